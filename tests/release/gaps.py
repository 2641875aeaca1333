"""When nobody is known to have held an office: what the data say, and what is listed with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from gazetteer import Entity, Gazetteer

FILE = Path(__file__).parent / "gaps.tsv"
HEADER = ("office", "from", "to", "reason")
SINCE = date(1990, 1, 1)
LEAST = 32  # days: below a month is what an imprecise boundary leaves
_HEADS = (
    *("president", "king", "monarch", "queen", "emir", "sultan", "emperor", "chancellor", "pope"),
    *("prime-minister", "premier", "taoiseach", "supreme-leader", "governor-general"),
)

_BODIES = ("chamber", "national-assembly", "presidium", "senate", "supreme", "government")

Gap = tuple[str, str, str]


def is_head(office: Entity) -> bool:
    """Whether an office is that of a head of state or of government."""
    slug = office.id.removeprefix("gz:")
    of_a_body = any(f"-of-the-{body}" in slug for body in _BODIES)
    named = any(slug.startswith(f"{title}-of-") for title in _HEADS)
    return office.seats == 1 and named and not of_a_body


def gaps(gz: Gazetteer) -> Iterator[Gap]:
    """The gaps between the first and the last known holder of each head's office, since 1990."""
    for office in gz.entities(type="position"):
        if not is_head(office):
            continue
        held = sorted(
            (r.valid_from or date.min, r.valid_to or date.max)
            for r in office.relations
            if r.predicate == "holds" and r.object == office.id
        )
        last = held[0][1] if held else date.max
        for start, end in held[1:]:
            if (start - last).days >= LEAST and start > SINCE:
                yield office.id, str(last), str(start)
            last = max(last, end)


def read() -> dict[Gap, str]:
    """The gaps that are listed, with their reasons."""
    lines = FILE.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {(office, start, end): reason for office, start, end, reason in rows}
