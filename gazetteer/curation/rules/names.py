"""The cells of a name's row."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer.curation.rules.rule import Fault, Rule, World


def _letters(world: World) -> Iterator[Fault]:
    for entity, key in world.titled:
        if not key:
            yield Fault(entity.row, f"name {entity.row['name']!r} has no letter or digit")
    for name, key in world.keyed:
        if not key:
            yield Fault(name.row, f"name {name.row['text']!r} has no letter or digit")


def _descriptors(world: World) -> Iterator[Fault]:
    for name in world.seeds.names:
        if name.row["kind"] == "descriptor" and not name.row["scope"]:
            mend = "where does it name this? Write the country's code"
            yield Fault(name.row, "a descriptor needs a scope", mend)


RULES = (
    Rule("letters", "A name has a letter or digit.", _letters),
    Rule("descriptor-scope", "A descriptor says where it names the entity.", _descriptors),
)
