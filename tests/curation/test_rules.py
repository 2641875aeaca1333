"""Every rule: one row that breaks it, and the finding."""

import pytest

from gazetteer.curation.findings import Findings
from gazetteer.curation.rules.references import check_bulk
from gazetteer.curation.seeds import read_seeds
from gazetteer.errors import SeedError

ENTITY = {
    "id": "gz:layla-nasim",
    "name": "Layla Nasim",
    "countries": "IQ",
    "tier": "2",
    "family_name": "Nasim",
    "sources": "editorial",
}
OFFICE = {
    "id": "gz:iq-harbour-master",
    "name": "Harbour Master",
    "countries": "IQ",
    "tier": "1",
    "seats": "1",
    "sources": "editorial",
}
GROUP = {
    "id": "gz:iq-river-guard",
    "name": "River Guard",
    "countries": "IQ",
    "tier": "2",
    "sources": "editorial",
}
NAME = {
    "id": "gz:dawn-brigades",
    "text": "Fajr Brigades",
    "kind": "short",
    "lang": "en",
    "strength": "strong",
    "sources": "editorial",
}
RELATION = {"subject": "gz:yusuf-dalal", "object": "gz:dawn-brigades", "sources": "editorial"}
XREF = {
    "id": "iso3166-1:CG",
    "scheme": "wikidata",
    "value": "Q999000002",
    "sources": "editorial",
}
DEMONYM = {
    "id": "iso3166-1:PR",
    "text": "Puerto Rican",
    "use": "both",
    "strength": "strong",
    "sources": "editorial",
}
TEMPLATE = {"template": "new {demonym} {descriptor}", "types": "position", "relation": "office_of"}
NOT_NAME = {"text": "Dawn raid", "reason": "a raid", "sources": "editorial"}
REDIRECT = {
    "old_id": "gz:fajr",
    "new_id": "gz:dawn-brigades",
    "successors": "gz:dawn-brigades",
    "reason": "duplicate",
    "since": "2000.0.0",
}
BASES = {
    "person/entities.tsv": ENTITY,
    "position/entities.tsv": OFFICE,
    "armed_group/entities.tsv": GROUP,
    "armed_group/names.tsv": NAME,
    "relations/leads.tsv": RELATION,
    "country/xrefs.tsv": XREF,
    "demonyms.tsv": DEMONYM,
    "templates.tsv": TEMPLATE,
    "not_names.tsv": NOT_NAME,
    "redirects.tsv": REDIRECT,
}
SOURCED = [file for file in BASES if "sources" in BASES[file]]


def test_the_tiny_seeds_keep_every_rule(seeds) -> None:
    assert seeds.findings() == []


@pytest.mark.parametrize("file", BASES)
def test_the_row_that_the_cases_break_is_sound(seeds, file: str) -> None:
    seeds.add(file, BASES[file])
    assert seeds.findings() == []


@pytest.mark.parametrize(
    "identity",
    [
        "layla-nasim",
        "gz:Layla-Nasim",
        "gz:layla--nasim",
        "gz:-layla",
        "gz:laylá",
        "wikidata:Q1",
        "iso3166-1:iq",
        "iso3166-1:IRQ",
        "iso3166-2:IQ",
        "iso3166-3:SU",
        "geonames:0",
    ],
)
def test_an_id_is_a_curie_of_a_known_scheme(seeds, identity: str) -> None:
    place = seeds.add("person/entities.tsv", ENTITY | {"id": identity})
    assert seeds.findings() == [f"{place}: id {identity!r} is no CURIE of a known scheme"]


@pytest.mark.parametrize(
    "identity", ["iso3166-2:IQ-BG", "iso3166-2:FR-75C", "iso3166-3:YUCS", "geonames:1", "gz:7-a"]
)
def test_these_ids_are_sound(seeds, identity: str) -> None:
    seeds.add("person/entities.tsv", ENTITY | {"id": identity})
    assert seeds.findings() == []


def test_an_id_stands_once(seeds) -> None:
    place = seeds.add("person/entities.tsv", ENTITY | {"id": "gz:yusuf-dalal"})
    assert seeds.findings() == [
        f"{place}: id gz:yusuf-dalal stands at seeds/person/entities.tsv:4 already"
    ]


