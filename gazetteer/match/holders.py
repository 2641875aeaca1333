"""Who held an office on a day."""

from __future__ import annotations

from gazetteer.frozen import dataclass, replace
from gazetteer.model import Reason, Relation, Resolution

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from gazetteer.model import Entity

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


def with_holders(
    resolution: Resolution, on: date | None, as_of: date, person: Callable[[str], Entity | None]
) -> Resolution:
    """A resolution with who held the office that it found on a day, if it did and one is given.

    Args:
        as_of: the last day that the data speak for; a later day is remarked upon.
        person: an entity by its id.
    """
    entity = resolution.entity
    if on is None or entity is None:
        return resolution
    late = (Reason("after_release", (str(on), str(as_of))),) if on > as_of else ()
    reasons = (*resolution.reasons, *late)
    if entity.type != "position":
        return replace(resolution, reasons=reasons) if late else resolution
    tenure = holders_on(entity.id, entity.relations, on)
    return replace(
        resolution,
        holders=tenure.holders,
        holder=person(tenure.sole.subject) if tenure.sole else None,
        reasons=(*reasons, *tenure.reasons),
    )
