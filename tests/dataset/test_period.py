"""When something was so."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.model import Period

DAY = timedelta(days=1)
days = st.dates(date(1, 1, 2), date(9999, 12, 30))
pairs = st.tuples(days, days).map(sorted).filter(lambda pair: pair[0] < pair[1])


@given(pairs, days)
def test_a_period_covers_from_its_first_day_to_before_its_end(pair: list[date], day: date) -> None:
    start, end = pair
    assert Period(valid_from=start, valid_to=end).covers(day) is (start <= day < end)


@given(pairs)
def test_a_period_covers_its_first_day(pair: list[date]) -> None:
    assert Period(valid_from=pair[0], valid_to=pair[1]).covers(pair[0])


@given(pairs)
def test_a_period_does_not_cover_its_end(pair: list[date]) -> None:
    assert not Period(valid_from=pair[0], valid_to=pair[1]).covers(pair[1])


@given(pairs, days)
def test_periods_that_meet_share_no_day(pair: list[date], day: date) -> None:
    before, after = Period(valid_to=pair[0]), Period(valid_from=pair[0])
    assert before.covers(day) is not after.covers(day)


@given(days)
def test_an_open_period_covers_every_day(day: date) -> None:
    assert Period().covers(day)


@pytest.mark.parametrize(
    ("precision", "day", "unsure"),
    [
        ("day", date(2014, 6, 1), False),
        ("month", date(2014, 5, 31), False),
        ("month", date(2014, 6, 1), True),
        ("month", date(2014, 6, 30), True),
        ("month", date(2014, 7, 1), False),
        ("month", date(2015, 6, 15), False),
        ("year", date(2014, 12, 31), True),
        ("year", date(2015, 1, 1), False),
    ],
)
def test_a_day_inside_an_imprecise_start_is_unsure(precision: str, day: date, unsure: bool) -> None:
    period = Period(valid_from=date(2014, 6, 1), from_precision=precision)
    assert period.unsure(day) is unsure


@pytest.mark.parametrize(
    ("precision", "day", "unsure"),
    [
        ("day", date(2014, 12, 31), False),
        ("month", date(2014, 11, 30), False),
        ("month", date(2014, 12, 1), True),
        ("month", date(2014, 12, 31), True),
        ("month", date(2015, 1, 1), False),
        ("year", date(2014, 1, 1), True),
        ("year", date(2015, 1, 1), False),
    ],
)
def test_a_day_inside_an_imprecise_end_is_unsure(precision: str, day: date, unsure: bool) -> None:
    period = Period(valid_to=date(2015, 1, 1), to_precision=precision)
    assert period.unsure(day) is unsure


@given(days)
def test_no_day_of_an_open_period_is_unsure(day: date) -> None:
    assert not Period().unsure(day)
