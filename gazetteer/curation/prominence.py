"""How likely an entity is meant by a name that it shares: one scale for all types, 0 to 1.

Editorial tiers and places meet on it: a capital of three million weighs about what a ministry often in
world news does, a town of twenty thousand what is rarely reported. The scale is an editorial estimate.
"""

from __future__ import annotations

from math import sqrt

TIERS = {"1": 0.03, "2": 0.08, "3": 0.2, "4": 0.5, "5": 0.8}
"""Editorial tier to prominence: about two to three times as often meant from tier to tier."""

_TOWN = 15_000
_AT_TOWN = 0.02
_CITY_MOST = 0.7
_CAPITAL_SHARE = 0.5
_DIVISION_SHARE = 0.3
_SUBDIVISION_SHARE = 0.1


def of_city(population: int, country: float, capital: bool) -> float:
    """A city: the square root of its size; a capital at least half its country.

    >>> of_city(15_000, 0.5, False), of_city(1_500_000, 0.5, False), of_city(50_000, 0.5, True)
    (0.02, 0.2, 0.25)
    """
    by_size = _AT_TOWN * sqrt(max(population, 500) / _TOWN)
    floor = _CAPITAL_SHARE * country if capital else 0.0
    return round(min(_CITY_MOST, max(by_size, floor)), 4)


def of_subdivision(country: float, top_level: bool) -> float:
    """A subdivision: a share of its country."""
    return round((_DIVISION_SHARE if top_level else _SUBDIVISION_SHARE) * country, 4)
