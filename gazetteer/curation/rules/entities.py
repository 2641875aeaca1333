"""The cells of an entity's row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazetteer.curation.prominence import TIERS
from gazetteer.curation.rules.rule import Fault, Rule, World

MOST = 90


def _tier(world: World) -> Iterator[Fault]:
    for entity in world.seeds.entities:
        by_size = entity.row["id"].startswith("geonames:") and not entity.row["tier"]
        if entity.row["tier"] not in TIERS and not by_size:
            yield Fault(
                entity.row, f"tier {entity.row['tier']!r}", "it is 1 (rare) to 5 (household name)"
            )


def _seats(world: World) -> Iterator[Fault]:
    for entity in world.seeds.entities:
        seats = entity.row["seats"]
        if seats and not re.fullmatch("[1-9][0-9]*", seats):
            mend = "write how many hold it at once; blank is no limit"
            yield Fault(entity.row, f"seats {seats!r} is no number", mend)


def _description(world: World) -> Iterator[Fault]:
    for entity in world.seeds.entities:
        length = len(entity.row["description"])
        if length > MOST:
            message = f"description has {length} characters, over {MOST}"
            yield Fault(entity.row, message, "a noun phrase: what, where, since when")


def _family_name(world: World) -> Iterator[Fault]:
    for entity in world.seeds.entities:
        row = entity.row
        if row["family_name"] not in row["name"]:
            message = f"family name {row['family_name']!r} is no part of the name"
            yield Fault(row, message, "spell it as in the name")


RULES = (
    Rule(
        "tier",
        "How likely reporting means it: 1 to 5; blank for a city, which its size tells.",
        _tier,
    ),
    Rule("seats", "The seats of an office are a number.", _seats),
    Rule("description", f"A description has at most {MOST} characters.", _description),
    Rule("family-name", "A family name is part of the person's name.", _family_name),
)
