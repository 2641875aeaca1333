"""Who may stand in which relation to whom."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from gazetteer.curation.rules.rule import Fault, Rule, World


@dataclass(frozen=True)
class _Ends:
    subject: tuple[str, ...]
    object: tuple[str, ...]


@cache
def _ends() -> dict[str, _Ends]:
    text = resources.files(__package__).joinpath("relations.toml").read_text(encoding="utf-8")
    return {
        predicate: _Ends(tuple(ends["subject"].split()), tuple(ends["object"].split()))
        for predicate, ends in tomllib.loads(text).items()
    }


def _types(world: World) -> Iterator[Fault]:
    groups = world.seeds.vocabulary.groups
    allowed = {
        (predicate, column): frozenset().union(*(groups.get(word, ()) for word in words))
        for predicate, ends in _ends().items()
        for column, words in (("subject", ends.subject), ("object", ends.object))
        if words
    }
    for relation in world.seeds.relations:
        for column in ("subject", "object"):
            types = allowed.get((relation.of, column))
            entity = world.entities.get(relation.row[column])
            if types and entity and not types & {entity.of, *entity.row.words("other_types")}:
                said = getattr(_ends()[relation.of], column)
                yield Fault(
                    relation.row,
                    f"{column} of {relation.of} is {relation.row[column]}, of type {entity.of}",
                    f"wanted: {' or '.join(said)}; are the two sides exchanged?",
                )


def _self(world: World) -> Iterator[Fault]:
    for relation in world.seeds.relations:
        row = relation.row
        if row["subject"] == row["object"]:
            yield Fault(row, f"{row['subject']} stands on both sides", "delete the row")


RULES = (
    Rule("relation-type", "Each side of a relation is of a fitting type.", _types),
    Rule("relation-self", "Nothing is related to itself.", _self),
)
