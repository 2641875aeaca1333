"""Strings that look like a name and are none here."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer.curation.rules.rule import Fault, Rule, World
from gazetteer.text.normalize import normalize


def _negatives(world: World) -> Iterator[Fault]:
    for row in world.seeds.not_names:
        if not normalize(row["text"]):
            yield Fault(row, f"text {row['text']!r} has no letter or digit")
        if not row["reason"]:
            yield Fault(row, "no reason", "say what it is instead")


RULES = (Rule("not-name", "A string that is no name says what it is instead.", _negatives),)