def test_an_id_stands_once_over_all_types(seeds) -> None:
    place = seeds.add("person/entities.tsv", ENTITY | {"id": "gz:dawn-brigades"})
    assert seeds.findings() == [
        f"{place}: id gz:dawn-brigades stands at seeds/armed_group/entities.tsv:2 already"
    ]


@pytest.mark.parametrize(
    ("file", "cells", "reason"),
    [
        pytest.param(
            "person/entities.tsv",
            {"name": "—", "family_name": ""},
            "name '—' has no letter or digit",
            id="name without letters",
        ),
        pytest.param(
            "person/entities.tsv",
            {"tier": ""},
            "tier ''",
            id="no tier",
        ),
        pytest.param(
            "person/entities.tsv",
            {"tier": "6"},
            "tier '6'",
            id="tier out of range",
        ),
        pytest.param(
            "position/entities.tsv",
            {"seats": "one"},
            "seats 'one' is no number",
            id="seats in words",
        ),
        pytest.param(
            "position/entities.tsv", {"seats": "-1"}, "seats '-1' is no number", id="seats below 0"
        ),
        pytest.param(
            "position/entities.tsv", {"seats": "²"}, "seats '²' is no number", id="seats raised"
        ),
        pytest.param(
            "person/entities.tsv",
            {"description": "x" * 91},
            "description has 91 characters, over 90",
            id="long description",
        ),
        pytest.param(
            "person/entities.tsv",
            {"family_name": "Dalal"},
            "family name 'Dalal' is no part of the name",
            id="foreign family name",
        ),
        pytest.param(
            "person/entities.tsv",
            {"countries": "IQ Iraq"},
            "countries 'Iraq' is no country code or entity",
            id="country in words",
        ),
        pytest.param(
            "armed_group/entities.tsv",
            {"other_types": "militia"},
            "type 'militia' is not in types.toml",
            id="unknown other type",
        ),
        pytest.param(
            "armed_group/entities.tsv",
            {"other_types": "place"},
            "type 'place' is not in types.toml",
            id="group as other type",
        ),
        pytest.param(
            "armed_group/entities.tsv",
            {"from": "May 2014"},
            "'May 2014' is no date",
            id="from in words",
        ),
        pytest.param(
            "armed_group/entities.tsv",
            {"to": "2014-02-30"},
            "'2014-02-30' is no day of the calendar (day is out of range for month)",
            id="to on no day",
        ),
        pytest.param(
            "armed_group/entities.tsv",
            {"from": "2014-07", "to": "2014-06"},
            "ends (2014-06) before it begins (2014-07)",
            id="ends first",
        ),
        pytest.param(
            "armed_group/entities.tsv",
            {"from": "2014-06-29", "to": "2014-06-29"},
            "ends (2014-06-29) before it begins (2014-06-29)",
            id="ends the day it begins",
        ),
    ],
)
def test_an_entity(seeds, file: str, cells: dict[str, str], reason: str) -> None:
    place = seeds.add(file, BASES[file] | cells)
    assert seeds.findings() == [f"{place}: {reason}"]


def test_a_description_of_90_characters_is_short_enough(seeds) -> None:
    seeds.add("person/entities.tsv", ENTITY | {"description": "x" * 90})
    assert seeds.findings() == []


