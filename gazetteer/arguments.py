"""Checks of what callers give; only where something is given."""

from __future__ import annotations

import re
from datetime import date

from gazetteer.errors import ArgumentError

_COUNTRY = re.compile(r"[A-Z]{2}|[A-Z]{4}|[A-Z]{2}-[A-Z0-9]{1,3}")


def check_country(code: str, given: str) -> None:
    """Hold a code against the forms that countries and subdivisions have.

    Raises:
        ArgumentError: it has none of them; `given` is what the caller wrote.
    """
    if not _COUNTRY.fullmatch(code):
        raise ArgumentError(
            f"unknown country {given!r}; give an ISO code such as IQ, IRQ, XK or IQ-BG"
        )


def check_day(on: date) -> None:
    """Hold a day against being one.

    Raises:
        ArgumentError: it is no date.
    """
    if not isinstance(on, date):
        raise ArgumentError(f"on is {on!r}; give a datetime.date")
