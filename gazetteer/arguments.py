"""Checks of what callers give; only where something is given."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime

from gazetteer.errors import ArgumentError
from gazetteer.model import Entity

_COUNTRY = re.compile(r"[A-Z]{2}|[A-Z]{4}|[A-Z]{2}-[A-Z0-9]{1,3}")


def country_code(given: str, get: Callable[[str], Entity | None]) -> str:
    """The code of a country or subdivision, as scopes and entities have it.

    Args:
        get: an entity by an id, to know codes of three letters.

    Raises:
        ArgumentError: it is written as no code is.

    >>> country_code("iq-bg", {}.get)
    'IQ-BG'
    """
    code = given.strip().upper() if isinstance(given, str) else ""
    entity = get(f"iso3166-1-alpha3:{code}") if len(code) == 3 else None
    if entity:
        return entity.countries[0]
    if not _COUNTRY.fullmatch(code):
        raise ArgumentError(
            f"unknown country {given!r}; give an ISO code such as IQ, IRQ, XK or IQ-BG"
        )
    return code


def check_day(on: object) -> None:
    """Hold a day against being one; a datetime is none, as it cannot be compared with one.

    Raises:
        ArgumentError: it is no date.
    """
    if not isinstance(on, date) or isinstance(on, datetime):
        raise ArgumentError(f"on is {on!r}; give a datetime.date")
