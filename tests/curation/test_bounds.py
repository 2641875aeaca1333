"""Dates as the seeds write them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.curation.bounds import Bound, read_from, read_to

days = st.dates(max_value=date(9998, 12, 31))
months = days.map(lambda day: f"{day.year:04}-{day.month:02}")
years = days.map(lambda day: f"{day.year:04}")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("2014", Bound(date(2014, 1, 1), "year")),
        ("2014-06", Bound(date(2014, 6, 1), "month")),
        ("2014-06-29", Bound(date(2014, 6, 29), "day")),
        ("", None),
    ],
)
def test_from_is_the_first_day(text: str, bound: Bound | None) -> None:
    assert read_from(text) == bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("2014", Bound(date(2015, 1, 1), "year")),
        ("2014-06", Bound(date(2014, 7, 1), "month")),
        ("2014-12", Bound(date(2015, 1, 1), "month")),
        ("2016-02", Bound(date(2016, 3, 1), "month")),
        ("2014-06-29", Bound(date(2014, 6, 29), "day")),
        ("", None),
    ],
)
def test_to_is_the_first_day_after(text: str, bound: Bound | None) -> None:
    assert read_to(text) == bound


@given(days)
def test_a_day_reads_back(day: date) -> None:
    assert read_from(day.isoformat()) == read_to(day.isoformat()) == Bound(day, "day")


@given(months)
def test_a_month_begins_with_its_first_day(text: str) -> None:
    assert read_from(text).day.isoformat() == f"{text}-01"


@given(months)
def test_a_month_ends_with_the_first_day_of_the_next(text: str) -> None:
    end = read_to(text).day
    assert (end.day, (end - timedelta(days=1)).isoformat()[:7]) == (1, text)


@given(years)
def test_a_year_begins_with_its_first_day(text: str) -> None:
    assert read_from(text).day.isoformat() == f"{text}-01-01"


@given(years)
def test_a_year_ends_with_the_first_day_of_the_next(text: str) -> None:
    assert read_to(text).day == date(int(text) + 1, 1, 1)


@given(months | years)
def test_a_month_or_year_begins_before_it_ends(text: str) -> None:
    assert read_from(text).day < read_to(text).day


@given(months | years)
def test_both_bounds_are_as_precise_as_what_is_written(text: str) -> None:
    assert read_from(text).precision == read_to(text).precision


@given(st.lists(days, min_size=2, max_size=2))
def test_the_order_of_days_is_kept(pair: list[date]) -> None:
    one, other = sorted(pair)
    assert read_from(one.isoformat()).day <= read_to(other.isoformat()).day


@pytest.mark.parametrize(
    "text",
    [
        "14",
        "2014/06",
        "2014-6",
        "2014-06-29T00",
        " 2014",
        "2014\n",
        "2014-06-29\n",
        "٢٠١٤",
        "June 2014",
        "2014-06-",
        "-2014",
    ],
)
@pytest.mark.parametrize("read", [read_from, read_to])
def test_what_is_no_date_is_refused(read, text: str) -> None:
    with pytest.raises(ValueError, match="is no date; write 2014, 2014-06 or 2014-06-29"):
        read(text)


@pytest.mark.parametrize(
    "text", ["2014-13", "2014-00", "2014-06-00", "2014-02-30", "2015-02-29", "0000"]
)
@pytest.mark.parametrize("read", [read_from, read_to])
def test_what_is_no_day_of_the_calendar_is_refused(read, text: str) -> None:
    with pytest.raises(ValueError, match=f"'{text}' is no day of the calendar"):
        read(text)


@pytest.mark.parametrize("text", ["9999", "9999-12"])
def test_an_end_after_the_last_day_of_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=rf"'{text}' is no day of the calendar \(year is out of"):
        read_to(text)
