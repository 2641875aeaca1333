"""The scan: every stored name in a text, longest first."""

from __future__ import annotations

import pytest

from tests.match.worlds import World


@pytest.fixture
def world() -> World:
    world = World()
    iraq = world.add("iso3166-1:IQ", "Iraq", "country", "IQ")
    world.call(iraq, "Republic of Iraq", "official")
    world.call(iraq, "伊拉克", "translation", lang="zh")
    world.add("gz:pm", "Iraq's prime minister", "position", "IQ")
    world.add("gz:us", "US", "country", "US")
    world.add("gz:dc", "Washington, D.C.", "city", "US")
    world.add("gz:brazza", "Congo-Brazzaville", "country", "CG")
    world.add("gz:badr", "Badr Corps", "armed_group", "IQ")
    return world


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Republic of Iraq today", ["Republic of Iraq"]),
        ("the Republic of all Iraq", ["Iraq"]),
        ("Iraq and Iraq", ["Iraq", "Iraq"]),
        ("Iraqis left", []),
        ("Iraq's border", ["Iraq"]),
        ("Iraq’s border", ["Iraq"]),
        ("Iraq's prime minister", ["Iraq's prime minister"]),
        ("Iraq’s prime minister", ["Iraq’s prime minister"]),
        ("the Badr\nCorps", ["Badr\nCorps"]),
        ("anti-Iraq", ["Iraq"]),
        ("the US-Iraq pact", ["US", "Iraq"]),
        ("the U.S. left", ["U.S."]),
        ("the U.S.-led one", ["U.S."]),
        ("Congo-Brazzaville", ["Congo-Brazzaville"]),
        ("Congo Brazzaville", ["Congo Brazzaville"]),
        ("他在伊拉克说", ["伊拉克"]),
        ("in Washington, D.C. today", ["Washington, D.C."]),
        ("", []),
        ("...", []),
    ],
)
def test_the_longest_names_at_the_bounds_of_words_are_found(world, text: str, expected) -> None:
    assert world.scanned(text) == expected


@pytest.mark.parametrize("between", [", ", ". ", "; ", " (", "\n\n", " – ", "/"])
def test_punctuation_parts_what_is_no_name_then(world: World, between: str) -> None:
    assert world.scanned(f"Badr{between}Corps") == []


def test_punctuation_after_a_longer_name_leaves_the_shorter(world: World) -> None:
    assert world.scanned("the Republic of, Iraq") == ["Iraq"]


def test_what_is_no_name_is_not_found(world: World) -> None:
    world.not_names = frozenset({"badr corps"})
    assert world.scanned("the Badr Corps of Iraq") == ["Iraq"]


def test_what_is_no_name_leaves_the_shorter(world: World) -> None:
    world.not_names = frozenset({"republic of iraq"})
    assert world.scanned("the Republic of Iraq") == ["Iraq"]


def test_all_entities_of_a_name_are_hits_of_its_span(world: World) -> None:
    world.add("gz:other", "Iraq", "company")
    assert [h.entity.id for h in world.scan("Iraq")[0].reading.hits] == ["iso3166-1:IQ", "gz:other"]


def test_names_that_are_written_otherwise_are_no_hits(world: World) -> None:
    world.add("gz:band", "IRAQ", "company")
    assert [s.last - s.first for s in world.scan("iraq")] == []


def test_institutions_that_a_place_stands_for_are_set_apart(world: World) -> None:
    world.add("gz:place", "the Kremlin", "facility", "RU")
    body = world.add("gz:body", "Government of Russia", "government", "RU")
    world.call(body, "the Kremlin", "metonym")
    (span,) = world.scan("the Kremlin")
    ids = [h.entity.id for h in span.reading.hits], [h.entity.id for h in span.reading.metonyms]
    assert ids == (["gz:place"], ["gz:body"])


def test_a_metonym_without_its_place_is_a_hit(world: World) -> None:
    body = world.add("gz:body", "Government of Russia", "government", "RU")
    world.call(body, "the Kremlin", "metonym")
    (span,) = world.scan("the Kremlin")
    assert [h.entity.id for h in span.reading.hits] == ["gz:body"]


@pytest.mark.parametrize(("strengths", "weak"), [("weak weak", True), ("weak strong", False)])
def test_a_span_is_weak_when_every_name_is(strengths: str, weak) -> None:
    world = World()
    for number, strength in enumerate(strengths.split()):
        one = world.add(f"gz:{number}", f"Canonical {number}", "company")
        world.call(one, "Dawn", "short", strength=strength)
    assert world.scan("Dawn")[0].reading.weak == weak
