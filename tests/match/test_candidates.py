"""The routes from a string to stored names."""

from __future__ import annotations

import pytest

from tests.match.worlds import World


@pytest.fixture
def world() -> World:
    world = World()
    iraq = world.add("iso3166-1:IQ", "Iraq", "country", "IQ")
    world.codes = {"iso3166-1-alpha3:IRQ": iraq.id, "domain:example.iq": iraq.id}
    world.add("iso3166-2:IQ-AN", "Anbar", "subdivision", "IQ")
    world.add("geonames:1", "The Hague", "city", "NL")
    world.add("gz:badr", "Badr Organization", "armed_group", "IQ")
    world.add("gz:anbar", "Anbar", "company", "IQ")
    return world


def found(world: World, text: str) -> list[tuple[str, str]]:
    return [(hit.entity.id, hit.method) for hit in world.hits(text)]


@pytest.mark.parametrize("text", ["Iraq", "IRAQ", " iraq ", "Iráq"])
def test_an_exact_key_is_an_exact_hit(world: World, text: str) -> None:
    assert found(world, text) == [("iso3166-1:IQ", "exact")]


def test_every_entity_of_a_name_is_a_hit(world: World) -> None:
    both = [("iso3166-2:IQ-AN", "exact"), ("gz:anbar", "exact")]
    assert found(world, "Anbar") == both


@pytest.mark.parametrize("text", ["Hague", "the Badr Organization", "al-Badr Organization"])
def test_articles_more_or_less_are_loose(world: World, text: str) -> None:
    assert [method for _, method in found(world, text)] == ["loose"]


def test_an_exact_hit_leaves_nothing_to_loose_ones(world: World) -> None:
    world.add("gz:hague", "Hague", "person")
    assert found(world, "Hague") == [("gz:hague", "exact")]


@pytest.mark.parametrize("text", ["IQ", "IRQ", "irq", "Irq", "IQ-AN", "iq-an", " IRQ "])
def test_a_code_is_a_hit(world: World, text: str) -> None:
    assert [method for _, method in found(world, text)] == ["code"]


@pytest.mark.parametrize("text", ["iq", "Iq", "iQ"])
def test_a_code_of_two_letters_is_in_capitals(world: World, text: str) -> None:
    assert found(world, text) == []


@pytest.mark.parametrize("text", ["example.iq", "Example.IQ"])
def test_a_domain_is_a_code_in_any_case(world: World, text: str) -> None:
    assert found(world, text) == [("iso3166-1:IQ", "code")]


def test_a_code_of_a_scheme_that_is_not_looked_up_is_no_hit(world: World) -> None:
    world.codes["wikidata:Q1"] = "iso3166-1:IQ"
    assert found(world, "Q1") == []


@pytest.mark.parametrize("text", ["Anbar Province", "province of Anbar", "the Province of Anbar"])
def test_generic_words_are_left_out_of_names_of_places_only(world: World, text: str) -> None:
    assert found(world, text) == [("iso3166-2:IQ-AN", "generic")]


def test_a_generic_word_that_is_part_of_the_name_is_kept(world: World) -> None:
    world.add("geonames:2", "Kansas City", "city", "US")
    world.add("iso3166-2:US-KS", "Kansas", "subdivision", "US")
    assert found(world, "Kansas City") == [("geonames:2", "exact")]


def test_what_is_no_name_has_no_hits(world: World) -> None:
    world.not_names = frozenset({"iraq"})
    assert found(world, "Iraq") == []


@pytest.mark.parametrize("text", ["", " ", "...", "\u200d", "Nowhere", "province", "the"])
def test_what_names_nothing_has_no_hits(world: World, text: str) -> None:
    assert found(world, text) == []
