"""Retired ids: each says what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer.curation.rules.rule import Fault, Rule, World

REASONS = ("merged", "split", "duplicate", "retired")


def _redirects(world: World) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for row in world.seeds.redirects:
        if first.setdefault(row["old_id"], row.place) != row.place:
            yield Fault(row, f"{row['old_id']} stands at {first[row['old_id']]} already")
        if row["old_id"] in world.known:
            yield Fault(row, f"{row['old_id']} is an entity still", "retire its rows first")
        if row["reason"] not in REASONS:
            yield Fault(row, f"reason {row['reason']!r}", f"it is {', '.join(REASONS)}")
        if not row["since"]:
            yield Fault(row, "since is empty", "which release retired it?")
        for heir in filter(None, (row["new_id"], *row.words("successors"))):
            if heir not in world.known:
                yield Fault(row, f"heir {heir!r} is no entity of the seeds")


RULES = (Rule("redirect", "A retired id says why, since when, and who its heirs are.", _redirects),)
