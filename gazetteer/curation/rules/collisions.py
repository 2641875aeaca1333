"""A name that two entities share says at each of them what tells it apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gazetteer.curation.rules.rule import Fault, Rule, World
from gazetteer.curation.seeds import Dated

_MEND = "give each a scope or dates, or make it weak"


def is_told_apart(name: Dated) -> bool:
    """Whether a name's row says when, where or how weakly it names its entity."""
    row = name.row
    return row["strength"] == "weak" or bool(row["scope"] or name.start or name.end)


def _both_bare(world: World) -> Iterator[Fault]:
    holders: dict[str, dict[str, Dated]] = defaultdict(dict)
    for name, key in world.keyed:
        if key and not is_told_apart(name):
            holders[key].setdefault(name.row["id"], name)
    for claims in holders.values():
        if len(claims) > 1:
            rows = sorted((claim.row for claim in claims.values()), key=world.is_new)
            for other in rows[1:]:
                message = f"{other['text']!r} is {rows[0]['id']}'s too ({rows[0].place})"
                yield Fault(other, message, _MEND)


def _one_bare(world: World) -> Iterator[Fault]:
    """A bare alias beside another entity's canonical name, or beside an alias with scope or dates."""
    bare: dict[str, dict[str, Dated]] = defaultdict(dict)
    for name, key in world.keyed:
        if key and not is_told_apart(name):
            bare[key].setdefault(name.row["id"], name)
    others = [(e.row, key, "canonical") for e, key in world.titled]
    others += [
        (n.row, key, "scoped or dated")
        for n, key in world.keyed
        if n.row["strength"] == "strong" and is_told_apart(n)
    ]
    told: set[tuple[str, str]] = set()
    for row, key, how in others:
        for identity, name in bare.get(key, {}).items():
            if identity != row["id"] and (key, identity) not in told:
                told.add((key, identity))
                message = f"{name.row['text']!r} is {row['id']}'s too, {how} ({row.place})"
                yield Fault(name.row, message, "give it a scope or dates, or make it weak")


RULES = (
    Rule(
        "name-collision",
        "Two entities' strong alias has scope, dates or weakness at one of them at least.",
        _both_bare,
    ),
    Rule(
        "name-bare",
        "A name that another entity has too says here what tells the two apart.",
        _one_bare,
        binds_new=True,
    ),
)
