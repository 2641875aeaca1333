"""Seeds and bulk rows to tables."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from gazetteer.curation.build import prepare
from gazetteer.curation.prominence import TIERS
from gazetteer.dataset.schema import Tables
from gazetteer.model import Entity, Name, Relation
from gazetteer.sources.cache import Cache
from gazetteer.text.normalize import normalize
from gazetteer.vocabulary import ids


@pytest.fixture(scope="module")
def tables(tiny_seeds: Path, tiny_cache: Cache) -> Tables:
    return prepare(tiny_seeds, tiny_cache)[1]


@pytest.fixture
def compiled(seeds, tiny_cache: Cache):
    """The tables of the test's own seeds, when they are asked for."""
    return lambda: prepare(seeds.folder, tiny_cache)[1]


def entity(tables: Tables, identity: str) -> Entity:
    return next(e for e in tables.entities if e.id == identity)


def names(tables: Tables, identity: str, text: str) -> list[Name]:
    return [n for n in tables.names if (n.entity_id, n.text) == (identity, text)]


def one(tables: Tables, identity: str, text: str) -> Name:
    (found,) = names(tables, identity, text)
    return found


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
    assert entity(tables, identity).prominence == TIERS[tier]


def test_an_office_has_its_seats(tables: Tables) -> None:
    assert entity(tables, "gz:prime-minister-of-iraq").seats == 1


def test_a_blank_number_of_seats_is_no_limit(seeds, compiled) -> None:
    cells = {"id": "gz:iq-judge", "name": "Judge", "tier": "1", "sources": "editorial"}
    seeds.add("position/entities.tsv", cells)
    assert entity(compiled(), "gz:iq-judge").seats is None


def test_an_empty_description_is_none(seeds, compiled) -> None:
    cells = {"id": "gz:a-b", "name": "A B", "tier": "1", "sources": "editorial"}
    seeds.add("person/entities.tsv", cells)
    assert entity(compiled(), "gz:a-b").description is None


def test_a_withdrawn_code_ended_by_its_withdrawal(tables: Tables) -> None:
    union = entity(tables, "iso3166-3:SUHH")
    assert (union.valid_from, union.valid_to, union.to_precision) == (
        date(1922, 12, 30),
        date(1992, 8, 30),
        "day",
    )


def test_a_curated_end_wins_over_the_withdrawal(seeds, compiled) -> None:
    path = seeds.folder / "country/entities.tsv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("1922-12-30\t\t", "1922-12-30\t1991-12-26\t"), encoding="utf-8")
    assert entity(compiled(), "iso3166-3:SUHH").valid_to == date(1991, 12, 26)


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
    assert (city.latitude, city.longitude) == (33.34058, 44.40088)


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
    assert one(tables, "iso3166-1:IQ", "Iraq").sources == ("editorial", "cldr", "rigour")


def test_a_curated_name_stays_what_the_curator_says(tables: Tables) -> None:
    name = one(tables, "iso3166-1:IQ", "Irak")
    assert (name.kind, name.lang, name.sources) == (
        "translation",
        "fr",
        ("editorial", "cldr", "rigour"),
    )


def test_a_long_name_of_the_factbooks_is_official(tables: Tables) -> None:
    name = one(tables, "iso3166-1:IQ", "Republic of Iraq")
    assert (name.kind, name.sources) == (
        "official",
        ("editorial", "factbook", "factbook-2015", "rigour"),
    )


def test_a_demonym_of_another_language_is_a_name_of_the_country(tables: Tables) -> None:
    name = one(tables, "iso3166-1:IQ", "Irakisch")
    assert (name.kind, name.lang, name.sources) == ("demonym", "de", ("nationalities",))


def test_the_wikidata_item_of_a_place_is_what_rigour_says(tables: Tables) -> None:
    found = [x for x in tables.xrefs if x.scheme == "wikidata" and x.entity_id == "iso3166-1:IQ"]
    assert ("Q796", ("rigour",)) in [(x.value, x.sources) for x in found]


def test_a_bulk_name_that_nobody_curated_is_a_translation(tables: Tables) -> None:
    name = one(tables, "iso3166-1:IQ", "Irakas")
    assert (name.kind, name.lang, name.sources) == ("translation", "lt", ("cldr",))


def test_a_curated_name_keeps_its_kind_where_a_bulk_source_repeats_it(tables: Tables) -> None:
    name = one(tables, "iso3166-1:US", "US")
    assert (name.kind, name.strength, name.sources) == (
        "abbreviation",
        "strong",
        ("editorial", "cldr"),
    )


def test_an_english_bulk_name_is_a_short_form(tables: Tables) -> None:
    name = one(tables, "iso3166-1:CD", "Congo - Kinshasa")
    assert (name.kind, name.lang, name.sources) == ("short", "en", ("cldr",))


def test_a_name_of_three_latin_letters_in_a_foreign_language_is_weak(tables: Tables) -> None:
    name = one(tables, "iso3166-1:US", "USA")
    assert (name.lang, name.strength) == ("de", "weak")


