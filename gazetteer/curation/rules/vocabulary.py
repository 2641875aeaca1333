"""Types, kinds, schemes, predicates, roles and strengths are those that are listed."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer.curation.rules.rule import Fault, Rule, World
from gazetteer.vocabulary import ids

ROLES = ("", "acting", "interim", "deputy", "co", "contested")
STRENGTHS = frozenset({"strong", "weak"})
MADE = frozenset({"canonical", "surname"})


def _types(world: World) -> Iterator[Fault]:
    types = ids(world.seeds.vocabulary.types)
    for entity in world.seeds.entities:
        for type_ in (entity.of, *entity.row.words("other_types")):
            if type_ not in types:
                message = f"type {type_!r} is not in types.toml"
                yield Fault(entity.row, message, "a type is the folder's name; take one there is")


def _kinds(world: World) -> Iterator[Fault]:
    kinds = ids(world.seeds.vocabulary.kinds)
    listed = ", ".join(sorted(kinds - MADE))
    for name in world.seeds.names:
        kind = name.row["kind"]
        if kind not in kinds:
            yield Fault(name.row, f"kind {kind!r} is not in kinds.toml", f"there are: {listed}")
        elif kind in MADE:
            yield Fault(name.row, f"kind {kind} is made by the build", "leave the row out")


def _strengths(world: World) -> Iterator[Fault]:
    rows = [name.row for name in world.seeds.names]
    for row in (*rows, *world.seeds.demonyms):
        if row["strength"] not in STRENGTHS:
            yield Fault(row, f"strength {row['strength']!r}", "it is strong or weak")


def _schemes(world: World) -> Iterator[Fault]:
    schemes = ids(world.seeds.vocabulary.schemes)
    for row in world.seeds.xrefs:
        if row["scheme"] not in schemes:
            message = f"scheme {row['scheme']!r} is not in schemes.toml"
            yield Fault(row, message, f"there are: {', '.join(sorted(schemes))}")


def _predicates(world: World) -> Iterator[Fault]:
    predicates = ids(world.seeds.vocabulary.predicates)
    for relation in world.seeds.relations:
        if relation.of not in predicates:
            message = f"predicate {relation.of!r} is not in predicates.toml"
            yield Fault(relation.row, message, "a predicate is the file's name")
        if relation.row["role"] not in ROLES:
            message = f"role {relation.row['role']!r} is unknown"
            yield Fault(relation.row, message, f"blank or {', '.join(ROLES[1:])}")


RULES = (
    Rule("type", "A type is one of types.toml.", _types),
    Rule("kind", "A kind of name is one of kinds.toml, and not one that the build makes.", _kinds),
    Rule("strength", "A name is strong or weak.", _strengths),
    Rule("scheme", "A scheme of external ids is one of schemes.toml.", _schemes),
    Rule("predicate", "A predicate is one of predicates.toml, its role a known one.", _predicates),
)
