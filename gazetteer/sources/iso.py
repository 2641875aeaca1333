"""Codes of countries and subdivisions, and the dates of those withdrawn, from iso-codes.

Only facts are taken: codes, parents, what kind of subdivision it is, withdrawal dates. No names.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from gazetteer.errors import SourceError
from gazetteer.sources.archive import Archive

SOURCE = "iso-codes"
_FOLDER = "pycountry/databases"
_TWICE_CODED = ("Outlying area", "Special administrative region", "Country")


@dataclass(frozen=True)
class CountryCodes:
    """The ISO 3166-1 codes of one country or territory."""

    alpha2: str
    alpha3: str
    numeric: str
    subdivision: str | None
    """The ISO 3166-2 code that names the same place (PR is US-PR too)."""


@dataclass(frozen=True)
class Subdivision:
    """An ISO 3166-2 code, the code it is part of (a country's when top-level), its English kind."""

    code: str
    country: str
    parent: str
    kind: str


@dataclass(frozen=True)
class IsoCodes:
    """What is taken from iso-codes."""

    countries: tuple[CountryCodes, ...]
    subdivisions: tuple[Subdivision, ...]
    withdrawn: dict[str, str]
    """ISO 3166-3: four-letter code to the date of withdrawal (a year or a day)."""


def read(archive: Archive) -> IsoCodes:
    """All of ISO 3166-1, -2 and -3.

    Raises:
        SourceError: a file or a field is not as it was.
    """
    try:
        subdivisions = _table(archive, "3166-2")
        countries = _table(archive, "3166-1")
        twice = _twice_coded(countries, subdivisions)
        return IsoCodes(
            countries=tuple(
                CountryCodes(c["alpha_2"], c["alpha_3"], c["numeric"], twice.get(c["alpha_2"]))
                for c in sorted(countries, key=lambda c: c["alpha_2"])
            ),
            subdivisions=tuple(
                Subdivision(s["code"], s["code"][:2], s.get("parent", s["code"][:2]), s["type"])
                for s in sorted(subdivisions, key=lambda s: s["code"])
                if s["code"] not in twice.values()
            ),
            withdrawn={c["alpha_4"]: c["withdrawal_date"] for c in _table(archive, "3166-3")},
        )
    except KeyError as error:
        raise SourceError(f"source {SOURCE}: a row has no {error}; its layout changed") from None


def _table(archive: Archive, part: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(archive.read(f"{_FOLDER}/iso{part}.json"))[part]
    return rows


def _twice_coded(
    countries: list[dict[str, Any]], subdivisions: list[dict[str, Any]]
) -> dict[str, str]:
    """Country code to the subdivision code of the same place."""
    names = {c["alpha_2"]: c["name"] for c in countries}
    return {
        local: s["code"]
        for s in subdivisions
        if (local := s["code"].partition("-")[2]) in names
        and s["type"] in _TWICE_CODED
        and _same_place(s["name"], names[local])
    }


def _same_place(subdivision: str, country: str) -> bool:
    first, second = ({w for w in name.split() if w[0].isupper()} for name in (subdivision, country))
    return bool(first & second) and (first <= second or second <= first)
