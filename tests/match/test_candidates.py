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
def test_articles_more_or_less_make_no_other_words(world: World, text: str) -> None:
    assert [method for _, method in found(world, text)] == ["words"]


@pytest.mark.parametrize("text", ["Badr Organisation", "Organization, Badr", "Badr Org."])
def test_order_and_variants_of_words_make_no_other_words(world: World, text: str) -> None:
    assert found(world, text) == [("gz:badr", "words")]


def test_an_exact_hit_leaves_nothing_to_other_routes(world: World) -> None:
    world.add("gz:hague", "Hague", "person")
    assert found(world, "Hague") == [("gz:hague", "exact")]


@pytest.mark.parametrize("text", ["IQ", "IRQ", "irq", "Irq", "IQ-AN", "iq-an", " IRQ "])
def test_a_code_is_a_hit(world: World, text: str) -> None:
    assert [method for _, method in found(world, text)] == ["code"]


@pytest.mark.parametrize("text", ["iq", "Iq", "iQ"])
def test_a_code_that_is_no_word_is_one_in_any_case(world: World, text: str) -> None:
    assert found(world, text) == [("iso3166-1:IQ", "code")]


@pytest.mark.parametrize(("text", "methods"), [("IS", ["code"]), ("is", []), ("and", [])])
def test_a_code_that_is_a_word_is_in_capitals(world: World, text: str, methods) -> None:
    world.add("iso3166-1:IS", "Iceland", "country", "IS")
    world.codes["iso3166-1-alpha3:AND"] = "iso3166-1:IS"
    assert [method for _, method in found(world, text)] == methods


@pytest.mark.parametrize("text", ["example.iq", "Example.IQ"])
def test_a_domain_is_a_code_in_any_case(world: World, text: str) -> None:
    assert found(world, text) == [("iso3166-1:IQ", "code")]


def test_a_code_of_a_scheme_that_is_not_looked_up_is_no_hit(world: World) -> None:
    world.codes["wikidata:Q1"] = "iso3166-1:IQ"
    assert found(world, "Q1") == []


@pytest.mark.parametrize("text", ["Anbar Province", "province of Anbar", "the Province of Anbar"])
def test_generic_words_are_left_out_of_names_of_places_only(world: World, text: str) -> None:
    assert found(world, text) == [("iso3166-2:IQ-AN", "bare")]


def test_a_generic_word_that_is_part_of_the_name_is_kept(world: World) -> None:
    world.add("geonames:2", "Kansas City", "city", "US")
    world.add("iso3166-2:US-KS", "Kansas", "subdivision", "US")
    assert found(world, "Kansas City") == [("geonames:2", "exact")]


def test_what_is_no_name_has_no_hits(world: World) -> None:
    world.not_names = frozenset({"iraq"})
    assert found(world, "Iraq") == []


@pytest.mark.parametrize(
    "text", ["", " ", "...", "\u200d", "Nowhere", "province", "the", "Xyzzy Corp."]
)
def test_what_names_nothing_has_no_hits(world: World, text: str) -> None:
    assert found(world, text) == []


@pytest.fixture
def people() -> World:
    world = World()
    world.add("iso3166-1:AT", "Austria", "country", "AT")
    world.add("iso3166-1:AU", "Australia", "country", "AU")
    world.add("iso3166-1:US", "United States", "country", "US")
    world.add("gz:au-bank", "Reserve Bank of Australia", "agency", "AU")
    world.add("gz:lavrov", "Sergei Lavrov", "person", "RU")
    world.add("gz:abadi", "Haider al-Abadi", "person", "IQ")
    biden = world.add("gz:biden", "Joe Biden", "person", "US")
    world.call(biden, "Biden", "surname", strength="weak")
    world.add("gz:pflp", "Popular Front for the Liberation of Palestine", "armed_group", "PS")
    plo = world.add("gz:plo", "Palestine Liberation Organization", "coalition", "PS")
    world.call(plo, "PLO", "abbreviation")
    return world


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Austrai", ("iso3166-1:AT", "fuzzy")),
        ("Lavrov, Sergei", ("gz:lavrov", "words")),
        ("Sergei Viktorovich Lavrov", ("gz:lavrov", "ends")),
        ("Lavrov Serguei", ("gz:lavrov", "skeleton")),
        ("S. Lavrov", ("gz:lavrov", "initials")),
        ("Haydar Abadi", ("gz:abadi", "skeleton")),
        ("President Biden", ("gz:biden", "titled")),
        ("former Vice President Joseph R. Biden Jr.", ("gz:biden", "titled")),
        ("United States President Biden", ("gz:biden", "titled")),
        ("PFLP", ("gz:pflp", "initials")),
    ],
)
def test_each_route_finds_its_names(people: World, text: str, expected) -> None:
    assert expected in found(people, text)


@pytest.mark.parametrize("text", ["PLA", "PLQ", "Biden Street", "President of Nowhere", "Omann"])
def test_near_misses_are_no_hits(people: World, text: str) -> None:
    assert found(people, text) == []


def test_a_stored_name_is_never_taken_for_another_one_misspelt(people: World) -> None:
    assert found(people, "Austria") == [("iso3166-1:AT", "exact")]


def test_a_word_that_became_another_known_one_is_told(people: World) -> None:
    (found,) = (h for h in people.hits("Reserve Bank of Austria") if h.entity.id == "gz:au-bank")
    assert found.change is not None
    assert found.change.known


def test_what_stands_in_brackets_agrees_or_is_unknown(people: World) -> None:
    texts = "Palestine Liberation Organization (PLO)", "Palestine Liberation Organization (film)"
    assert [hit.rest for text in texts for hit in people.hits(text)] == ["agrees", "unknown"]


@pytest.mark.parametrize(
    ("text", "rest"),
    [("Sergei Lavrov (person)", "agrees"), ("Austria (country)", "agrees"),
     ("Reserve Bank of Australia (RBA)", "agrees"), ("Haider al-Abadi (Ebadi)", "agrees"),
     ("Austria (film)", "unknown")],
)  # fmt: skip
def test_brackets_may_repeat_the_name_or_say_its_type(people: World, text: str, rest: str) -> None:
    assert {hit.rest for hit in people.hits(text)} == {rest}


def test_generated_names_are_never_reached_by_misspelling(people: World) -> None:
    people.call(
        people.entities["gz:biden"], "Delaware senator", "descriptor", sources=("templates",)
    )
    assert found(people, "Delawere senator") == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("premier of the Slovak Republic", True),
        ("Slovak premier", True),
        ("the Slovak Republic's premier", True),
        ("premier of Elsewhere", False),
        ("premier of Slovakia Street", False),
    ],
)
def test_a_title_with_any_name_of_its_country_is_found(asked: str, found: bool) -> None:
    world = World()
    slovakia = world.add("iso3166-1:SK", "Slovakia", "country", "SK")
    world.call(slovakia, "Slovak Republic", "short")
    world.call(slovakia, "Slovak", "demonym")
    office = world.add("gz:premier", "Premier of Slovakia", "position", "SK")
    world.call(office, "premier", "descriptor", "SK")
    hits = [hit for hit in world.hits(asked) if hit.method == "composed"]
    assert [hit.entity.id for hit in hits][:1] == (["gz:premier"] if found else [])
