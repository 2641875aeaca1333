"""The values the package speaks in: entities, names, relations, resolutions, mentions.

All are frozen. Dates are half-open: `valid_from <= day < valid_to`; None is open. A precision is
`day`, `month` or `year`, and says how wide the boundary is that the date stands for.
"""

from __future__ import annotations

from gazetteer.frozen import cached, dataclass, field
from gazetteer.reasons import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import Literal, Protocol

    Status = Literal["matched", "ambiguous", "nil"]
else:
    Protocol = object


@dataclass(frozen=True, kw_only=True)
class Period:
    """When something was so. Base of all that has dates.

    >>> from datetime import date
    >>> term = Period(valid_from=date(2014, 9, 8), valid_to=date(2018, 10, 25))
    >>> term.covers(date(2015, 10, 7)), term.covers(date(2018, 10, 25))
    (True, False)
    """

    valid_from: date | None = None
    from_precision: str | None = None
    valid_to: date | None = None
    to_precision: str | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies within, boundaries taken at their widest."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day < self.valid_to
        )

    def unsure(self, day: date) -> bool:
        """Whether the day lies inside a boundary known only to the month or the year.

        >>> from datetime import date
        >>> Period(valid_from=date(2014, 1, 1), from_precision="year").unsure(date(2014, 6, 1))
        True
        """
        return (
            self.from_precision in ("month", "year")
            and self.valid_from is not None
            and _same_span(day, self.valid_from, self.from_precision)
        ) or (
            self.to_precision in ("month", "year")
            and self.valid_to is not None
            and _same_span(day, _day_before(self.valid_to), self.to_precision)
        )


def _day_before(day: date) -> date:
    return day.fromordinal(day.toordinal() - 1)


def _same_span(day: date, boundary: date, precision: str | None) -> bool:
    return day.year == boundary.year and (precision == "year" or day.month == boundary.month)


@dataclass(frozen=True, kw_only=True)
class Name(Period):
    """One name of one entity, as stored, with what is known about it."""

    entity_id: str
    text: str
    key: str
    kind: str
    lang: str = "und"
    script: str = "Zyyy"
    scope: tuple[str, ...] = ()
    strength: str = "strong"
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Relation(Period):
    """`subject predicate object` with dates: `gz:haider-al-abadi holds gz:prime-minister-of-iraq`."""

    subject: str
    predicate: str
    object: str
    role: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()


class Details(Protocol):
    """Where an entity's rows are read from when they are first asked for."""

    def names_of(self, entity_id: str) -> tuple[Name, ...]: ...
    def relations_of(self, entity_id: str) -> tuple[Relation, ...]: ...
    def xrefs_of(self, entity_id: str) -> Mapping[str, tuple[str, ...]]: ...


@dataclass(frozen=True, kw_only=True, eq=False)
class Entity(Period):
    """One thing of the world. Equal when the id is.

    Attributes:
        id: CURIE, e.g. `gz:islamic-state`, `iso3166-1:IQ`; never changes.
        name: canonical English name, for display.
        type: leaf type, what reporting calls it first; `other_types` what it truly is besides.
        countries: ISO alpha-2 (or `XK`, ISO 3166-3, an entity id), most important first.
        latitude, longitude: degrees, WGS 84.
        population: persons, by the source's last figure.
        prominence: prior probability of being meant by a name it shares, 0 to 1.
        seats: of a position, how many hold it at once; None is no limit.
    """

    id: str
    name: str
    type: str
    other_types: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    description: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int | None = None
    prominence: float = 0.0
    seats: int | None = None
    sources: tuple[str, ...] = ()
    details: Details | None = field(default=None, repr=False)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entity) and other.id == self.id

    def __hash__(self) -> int:
        return hash(self.id)

    @cached
    def names(self) -> tuple[Name, ...]:
        """All names, the canonical one first."""
        return self.details.names_of(self.id) if self.details else ()

    @cached
    def relations(self) -> tuple[Relation, ...]:
        """Relations in which this is subject or object, oldest first."""
        return self.details.relations_of(self.id) if self.details else ()

    @cached
    def xrefs(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of this entity elsewhere, by scheme."""
        return self.details.xrefs_of(self.id) if self.details else {}


@dataclass(frozen=True)
class Reason:
    """One thing that was weighed: a stable code, what it is about, and its weight.

    `factor` multiplies the odds: above 1 for, below 1 against.

    >>> Reason("abroad", ("IQ",), 0.02).text
    'does not belong to IQ'
    """

    code: str
    about: tuple[str, ...] = ()
    factor: float = 1.0

    @property
    def text(self) -> str:
        """The reason in words."""
        return words(self.code, self.about)


@dataclass(frozen=True)
class Candidate:
    """An entity that a string may name, not decided.

    `score` is the probability that it is meant, `name` the stored name that matched, `method` how:
    `exact`, `code`, `words` (but for order, articles, variants of words), `bare` (but for words such
    as "province"), `titled`, `initials`, `ends` (first and last name), `skeleton` (by sound),
    `fuzzy`, or in texts `reference` (back to a name in full).
    """

    entity: Entity
    score: float
    name: Name
    method: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Resolution:
    """What a name was resolved to.

    Attributes:
        query: the string asked about.
        status: `matched`, `ambiguous` or `nil`.
        entity: the entity, only when matched.
        score: probability that `entity` is right; 0.0 unless matched.
        candidates: best first.
        needs: what would settle an ambiguous one: some of `country`, `on`, `type`.
        holders: of an office on a day, who held it.
        holder: the one holder, when there is exactly one and the dates are sure.
        reasons: remarks on the answer as a whole (`boundary_imprecise`, `after_release`).
    """

    query: str
    status: Status
    entity: Entity | None = None
    score: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    needs: tuple[str, ...] = ()
    holders: tuple[Relation, ...] = ()
    holder: Entity | None = None
    reasons: tuple[Reason, ...] = ()

    def explain(self) -> str:
        """A few lines for a person: the answer, and what spoke for and against each candidate."""
        lines = [_answer(self)]
        for candidate in self.candidates[:_EXPLAINED]:
            lines.append(_spoke_for(candidate))
            for reason in candidate.reasons:
                sign = "+" if reason.factor > 1 else "-" if reason.factor < 1 else " "
                lines.append(f"    {sign} {reason.text} (odds × {reason.factor:.2g})")
        lines.extend(f"  note: {reason.text}" for reason in self.reasons)
        return "\n".join(lines)


_EXPLAINED = 3


def _answer(resolution: Resolution) -> str:
    query = repr(resolution.query)
    if resolution.entity:
        return f"{query} is {resolution.entity.name} ({resolution.entity.id})"
    if resolution.status == "nil":
        return f"{query} names nothing in this gazetteer"
    wanted = " or ".join(resolution.needs)
    return f"{query} is ambiguous" + (f"; give {wanted} to settle it" if wanted else "")


def _spoke_for(candidate: Candidate) -> str:
    name, dates = candidate.name, ""
    if name.valid_from or name.valid_to:
        dates = f", {name.valid_from or ''}–{name.valid_to or ''}"
    return (
        f"  {candidate.score:.2f} {candidate.entity.name} ({candidate.entity.id}):"
        f" {name.text!r}, {name.kind}{dates}, from {' '.join(name.sources)}"
    )


@dataclass(frozen=True)
class Mention:
    """An occurrence in a text: `text == document[start:end]`, offsets in code points.

    `metonymic` is the institution that the words may stand for ("Moscow" for Russia's government).
    """

    start: int
    end: int
    text: str
    resolution: Resolution
    metonymic: Entity | None = None
    reasons: tuple[Reason, ...] = ()
