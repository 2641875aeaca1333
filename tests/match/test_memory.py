"""The index in memory."""

from __future__ import annotations

import pytest

from gazetteer.index.memory import MemoryIndex
from tests.match.worlds import entity, name

TEXTS = ("Iraq", "The Hague", "Hague", "Republic of Iraq", "al-Badr", "Kata'ib al-Fajr", "伊拉克")


@pytest.fixture
def index() -> MemoryIndex:
    names = [name(entity(f"gz:{n}"), text) for n, text in enumerate(TEXTS)]
    return MemoryIndex([n.key for n in names], names)


def texts(names) -> set[str]:
    return {n.text for n in names}


def test_a_name_is_found_by_its_key(index: MemoryIndex) -> None:
    assert [n.text for n in index.exact("republic of iraq")] == ["Republic of Iraq"]


def test_a_part_of_a_key_is_no_key(index: MemoryIndex) -> None:
    assert index.exact("republic of") == []


def test_names_with_one_key_are_all_found_in_their_order() -> None:
    names = [name(entity(f"gz:{n}"), "Iraq") for n in range(3)]
    found = MemoryIndex(["iraq"] * 3, names).exact("iraq")
    assert [n.entity_id for n in found] == ["gz:0", "gz:1", "gz:2"]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("hague", {"The Hague"}),
        ("the hague", {"The Hague", "Hague"}),
        ("the iraq", {"Iraq"}),
        ("badr", {"al-Badr"}),
        ("the badr", {"al-Badr"}),
        ("kataib fajr", {"Kata'ib al-Fajr"}),
        ("nothing", set()),
    ],
)
def test_a_loose_key_takes_no_account_of_articles(index: MemoryIndex, key: str, expected) -> None:
    assert texts(index.loose(key)) == expected


@pytest.mark.parametrize(("first", "most"), [("republic", 3), ("iraq", 1), ("of", 0)])
def test_the_longest_name_is_known_by_its_first_word(index, first: str, most: int) -> None:
    assert index.longest(first) == most


def test_names_without_spaces_are_measured_in_characters(index: MemoryIndex) -> None:
    assert index.longest("伊") == 3


def test_an_empty_index_finds_nothing() -> None:
    index = MemoryIndex([], [])
    assert (index.exact("x"), index.loose("the x"), index.longest("x")) == ([], [], 0)


@pytest.mark.parametrize("key", ["the bank of the nile", "bank of nile", "the bank of nile"])
def test_articles_inside_a_name_are_loose_too(key: str) -> None:
    stored = name(entity("gz:bank"), "Bank of the Nile")
    assert texts(MemoryIndex([stored.key], [stored]).loose(key)) == {"Bank of the Nile"}
