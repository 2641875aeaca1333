"""Unknown longer names hold back the known shorter ones inside them."""

from __future__ import annotations

import pytest

from gazetteer.annotate.unknown import hold_back, unknown_surnames
from tests.match.worlds import World


def kept(world: World, text: str) -> list[str]:
    return [s.reading.written for s in hold_back(world.text(text), world.scan(text))]


@pytest.mark.parametrize(
    "text",
    [
        "He saw Jordan Henderson play",
        "He saw Michael Jordan play",
        "He flew American Airlines home",
        "It asked the Bank of Georgia for money",
    ],
)
def test_part_of_a_longer_unknown_name_is_held_back(world: World, text: str) -> None:
    assert kept(world, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He saw American Maria Sharapova play", ["American"]),
        ("He went to Jordan yesterday", ["Jordan"]),
        ("He went to Jordan, Henderson said", ["Jordan"]),
        ("He met Michael. Jordan was far", ["Jordan"]),
        ("The king of Jordan said so", ["Jordan"]),
        ("Visiting Jordan was hard for him", ["Jordan"]),
        ("He met President Putin there", ["Putin"]),
        ("He met Russian President Vladimir Putin there", ["Russian", "Vladimir Putin"]),
        ("He met the Iraqi Prime Minister there", ["Iraqi", "Prime Minister"]),
        ("In Jordan the king said so", ["Jordan"]),
        ("He left Jordan On Monday for home", ["Jordan"]),
    ],
)
def test_what_no_unknown_name_goes_on_with_is_kept(world: World, text: str, expected) -> None:
    assert kept(world, text) == expected


def test_title_case_holds_nothing_back(world: World) -> None:
    assert kept(world, "Jordan Henderson Plays Again Today") == ["Jordan"]


def test_a_neighbour_of_a_held_back_word_is_part_of_the_name(world: World) -> None:
    world.add("geonames:1", "Henderson", "city", "US", prominence=0.06)
    assert kept(world, "He saw Jordan Henderson play") == []


def test_what_was_held_back_is_an_unknown_surname(world: World) -> None:
    text = "He saw Michael Jordan play"
    seen, scanned = world.text(text), world.scan(text)
    assert unknown_surnames(seen, scanned, hold_back(seen, scanned)) == {"jordan"}


def test_what_was_kept_is_no_unknown_surname(world: World) -> None:
    seen, scanned = world.text("in Jordan"), world.scan("in Jordan")
    assert unknown_surnames(seen, scanned, scanned) == frozenset()
