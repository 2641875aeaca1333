"""Seeds and bulk rows to tables."""

from datetime import date

import pytest

from gazetteer.curation.compile import PROMINENCE, Bulk, compile_tables
from gazetteer.curation.seeds import read_seeds
from gazetteer.curation.tsv import Findings
from gazetteer.dataset.schema import Tables
from gazetteer.model import Entity, Name, Relation
from gazetteer.sources.cldr import TerritoryName
from gazetteer.sources.geonames import City
from gazetteer.sources.iso import CountryCodes
from gazetteer.text.normalize import normalize

BULK = Bulk(
    codes=(
        CountryCodes("IQ", "IRQ", "368", None),
        CountryCodes("PR", "PRI", "630", "US-PR"),
        CountryCodes("XX", "XXX", "999", None),
    ),
    withdrawn={"SUHH": "1992-08-30"},
    territory_names=(
        TerritoryName("IQ", "Iraq", "en"),
        TerritoryName("IQ", "Irak", "de"),
        TerritoryName("IQ", "Irak", "fr"),
        TerritoryName("IQ", "Irakas", "lt"),
        TerritoryName("IQ", "IRQ", "en-GB"),
        TerritoryName("LU", "Lussemburgo", "it"),
        TerritoryName("XX", "Nowhere", "en"),
    ),
    cities=(
        City("2960316", "Luxembourg", "LU", 49.6, 6.1, 76_684, ("Lussemburgo", "Lëtzebuerg")),
        City("98182", "Baghdad", "IQ", 33.3, 44.4, 7_216_000, ("Bagdad", "بغداد")),
    ),
)


@pytest.fixture(scope="module")
def tables(tiny_seeds) -> Tables:
    return compile_tables(read_seeds(tiny_seeds, Findings()), BULK)


def entity(tables: Tables, identity: str) -> Entity:
    return next(e for e in tables.entities if e.id == identity)


def names(tables: Tables, identity: str, text: str) -> list[Name]:
    return [n for n in tables.names if (n.entity_id, n.text) == (identity, text)]


def one(tables: Tables, identity: str, text: str) -> Name:
    (found,) = names(tables, identity, text)
    return found


def compiled(seeds) -> Tables:
    return compile_tables(read_seeds(seeds.folder, Findings()), BULK)


def test_a_seed_row_becomes_an_entity(tables: Tables) -> None:
    brigades = entity(tables, "gz:dawn-brigades")
    assert (brigades.name, brigades.type, brigades.other_types, brigades.countries) == (
        "Dawn Brigades",
        "armed_group",
        ("political_party",),
        ("IQ",),
    )


@pytest.mark.parametrize(
    ("identity", "tier"),
    [("gz:yusuf-dalal", "2"), ("gz:dawn-brigades", "4"), ("iso3166-1:IQ", "5")],
)
def test_a_tier_becomes_prominence(tables: Tables, identity: str, tier: str) -> None:
    assert entity(tables, identity).prominence == PROMINENCE[tier]


def test_prominence_rises_with_the_tier() -> None:
    found = [PROMINENCE[tier] for tier in "12345"]
    assert found == sorted(set(found))


def test_an_office_has_its_seats(tables: Tables) -> None:
    assert entity(tables, "gz:prime-minister-of-iraq").seats == 1


def test_a_blank_number_of_seats_is_no_limit(seeds) -> None:
    cells = {"id": "gz:iq-judge", "name": "Judge", "tier": "1", "sources": "editorial"}
    seeds.add("position/entities.tsv", cells)
    assert entity(compiled(seeds), "gz:iq-judge").seats is None


def test_an_empty_description_is_none(seeds) -> None:
    cells = {"id": "gz:a-b", "name": "A B", "tier": "1", "sources": "editorial"}
    seeds.add("person/entities.tsv", cells)
    assert entity(compiled(seeds), "gz:a-b").description is None


def test_a_withdrawn_code_ended_by_its_withdrawal(tables: Tables) -> None:
    union = entity(tables, "iso3166-3:SUHH")
    assert (union.valid_from, union.valid_to, union.to_precision) == (
        date(1922, 12, 30),
        date(1992, 8, 30),
        "day",
    )


def test_a_curated_end_wins_over_the_withdrawal(seeds) -> None:
    path = seeds.folder / "country/entities.tsv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("1922-12-30\t\t", "1922-12-30\t1991-12-26\t"), encoding="utf-8")
    assert entity(compiled(seeds), "iso3166-3:SUHH").valid_to == date(1991, 12, 26)


def test_a_country_that_stands_has_no_end(tables: Tables) -> None:
    assert entity(tables, "iso3166-1:IQ").valid_to is None


def test_a_city_comes_from_the_bulk_source(tables: Tables) -> None:
    city = entity(tables, "geonames:98182")
    assert (city.name, city.type, city.countries, city.population, city.sources) == (
        "Baghdad",
        "city",
        ("IQ",),
        7_216_000,
        ("geonames",),
    )


def test_a_city_has_its_place(tables: Tables) -> None:
    city = entity(tables, "geonames:98182")
    assert (city.latitude, city.longitude) == (33.3, 44.4)


