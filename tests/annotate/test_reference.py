"""Referring back: "The Council" for the Federation Council."""

from __future__ import annotations

import pytest

from tests.match.worlds import World

FULL = ("Federation Council", "gz:RU-house")


def test_the_head_of_the_only_name_that_ends_so_refers_back(world: World) -> None:
    found = world.found("The Federation Council met. The Council voted.")
    assert found == [FULL, ("Council", "gz:RU-house")]


def test_a_reference_says_how_it_was_found(world: World) -> None:
    back = world.mentions("The Federation Council met. The Council voted.")[1]
    assert [c.method for c in back.resolution.candidates] == ["reference"]


@pytest.mark.parametrize(
    "then",
    [
        "The council voted.",
        "A Council voted.",
        "Council voted.",
        "The Council of all voted.",
        "The Council Chamber burnt.",
        "The House voted.",
    ],
)
def test_what_is_written_otherwise_does_not_refer_back(world: World, then: str) -> None:
    assert world.found(f"The Federation Council met. {then}") == [FULL]


def test_nothing_refers_forward(world: World) -> None:
    assert world.found("The Council voted. The Federation Council met.") == [FULL]


def test_two_names_with_one_head_leave_it_open(world: World) -> None:
    world.add("gz:river", "River Council", "legislature", "IQ")
    found = world.found("The Federation Council met the River Council. The Council voted.")
    assert found == [FULL, ("River Council", "gz:river")]


def test_a_second_head_leaves_open_only_what_comes_after_it(world: World) -> None:
    world.add("gz:river", "River Council", "legislature", "IQ")
    found = world.found("The Federation Council met. The Council saw the River Council there.")
    assert found == [FULL, ("Council", "gz:RU-house"), ("River Council", "gz:river")]


def test_only_organizations_are_referred_to_so(world: World) -> None:
    world.add("gz:street", "Dawn Street", "facility", "IQ")
    assert world.found("He saw Dawn Street. The Street was long.") == [("Dawn Street", "gz:street")]


def test_the_head_of_the_canonical_name_refers_back_too(world: World) -> None:
    house = world.entities["gz:RU-house"]
    world.call(house, "Sovfed", "short")
    found = world.found("He saw the Sovfed there. The Council voted.")
    assert found == [("Sovfed", "gz:RU-house"), ("Council", "gz:RU-house")]
