"""An entity as a card: names, relations in the order of time, ids elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from rich.console import Group
from rich.table import Table
from rich.text import Text

from gazetteer.cli.tables import plain_table
from gazetteer.model import Entity, Period
from gazetteer.vocabulary import Vocabulary

_FEW = 4


def shown(entity: Entity, names: Mapping[str, str], vocabulary: Vocabulary) -> Group:
    """All about an entity: names, relations in the order of time, ids elsewhere.

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
    parts: list[Text | Table] = [head, listed]
    if made:
        parts.append(Text(f"and {len(made)} made by templates: {_few(n.text for n in made)}"))
    if entity.relations:
        parts.append(_relations(entity, names, vocabulary))
    for scheme, values in entity.xrefs.items():
        parts.append(Text(f"{scheme}: {' '.join(values)}"))
    return Group(*parts)


def _relations(entity: Entity, names: Mapping[str, str], vocabulary: Vocabulary) -> Table:
    labels = {p.id: (p.label, p.inverse) for p in vocabulary.predicates}
    table = plain_table("relation", "entity", "dates", "role", "sources")
    for relation in entity.relations:
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


def period_text(period: Period) -> str:
    """A period as written in the seeds: `2014-09-08 – 2018-10-25`, `2014 –`.

    >>> period_text(Period(valid_from=date(2014, 1, 1), from_precision="year"))
    '2014 –'
    """
    start = _written(period.valid_from, period.from_precision)
    last = period.valid_to
    if last and period.to_precision in ("month", "year"):
        last -= timedelta(days=1)
    end = _written(last, period.to_precision)
    return f"{start} – {end}".strip() if start or end else ""


def _written(day: date | None, precision: str | None) -> str:
    length = {"year": 4, "month": 7}.get(precision or "", 10)
    return day.isoformat()[:length] if day else ""


def _few(texts: Iterable[str]) -> str:
    listed = list(texts)
    return ", ".join(listed[:_FEW]) + (", …" if len(listed) > _FEW else "")
