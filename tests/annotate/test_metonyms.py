"""Metonyms: "Moscow urged Baghdad" speaks of governments."""

from __future__ import annotations

from datetime import date

import pytest

from tests.match.worlds import World


def readings(world: World, text: str) -> list[str | None]:
    """The institutions that the mentions of a text may stand for."""
    return [m.metonymic.id if m.metonymic else None for m in world.mentions(text)]


def test_capitals_that_act_may_stand_for_governments(world: World) -> None:
    expected = ["gz:RU-government", "gz:IQ-government"]
    assert readings(world, "Moscow urged Baghdad to leave.") == expected


@pytest.mark.parametrize("before", ["in", "near", "from", "to", "outside", "central"])
def test_a_capital_where_something_happens_is_the_city(world: World, before: str) -> None:
    assert readings(world, f"He was {before} Moscow yesterday.") == [None]


def test_a_preposition_before_punctuation_says_nothing(world: World) -> None:
    assert readings(world, "He came in, Moscow said.") == ["gz:RU-government"]


def test_a_dateline_is_the_city(world: World) -> None:
    assert readings(world, "MOSCOW (AP) - He left.") == [None]


def test_a_city_that_is_no_capital_stands_for_nothing(world: World) -> None:
    world.add("geonames:1", "Basra", "city", "IQ")
    assert readings(world, "Basra urged them to leave.") == [None]


def test_a_government_that_ended_is_stood_for_by_nothing(world: World) -> None:
    del world.entities["gz:RU-government"]
    world.names = [n for n in world.names if n.entity_id != "gz:RU-government"]
    old = world.add("gz:old", "Old Government", "government", "RU", valid_to=date(1991, 12, 26))
    world.call(old, "government", "descriptor", "RU")
    assert readings(world, "Moscow urged them to leave.") == [None]


def test_literal_keeps_the_city(world: World) -> None:
    assert world.found("Moscow urged them.") == [("Moscow", "geonames:524901")]


def test_institution_makes_the_government_the_answer(world: World) -> None:
    (found,) = world.mentions("Moscow urged them.", institutions=True)
    ids = [c.entity.id for c in found.resolution.candidates]
    assert (found.resolution.entity, found.metonymic) == (
        world.entities["gz:RU-government"],
        None,
    )
    assert ids == ["gz:RU-government", "geonames:524901"]


def test_institution_keeps_the_city_where_it_is_meant(world: World) -> None:
    assert world.found("He was in Moscow.", institutions=True) == [("Moscow", "geonames:524901")]


def test_a_place_with_a_metonym_stands_for_that_institution(world: World) -> None:
    (found,) = world.mentions("He told the Kremlin so.")
    entity, stands_for = found.resolution.entity, found.metonymic
    assert (entity, stands_for) == (
        world.entities["gz:kremlin"],
        world.entities["gz:RU-government"],
    )
