"""Which of the spellings that a source offers are misspellings."""

from pathlib import Path

import pytest

from gazetteer.curation.build import prepare
from gazetteer.curation.rows import name_row
from gazetteer.curation.variants import misspellings
from gazetteer.dataset.schema import Tables
from gazetteer.model import Name
from gazetteer.sources.cache import Cache
from gazetteer.sources.cldr import PlaceName

NAMES = (
    name_row("river", "Riverland", "canonical", "en", "editorial"),
    name_row("river", "Riverlander", "demonym", "en", "editorial"),
    name_row("river", "Flusslandia", "translation", "de", "cldr"),
    name_row("river", "Creek", "short", "en", "editorial"),
    name_row("dawn", "Dawnland", "canonical", "en", "editorial"),
    name_row("town", "Riverlund", "canonical", "en", "geonames"),
)
IDS = {"RV": "river", "DW": "dawn"}


def found(*offered: tuple[str, str]) -> list[Name]:
    """The misspellings among texts offered, each with the code that it is offered for."""
    listed = [PlaceName(code, text, "und") for code, text in offered]
    return list(misspellings(listed, NAMES, IDS.get, "lists"))


def texts(*offered: tuple[str, str]) -> list[str]:
    return [name.text for name in found(*offered)]


def test_a_misspelling_is_an_english_name_of_its_kind_by_the_source() -> None:
    assert found(("RV", "Rivreland")) == [
        name_row("river", "Rivreland", "misspelling", "en", "lists")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Riverlan", id="a letter less"),
        pytest.param("Riverrland", id="a letter more"),
        pytest.param("Riberland", id="another letter"),
        pytest.param("Rivreland", id="two letters swapped"),
        pytest.param("Rivreladn", id="two letters swapped, twice"),
        pytest.param("Ribberland", id="two edits"),
    ],
)
def test_an_edit_or_two_is_a_misspelling(text: str) -> None:
    assert texts(("RV", text)) == [text]


@pytest.mark.parametrize("text", ["Ribberlanda", "Waterland", "River Republic"])
def test_what_is_further_off_is_none(text: str) -> None:
    assert texts(("RV", text)) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Riverlandar", id="closer"),
        pytest.param("Riverlande", id="as close"),
    ],
)
def test_what_is_as_close_to_a_demonym_is_none(text: str) -> None:
    assert texts(("RV", text)) == []


def test_what_misspells_a_name_in_another_language_is_none() -> None:
    assert texts(("RV", "Flusslandja")) == []


@pytest.mark.parametrize(
    "text", ["Riverlund", "riverlund", "Dawnland", "Riverland"], ids=lambda text: text
)
def test_a_name_of_anything_is_none(text: str) -> None:
    assert texts(("RV", text)) == []


def test_what_is_offered_for_two_countries_is_none() -> None:
    assert texts(("RV", "Riverlamd"), ("DW", "Riverlamd")) == []


def test_what_is_offered_for_two_countries_in_different_case_is_none() -> None:
    assert texts(("RV", "Riverlamd"), ("DW", "RIVERLAMD")) == []


def test_what_is_offered_twice_for_a_country_stands_once_as_first_written() -> None:
    assert texts(("RV", "Riverlamd"), ("RV", "RIVERLAMD")) == ["Riverlamd"]


def test_a_short_text_is_none() -> None:
    assert texts(("RV", "Creak")) == []


def test_a_text_of_six_letters_may_be_one() -> None:
    assert texts(("RV", "Creeck")) == ["Creeck"]


@pytest.mark.parametrize("text", ["Rivérland", "Riverlаnd"], ids=["accent", "Cyrillic letter"])
def test_a_text_that_is_not_ascii_is_none(text: str) -> None:
    assert texts(("RV", text)) == []


def test_a_text_for_an_unknown_code_is_none() -> None:
    assert texts(("ZZ", "Rivreland")) == []


@pytest.fixture(scope="module")
def tables(tiny_seeds: Path, tiny_cache: Cache) -> Tables:
    return prepare(tiny_seeds, tiny_cache)[1]


def test_a_release_holds_the_misspellings_of_its_countries(tables: Tables) -> None:
    misspelt = {(n.entity_id, n.text, n.sources) for n in tables.names if n.kind == "misspelling"}
    assert misspelt == {
        ("iso3166-1:CD", "Democratic Republc of the Congo", ("countrynames",)),
        ("iso3166-1:LU", "Luxembuorg", ("countrynames",)),
        ("iso3166-3:SUHH", "Soviet Unoin", ("countrynames",)),
    }


def test_a_misspelt_country_is_found(tiny) -> None:
    assert tiny.resolve("Luxembuorg").entity.id == "iso3166-1:LU"
