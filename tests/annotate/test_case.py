"""Case as evidence."""

from __future__ import annotations

from typing import Any

import pytest

from gazetteer.annotate.case import fits
from tests.match.worlds import World, entity, name


def fitting(text: str, first: int, stored: str, kind: str = "canonical", **more: Any) -> bool:
    """Whether the words from a place on are written like a stored name, and found to be one."""
    world = World()
    one = name(world.add("gz:x", "Xanadu", "company"), stored, kind, **more)
    world.names.append(one)
    return first in [span.first for span in world.scan(text)]


@pytest.mark.parametrize(("word", "expected"), [("US", True), ("U.S.", True), ("us", False)])
def test_us_is_in_capitals(word: str, expected) -> None:
    assert fitting(f"They told {word} today", 2, "US", "abbreviation") == expected


def test_us_in_a_sentence_in_capitals_is_no_name() -> None:
    assert not fitting("GOD HELP US ALL NOW", 2, "US", "abbreviation")


@pytest.mark.parametrize("word", ["may", "May", "March", "Sunday", "Will", "So"])
def test_words_of_grammar_and_calendar_are_no_names(word: str) -> None:
    assert not fitting(f"He met {word} there today", 2, word.title())


def test_words_of_grammar_and_calendar_in_longer_names_may_be() -> None:
    assert fitting("He met Theresa May there", 2, "Theresa May")


def test_a_name_asks_for_its_capital() -> None:
    found = [fitting(f"He saw {w} there", 2, "Turkey") for w in ("Turkey", "turkey", "TURKEY")]
    assert found == [True, False, True]


def test_a_name_in_a_sentence_in_capitals_fits() -> None:
    assert fitting("IRAQ ASKS FOR HELP", 0, "Iraq")


def test_a_name_in_a_headline_fits() -> None:
    assert fitting("Iraq Asks For Help Again", 0, "Iraq")


def test_a_particle_needs_no_capital() -> None:
    assert fitting("He met Haider Al-Abadi there", 2, "Haider al-Abadi")
    assert fitting("in the hague", 1, "The Hague") is False
    assert fitting("in the Hague", 1, "The Hague")


@pytest.mark.parametrize(("word", "expected"), [("DoW", True), ("DOW", True), ("Dow", False)])
def test_a_mixed_abbreviation_keeps_its_capitals(word: str, expected) -> None:
    assert fitting(f"He saw {word} there", 2, "DoW", "abbreviation") == expected


@pytest.mark.parametrize(("word", "expected"), [("EST", False), ("Est", True), ("est", False)])
def test_a_short_name_is_no_acronym(word: str, expected) -> None:
    assert fitting(f"at noon {word} there", 2, "Est") == expected


@pytest.mark.parametrize(("word", "expected"), [("ISIS", True), ("Isis", True), ("isis", False)])
def test_a_longer_abbreviation_asks_for_one_capital(word: str, expected) -> None:
    assert fitting(f"He saw {word} there", 2, "ISIS", "abbreviation") == expected


def test_a_name_in_small_letters_is_no_name() -> None:
    assert not fitting("the taliban left", 1, "taliban", "nickname")


def test_a_descriptor_is_in_small_letters_or_any() -> None:
    found = [fitting(f"the {w} voted", 1, "upper house", "descriptor") for w in
             ("upper house", "Upper House")]  # fmt: skip
    assert found == [True, True]


def test_a_name_of_a_script_without_case_fits() -> None:
    assert fitting("في العراق", 1, "العراق", lang="ar")


@pytest.mark.parametrize(("word", "expected"), [("Irak", True), ("IRAK", False), ("irak", False)])
def test_a_short_foreign_name_is_of_the_very_same_letters(word: str, expected) -> None:
    assert fitting(f"He saw {word} there", 2, "Irak", "translation", lang="fr") == expected


def test_as_many_words_as_the_name_has_fit() -> None:
    one = name(entity("gz:x"), "Badr Corps")
    assert not fits(one, "Badr")
