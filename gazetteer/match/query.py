"""What is asked of the matcher, and what is found for it."""

from __future__ import annotations

from gazetteer.frozen import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gazetteer.match.similarity import Change
    from gazetteer.model import Entity, Name


@dataclass(frozen=True, kw_only=True)
class Query:
    """A name and what is known about where it stands.

    Attributes:
        types: leaf types that will do; None is any.
        country: ISO code; scope is hard against it, an entity's countries a preference.
        strict: makes the preference for `country` hard too.
        on: the day that the text speaks of.
        support: odds factors for entity ids that the surroundings speak for.
        places: odds factors for countries that the surroundings speak of.
    """

    text: str
    types: frozenset[str] | None = None
    country: str | None = None
    strict: bool = False
    on: date | None = None
    support: Mapping[str, float] = field(default_factory=dict)
    places: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Hit:
    """A stored name that the query may be, and how it was found.

    Attributes:
        method: `exact`, `code`, a route of `text.keys`, or `fuzzy`.
        asked: the form of the query that met the name, where it is not the whole of it.
        distance: edits between that form and the name's key.
        change: of a fuzzy one, how its words were changed.
        rest: what became of the words in brackets or after a comma: `agrees` with the entity,
            or `unknown`; empty when there are none.
    """

    entity: Entity
    name: Name
    method: str
    asked: str = ""
    distance: int = 0
    change: Change | None = None
    rest: str = ""