@pytest.mark.parametrize(
    ("identity", "text"),
    [
        pytest.param("iso3166-1:CD", "DRC", id="English"),
        pytest.param("iso3166-1:IQ", "Irak", id="four letters"),
        pytest.param("iso3166-1:IQ", "伊拉克", id="another script"),
    ],
)
def test_other_short_names_are_strong(tables: Tables, identity: str, text: str) -> None:
    assert one(tables, identity, text).strength == "strong"


def test_a_bulk_name_of_a_country_without_an_entity_is_left_out(tables: Tables) -> None:
    assert [name for name in tables.names if name.text == "France"] == []


def test_a_bulk_name_of_kosovo_without_an_entity_is_left_out(tables: Tables) -> None:
    assert [name for name in tables.names if name.text == "Kosovo"] == []


def test_a_bulk_name_of_kosovo_is_that_entitys(seeds, compiled) -> None:
    cells = {"id": "gz:kosovo", "name": "Republic of Kosovo", "countries": "XK", "tier": "3"}
    seeds.add("country/entities.tsv", cells | {"sources": "editorial"})
    assert one(compiled(), "gz:kosovo", "Kosovo").sources == ("cldr",)


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


def test_a_person_with_one_name_has_no_surname(seeds, compiled) -> None:
    cells = {"id": "gz:sukar", "name": "Sukar", "family_name": "Sukar", "tier": "1"}
    seeds.add("person/entities.tsv", cells | {"sources": "editorial"})
    assert [name.kind for name in names(compiled(), "gz:sukar", "Sukar")] == ["canonical"]


@pytest.mark.parametrize("text", ["Iraqi", "Iraqis"])
def test_a_demonym_and_its_plural_are_names_of_the_country(tables: Tables, text: str) -> None:
    assert one(tables, "iso3166-1:IQ", text).kind == "demonym"


def test_a_shared_demonym_is_weak_and_scoped_at_each(tables: Tables) -> None:
    found = [n for n in tables.names if n.text == "Congolese"]
    assert [(n.entity_id, n.scope, n.strength) for n in found] == [
        ("iso3166-1:CD", ("CD",), "weak"),
        ("iso3166-1:CG", ("CG",), "weak"),
    ]


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


def test_a_curated_parent_wins_over_the_bulk_one(seeds, compiled) -> None:
    header = (seeds.folder / "relations/leads.tsv").read_text().splitlines()[0]
    (seeds.folder / "relations/part_of.tsv").write_text(header + "\n")
    cells = {"subject": "iso3166-1:PR", "object": "iso3166-1:US", "sources": "editorial"}
    seeds.add("relations/part_of.tsv", cells)
    found = [r.sources for r in compiled().relations if r.subject == "iso3166-1:PR"]
    assert found == [("editorial",)]


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
    assert [x for x in tables.xrefs if x.value == "FRA"] == []


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


def test_the_order_of_seed_rows_does_not_matter(seeds, tiny_seeds: Path, tiny_cache: Cache) -> None:
    for path in seeds.folder.rglob("*.tsv"):
        if path.name != "templates.tsv":
            header, *rows = path.read_text(encoding="utf-8").splitlines()
            path.write_text("\n".join([header, *reversed(rows), ""]), encoding="utf-8")
    found, expected = (prepare(folder, tiny_cache)[0] for folder in (seeds.folder, tiny_seeds))
    assert found.hashes == expected.hashes


def test_both_ends_of_every_relation_exist(tables: Tables) -> None:
    known = {entity.id for entity in tables.entities}
    ends = {end for r in tables.relations for end in (r.subject, r.object)}
    assert ends - known == set()


def test_every_name_and_external_id_is_of_an_entity(tables: Tables) -> None:
    known = {entity.id for entity in tables.entities}
    owners = {row.entity_id for row in (*tables.names, *tables.xrefs)}
    assert owners - known == set()


def test_no_name_stands_twice(tables: Tables) -> None:
    found = Counter(
        (n.entity_id, n.text, n.kind, n.lang, n.valid_from, n.scope) for n in tables.names
    )
    assert [name for name, count in found.items() if count > 1] == []


def test_a_bulk_name_stands_once_an_entity_over_all_languages(tables: Tables) -> None:
    found = [n for n in tables.names if (n.entity_id, n.text) == ("iso3166-1:IQ", "Irak")]
    assert len(found) == 1


def test_no_entity_stands_twice(tables: Tables) -> None:
    found = Counter(entity.id for entity in tables.entities)
    assert [identity for identity, count in found.items() if count > 1] == []


@pytest.mark.parametrize("table", ["entities", "names", "relations", "xrefs"])
def test_every_source_is_in_the_vocabulary(tables: Tables, table: str) -> None:
    found = {source for row in tables.rows(table) for source in row.sources}
    assert found - ids(tables.vocabulary.sources) == set()


def test_a_subdivision_comes_from_the_bulk_sources(tables: Tables) -> None:
    found = entity(tables, "iso3166-2:IQ-BG")
    assert (found.name, found.type, found.countries, found.description, found.sources) == (
        "Baghdad",
        "subdivision",
        ("IQ",),
        "Governorate",
        ("iso-codes", "cldr-subdivisions"),
    )


