"""No fact twice: names, relations, external ids."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer.curation.rules.rule import Fault, Rule, World
from gazetteer.curation.tsv import Row

_DELETE = "delete one of the two rows"


def _names(world: World) -> Iterator[Fault]:
    first: dict[tuple[str, ...], Row] = {}
    for name in world.seeds.names:
        row = name.row
        identity = tuple(row[c] for c in ("id", "text", "kind", "lang", "from", "scope"))
        if first.setdefault(identity, row) is not row:
            message = f"the same name stands at {first[identity].place} already"
            yield Fault(row, message, _DELETE)


def _relations(world: World) -> Iterator[Fault]:
    first: dict[tuple[str, ...], Row] = {}
    for relation in world.seeds.relations:
        row = relation.row
        identity = (relation.of, *(row[c] for c in ("subject", "object", "from", "role")))
        if first.setdefault(identity, row) is not row:
            said = " ".join(filter(None, identity))
            yield Fault(row, f"{said} stands at {first[identity].place} already", _DELETE)


def _xrefs(world: World) -> Iterator[Fault]:
    first: dict[tuple[str, str], Row] = {}
    for row in world.seeds.xrefs:
        identity = (row["scheme"], row["value"])
        if first.setdefault(identity, row) is not row:
            message = f"{' '.join(identity)} stands at {first[identity].place} already"
            yield Fault(row, message, "an external id is one entity's")


RULES = (
    Rule("repeat-name", "No name stands twice at an entity.", _names),
    Rule("repeat-relation", "No relation stands twice.", _relations),
    Rule("repeat-xref", "An external id is one entity's.", _xrefs),
)