def test_a_big_city_is_more_often_meant(tables: Tables) -> None:
    big, small = entity(tables, "geonames:98182"), entity(tables, "geonames:2960316")
    assert big.prominence > small.prominence


def test_every_entity_has_one_canonical_name(tables: Tables) -> None:
    canonical = [name.entity_id for name in tables.names if name.kind == "canonical"]
    assert canonical == [entity.id for entity in tables.entities]


def test_every_name_has_the_key_of_its_text(tables: Tables) -> None:
    assert [name.key for name in tables.names] == [normalize(name.text) for name in tables.names]


def test_a_name_keeps_its_dates(tables: Tables) -> None:
    former = one(tables, "gz:dawn-brigades", "Dawn Corps")
    assert (former.kind, former.valid_from, former.valid_to, former.to_precision) == (
        "former",
        date(1982, 1, 1),
        date(2012, 7, 1),
        "month",
    )


def test_a_name_keeps_its_scope_and_strength(tables: Tables) -> None:
    short = one(tables, "gz:dawn-brigades", "the Brigades")
    assert (short.scope, short.strength) == (("IQ",), "weak")


def test_the_script_of_a_name_is_found(tables: Tables) -> None:
    assert one(tables, "gz:dawn-brigades", "كتائب الفجر").script == "Arab"


def test_a_curated_name_gains_the_bulk_source_that_repeats_it(tables: Tables) -> None:
    assert one(tables, "iso3166-1:IQ", "Iraq").sources == ("editorial", "cldr")


def test_a_curated_name_stays_what_the_curator_says(tables: Tables) -> None:
    name = one(tables, "iso3166-1:IQ", "Irak")
    assert (name.kind, name.lang, name.sources) == ("translation", "fr", ("editorial", "cldr"))


def test_a_bulk_name_that_nobody_curated_is_a_translation(tables: Tables) -> None:
    name = one(tables, "iso3166-1:IQ", "Irakas")
    assert (name.kind, name.lang, name.sources) == ("translation", "lt", ("cldr",))


def test_a_short_latin_bulk_name_is_weak(tables: Tables) -> None:
    assert one(tables, "iso3166-1:IQ", "IRQ").strength == "weak"


def test_a_bulk_name_of_a_country_without_an_entity_is_left_out(tables: Tables) -> None:
    assert [name for name in tables.names if name.text == "Nowhere"] == []


def test_alternate_names_of_a_city_are_names(tables: Tables) -> None:
    name = one(tables, "geonames:98182", "بغداد")
    assert (name.kind, name.lang, name.script, name.sources) == (
        "translation",
        "und",
        "Arab",
        ("geonames",),
    )


def test_a_family_name_is_a_weak_surname(tables: Tables) -> None:
    name = one(tables, "gz:yusuf-dalal", "Dalal")
    assert (name.kind, name.strength, name.lang) == ("surname", "weak", "und")


def test_persons_of_one_family_share_the_surname(tables: Tables) -> None:
    owners = [name.entity_id for name in tables.names if name.text == "al-Tamir"]
    assert owners == ["gz:karim-al-tamir", "gz:nadia-al-tamir"]


def test_a_surname_stands_without_its_article_too(tables: Tables) -> None:
    assert one(tables, "gz:karim-al-tamir", "Tamir").strength == "weak"


def test_a_person_with_one_name_has_no_surname(seeds) -> None:
    cells = {"id": "gz:sukar", "name": "Sukar", "family_name": "Sukar", "tier": "1"}
    seeds.add("person/entities.tsv", cells | {"sources": "editorial"})
    assert [name.kind for name in names(compiled(seeds), "gz:sukar", "Sukar")] == ["canonical"]


@pytest.mark.parametrize("text", ["Iraqi", "Iraqis"])
def test_a_demonym_and_its_plural_are_names_of_the_country(tables: Tables, text: str) -> None:
    assert one(tables, "iso3166-1:IQ", text).kind == "demonym"


def test_a_shared_demonym_is_weak_and_scoped_at_each(tables: Tables) -> None:
    found = [n for n in tables.names if n.text == "Congolese"]
    assert [(n.entity_id, n.scope, n.strength) for n in found] == [
        ("iso3166-1:CD", ("CD",), "weak"),
        ("iso3166-1:CG", ("CG",), "weak"),
    ]


@pytest.mark.parametrize("text", ["Luxembourg", "Lussemburgo"])
def test_a_city_called_like_its_country_is_weak(tables: Tables, text: str) -> None:
    assert one(tables, "geonames:2960316", text).strength == "weak"


def test_a_country_called_like_its_city_is_strong(tables: Tables) -> None:
    assert one(tables, "iso3166-1:LU", "Luxembourg").strength == "strong"


@pytest.mark.parametrize(
    ("identity", "text"), [("geonames:2960316", "Lëtzebuerg"), ("geonames:98182", "Baghdad")]
)
def test_other_names_of_a_city_are_strong(tables: Tables, identity: str, text: str) -> None:
    assert one(tables, identity, text).strength == "strong"


