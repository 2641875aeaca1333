"""Annotating one document."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer import Gazetteer
from gazetteer.model import Mention
from tests.match.worlds import World


def test_mentions_are_where_they_say(world: World) -> None:
    text = "On Monday, Russia's Vladimir Putin met the Kremlin in Iraq."
    mentions = world.mentions(text)
    assert [text[m.start : m.end] for m in mentions] == [m.text for m in mentions]


def test_offsets_are_code_points(world: World) -> None:
    (found,) = world.mentions("🙂 é Iraq")
    assert (found.start, found.end) == (4, 8)


@pytest.mark.parametrize(("article", "shown"), [("the", "Kremlin"), ("The", "The Kremlin")])
def test_an_article_in_small_letters_is_no_part_of_a_mention(world, article, shown) -> None:
    (found,) = world.mentions(f"{article} Kremlin said so.")
    assert found.text == shown


@pytest.mark.parametrize("text", ["", " ", "...", "nothing here", "\n\n", "'s", "\ud800"])
def test_a_text_without_names_has_no_mentions(world: World, text: str) -> None:
    assert world.mentions(text) == []


def twins(world: World) -> None:
    for code in ("IQ", "RU"):
        world.add(f"gz:{code}-dawn", "Dawn Front", "armed_group", code)


@pytest.mark.parametrize("code", ["IQ", "RU"])
def test_the_domestic_country_settles_rivals(world: World, code: str) -> None:
    twins(world)
    found = world.found("The Dawn Front left.", country=code)
    assert [id_ for _, id_ in found] == [f"gz:{code}-dawn"]


def test_the_country_of_the_sentence_goes_before_the_domestic_one(world: World) -> None:
    twins(world)
    found = world.found("In Russia the Dawn Front left.", country="IQ")
    assert found[-1] == ("Dawn Front", "gz:RU-dawn")


def test_a_country_named_later_settles_what_came_before(world: World) -> None:
    twins(world)
    found = world.found("He met the Dawn Front there. Iraq was silent.")
    assert found[0] == ("Dawn Front", "gz:IQ-dawn")


def test_each_sentence_goes_with_its_own_country(world: World) -> None:
    twins(world)
    found = world.found("In Iraq the Dawn Front left. In Russia the Dawn Front stayed.")
    assert [found[1], found[3]] == [("Dawn Front", "gz:IQ-dawn"), ("Dawn Front", "gz:RU-dawn")]


def test_one_of_two_of_a_name_that_is_named_in_full_is_meant(world: World) -> None:
    for number, first in enumerate(("Karim", "Nadia")):
        one = world.add(f"gz:{first}", f"{first} Tamir", "person", "IQ RU".split()[number])
        world.call(one, "Tamir", "surname")
    found = world.found("He met Karim Tamir there. Then Tamir left.")
    assert found == [("Karim Tamir", "gz:Karim"), ("Tamir", "gz:Karim")]


def test_what_began_after_the_day_is_not_meant(world: World) -> None:
    world.add("gz:new", "Dawn Front", "armed_group", valid_from=date(2016, 1, 1))
    days = date(2015, 12, 31), date(2016, 1, 1)
    assert [len(world.found("The Dawn Front left.", on=day)) for day in days] == [0, 1]


@pytest.mark.parametrize(("word", "found"), [("US", 1), ("U.S.", 1), ("us", 0)])
def test_us_is_a_country_in_capitals_only(world: World, word: str, found: int) -> None:
    assert len(world.found(f"They asked {word} for help today.")) == found


def test_a_code_is_no_name_in_a_text(world: World) -> None:
    world.codes = {"iso3166-1-alpha3:IRQ": "iso3166-1:IQ"}
    assert world.found("They left IRQ today.") == []


def test_the_office_of_a_demonym_is_that_of_the_country(tiny: Gazetteer) -> None:
    (found,) = tiny.annotate("He met the Iraqi prime minister there.", on=date(2015, 10, 7))
    entity, holder = found.resolution.entity, found.resolution.holder
    assert entity is not None
    assert holder is not None
    assert (entity.id, holder.id) == ("gz:prime-minister-of-iraq", "gz:karim-al-tamir")


def test_what_is_no_name_of_the_release_is_no_mention(tiny: Gazetteer) -> None:
    assert tiny.annotate("A Dawn chorus at Dawn.") == []


WORDS = """the The of in In met said and Council Prime Minister PM upper house Michael Henderson Bank
may US us Iraq's Iraq’s , . : ( ) “ ” – — / - U.S. 3.5 \n \n\n كان 的 é 🙂 MOSCOW a deputy""".split(
    " "
)
BETWEEN = st.sampled_from([" ", " ", " ", "", "-", ", ", ". ", "\n", "\n\n"])


def some_text(gazetteer: Gazetteer, data: st.DataObject) -> str:
    """A text of names of a release, in any case, and of words."""
    names = sorted({n.text for e in gazetteer.entities() for n in e.names})
    named = st.sampled_from(names)
    cased = st.one_of(named, named, named.map(str.upper), named.map(str.lower))
    part = st.one_of(cased, st.sampled_from(WORDS))
    parts = data.draw(st.lists(st.tuples(part, BETWEEN), max_size=25))
    return "".join(word + between for word, between in parts)


@settings(max_examples=150)
@given(data=st.data())
def test_mentions_are_in_order_within_bounds_and_apart(tiny: Gazetteer, data) -> None:
    text = some_text(tiny, data)
    context = {
        "on": data.draw(st.sampled_from([None, date(1990, 1, 1), date(2015, 10, 7)])),
        "country": data.draw(st.sampled_from([None, "IQ", "US"])),
        "metonyms": data.draw(st.sampled_from(["literal", "institution"])),
    }
    end = 0
    for mention in tiny.annotate(text, **context):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert_sound(mention)
        end = mention.end


def assert_sound(mention: Mention) -> None:
    resolution = mention.resolution
    assert resolution.status in ("matched", "ambiguous")
    assert (resolution.entity is not None) == (resolution.status == "matched")
    assert all(0 <= c.score <= 1 for c in resolution.candidates)


@settings(max_examples=50)
@given(data=st.data())
def test_a_text_is_annotated_the_same_each_time(tiny: Gazetteer, data) -> None:
    text = some_text(tiny, data)
    assert tiny.annotate(text) == tiny.annotate(text)


@settings(max_examples=100)
@given(text=st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_string_is_annotated(tiny: Gazetteer, text: str) -> None:
    assert all(m.text == text[m.start : m.end] for m in tiny.annotate(text))
