"""What a document tells of itself."""

from __future__ import annotations

from datetime import date

import pytest

from gazetteer.annotate.evidence import Evidence, holds
from gazetteer.annotate.reading import Reading
from gazetteer.annotate.scan import Span
from gazetteer.annotate.text import Text
from tests.match.worlds import World, entity, hit

TEXT = "Iraq met Russia here now. It left."

_BOTH = tuple(hit(entity(f"gz:{code}", "city", code)) for code in ("IQ", "RU", "US"))


def noted(world: World, domestic: str | None = None) -> Evidence:
    """The evidence of a text that names two countries in its first sentence."""
    evidence = Evidence(Text.of(TEXT), domestic)
    for first, id_ in ((0, "iso3166-1:IQ"), (2, "iso3166-1:RU")):
        evidence.add(Span(first, first + 1, Reading("", (), common=False)), world.entities[id_])
    return evidence


def at(first: int, *hits) -> Span:
    """A span of the names, by default of both countries."""
    return Span(first, first + 1, Reading("", hits or _BOTH, common=False))


@pytest.mark.parametrize(("first", "code"), [(0, None), (1, "IQ"), (2, "IQ"), (3, "RU"), (5, None)])
def test_the_last_country_is_the_one_named_last_before_in_the_sentence(
    world: World, first: int, code: str | None
) -> None:
    assert noted(world).last_country_before(at(first)) == code


def test_a_country_named_more_often_speaks_louder(world: World) -> None:
    evidence = noted(world)
    evidence.add(at(5), world.entities["iso3166-1:IQ"])
    places = dict(evidence.places(at(0)))
    assert places["IQ"] > places["RU"] > 1


def test_the_last_country_of_the_sentence_speaks_loudest(world: World) -> None:
    places = dict(noted(world).places(at(3)))
    assert places["RU"] > places["IQ"] > 1


def test_the_domestic_country_speaks_without_being_named(world: World) -> None:
    assert dict(Evidence(Text.of(TEXT), "US").places(at(0)))["US"] > 1


def test_the_domestic_country_adds_to_what_is_named(world: World) -> None:
    home, abroad = (dict(noted(world, code).places(at(5))) for code in ("IQ", None))
    assert home["IQ"] > abroad["IQ"]


def test_nothing_named_speaks_for_nothing(world: World) -> None:
    evidence, (span,) = Evidence(Text.of(TEXT)), world.scan("Baghdad")
    assert (evidence.places(span), evidence.support(span, {})) == ((), ())


def test_a_country_hardly_named_says_nothing(world: World) -> None:
    evidence = noted(world)
    for _ in range(20):
        evidence.add(at(0), world.entities["iso3166-1:IQ"])
    assert "RU" not in dict(evidence.places(at(5)))


def test_what_is_named_in_the_sentence_has_more_support_than_elsewhere(world: World) -> None:
    here, elsewhere = (
        dict(noted(world).support(at(i, *world.hits("Iraq")), {}))["iso3166-1:IQ"] for i in (1, 5)
    )
    assert here > elsewhere > 1


def test_what_is_related_to_the_named_has_some_support(world: World) -> None:
    evidence = noted(world)
    related = dict(evidence.support(at(5, *world.hits("Baghdad")), {}))["geonames:98182"]
    named = dict(evidence.support(at(5, *world.hits("Iraq")), {}))["iso3166-1:IQ"]
    assert named > related > 1


def test_neighbours_support_what_they_speak_for(world: World) -> None:
    evidence = Evidence(Text.of(TEXT))
    found = evidence.support(at(0, *world.hits("premier")), {"gz:IQ-pm": 80.0})
    assert found == (("gz:IQ-pm", 80.0),)


def test_only_what_is_smaller_than_a_country_brings_others_near(world: World) -> None:
    evidence = noted(world)
    baghdad = at(3, *world.hits("Baghdad"))
    assert not evidence.is_near(baghdad, "geonames:98182")
    evidence.add(baghdad, world.entities["geonames:98182"])
    assert evidence.is_near(at(3, *world.hits("Iraq")), "iso3166-1:IQ")


@pytest.mark.parametrize(
    ("on", "held"),
    [(None, True), (date(2014, 9, 8), True), (date(2018, 10, 25), False)],
)
def test_a_person_holds_an_office_on_the_days_of_the_tenure(world: World, on, held) -> None:
    offices = ["gz:IQ-pm", "gz:RU-pm"]
    expected = {"gz:IQ-pm"} if held else set()
    assert holds(world.entities["gz:abadi"], offices, on) == expected