@pytest.mark.parametrize("text", ["Iraqi PM", "Iraq's prime minister", "premier of Iraq"])
def test_names_of_an_office_are_made(tables: Tables, text: str) -> None:
    assert one(tables, "gz:prime-minister-of-iraq", text).sources == ("templates",)


def test_the_canonical_name_of_an_office_is_not_made_again(tables: Tables) -> None:
    key = normalize("prime minister of Iraq")
    assert [n.kind for n in tables.names if n.key == key] == ["canonical"]


def test_a_title_that_a_country_does_not_have_is_not_made(tables: Tables) -> None:
    found = [n.text for n in tables.names if "American" in n.text and n.sources == ("templates",)]
    assert found == ["American upper house"]


def test_a_shared_demonym_makes_weak_names_with_scope_at_each(tables: Tables) -> None:
    found = [n for n in tables.names if n.text == "Congolese prime minister"]
    assert [(n.scope, n.strength) for n in found] == [(("CD",), "weak"), (("CG",), "weak")]


def test_a_curated_name_is_not_made_again(tables: Tables) -> None:
    assert one(tables, "gz:prime-minister-of-iraq", "Iraqi premier").sources == ("editorial",)


def test_a_chamber_is_named_after_its_parliament(tables: Tables) -> None:
    assert one(tables, "gz:iq-river-council", "Iraqi parliament's upper house").scope == ()


def test_what_is_no_chamber_is_not_named_after_a_parliament(tables: Tables) -> None:
    assert names(tables, "gz:us-senate", "American parliament's upper house") == []


def test_a_territory_that_iso_codes_twice_is_part_of_that_country(tables: Tables) -> None:
    found = [r for r in tables.relations if r.subject == "iso3166-1:PR"]
    assert found == [
        Relation(
            subject="iso3166-1:PR",
            predicate="part_of",
            object="iso3166-1:US",
            sources=("iso-codes",),
        )
    ]


def test_a_curated_parent_wins_over_the_bulk_one(seeds) -> None:
    header = (seeds.folder / "relations/leads.tsv").read_text().splitlines()[0]
    (seeds.folder / "relations/part_of.tsv").write_text(header + "\n")
    cells = {"subject": "iso3166-1:PR", "object": "iso3166-1:US", "sources": "editorial"}
    seeds.add("relations/part_of.tsv", cells)
    found = [r for r in compiled(seeds).relations if r.predicate == "part_of"]
    assert [r.sources for r in found] == [("editorial",)]


def test_codes_of_a_country_are_xrefs(tables: Tables) -> None:
    found = [(x.scheme, x.value) for x in tables.xrefs if x.entity_id == "iso3166-1:PR"]
    assert found == [
        ("iso3166-1", "PR"),
        ("iso3166-1-alpha3", "PRI"),
        ("iso3166-1-numeric", "630"),
        ("iso3166-2", "US-PR"),
    ]


def test_curated_xrefs_stand_beside_the_codes(tables: Tables) -> None:
    found = {x.scheme: x.value for x in tables.xrefs if x.entity_id == "iso3166-1:IQ"}
    assert found["wikidata"] == "Q999000001"


def test_codes_of_a_country_without_an_entity_are_left_out(tables: Tables) -> None:
    assert [x for x in tables.xrefs if x.value == "XXX"] == []


def test_a_tenure_keeps_its_dates(tables: Tables) -> None:
    tenures = [r for r in tables.relations if r.predicate == "holds"]
    assert [(r.subject, r.valid_from, r.valid_to) for r in tenures] == [
        ("gz:karim-al-tamir", date(2014, 9, 8), date(2018, 10, 25)),
        ("gz:nadia-al-tamir", date(2018, 10, 25), None),
    ]


def test_a_string_that_is_no_name_has_its_key_and_context(tables: Tables) -> None:
    assert [(n.text, n.key, n.context) for n in tables.not_names] == [
        ("Dawn", "dawn", "time of day"),
        ("Dawn chorus", "dawn chorus", None),
    ]


def test_a_redirect_without_one_heir_has_none(tables: Tables) -> None:
    assert [(r.old_id, r.new_id) for r in tables.redirects] == [
        ("gz:dawn-corps", "gz:dawn-brigades"),
        ("gz:rivers-front", None),
    ]


def test_entities_are_in_order_of_id(tables: Tables) -> None:
    found = [entity.id for entity in tables.entities]
    assert found == sorted(found)


def test_names_are_in_order_with_the_canonical_one_first(tables: Tables) -> None:
    found = [(n.entity_id, n.kind != "canonical", n.text) for n in tables.names]
    assert found == sorted(found)


def test_the_order_of_seed_rows_does_not_matter(seeds, tables: Tables) -> None:
    for path in seeds.folder.rglob("*.tsv"):
        if path.name != "templates.tsv":
            header, *rows = path.read_text(encoding="utf-8").splitlines()
            path.write_text("\n".join([header, *reversed(rows), ""]), encoding="utf-8")
    assert compiled(seeds) == tables
