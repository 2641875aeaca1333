"""Codes of countries and subdivisions."""

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import iso
from gazetteer.sources.cache import Cache
from gazetteer.sources.iso import CountryCodes, IsoCodes, Subdivision

FOLDER = "pycountry/databases"


@pytest.fixture(scope="module")
def codes(tiny_cache: Cache) -> IsoCodes:
    return iso.read(tiny_cache.open("iso-codes"))


@pytest.fixture(scope="module")
def countries(codes: IsoCodes) -> dict[str, CountryCodes]:
    return {country.alpha2: country for country in codes.countries}


@pytest.fixture(scope="module")
def subdivisions(codes: IsoCodes) -> dict[str, Subdivision]:
    return {subdivision.code: subdivision for subdivision in codes.subdivisions}


def test_a_country_has_its_codes(countries) -> None:
    assert countries["IQ"] == CountryCodes("IQ", "IRQ", "368", None)


def test_a_number_keeps_its_zeros(countries) -> None:
    assert countries["AF"].numeric == "004"


@pytest.mark.parametrize(("alpha2", "code"), [("PR", "US-PR"), ("HK", "CN-HK")])
def test_a_territory_coded_twice_has_its_other_code(countries, alpha2: str, code: str) -> None:
    assert countries[alpha2].subdivision == code


@pytest.mark.parametrize("alpha2", ["GA", "LU"], ids=["Gabon is not Georgia", "no canton"])
def test_a_subdivision_with_a_countrys_letters_is_another_place(countries, alpha2: str) -> None:
    assert countries[alpha2].subdivision is None


@pytest.mark.parametrize("code", ["US-PR", "CN-HK"])
def test_a_territory_coded_twice_is_no_subdivision(subdivisions, code: str) -> None:
    assert code not in subdivisions


def test_a_subdivision_is_part_of_its_country(subdivisions) -> None:
    assert subdivisions["IQ-BG"] == Subdivision("IQ-BG", "IQ", "IQ", "Governorate")


def test_a_subdivision_of_a_subdivision_is_part_of_that(subdivisions) -> None:
    assert subdivisions["IQ-AR"] == Subdivision("IQ-AR", "IQ", "IQ-KR", "Governorate")


@pytest.mark.parametrize(("code", "day"), [("SUHH", "1992-08-30"), ("YUCS", "2003")])
def test_a_withdrawn_code_has_its_date(codes: IsoCodes, code: str, day: str) -> None:
    assert codes.withdrawn[code] == day


def test_countries_and_subdivisions_are_in_order_of_code(countries, subdivisions) -> None:
    assert [list(countries), list(subdivisions)] == [sorted(countries), sorted(subdivisions)]


@pytest.mark.parametrize("part", ["3166-1", "3166-2", "3166-3"])
def test_a_missing_file_stops(changed, part: str) -> None:
    with pytest.raises(SourceError) as raised:
        iso.read(changed("iso-codes", {f"{FOLDER}/iso{part}.json": None}))
    assert str(raised.value) == (
        f"iso-codes.whl: no file {FOLDER}/iso{part}.json in it; its layout changed"
    )


@pytest.mark.parametrize(
    ("part", "text", "field"),
    [
        ("3166-1", '{"3166-1": [{"alpha_2": "IQ", "name": "Iraq", "numeric": "368"}]}', "alpha_3"),
        ("3166-2", '{"3166-2": [{"code": "IQ-BG", "name": "Baghdad"}]}', "type"),
        ("3166-3", '{"3166-3": [{"alpha_4": "SUHH"}]}', "withdrawal_date"),
        ("3166-3", '{"iso3166-3": []}', "3166-3"),
    ],
)
def test_a_missing_field_stops(changed, part: str, text: str, field: str) -> None:
    with pytest.raises(SourceError) as raised:
        iso.read(changed("iso-codes", {f"{FOLDER}/iso{part}.json": text}))
    assert str(raised.value) == f"source iso-codes: a row has no '{field}'; its layout changed"
