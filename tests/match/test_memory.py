"""The index in memory."""

from __future__ import annotations

import pytest

from gazetteer.index.memory import MemoryIndex
from tests.match.worlds import entity, name

TEXTS = ("Iraq", "The Hague", "Hague", "Republic of Iraq", "al-Badr", "Kata'ib al-Fajr", "伊拉克")


@pytest.fixture
def index() -> MemoryIndex:
    names = [name(entity(f"gz:{n}"), text) for n, text in enumerate(TEXTS)]
    return index_of(names)


def index_of(names, type_: str = "armed_group") -> MemoryIndex:
    """An index of names that are all of one type."""
    about = [(n.kind, type_, n.script) for n in names]
    return MemoryIndex([n.key for n in names], names, lambda: about)


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
    ("route", "key", "expected"),
    [
        ("words", "hague", {"The Hague"}),
        ("words", "iraq republic", {"Republic of Iraq"}),
        ("words", "badr", {"al-Badr"}),
        ("words", "fajr kataib", {"Kata'ib al-Fajr"}),
        ("skeleton", "KTBVJR", {"Kata'ib al-Fajr"}),
        ("words", "iraq", set()),
        ("nowhere", "iraq", set()),
    ],
)
def test_names_are_found_by_derived_keys(
    index: MemoryIndex, route: str, key: str, expected
) -> None:
    assert texts(index.derived(route, key)) == expected


def test_a_name_that_is_not_described_has_no_derived_keys() -> None:
    names = [name(entity("gz:1"), "The Hague")]
    assert MemoryIndex(["the hague"], names, lambda: [None]).derived("words", "hague") == []


@pytest.mark.parametrize(
    ("key", "most", "expected"),
    [
        ("iraq", 0, [("iraq", 0)]),
        ("irak", 1, [("iraq", 1)]),
        ("riaq", 1, [("iraq", 1)]),
        ("the hagu", 2, [("the hague", 1)]),
        ("haque", 1, [("hague", 1)]),
        ("xyz", 2, []),
    ],
)
def test_keys_within_some_edits_are_found_nearest_first(
    index, key: str, most: int, expected
) -> None:
    assert index.fuzzy(key, most) == expected


@pytest.mark.parametrize(("first", "most"), [("republic", 3), ("iraq", 1), ("of", 0)])
def test_the_longest_name_is_known_by_its_first_word(index, first: str, most: int) -> None:
    assert index.longest(first) == most


def test_names_without_spaces_are_measured_in_characters(index: MemoryIndex) -> None:
    assert index.longest("伊") == 3


def test_an_empty_index_finds_nothing() -> None:
    index = MemoryIndex([], [])
    assert (index.exact("x"), index.derived("words", "x"), index.fuzzy("x", 2)) == ([], [], [])
    assert index.longest("x") == 0
