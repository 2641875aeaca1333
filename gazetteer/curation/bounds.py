"""Dates as the seeds write them: `2014`, `2014-06`, `2014-06-29`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True)
class Bound:
    """A boundary of a period and how precisely it is known."""

    day: date
    precision: str


@cache
def read_from(text: str) -> Bound | None:
    """The first day of the period that is written; None for an empty cell.

    >>> read_from("2014-06")
    Bound(day=datetime.date(2014, 6, 1), precision='month')

    Raises:
        ValueError: not such a date.
    """
    if not text:
        return None
    year, month, day = _parts(text)
    first = date(year, month or 1, day or 1)
    return Bound(first, "day" if day else "month" if month else "year")


@cache
def read_to(text: str) -> Bound | None:
    """The first day after; a month or year counts to its end.

    >>> read_to("2014").day, read_to("2014-06-29").day
    (datetime.date(2015, 1, 1), datetime.date(2014, 6, 29))

    Raises:
        ValueError: not such a date.
    """
    first = read_from(text)
    if first is None or first.precision == "day":
        return first
    month = 12 if first.precision == "year" else first.day.month
    end = date(first.day.year + month // 12, month % 12 + 1, 1)
    return Bound(end, first.precision)


def _parts(text: str) -> tuple[int, int, int]:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no date; write 2014, 2014-06 or 2014-06-29")
    year, month, day = match.groups()
    try:
        if int(year) == date.max.year:
            raise ValueError("year is out of range")
        date(int(year), int(month or "1"), int(day or "1"))
    except ValueError as error:
        raise ValueError(f"{text!r} is no day of the calendar ({error})") from None
    return int(year), int(month or "0"), int(day or "0")
