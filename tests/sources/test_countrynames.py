"""Spellings of country names."""

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import countrynames
from gazetteer.sources.cache import Cache
from gazetteer.sources.cldr import PlaceName

PATH = "countrynames/data.py"
HEAD = "DATA: dict[str, list[str]] = {}\n"


@pytest.fixture(scope="module")
def offered(tiny_cache: Cache) -> list[PlaceName]:
    return list(countrynames.read(tiny_cache.open("countrynames")))


def of(offered: list[PlaceName], code: str) -> list[str]:
    return [place.text for place in offered if place.code == code]


def test_the_spellings_of_a_code_are_in_the_order_of_the_source(offered) -> None:
    assert of(offered, "LU") == ["Luxembourg", "Luxembuorg", "Luxembourgr", "LUX"]


@pytest.mark.parametrize("code", ["IQ", "IQ-KR", "SUHH"], ids=["3166-1", "3166-2", "3166-3"])
def test_a_code_of_each_part_of_the_standard_is_read(offered, code: str) -> None:
    assert of(offered, code) != []


def test_the_language_of_a_spelling_is_not_known(offered) -> None:
    assert {place.lang for place in offered} == {"und"}


def test_blanks_are_single(offered) -> None:
    assert "I -rắc" in of(offered, "IQ")


def test_what_names_nothing_is_left_out(offered) -> None:
    assert of(offered, "FAIL") == []


def test_a_missing_file_stops(changed) -> None:
    with pytest.raises(SourceError) as raised:
        list(countrynames.read(changed("countrynames", {PATH: None})))
    assert str(raised.value) == f"countrynames.whl: no file {PATH} in it; its layout changed"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("DATA = {'IQ': ['Iraq']}\n", id="one dictionary"),
        pytest.param(f"{HEAD}DATA[code] = ['Iraq']\n", id="a code that is computed"),
        pytest.param(f"{HEAD}DATA['IQ'] = read()\n", id="a list that is computed"),
        pytest.param(f"{HEAD}DATA['IQ'] = [1]\n", id="a number for a text"),
        pytest.param(f"{HEAD}DATA['IQ'] = ['Iraq'\n", id="an open bracket"),
    ],
)
def test_a_file_of_another_form_stops(changed, text: str) -> None:
    with pytest.raises(SourceError, match=rf"^source countrynames: {PATH} is of another form \("):
        list(countrynames.read(changed("countrynames", {PATH: text})))


def test_the_file_is_read_and_not_run(changed) -> None:
    text = f"{HEAD}raise SystemExit\nDATA['IQ'] = ['Iraq']\n"
    found = list(countrynames.read(changed("countrynames", {PATH: text})))
    assert found == [PlaceName("IQ", "Iraq", "und")]
