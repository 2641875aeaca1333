"""Which demonyms that a source offers become names."""

from gazetteer.curation.demonyms import demonyms
from gazetteer.curation.rows import name_row
from gazetteer.model import Name
from gazetteer.sources.cldr import PlaceName

NAMES = (
    name_row("river", "Riverland", "canonical", "en", "editorial"),
    name_row("river", "Riverlander", "demonym", "en", "editorial"),
    name_row("dawn", "Dawnland", "canonical", "en", "editorial"),
    name_row("dawn", "Dawnese", "demonym", "en", "editorial"),
    name_row("town", "Morgen", "canonical", "en", "geonames"),
)
IDS = {"RV": "river", "DW": "dawn"}


def found(*offered: tuple[str, str, str]) -> list[Name]:
    listed = [PlaceName(*row) for row in offered]
    return list(demonyms(listed, NAMES, IDS.get, "lists", {"pools"}))


def test_a_demonym_is_a_name_of_its_kind_and_language() -> None:
    assert found(("RV", "Flussländisch", "de")) == [
        name_row("river", "Flussländisch", "demonym", "de", "lists")
    ]


def test_what_names_something_else_is_none() -> None:
    assert found(("RV", "Morgen", "de"), ("RV", "Dawnese", "fr"), ("DW", "Riverland", "de")) == []


def test_a_phrase_is_none() -> None:
    assert found(("RV", "delle Isole Fluviali", "it"), ("RV", "Fluss (Land)", "de")) == []


def test_what_two_countries_are_called_is_none() -> None:
    assert found(("RV", "Ostisch", "de"), ("DW", "Ostisch", "nl")) == []


def test_a_foreign_one_that_is_a_common_or_a_short_word_is_weak() -> None:
    assert [n.strength for n in found(("RV", "Pools", "nl"), ("DW", "Daan", "nl"))] == ["weak"] * 2


def test_a_code_without_an_entity_is_passed_over() -> None:
    assert found(("ZZ", "Zedian", "en")) == []
