"""Ids are CURIEs of known schemes, each at one entity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazetteer.curation.rules.rule import Fault, Rule, World

ID = re.compile(
    r"iso3166-1:[A-Z]{2}|iso3166-2:[A-Z]{2}-[A-Z0-9]{1,3}|iso3166-3:[A-Z]{4}"
    r"|geonames:[1-9][0-9]*|gz:[a-z0-9]+(?:-[a-z0-9]+)*"
)


def _shape(world: World) -> Iterator[Fault]:
    rows = [(entity.row, "id") for entity in world.seeds.entities]
    rows += [(row, "old_id") for row in world.seeds.redirects]
    for row, column in rows:
        if not ID.fullmatch(row[column]):
            message = f"id {row[column]!r} is no CURIE of a known scheme"
            yield Fault(row, message, "leave it blank and fmt mints one, or write gz:its-name")


def _unique(world: World) -> Iterator[Fault]:
    for entity in world.seeds.entities:
        row = entity.row
        first = world.entities[row["id"]].row
        if first is not row:
            message = f"id {row['id']} stands at {first.place} already"
            yield Fault(row, message, "one row an entity; another entity takes another id")


RULES = (
    Rule("id-shape", "An id is a CURIE: gz:badr-organization, iso3166-1:IQ.", _shape),
    Rule("id-unique", "An id stands at one entity.", _unique),
)