def test_a_type_is_in_the_vocabulary(seeds) -> None:
    (seeds.folder / "militia").mkdir()
    header = (seeds.folder / "armed_group/entities.tsv").read_text().splitlines()[0]
    (seeds.folder / "militia/entities.tsv").write_text(header + "\n")
    place = seeds.add("militia/entities.tsv", GROUP)
    assert seeds.findings() == [f"{place}: type 'militia' is not in types.toml"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        pytest.param({"text": "…"}, "name '…' has no letter or digit", id="no letter"),
        pytest.param(
            {"kind": "canonical"},
            "kind canonical is made by the build",
            id="canonical",
        ),
        pytest.param(
            {"kind": "surname"},
            "kind surname is made by the build",
            id="surname",
        ),
        pytest.param({"kind": "alias"}, "kind 'alias' is not in kinds.toml", id="unknown kind"),
        pytest.param(
            {"kind": "descriptor"},
            "a descriptor needs a scope",
            id="descriptor anywhere",
        ),
        pytest.param(
            {"strength": "medium"},
            "strength 'medium'",
            id="unknown strength",
        ),
        pytest.param({"strength": ""}, "strength ''", id="no strength"),
        pytest.param(
            {"lang": "English"},
            "lang 'English' is no BCP 47 tag",
            id="language in words",
        ),
        pytest.param({"lang": ""}, "lang '' is no BCP 47 tag", id="no language"),
        pytest.param(
            {"lang": "ar_Latn"},
            "lang 'ar_Latn' is no BCP 47 tag",
            id="underscore in the language",
        ),
        pytest.param(
            {"id": "gz:nobody"}, "id 'gz:nobody' is no entity of the seeds", id="unknown id"
        ),
        pytest.param(
            {"scope": "Iraq"}, "scope 'Iraq' is no country code or entity", id="unknown scope"
        ),
        pytest.param(
            {"from": "2014-13"},
            "'2014-13' is no day of the calendar (month must be in 1..12)",
            id="no month",
        ),
        pytest.param(
            {"from": "2014", "to": "2012"}, "ends (2012) before it begins (2014)", id="ends first"
        ),
    ],
)
def test_a_name(seeds, cells: dict[str, str], reason: str) -> None:
    place = seeds.add("armed_group/names.tsv", NAME | cells)
    assert seeds.findings() == [f"{place}: {reason}"]


@pytest.mark.parametrize("lang", ["und", "en", "ar-Latn", "zh-Hant", "pt-BR", "zh-Hant-TW", "ckb"])
def test_these_languages_are_sound(seeds, lang: str) -> None:
    seeds.add("armed_group/names.tsv", NAME | {"lang": lang})
    assert seeds.findings() == []


@pytest.mark.parametrize(
    "scope", ["IQ", "SUHH", "IQ-BG", "IQ LU", "gz:dawn-brigades", "geonames:98182"]
)
def test_these_scopes_are_sound(seeds, scope: str) -> None:
    seeds.add("armed_group/names.tsv", NAME | {"scope": scope})
    assert seeds.findings() == []


def test_a_name_stands_once(seeds) -> None:
    first = seeds.add("armed_group/names.tsv", NAME)
    place = seeds.add("armed_group/names.tsv", NAME | {"strength": "weak"})
    assert seeds.findings() == [f"{place}: the same name stands at {first} already"]


@pytest.mark.parametrize(
    "cells", [{"kind": "former"}, {"lang": "de"}, {"from": "2014"}, {"scope": "IQ"}]
)
def test_a_name_may_stand_again_with_another_meaning(seeds, cells: dict[str, str]) -> None:
    seeds.add("armed_group/names.tsv", NAME)
    seeds.add("armed_group/names.tsv", NAME | cells)
    assert seeds.findings() == []


def test_a_strong_name_is_one_entitys(seeds) -> None:
    first = seeds.add("armed_group/names.tsv", NAME)
    place = seeds.add("person/names.tsv", NAME | {"id": "gz:yusuf-dalal"})
    assert seeds.findings() == [f"{place}: 'Fajr Brigades' is gz:dawn-brigades's too ({first})"]


def test_a_strong_name_is_one_entitys_however_it_is_spelt(seeds) -> None:
    first = seeds.add("armed_group/names.tsv", NAME)
    place = seeds.add("person/names.tsv", NAME | {"id": "gz:yusuf-dalal", "text": "FAJR-Brigades"})
    assert seeds.findings() == [f"{place}: 'FAJR-Brigades' is gz:dawn-brigades's too ({first})"]


