"""What a row refers to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazetteer.curation.findings import Findings
from gazetteer.curation.rules.rule import Fault, Rule, World, bulk_ids
from gazetteer.curation.seeds import Seeds

_PLACE = re.compile(r"[A-Z]{2}|[A-Z]{4}|[A-Z]{2}-[A-Z0-9]{1,3}")
_MEND = "add its entity, or look for a typing error: gazetteer seeds why NAME"


def check_bulk(seeds: Seeds, found: frozenset[str], findings: Findings) -> None:
    """Hold that a bulk source describes every city and subdivision that the seeds only speak of."""
    wanted = bulk_ids(seeds) - found
    for dated in (*seeds.entities, *seeds.names, *seeds.relations):
        for column in ("id", "subject", "object"):
            identity = dated.row[column]
            if identity in wanted:
                message = f"{identity} is neither in the seeds nor in a source"
                findings.add("reference", dated.row.place, message)


def _references(world: World) -> Iterator[Fault]:
    known, seeds = world.known, world.seeds
    rows = [(name.row, "id") for name in seeds.names]
    rows += [(row, "id") for row in (*seeds.xrefs, *seeds.demonyms)]
    rows += [(r.row, column) for r in seeds.relations for column in ("subject", "object")]
    for row, column in rows:
        if row[column] not in known:
            yield Fault(row, f"{column} {row[column]!r} is no entity of the seeds", _MEND)


def _places(world: World) -> Iterator[Fault]:
    rows = [(entity.row, "countries") for entity in world.seeds.entities]
    rows += [(name.row, "scope") for name in world.seeds.names]
    rows += [(row, "scope") for row in world.seeds.demonyms]
    for row, column in rows:
        for place in row.words(column):
            if not _PLACE.fullmatch(place) and place not in world.known:
                message = f"{column} {place!r} is no country code or entity"
                yield Fault(row, message, "write two letters: IQ; parts are parted by blanks")


RULES = (
    Rule("reference", "Every id that a row refers to is an entity.", _references),
    Rule("place-code", "Countries and scopes are country codes or entities.", _places),
)
