"""An office of one seat has one holder a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from gazetteer.curation.rules.rule import Fault, Rule, World
from gazetteer.curation.seeds import Dated


def _overlaps(world: World) -> Iterator[Fault]:
    tenures: dict[str, list[Dated]] = defaultdict(list)
    for relation in world.seeds.relations:
        office = world.entities.get(relation.row["object"])
        if (
            relation.of == "holds"
            and not relation.row["role"]
            and relation.start
            and relation.start.precision == "day"
            and office
            and office.row["seats"] == "1"
        ):
            tenures[relation.row["object"]].append(relation)
    for held in tenures.values():
        held.sort(key=lambda tenure: tenure.start.day if tenure.start else date.min)
        for earlier, later in pairwise(held):
            yield from _hold(earlier, later, world)


def _hold(earlier: Dated, later: Dated, world: World) -> Iterator[Fault]:
    assert later.start is not None
    if earlier.end and earlier.end.precision != "day":
        return
    if earlier.end and earlier.end.day <= later.start.day:
        return
    row, other = later.row, earlier.row
    if world.is_new(other) and not world.is_new(row):
        row, other = other, row
    yield Fault(
        row,
        f"{row['object']} has {other['subject']} too on {later.start.day} ({other.place})",
        "end the earlier one's row on that day, or say a role: acting, interim, co, contested",
    )


RULES = (Rule("seat-overlap", "An office of one seat has one holder on a day.", _overlaps),)
