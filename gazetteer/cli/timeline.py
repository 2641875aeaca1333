"""A life in the order of time: what a body was called and who led it, who held an office, what a person held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from gazetteer.model import Entity, Name, Period, Relation
from gazetteer.vocabulary import Vocabulary

_NAMING = frozenset({"canonical", "official", "short", "former"})
_IN_POWER = frozenset({"holds", "leads"})
_FEW = 3


class Event(NamedTuple):
    """One line: when, and what was so; `relation` is what it tells, if it tells one."""

    period: Period
    text: str
    relation: Relation | None = None


def timeline(entity: Entity, names: Mapping[str, str], vocabulary: Vocabulary) -> list[Event]:
    """The dated facts of an entity, oldest first.

    An office is shown by its holders, with the times when nobody is known to have held it; a person
    by offices held and bodies led; anything else by its English names and its relations.

    Args:
        names: canonical names by entity id, for the other ends of relations.
    """
    labels = {p.id: (p.label, p.inverse) for p in vocabulary.predicates}

    def told(relation: Relation) -> Event:
        own = relation.subject == entity.id
        other = relation.object if own else relation.subject
        shown = names.get(other, other)
        role = f" ({relation.role})" if relation.role else ""
        if relation.predicate in _IN_POWER and not own and entity.type == "position":
            return Event(relation, f"{shown}{role}", relation)
        return Event(relation, f"{labels[relation.predicate][not own]} {shown}{role}", relation)

    if entity.type == "position":
        held = _dated(r for r in entity.relations if r.predicate == "holds")
        return list(_with_gaps([told(r) for r in held], one=entity.seats == 1))
    events = [told(r) for r in _dated(entity.relations)]
    if entity.type != "person":
        events += _called(entity.names)
    return sorted(events, key=lambda event: event.period.valid_from or date.min)


def _dated(relations: Iterable[Relation]) -> list[Relation]:
    found = [r for r in relations if r.valid_from or r.valid_to]
    return sorted(found, key=_span)


def _called(names: Iterable[Name]) -> Iterator[Event]:
    """What it was called in English, one line for the names of the same time."""
    dated = [
        n
        for n in names
        if n.kind in _NAMING and n.lang == "en" and n.valid_from and "templates" not in n.sources
    ]
    for _, group in groupby(sorted(dated, key=_span), key=_span):
        same = list(group)
        texts = ", ".join(n.text for n in same[:_FEW]) + (", …" if len(same) > _FEW else "")
        yield Event(same[0], f"called {texts}")


def _span(period: Period) -> tuple[date, date]:
    return period.valid_from or date.min, period.valid_to or date.max


def _with_gaps(events: list[Event], *, one: bool) -> Iterator[Event]:
    """The events, and between two of an office for one the days without a known holder."""
    last: Period | None = None
    for event in events:
        start = event.period.valid_from
        end = last.valid_to if last else None
        if one and last and end and start and end < start:
            gap = Period(
                valid_from=end,
                from_precision=last.to_precision,
                valid_to=start,
                to_precision=event.period.from_precision,
            )
            yield Event(gap, "no holder known")
        yield event
        if last is None or (last.valid_to and _later(event.period.valid_to, last.valid_to)):
            last = event.period


def _later(one: date | None, other: date) -> bool:
    return one is None or one > other


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
