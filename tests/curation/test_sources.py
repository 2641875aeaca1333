"""The bulk sources: their pins, and small expectations of what they give."""

from importlib import metadata

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import cldr, geonames, iso
from gazetteer.sources.pins import check_pins
from gazetteer.text.normalize import normalize
from gazetteer.vocabulary import Source

INSTALLED = metadata.version("pycountry")


def source(package: str | None, version: str | None) -> Source:
    return Source(
        id="codes",
        label="Codes",
        licence="CC0-1.0",
        attribution="nobody",
        package=package,
        version=version,
    )


def test_the_pinned_version_passes() -> None:
    assert check_pins((source("PyPI pycountry", INSTALLED),)) is None


@pytest.mark.parametrize("package", [None, "npm no-such-package"])
def test_a_source_that_no_python_package_gives_passes(package: str | None) -> None:
    assert check_pins((source(package, "1.0"),)) is None


def test_another_version_is_refused() -> None:
    with pytest.raises(SourceError) as raised:
        check_pins((source("PyPI pycountry", "0.0.1"),))
    assert str(raised.value) == (
        f"source codes: pycountry is {INSTALLED}, the seeds pin 0.0.1;"
        " pip install 'pycountry==0.0.1'"
    )


def test_a_missing_package_is_refused() -> None:
    with pytest.raises(SourceError) as raised:
        check_pins((source("PyPI gazetteer-no-such-source", "1.0"),))
    assert str(raised.value) == (
        "source codes: gazetteer-no-such-source is not installed;"
        " pip install 'gazetteer-no-such-source==1.0'"
    )


@pytest.fixture(scope="module")
def codes() -> dict[str, iso.CountryCodes]:
    return {found.alpha2: found for found in iso.countries()}


def test_iso_has_249_countries() -> None:
    assert len(iso.countries()) == 249


def test_countries_are_in_order_of_code() -> None:
    found = [country.alpha2 for country in iso.countries()]
    assert found == sorted(found)


def test_a_country_has_its_codes(codes) -> None:
    assert codes["IQ"] == iso.CountryCodes("IQ", "IRQ", "368", None)


def test_a_number_keeps_its_zeros(codes) -> None:
    assert codes["AF"].numeric == "004"


@pytest.mark.parametrize(
    ("alpha2", "subdivision"),
    [("PR", "US-PR"), ("GU", "US-GU"), ("HK", "CN-HK"), ("MO", "CN-MO"), ("AW", "NL-AW")],
)
def test_a_territory_coded_twice_has_its_other_code(codes, alpha2: str, subdivision: str) -> None:
    assert codes[alpha2].subdivision == subdivision


@pytest.mark.parametrize("alpha2", ["IQ", "CA", "GE", "IL", "MD", "US"])
def test_a_subdivision_with_a_countrys_letters_is_another_place(codes, alpha2: str) -> None:
    assert codes[alpha2].subdivision is None


@pytest.mark.parametrize(
    ("code", "day"), [("SUHH", "1992-08-30"), ("YUCS", "2003-07-23"), ("DDDE", "1990-10-30")]
)
def test_a_withdrawn_code_has_its_date(code: str, day: str) -> None:
    assert iso.withdrawn()[code] == day


@pytest.fixture(scope="module")
def territories() -> list[cldr.TerritoryName]:
    return list(cldr.territory_names())


def said(territories: list[cldr.TerritoryName], alpha2: str, lang: str) -> set[str]:
    return {t.text for t in territories if (t.alpha2, t.lang) == (alpha2, lang)}


@pytest.mark.parametrize(
    ("alpha2", "lang", "text"),
    [
        ("IQ", "en", "Iraq"),
        ("IQ", "ar", "العراق"),
        ("DE", "fr", "Allemagne"),
        ("CN", "zh", "中国"),
        ("XK", "de", "Kosovo"),
        ("TR", "en", "Türkiye"),
    ],
)
def test_a_language_names_a_territory(territories, alpha2: str, lang: str, text: str) -> None:
    assert text in said(territories, alpha2, lang)


def test_a_language_tag_is_bcp_47(territories) -> None:
    assert {t.lang for t in territories if "_" in t.lang} == set()


def test_a_name_stands_without_its_bracket_too(territories) -> None:
    assert said(territories, "MM", "en") == {"Myanmar (Burma)", "Myanmar", "Burma"}


@pytest.mark.parametrize("alpha2", ["CD", "CG"])
def test_a_bracket_that_says_which_congo_stays(territories, alpha2: str) -> None:
    assert len(said(territories, alpha2, "lv")) == 1


def test_no_name_of_the_democratic_republic_is_a_bare_congo(territories) -> None:
    bare = [t for t in territories if t.alpha2 == "CD" and normalize(t.text) == "congo"]
    assert bare == []


def test_regions_of_the_world_are_left_out(territories) -> None:
    assert {len(t.alpha2) for t in territories} == {2}


def test_no_territory_name_is_without_letters(territories) -> None:
    assert [t for t in territories if not normalize(t.text)] == []


@pytest.fixture(scope="module")
def cities() -> list[geonames.City]:
    return list(geonames.cities(frozenset({"2960316", "98182", "0", "no-such-id"})))


def test_cities_asked_for_are_in_order_of_id(cities) -> None:
    assert [city.geonameid for city in cities] == ["98182", "2960316"]


def test_a_city_has_its_country(cities) -> None:
    assert (cities[0].name, cities[0].country) == ("Baghdad", "IQ")


def test_a_city_has_its_place_in_degrees(cities) -> None:
    assert (round(cities[0].latitude), round(cities[0].longitude)) == (33, 44)


def test_a_big_city_has_its_population(cities) -> None:
    assert cities[0].population > 1_000_000


@pytest.mark.parametrize("text", ["Bagdad", "Bağdat", "بغداد", "Багдад"])
def test_alternate_names_that_people_write_are_kept(cities, text: str) -> None:
    assert text in cities[0].alternates


@pytest.mark.parametrize("text", ["BGW", "bghdad", "ba ge da", "Lungsod ng Baghdad"])
def test_codes_romanisations_and_descriptions_are_left_out(cities, text: str) -> None:
    assert text not in cities[0].alternates


def test_alternate_names_are_in_order(cities) -> None:
    assert list(cities[0].alternates) == sorted(set(cities[0].alternates))