@pytest.mark.parametrize(
    "cells", [{"scope": "IQ"}, {"from": "2014"}, {"to": "2014"}, {"strength": "weak"}]
)
def test_a_name_may_be_shared_where_something_tells_them_apart(
    seeds, cells: dict[str, str]
) -> None:
    seeds.add("armed_group/names.tsv", NAME)
    seeds.add("person/names.tsv", NAME | {"id": "gz:yusuf-dalal"} | cells)
    assert seeds.errors() == []


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        pytest.param(
            {"subject": "gz:nobody"},
            "subject 'gz:nobody' is no entity of the seeds",
            id="unknown subject",
        ),
        pytest.param(
            {"object": "iso3166-1:ZZ"},
            "object 'iso3166-1:ZZ' is no entity of the seeds",
            id="unknown object",
        ),
        pytest.param({"role": "chief"}, "role 'chief' is unknown", id="unknown role"),
        pytest.param(
            {"from": "now"},
            "'now' is no date",
            id="from in words",
        ),
        pytest.param(
            {"from": "2014-06-29", "to": "2014-06-01"},
            "ends (2014-06-01) before it begins (2014-06-29)",
            id="ends first",
        ),
    ],
)
def test_a_relation(seeds, cells: dict[str, str], reason: str) -> None:
    place = seeds.add("relations/leads.tsv", RELATION | cells)
    assert seeds.findings() == [f"{place}: {reason}"]


@pytest.mark.parametrize("role", ["", "acting", "interim", "deputy", "co", "contested"])
def test_these_roles_are_sound(seeds, role: str) -> None:
    seeds.add("relations/leads.tsv", RELATION | {"role": role})
    assert seeds.findings() == []


def test_a_relation_may_name_a_city_of_the_bulk_source(seeds) -> None:
    seeds.add("relations/leads.tsv", RELATION | {"object": "geonames:2988507"})
    assert seeds.findings() == []


def test_a_relation_stands_once(seeds) -> None:
    first = seeds.add("relations/leads.tsv", RELATION)
    place = seeds.add("relations/leads.tsv", RELATION)
    assert seeds.findings() == [
        f"{place}: leads gz:yusuf-dalal gz:dawn-brigades stands at {first} already"
    ]


@pytest.mark.parametrize(
    "cells",
    [
        {"object": "gz:iq-government"},
        {"from": "2014"},
        {"role": "acting"},
    ],
    ids=["object", "from", "role"],
)
def test_a_relation_may_stand_again_with_another_meaning(seeds, cells: dict[str, str]) -> None:
    seeds.add("relations/leads.tsv", RELATION)
    seeds.add("relations/leads.tsv", RELATION | cells)
    assert seeds.findings() == []


@pytest.mark.parametrize(
    ("file", "cells"),
    [
        ("armed_group/names.tsv", NAME | {"id": "geonames:7"}),
        ("relations/capital_of.tsv", RELATION | {"subject": "geonames:7"}),
    ],
)
def test_a_city_is_one_that_the_bulk_source_describes(
    seeds, file: str, cells: dict[str, str]
) -> None:
    place = seeds.add(file, cells)
    findings = Findings()
    described = frozenset({"geonames:98182", "geonames:2960316"})
    check_bulk(read_seeds(seeds.folder, Findings()), described, findings)
    with pytest.raises(SeedError) as raised:
        findings.stop_if_any()
    assert raised.value.findings == (
        f"{place}: reference: geonames:7 is neither in the seeds nor in a source",
    )


def test_a_predicate_is_in_the_vocabulary(seeds) -> None:
    header = (seeds.folder / "relations/leads.tsv").read_text().splitlines()[0]
    (seeds.folder / "relations/adores.tsv").write_text(header + "\n")
    place = seeds.add("relations/adores.tsv", RELATION)
    assert seeds.findings() == [f"{place}: predicate 'adores' is not in predicates.toml"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"id": "iso3166-1:ZZ"}, "id 'iso3166-1:ZZ' is no entity of the seeds"),
        ({"scheme": "isbn"}, "scheme 'isbn' is not in schemes.toml"),
    ],
)
def test_an_xref(seeds, cells: dict[str, str], reason: str) -> None:
    place = seeds.add("country/xrefs.tsv", XREF | cells)
    assert seeds.findings() == [f"{place}: {reason}"]


