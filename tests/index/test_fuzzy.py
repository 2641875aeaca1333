"""Fuzzy search misses nothing: its answers are those of comparing with every key."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from gazetteer.index import fuzzy, keys
from gazetteer.index.fuzzy import Fuzzy

ALPHABETS = (
    "abc ",
    "abcdefghij 12",
    "абвгдеж ",
    "ابتثجح ",
    "αβγδ ",
    "각나다 ",
    "伊拉克国",
    "aб1 ",
    "กขค",
)
written = st.sampled_from(ALPHABETS).flatmap(
    lambda letters: st.text(letters, min_size=1, max_size=14)
)
keysets = st.sets(written, min_size=1, max_size=60).map(sorted)


def opened(names: list[str]) -> Fuzzy:
    return Fuzzy(keys.build(names) | fuzzy.build(names))


def brute_force(names: list[str], key: str, most: int) -> list[tuple[str, int]]:
    near = [(OSA.distance(key, name), name) for name in names]
    return [(name, distance) for distance, name in sorted(near) if distance <= most]


@st.composite
def near_keys(draw: st.DrawFn) -> tuple[list[str], str]:
    """Keys, and one of them after up to four edits."""
    names = draw(keysets)
    key = draw(st.sampled_from(names))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(key)))
        letter = draw(st.sampled_from("aбا伊c 1ß"))
        rest = key[at:]
        key = key[:at] + draw(
            st.sampled_from(
                [letter + rest, rest[1:], letter + rest[1:], rest[1:2] + rest[:1] + rest[2:]]
            )
        )
    return names, key


@settings(max_examples=300, deadline=None)
@given(near_keys(), st.integers(0, 4))
@example((["1234567 б"], "1234567 b"), 1)
@example((["a"], ""), 1)
@example((["ab" * 60], "ab" * 59), 2)
def test_nothing_near_is_missed(world: tuple[list[str], str], most: int) -> None:
    names, key = world
    assert opened(names).within(key, most) == brute_force(names, key, most)


@settings(deadline=None)
@given(near_keys(), st.integers(0, 3))
def test_the_best_are_the_nearest(world: tuple[list[str], str], most: int) -> None:
    names, key = world
    near = brute_force(names, key, most)
    assert opened(names).best(key, most) == [hit for hit in near if hit[1] == near[0][1]]


@settings(deadline=None)
@given(keysets, st.text(st.characters(exclude_categories=())), st.integers(0, 2))
def test_any_text_may_be_asked_for(names: list[str], key: str, most: int) -> None:
    assert opened(names).within(key, most) == brute_force(names, key, most)


def test_many_survivors_are_measured_at_once() -> None:
    names = sorted({a + b + c for a in "abcde" for b in "abcde" for c in "abcde"})
    assert opened(names).within("aba", 2) == brute_force(names, "aba", 2)


@pytest.mark.parametrize(
    "key", ["a" * 1_000_000, "a" + "\u0301" * 10_000, "\0", "\ud800", "\u202eab"], ids=len
)
def test_a_hostile_key_is_answered_at_once(key: str) -> None:
    found = opened(["badr corps", "daesh"])
    began = time.perf_counter()
    assert found.within(key, 2) == []
    assert time.perf_counter() - began < 1


def test_less_than_no_edit_finds_nothing() -> None:
    assert opened(["a"]).within("a", -1) == []


def test_only_the_keys_chosen_are_found() -> None:
    names = ["badr", "bard", "bird"]
    found = Fuzzy(keys.build(names) | fuzzy.build(names, [0, 2]))
    assert found.within("bord", 1) == [("bird", 1)]


def test_no_keys_are_chosen() -> None:
    assert Fuzzy(keys.build(["badr"]) | fuzzy.build(["badr"], [])).within("badr", 2) == []
