"""What free text around a name speaks for: the entities and countries that it surely names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from gazetteer.annotate.document import Annotator
from gazetteer.annotate.evidence import NAMED, RELATED
from gazetteer.frozen import dataclass, field

COUNTRY = 6.0
"""Odds factor of a country that the text names, or that an entity it names belongs to."""


@dataclass(frozen=True)
class Surroundings:
    """Odds factors for entity ids and for countries."""

    support: Mapping[str, float] = field(default_factory=dict)
    places: Mapping[str, float] = field(default_factory=dict)


def surroundings(annotator: Annotator, text: str, on: date | None) -> Surroundings:
    """What a text speaks for, by the mentions that are decided in it."""
    mentions = annotator.annotate(text, on=on, country=None, institutions=False)
    named = {m.resolution.entity for m in mentions if m.resolution.entity}
    related = {
        end
        for entity in named
        if entity.type not in ("country", "territory")
        for relation in entity.relations
        for end in (relation.subject, relation.object)
    }
    support = dict.fromkeys(related, RELATED) | dict.fromkeys((e.id for e in named), NAMED)
    places = {code: COUNTRY for entity in named for code in entity.countries[:1]}
    return Surroundings(support, places)
