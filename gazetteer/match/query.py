"""What is asked of the matcher."""

from __future__ import annotations

from gazetteer.frozen import dataclass, field
from gazetteer.model import Entity, Name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


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
    """A stored name that the query may be, and how it was found."""

    entity: Entity
    name: Name
    method: str
