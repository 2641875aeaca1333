"""Who held an office on a day."""

from __future__ import annotations

from datetime import date

import pytest

from gazetteer.match.holders import holders_on
from gazetteer.model import Relation

OFFICE = "gz:office"


def held(person: str, start: date | None, end: date | None, **more) -> Relation:
    subject, object_ = f"gz:{person}", more.pop("object", OFFICE)
    return Relation(
        subject=subject,
        predicate=more.pop("predicate", "holds"),
        object=object_,
        valid_from=start,
        valid_to=end,
        **more,
    )


def asked(day: date, *relations: Relation) -> tuple[list[str], str | None, list[str]]:
    """Who held it, who alone, and the reasons."""
    tenure = holders_on(OFFICE, relations, day)
    return (
        [r.subject for r in tenure.holders],
        tenure.sole.subject if tenure.sole else None,
        [reason.code for reason in tenure.reasons],
    )


TERM = held("a", date(2014, 9, 8), date(2018, 10, 25))


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2014, 9, 7), False),
        (date(2014, 9, 8), True),
        (date(2018, 10, 24), True),
        (date(2018, 10, 25), False),
    ],
)
def test_days_are_half_open(day: date, holds) -> None:
    expected = (["gz:a"], "gz:a", []) if holds else ([], None, [])
    assert asked(day, TERM) == expected


def test_an_open_end_lasts() -> None:
    assert asked(date(2030, 1, 1), held("a", date(2014, 1, 1), None)) == (["gz:a"], "gz:a", [])


def test_same_day_succession_has_one_holder() -> None:
    after = held("b", date(2018, 10, 25), None)
    assert asked(date(2018, 10, 25), TERM, after) == (["gz:b"], "gz:b", [])


def test_a_gap_has_no_holder() -> None:
    after = held("b", date(2018, 12, 1), None)
    assert asked(date(2018, 11, 11), TERM, after) == ([], None, [])


@pytest.mark.parametrize("role", ["acting", "interim", "co"])
def test_one_who_holds_it_in_some_way_alone_is_the_holder(role: str) -> None:
    alone = held("a", date(2014, 1, 1), None, role=role)
    assert asked(date(2015, 1, 1), alone) == (["gz:a"], "gz:a", [])


@pytest.mark.parametrize("role", ["contested", "deputy"])
def test_one_who_may_not_hold_it_is_listed_but_no_holder(role: str) -> None:
    alone = held("a", date(2014, 1, 1), None, role=role)
    assert asked(date(2015, 1, 1), alone) == (["gz:a"], None, [])


def test_two_co_holders_are_both_listed_and_neither_is_sole() -> None:
    both = [held(p, date(2014, 1, 1), None, role="co") for p in "ab"]
    assert asked(date(2015, 1, 1), *both) == (["gz:a", "gz:b"], None, [])


def test_a_contested_holder_puts_the_other_in_doubt() -> None:
    rival = held("b", date(2016, 1, 1), date(2017, 1, 1), role="contested")
    assert asked(date(2016, 6, 1), TERM, rival) == (["gz:a", "gz:b"], None, [])


def test_the_doubt_ends_with_the_contest() -> None:
    rival = held("b", date(2016, 1, 1), date(2017, 1, 1), role="contested")
    assert asked(date(2017, 1, 1), TERM, rival) == (["gz:a"], "gz:a", [])


def test_a_coup_ends_one_tenure_and_begins_another_on_its_day() -> None:
    until = held("a", date(2010, 1, 1), date(2013, 7, 3))
    acting = held("b", date(2013, 7, 3), date(2014, 6, 8), role="interim")
    days = [asked(date(2013, 7, day), until, acting)[1] for day in (2, 3)]
    assert days == ["gz:a", "gz:b"]


@pytest.mark.parametrize(
    ("precision", "day", "sure"),
    [
        ("month", date(2014, 9, 1), False),
        ("month", date(2014, 9, 30), False),
        ("month", date(2014, 10, 1), True),
        ("year", date(2014, 12, 31), False),
        ("year", date(2015, 1, 1), True),
        ("day", date(2014, 9, 1), True),
    ],
)
def test_an_imprecise_beginning_gives_no_sole_holder(precision: str, day: date, sure) -> None:
    began = date(2014, 1, 1) if precision == "year" else date(2014, 9, 1)
    found = asked(day, held("a", began, None, from_precision=precision))
    assert found == (["gz:a"], "gz:a" if sure else None, [] if sure else ["boundary_imprecise"])


@pytest.mark.parametrize(
    ("day", "sure"),
    [(date(2018, 9, 30), True), (date(2018, 10, 1), False), (date(2018, 10, 31), False)],
)
def test_an_imprecise_end_gives_no_sole_holder(day: date, sure) -> None:
    ended = held("a", date(2014, 1, 1), date(2018, 11, 1), to_precision="month")
    found = asked(day, ended)
    assert found == (["gz:a"], "gz:a" if sure else None, [] if sure else ["boundary_imprecise"])


def test_nobody_holds_it_after_an_imprecise_end() -> None:
    ended = held("a", date(2014, 1, 1), date(2018, 11, 1), to_precision="month")
    assert asked(date(2018, 11, 1), ended) == ([], None, [])


def test_an_imprecise_boundary_puts_both_in_doubt() -> None:
    until = held("a", date(2010, 1, 1), date(2014, 7, 1), to_precision="month")
    after = held("b", date(2014, 6, 1), None, from_precision="month")
    found = asked(date(2014, 6, 15), until, after)
    assert found == (["gz:a", "gz:b"], None, ["boundary_imprecise"])


@pytest.mark.parametrize("other", [{"object": "gz:other"}, {"predicate": "leads"}])
def test_other_offices_and_other_relations_are_not_asked(other) -> None:
    assert asked(date(2015, 1, 1), held("a", date(2014, 1, 1), None, **other)) == ([], None, [])


def test_a_deputy_leaves_the_holder_the_sole_one() -> None:
    first = held("first", date(2010, 1, 1), None)
    deputy = held("deputy", date(2010, 1, 1), None, role="deputy")
    assert holders_on(OFFICE, [first, deputy], date(2015, 1, 1)).sole == first
