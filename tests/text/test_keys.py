"""Derived keys: what is kept, what meets, and what must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text.keys import derived, query, spellings, title_of, untitled, words_key
from gazetteer.text.normalize import normalize


def meet(asked: str, stored: str, type_: str) -> set[str]:
    """The routes on which what is asked meets a stored name."""
    key = normalize(stored)
    keys = set(derived(key, "canonical", type_, "Latn"))
    routes = set(query(normalize(asked)))
    return {r for r, k in routes if (r, k) in keys} | {r for r, k in routes if k == key}


@pytest.mark.parametrize(
    ("asked", "stored", "type_", "route"),
    [
        ("the Badr Organisation", "Badr Organization", "armed_group", "words"),
        ("Dept. of Defence", "Department of Defense", "ministry", "words"),
        ("Lavrov, Sergei", "Sergei Lavrov", "person", "words"),
        ("Timothy Kaine", "Tim Kaine", "person", "words"),
        (
            "Congo, Democratic Republic of the",
            "Democratic Republic of the Congo",
            "country",
            "words",
        ),
        ("St. Lucia", "Saint Lucia", "country", "words"),
        ("Ar-Raqqa", "Raqqa", "subdivision", "words"),
        ("Anbar Province", "Anbar Governorate", "subdivision", "bare"),
        ("former President Ronald Reagan", "Ronald Reagan", "person", "titled"),
        ("J. Biden", "Joe Biden", "person", "initials"),
        ("PFLP", "Popular Front for the Liberation of Palestine", "armed_group", "initials"),
        ("James Earl Carter", "James Carter", "person", "ends"),
        ("Moamer Kadhafi", "Muammar Gaddafi", "person", "skeleton"),
        ("Сергей Лавров", "Sergei Lavrov", "person", "skeleton"),
        ("김정은", "Kim Jong-un", "person", "skeleton"),
        ("Teng Hsiao-p'ing", "Deng Xiaoping", "person", "skeleton"),
    ],
)
def test_a_name_written_otherwise_meets_the_stored_one(asked, stored, type_, route) -> None:
    assert route in meet(asked, stored, type_)


@pytest.mark.parametrize(
    ("asked", "stored", "type_"),
    [
        ("S. Africa", "Africa", "region"),
        ("Kurdistan Airlines", "Kurdistan", "region"),
        ("National Council of Syria", "Syria", "country"),
        ("S. Arabia", "Salman of Arabia", "person"),
        ("PLA", "PLO", "coalition"),
        ("Per", "De Per", "city"),
        ("Li Ke Qiang", "Lars Qiang", "person"),
    ],
)
def test_near_misses_do_not_meet(asked: str, stored: str, type_: str) -> None:
    assert meet(asked, stored, type_) == set()


def test_a_key_like_the_stored_one_is_not_derived() -> None:
    assert list(derived("iraq", "canonical", "city", "Latn")) == []


@pytest.mark.parametrize("kind", ["abbreviation", "descriptor", "demonym", "misspelling"])
def test_what_is_no_name_in_full_is_not_found_by_sound(kind: str) -> None:
    routes = {route for route, _ in derived("sergei lavrov", kind, "person", "Latn")}
    assert routes & {"skeleton", "initials"} == set()


@pytest.mark.parametrize(
    ("key", "rest"),
    [
        ("sen murphy", "murphy"),
        ("secretary of defense william cohen", "william cohen"),
        ("iraqi pm haider al abadi", "haider al abadi"),
        ("wife of president obama", ""),
        ("king", ""),
    ],
)
def test_titles_at_the_head_are_left_out(key: str, rest: str) -> None:
    assert untitled(key) == rest


def test_the_us_is_no_article() -> None:
    assert words_key("us president", person=False) != words_key("president", person=False)


def test_a_title_is_known_by_its_words() -> None:
    assert title_of("vice president cheney") == {"vice", "president"}


KEYS = st.text("abcdeiou sth", min_size=1).map(normalize).filter(bool)


@given(KEYS, st.booleans())
def test_the_words_of_a_key_are_a_key_of_their_own(key: str, person: bool) -> None:
    words = words_key(key, person)
    assert words
    assert normalize(words) == words


@given(KEYS)
def test_every_spelling_is_a_key_and_the_key_itself_is_among_them(key: str) -> None:
    found = spellings(key)
    assert found[key] == ""
    assert all(form == normalize(form) for form in found)