def test_an_external_id_is_one_entitys(seeds) -> None:
    first = seeds.add("country/xrefs.tsv", XREF)
    place = seeds.add("country/xrefs.tsv", XREF | {"id": "iso3166-1:CD"})
    assert seeds.findings() == [f"{place}: wikidata Q999000002 stands at {first} already"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"id": "iso3166-1:ZZ"}, "id 'iso3166-1:ZZ' is no entity of the seeds"),
        ({"scope": "nowhere"}, "scope 'nowhere' is no country code or entity"),
        ({"text": "—"}, "demonym '—' has no letter or digit"),
        ({"use": "verb"}, "use 'verb'"),
        ({"strength": "medium"}, "strength 'medium'"),
    ],
)
def test_a_demonym(seeds, cells: dict[str, str], reason: str) -> None:
    place = seeds.add("demonyms.tsv", DEMONYM | cells)
    assert seeds.findings() == [f"{place}: {reason}"]


@pytest.mark.parametrize("text", ["{title} of {country}", "{country}'s {demonym} {descriptor}"])
def test_a_template_has_places_that_can_be_filled(seeds, text: str) -> None:
    place = seeds.add("templates.tsv", TEMPLATE | {"template": text})
    assert seeds.findings() == [
        f"{place}: template {text!r} needs {{descriptor}} and at most one of"
        " {demonym} {country} {the_country}"
    ]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"types": "position militia"}, "type 'militia' is not in types.toml"),
        ({"relation": "adores"}, "predicate 'adores' is not in predicates.toml"),
    ],
)
def test_a_template_is_for_what_is_in_the_vocabulary(
    seeds, cells: dict[str, str], reason: str
) -> None:
    place = seeds.add("templates.tsv", TEMPLATE | cells)
    assert seeds.findings() == [f"{place}: {reason}"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"text": "…"}, "text '…' has no letter or digit"),
        ({"reason": ""}, "no reason"),
    ],
)
def test_a_string_that_is_no_name(seeds, cells: dict[str, str], reason: str) -> None:
    place = seeds.add("not_names.tsv", NOT_NAME | cells)
    assert seeds.findings() == [f"{place}: {reason}"]


@pytest.mark.parametrize(
    "cells",
    [{"new_id": "gz:nobody"}, {"new_id": "", "successors": "gz:dawn-brigades gz:nobody"}],
    ids=["new_id", "successors"],
)
def test_a_redirect_has_heirs_that_exist(seeds, cells: dict[str, str]) -> None:
    place = seeds.add("redirects.tsv", REDIRECT | cells)
    assert seeds.findings() == [f"{place}: heir 'gz:nobody' is no entity of the seeds"]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        pytest.param(
            {"old_id": "gz:yusuf-dalal"},
            "gz:yusuf-dalal is an entity still",
            id="entity that stands",
        ),
        pytest.param(
            {"old_id": "gz:Fajr"}, "id 'gz:Fajr' is no CURIE of a known scheme", id="no CURIE"
        ),
        pytest.param(
            {"reason": "lost"},
            "reason 'lost'",
            id="unknown reason",
        ),
        pytest.param({"since": ""}, "since is empty", id="no release"),
    ],
)
def test_a_redirect(seeds, cells: dict[str, str], reason: str) -> None:
    place = seeds.add("redirects.tsv", REDIRECT | cells)
    assert seeds.findings() == [f"{place}: {reason}"]


@pytest.mark.parametrize("file", SOURCED)
def test_a_row_has_a_source(seeds, file: str) -> None:
    place = seeds.add(file, BASES[file] | {"sources": ""})
    assert seeds.findings() == [f"{place}: no source"]


@pytest.mark.parametrize("file", SOURCED)
def test_a_source_is_in_the_vocabulary(seeds, file: str) -> None:
    place = seeds.add(file, BASES[file] | {"sources": "editorial hearsay"})
    assert seeds.findings() == [f"{place}: source 'hearsay' is not in sources.toml"]


def test_one_run_shows_every_finding(seeds) -> None:
    one = seeds.add("person/entities.tsv", ENTITY | {"tier": "9"})
    other = seeds.add("armed_group/names.tsv", NAME | {"kind": "alias"})
    assert seeds.findings() == [
        f"{other}: kind 'alias' is not in kinds.toml",
        f"{one}: tier '9'",
    ]
