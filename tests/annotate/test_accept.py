"""What is reported as a mention."""

from __future__ import annotations

from datetime import date

import pytest

from tests.match.worlds import World


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister left.",
        "The upper house voted.",
        "Iraq voted. The prime minister left.",
        "Iraq said the premier left.",
        "Iraq said a prime minister left.",
        "Iraq said the deputy prime minister left.",
        "Iraq met their prime minister.",
    ],
)
def test_a_bare_descriptor_is_no_mention(world: World, text: str) -> None:
    ids = [id_ for _, id_ in world.found(text)]
    assert [id_ for id_ in ids if id_ != "iso3166-1:IQ"] == []


def test_a_descriptor_after_its_country_in_the_sentence_is_one(world: World) -> None:
    found = world.found("In Russia the upper house voted.")
    assert found[1:] == [("upper house", "gz:RU-house")]


def test_a_descriptor_goes_with_the_country_named_last(world: World) -> None:
    found = world.found("After Iraq left, Russia asked the prime minister to go.")
    assert found[-1] == ("prime minister", "gz:RU-pm")


def test_a_country_named_after_it_settles_no_descriptor(world: World) -> None:
    assert world.found("The prime minister left Iraq.") == [("Iraq", "iso3166-1:IQ")]


def test_a_descriptor_of_a_body_named_before_is_one(world: World) -> None:
    found = world.found("The Federation Council met. The upper house voted.")
    assert found[-1] == ("upper house", "gz:RU-house")


def test_an_office_before_an_unknown_name_is_not_sure_to_be_that_office(world: World) -> None:
    found = world.found("Russia met prime minister Xanadu there.")
    assert found == [("Russia", "iso3166-1:RU")]


@pytest.mark.parametrize(
    "text",
    ["The premier, Haider al-Abadi, left.", "He met Prime Minister Haider al-Abadi there."],
)
def test_an_office_beside_its_holder_is_a_mention(world: World, text: str) -> None:
    assert [id_ for _, id_ in world.found(text)] == ["gz:IQ-pm", "gz:abadi"]


def test_a_holder_beside_the_office_may_be_called_by_the_surname(world: World) -> None:
    found = world.found("He met Prime Minister Abadi there.")
    assert found == [("Prime Minister", "gz:IQ-pm"), ("Abadi", "gz:abadi")]


def test_one_who_did_not_hold_it_then_says_nothing_of_the_office(world: World) -> None:
    found = world.found("The premier, Haider al-Abadi, left.", on=date(2020, 1, 1))
    assert found == [("Haider al-Abadi", "gz:abadi")]


def test_a_surname_alone_is_no_mention(world: World) -> None:
    assert world.found("He met Abadi there.") == []


def test_the_surname_of_one_named_in_full_is_a_mention(world: World) -> None:
    found = world.found("He met Haider al-Abadi there. Then Abadi left.")
    assert found == [("Haider al-Abadi", "gz:abadi"), ("Abadi", "gz:abadi")]


def test_a_household_surname_is_a_mention(world: World) -> None:
    assert ("Putin", "gz:putin") in world.found("Russia said that Putin left.")


def test_the_surname_of_an_unknown_person_is_not_the_household_name(world: World) -> None:
    found = world.found("Russia heard Igor Putin speak. Later Putin left.")
    assert found == [("Russia", "iso3166-1:RU")]


def test_a_weak_city_alone_is_no_mention(world: World) -> None:
    world.weaken(world.add("geonames:1", "Reading", "city", "GB"))
    assert world.found("He likes Reading very much.") == []


def test_a_small_city_alone_is_no_mention(world: World) -> None:
    world.add("geonames:1", "Smallville", "city", "US", prominence=0.02)
    assert world.found("He likes Smallville very much.") == []


def test_a_small_city_after_in_is_a_mention(world: World) -> None:
    world.add("geonames:1", "Smallville", "city", "US", prominence=0.02)
    assert world.found("He lives in Smallville now.") == [("Smallville", "geonames:1")]


def test_a_small_city_with_what_it_lies_in_is_a_mention(world: World) -> None:
    state = world.add("iso3166-2:US-KS", "Kansas", "subdivision", "US")
    town = world.add("geonames:1", "Smallville", "city", "US", prominence=0.02)
    world.relate(town, "located_in", state)
    found = world.found("He likes Smallville, Kansas, very much.")
    assert found == [("Smallville", "geonames:1"), ("Kansas", "iso3166-2:US-KS")]


def test_rivals_that_nothing_settles_are_an_ambiguous_mention(world: World) -> None:
    for number in "12":
        world.add(f"gz:{number}", "Dawn Front", "armed_group")
    assert world.found("He met the Dawn Front there.") == [("Dawn Front", None)]


def test_a_strong_surname_does_not_vouch_for_itself(world: World) -> None:
    khan = world.add("gz:khan", "Imran Khan", "person", "PK", prominence=0.3)
    world.call(khan, "Khan", "surname")
    assert world.found("He saw Khan there.") == []