SUBDIVISION = {"id": "iso3166-2:IQ-BG", "countries": "IQ", "tier": "4", "sources": "editorial"}


@pytest.fixture
def with_subdivisions(seeds):
    """Seeds that may describe subdivisions."""
    (seeds.folder / "subdivision").mkdir()
    header = (seeds.folder / "legislature/entities.tsv").read_text().splitlines()[0]
    (seeds.folder / "subdivision/entities.tsv").write_text(header + "\n")
    header = (seeds.folder / "country/xrefs.tsv").read_text().splitlines()[0]
    (seeds.folder / "subdivision/xrefs.tsv").write_text(header + "\n")
    return seeds


def test_a_curated_subdivision_wins_over_the_bulk_one(with_subdivisions, compiled) -> None:
    with_subdivisions.add("subdivision/entities.tsv", SUBDIVISION | {"name": "Baghdad Province"})
    found = entity(compiled(), "iso3166-2:IQ-BG")
    assert (found.name, found.prominence, found.sources) == (
        "Baghdad Province",
        TIERS["4"],
        ("editorial",),
    )


def test_a_curated_subdivision_gains_the_bulk_names(with_subdivisions, compiled) -> None:
    with_subdivisions.add("subdivision/entities.tsv", SUBDIVISION | {"name": "Baghdad Province"})
    name = one(compiled(), "iso3166-2:IQ-BG", "Gouvernement Bagdad")
    assert (name.lang, name.sources) == ("de", ("cldr-subdivisions",))


def test_a_curated_subdivision_is_part_of_its_country(with_subdivisions, compiled) -> None:
    with_subdivisions.add("subdivision/entities.tsv", SUBDIVISION | {"name": "Baghdad Province"})
    found = [r.object for r in compiled().relations if r.subject == "iso3166-2:IQ-BG"]
    assert found == ["iso3166-1:IQ"]


@pytest.fixture
def river_canton(with_subdivisions, compiled) -> Tables:
    """Tables of seeds that know an ISO code as an external id of an entity of their own."""
    cells = {"id": "gz:river-canton", "name": "River Canton", "tier": "2", "countries": "LU"}
    with_subdivisions.add("subdivision/entities.tsv", cells | {"sources": "editorial"})
    cells = {"id": "gz:river-canton", "scheme": "iso3166-2", "value": "LU-LU"}
    with_subdivisions.add("subdivision/xrefs.tsv", cells | {"sources": "iso-codes"})
    return compiled()


def test_a_code_that_the_seeds_know_makes_no_second_entity(river_canton: Tables) -> None:
    found = [e.id for e in river_canton.entities if e.type == "subdivision" and "LU" in e.countries]
    assert found == ["gz:river-canton"]


def test_names_by_a_code_that_the_seeds_know_are_that_entitys(river_canton: Tables) -> None:
    name = one(river_canton, "gz:river-canton", "Luxembourg")
    assert (name.kind, name.sources) == ("short", ("cldr-subdivisions",))


def test_a_territory_coded_twice_is_no_subdivision(tables: Tables) -> None:
    assert [e for e in tables.entities if e.id == "iso3166-2:US-PR"] == []


@pytest.fixture
def with_cities(seeds):
    """Seeds that may say what a city is called."""
    (seeds.folder / "city").mkdir()
    header = "id\tname\tcountries\ttier\tdescription\tsources\n"
    (seeds.folder / "city/entities.tsv").write_text(header)
    return seeds


def test_a_curated_city_keeps_what_the_source_says_of_its_place(with_cities, compiled) -> None:
    before = entity(compiled(), "geonames:98182")
    row = {"id": "geonames:98182", "name": "Bagdad", "countries": "IQ", "sources": "editorial"}
    with_cities.add("city/entities.tsv", row)
    tables = compiled()
    after = entity(tables, "geonames:98182")
    assert (after.name, after.sources) == ("Bagdad", ("editorial", "geonames"))
    assert (after.population, after.prominence) == (before.population, before.prominence)
    assert one(tables, "geonames:98182", "Baghdad").sources[0] == "geonames"


def test_a_family_name_is_made_from_every_spelling_of_the_same_words(seeds, compiled) -> None:
    person = {"id": "gz:ann-al-bo", "name": "Ann al-Bo", "family_name": "al-Bo", "tier": "2"}
    seeds.add("person/entities.tsv", person | {"countries": "IQ", "sources": "editorial"})
    row = {"id": "gz:ann-al-bo", "strength": "strong", "sources": "editorial"}
    for text, kind, lang in (
        ("Anne el-Beau", "transliteration", "ar-Latn"),
        ("آن البو", "native", "ar"),
        ("Umm Ann of Bo", "transliteration", "ar-Latn"),
        ("Annie", "nickname", "en"),
    ):
        seeds.add("person/names.tsv", row | {"text": text, "kind": kind, "lang": lang})
    made = {
        n.text for n in compiled().names if n.entity_id == "gz:ann-al-bo" and n.kind == "surname"
    }
    assert made == {"al-Bo", "Bo", "el-Beau", "Beau", "البو"}
