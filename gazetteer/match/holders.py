"""Who held an office on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gazetteer.model import Reason, Relation

_OTHERS = ("contested", "deputy")


@dataclass(frozen=True)
class Tenure:
    """The holders of an office on a day; `sole` is the one whom nothing puts in doubt."""

    holders: tuple[Relation, ...]
    sole: Relation | None
    reasons: tuple[Reason, ...]


def holders_on(office: str, relations: Iterable[Relation], day: date) -> Tenure:
    """The tenures of an office that cover a day.

    On a day inside a boundary that is known only to the month or the year there is no sole holder.
    """
    found = tuple(
        r for r in relations if r.predicate == "holds" and r.object == office and r.covers(day)
    )
    plain = [r for r in found if r.role not in _OTHERS]
    unsure = [r for r in found if r.unsure(day)]
    reasons = []
    if unsure:
        reasons.append(Reason("boundary_imprecise", (str(day),)))
    contested = any(r.role == "contested" for r in found)
    sole = plain[0] if len(plain) == 1 and not contested and not unsure else None
    return Tenure(found, sole, tuple(reasons))
