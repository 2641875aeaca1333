"""An entity as a card: its timeline, names, other relations, ids elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from rich.console import Group
from rich.table import Table
from rich.text import Text

from gazetteer.cli.tables import plain_table
from gazetteer.cli.timeline import Event, period_text, timeline
from gazetteer.model import Entity, Relation
from gazetteer.vocabulary import Vocabulary

_FEW = 4


def shown(entity: Entity, names: Mapping[str, str], vocabulary: Vocabulary) -> Group:
    """All about an entity: its timeline, names, other relations, ids elsewhere.

    Args:
        names: canonical names by entity id, for the other ends of relations.
    """
    head = Text.assemble((entity.name, "bold"), f"  {entity.id}\n{entity.type}")
    for extra in (" ".join(entity.other_types), " ".join(entity.countries), entity.description):
        head.append(f" · {extra}" if extra else "")
    period = period_text(entity)
    head.append(f" · {period}" if period else "")
    listed = plain_table("name", "kind", "language", "dates", "scope", "sources")
    made = [n for n in entity.names if "templates" in n.sources]
    for name in entity.names:
        if name not in made:
            weak = " (weak)" if name.strength == "weak" else ""
            listed.add_row(
                name.text,
                name.kind + weak,
                name.lang,
                period_text(name),
                " ".join(name.scope),
                " ".join(name.sources),
            )
    events = timeline(entity, names, vocabulary)
    parts: list[Text | Table] = [head, *([_events(events)] if events else []), listed]
    if made:
        parts.append(Text(f"and {len(made)} made by templates: {_few(n.text for n in made)}"))
    told = {event.relation for event in events}
    if rest := [r for r in entity.relations if r not in told]:
        parts.append(_relations(entity, rest, names, vocabulary))
    for scheme, values in entity.xrefs.items():
        parts.append(Text(f"{scheme}: {' '.join(values)}"))
    return Group(*parts)


def _events(events: Iterable[Event]) -> Table:
    table = plain_table("when", "what", "sources")
    for event in events:
        sources = event.relation.sources if event.relation else ()
        table.add_row(period_text(event.period), event.text, " ".join(sources))
    return table


def _relations(
    entity: Entity,
    relations: Collection[Relation],
    names: Mapping[str, str],
    vocabulary: Vocabulary,
) -> Table:
    labels = {p.id: (p.label, p.inverse) for p in vocabulary.predicates}
    table = plain_table("relation", "entity", "dates", "role", "sources")
    for relation in relations:
        own = relation.subject == entity.id
        other = relation.object if own else relation.subject
        table.add_row(
            labels[relation.predicate][0 if own else 1],
            f"{names.get(other, other)}",
            period_text(relation),
            relation.role or "",
            " ".join(relation.sources),
        )
    return table


def _few(texts: Iterable[str]) -> str:
    listed = list(texts)
    return ", ".join(listed[:_FEW]) + (", …" if len(listed) > _FEW else "")
