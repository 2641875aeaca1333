"""Codes of countries, and the dates of those withdrawn, from iso-codes through pycountry.

Only facts are taken: codes, withdrawal dates, which subdivision code repeats a territory. No names.
"""

from __future__ import annotations

from dataclasses import dataclass

SOURCE = "iso-codes"
_TWICE_CODED = ("Outlying area", "Special administrative region", "Country")


@dataclass(frozen=True)
class CountryCodes:
    """The ISO 3166-1 codes of one country or territory."""

    alpha2: str
    alpha3: str
    numeric: str
    subdivision: str | None
    """The ISO 3166-2 code that names the same place (PR is US-PR too)."""


def countries() -> tuple[CountryCodes, ...]:
    """All 249 entries of ISO 3166-1, by code."""
    import pycountry

    twice = {
        local: s.code
        for s in pycountry.subdivisions
        if (local := s.code.partition("-")[2]) != s.country_code
        and (country := pycountry.countries.get(alpha_2=local))
        and s.type in _TWICE_CODED
        and _same_place(s.name, country.name)
    }
    return tuple(
        CountryCodes(c.alpha_2, c.alpha_3, c.numeric, twice.get(c.alpha_2))
        for c in sorted(pycountry.countries, key=lambda c: c.alpha_2)
    )


def _same_place(subdivision: str, country: str) -> bool:
    first, second = ({w for w in name.split() if w[0].isupper()} for name in (subdivision, country))
    return bool(first & second) and (first <= second or second <= first)


def withdrawn() -> dict[str, str]:
    """ISO 3166-3: four-letter code to the date of withdrawal (a year or a day)."""
    import pycountry

    return {c.alpha_4: c.withdrawal_date for c in pycountry.historic_countries}
