"""The public names, and what every call promises about its arguments."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gazetteer
from gazetteer import ArgumentError, Gazetteer


@pytest.fixture(scope="module")
def gz() -> Gazetteer:
    return gazetteer.load()


GZ = gazetteer.load()


def test_all_is_sorted_and_small() -> None:
    assert gazetteer.__all__ == sorted(gazetteer.__all__)
    assert len(gazetteer.__all__) <= 15


def test_every_public_name_is_there() -> None:
    assert [name for name in gazetteer.__all__ if not hasattr(gazetteer, name)] == []


@given(st.text())
def test_resolve_answers_any_string(text: str) -> None:
    assert GZ.resolve(text).status in ("matched", "ambiguous", "nil")


@given(st.text())
def test_annotate_answers_any_text_with_mentions_in_order(text: str) -> None:
    mentions = GZ.annotate(text)
    assert [m.text for m in mentions] == [text[m.start : m.end] for m in mentions]
    edges = [edge for m in mentions for edge in (m.start, m.end)]
    assert edges == sorted(edges)


@given(st.lists(st.sampled_from(["Iraq", "the upper house", "ISIS", "Mr. Abadi", "x, y", "\n\n"])))
def test_mentions_never_overlap(parts: list[str]) -> None:
    mentions = GZ.annotate(" ".join(parts))
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"type": "planet"}, "unknown type 'planet'"),
        ({"country": "Iraqistan"}, "unknown country 'Iraqistan'"),
        ({"limit": 0}, "limit is 0"),
        ({"on": "2015-10-07"}, "give a datetime.date"),
    ],
)
def test_a_bad_argument_is_a_value_error_that_says_which(
    gz: Gazetteer, arguments: dict[str, object], said: str
) -> None:
    with pytest.raises(ArgumentError, match=said) as raised:
        gz.resolve("Iraq", **arguments)  # type: ignore[arg-type]
    assert isinstance(raised.value, ValueError)


def test_metonyms_must_be_a_known_reading(gz: Gazetteer) -> None:
    with pytest.raises(ArgumentError, match="metonyms is 'poetic'"):
        gz.annotate("Moscow", metonyms="poetic")


def test_holders_wants_an_office(gz: Gazetteer) -> None:
    with pytest.raises(ArgumentError, match="a country, no office"):
        gz.holders("iso3166-1:IQ", on=date(2015, 10, 7))


def test_resolve_many_keeps_order_and_repeats(gz: Gazetteer) -> None:
    answers = gz.resolve_many(["Iraq", "Iran", "Iraq"])
    assert [a.query for a in answers] == ["Iraq", "Iran", "Iraq"]
    assert answers[0] is answers[2]


def test_entities_of_a_group_are_of_its_types(gz: Gazetteer) -> None:
    found = {e.type for e in gz.entities(type="people")}
    assert found <= {"ethnic_group", "religious_group"}
    assert found


def test_pickles_by_the_path_of_the_release(gz: Gazetteer) -> None:
    again = pickle.loads(pickle.dumps(gz))
    assert (again.version, len(again)) == (gz.version, len(gz))
    assert len(pickle.dumps(gz)) < 1000


def test_an_answer_after_the_release_says_so(gz: Gazetteer) -> None:
    answer = gz.resolve("Iraqi PM", on=date(gz.as_of.year + 1, 1, 1))
    assert [r.code for r in answer.reasons] == ["after_release"]


@pytest.mark.parametrize("on", [None, "2015", datetime(2015, 10, 7)])
def test_holders_of_no_date_is_refused(gz: Gazetteer, on: object) -> None:
    with pytest.raises(ArgumentError, match=r"^on is .*; give a datetime\.date$"):
        gz.holders("gz:prime-minister-of-iraq", on=on)  # type: ignore[arg-type]


def test_a_datetime_is_no_day(gz: Gazetteer) -> None:
    with pytest.raises(ArgumentError, match=r"give a datetime\.date$"):
        gz.resolve("the Iraqi PM", on=datetime(2015, 10, 7))


def test_a_country_that_is_no_text_is_refused(gz: Gazetteer) -> None:
    with pytest.raises(ArgumentError, match=r"^unknown country 5"):
        gz.resolve("Badr", country=5)  # type: ignore[arg-type]
