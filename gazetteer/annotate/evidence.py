"""What a document tells of itself: the entities and countries that it surely names, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from math import cos, hypot, radians

from gazetteer.annotate.reading import Factors, Reading
from gazetteer.annotate.scan import Span
from gazetteer.annotate.text import Text
from gazetteer.model import Entity

NAMED = 25.0
"""Odds factor of an entity that the document names for sure elsewhere."""
NAMED_IN_SENTENCE = 60.0
"""The same when it does so in the sentence."""
RELATED = 4.0
"""Odds factor of an entity that is related to one that is named for sure."""
INSIDE = 8.0
"""Odds factor of a place in a subdivision that is named for sure, beside that of its country."""
CLOSE = 3.0
"""Odds factor of a town near another that is named for sure."""
HOLDER = 80.0
"""Odds factor of an office beside its holder, and of a holder beside the office; of a town before
the state or country it lies in."""
COUNTRY = 8.0
"""Odds factor of a country that all of the document is about; less in proportion."""
COUNTRY_IN_SENTENCE = 10.0
"""Odds factor of the country named last before the words, in their sentence."""
DOMESTIC = 4.0
"""Odds factor of the country that the text was written for."""

_LEAST_SHARE = 0.1
_STEPS = 10
_COUNTRIES = frozenset({"country", "territory"})
_PLACES = frozenset({"subdivision", "city"})
_CLOSE_DEGREES = 0.9
_MOST_TOWNS = 20


class Evidence:
    """Sure mentions of a document, collected in one pass and asked in the next.

    Attributes:
        named: the entities by id.
    """

    def __init__(self, text: Text, domestic: str | None = None) -> None:
        self.text, self.domestic = text, domestic
        self.named: dict[str, Entity] = {}
        self._countries: Counter[str] = Counter()
        self._factors: dict[str, float] | None = None
        self._ids: set[str] = (
            set()
        )  # two sets are compared by the smaller, a set and a dict are not
        self._forms: dict[str, set[str]] = {}
        self._smaller: set[str] = set()
        self._towns: list[tuple[float, float]] = []
        self._in_sentence: dict[int, set[str]] = {}
        self._countries_in: dict[int, list[tuple[int, str]]] = {}

    def add(self, span: Span, entity: Entity, *, by_context: bool = False) -> None:
        """Note a mention that is sure, of itself or by its context."""
        form = "" if by_context else span.reading.written
        self._forms.setdefault(entity.id, set()).add(form)
        sentence = self.text.sentence(span.first)
        self._in_sentence.setdefault(sentence, set()).add(entity.id)
        is_country = entity.type in _COUNTRIES
        if entity.id not in self.named:
            self.named[entity.id] = entity
            self._ids.add(entity.id)
            if not is_country:
                self._smaller.add(entity.id)
            if entity.type == "city" and entity.latitude is not None:
                self._towns.append((entity.latitude, entity.longitude or 0.0))
        for code in entity.countries[:1]:
            self._countries[code] += 2 if is_country else 1
            self._countries_in.setdefault(sentence, []).append((span.first, code))
        self._factors = None

    def support(self, span: Span, beside: Mapping[str, float]) -> Factors:
        """Odds factors for the entities that a span may be."""
        in_sentence = self._in_sentence.get(self.text.sentence(span.first), ())
        factors = []
        for identity, entity in span.reading.entities.items():
            factor = beside.get(identity, 1.0)
            if self._is_named(entity, span):
                factor *= NAMED_IN_SENTENCE if identity in in_sentence else NAMED
            elif not span.reading.related[identity].isdisjoint(self._ids):
                factor *= INSIDE if self.is_near(span, identity) else RELATED
            if self._is_close(entity):
                factor *= CLOSE
            if factor != 1.0:
                factors.append((identity, factor))
        return tuple(factors)

    def _is_named(self, entity: Entity, span: Span) -> bool:
        """Whether an entity is named elsewhere; a town in other words too, for a word that is sure
        to be the greatest town of that name does not vouch for itself."""
        forms = self._forms.get(entity.id)
        return bool(forms) and (entity.type not in _PLACES or forms != {span.reading.written})

    def is_near(self, span: Span, identity: str) -> bool:
        """Whether what a span may be is related to an entity named, smaller than a country, or is
        named itself."""
        return identity in self._smaller or not span.reading.related[identity].isdisjoint(
            self._smaller
        )

    def _is_close(self, entity: Entity) -> bool:
        """Whether a town lies near another that is named."""
        if entity.type != "city" or entity.latitude is None or entity.id in self.named:
            return False
        latitude, longitude = entity.latitude, entity.longitude or 0.0
        width = cos(radians(latitude))
        return any(
            hypot(latitude - north, (longitude - east) * width) < _CLOSE_DEGREES
            for north, east in self._towns[:_MOST_TOWNS]
        )

    def places(self, span: Span) -> Factors:
        """Odds factors for the countries that the readings of a span depend on."""
        around, last = self._around(), self.last_country_before(span)
        factors = []
        for code in span.reading.countries:
            factor = around.get(code, 1.0)
            if code == last:
                factor *= COUNTRY_IN_SENTENCE
            if code == self.domestic:
                factor *= DOMESTIC
            if factor != 1.0:
                factors.append((code, factor))
        return tuple(factors)

    def _around(self) -> dict[str, float]:
        """The factor of each country by its share in the document, in steps."""
        if self._factors is None:
            total = sum(self._countries.values())
            self._factors = {
                code: 1.0 + (COUNTRY - 1.0) * round(_STEPS * count / total) / _STEPS
                for code, count in self._countries.items()
                if count >= _LEAST_SHARE * total
            }
        return self._factors

    def last_country_before(self, span: Span) -> str | None:
        """The country named last before a span, in its sentence."""
        named = self._countries_in.get(self.text.sentence(span.first), ())
        return max(((at, code) for at, code in named if at < span.first), default=(0, None))[1]


def holds(person: Entity, offices: Iterable[str], on: date | None) -> set[str]:
    """Which of the offices a person holds on a day, or ever held when no day is given."""
    wanted = set(offices)
    return {
        r.object
        for r in person.relations
        if r.predicate == "holds"
        and r.object in wanted
        and r.subject == person.id
        and (on is None or r.covers(on))
    }


def inside(reading: Reading, whole: Entity) -> dict[str, float]:
    """Factors for the places of a reading that lie in a subdivision or a country named right after."""
    return {
        identity: HOLDER
        for identity, entity in reading.entities.items()
        if entity.type in _PLACES
        and (
            whole.id in reading.related[identity]
            or (whole.type in _COUNTRIES and whole.countries[:1] == entity.countries[:1])
        )
    }
