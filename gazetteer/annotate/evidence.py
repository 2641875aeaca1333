"""What a document tells of itself: the entities and countries that it surely names, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from gazetteer.annotate.scan import Span
from gazetteer.annotate.text import Text
from gazetteer.model import Entity

NAMED = 25.0
"""Odds factor of an entity that the document names for sure elsewhere."""
NAMED_IN_SENTENCE = 60.0
"""The same when it does so in the sentence."""
RELATED = 4.0
"""Odds factor of an entity that is related to one that is named for sure."""
HOLDER = 80.0
"""Odds factor of an office beside its holder, and of a holder beside the office."""
COUNTRY = 8.0
"""Odds factor of a country that all of the document is about; less in proportion."""
COUNTRY_IN_SENTENCE = 10.0
"""Odds factor of the country named last before the words, in their sentence."""
DOMESTIC = 4.0
"""Odds factor of the country that the text was written for."""

_LEAST_SHARE = 0.1
_COUNTRIES = frozenset({"country", "territory"})


@dataclass
class Evidence:
    """Sure mentions of a document, collected in one pass and asked in the next."""

    text: Text
    domestic: str | None = None
    named: dict[str, Entity] = field(default_factory=dict)
    countries: Counter[str] = field(default_factory=Counter)
    sentence_entities: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    sentence_countries: dict[int, list[tuple[int, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    related: set[str] = field(default_factory=set)
    near: set[str] = field(default_factory=set)
    """What is related to an entity smaller than a country: its places, and theirs."""

    def add(self, span: Span, entity: Entity) -> None:
        """Note a sure mention."""
        sentence = self.text.sentences[span.first]
        self.sentence_entities[sentence].add(entity.id)
        if entity.id not in self.named:
            self.named[entity.id] = entity
            for relation in entity.relations:
                self.related.update((relation.subject, relation.object))
                if entity.type not in _COUNTRIES:
                    self.near.update((relation.subject, relation.object))
        is_country = entity.type in _COUNTRIES
        for code in entity.countries[:1]:
            self.countries[code] += 2 if is_country else 1
            self.sentence_countries[sentence].append((span.first, code))

    def support(self, span: Span, neighbours: Mapping[str, float]) -> dict[str, float]:
        """Odds factors for the entities that a span may be."""
        in_sentence = self.sentence_entities[self.text.sentences[span.first]]
        factors: dict[str, float] = {}
        for hit in span.hits:
            identity = hit.entity.id
            factor = neighbours.get(identity, 1.0)
            if identity in self.named:
                factor *= NAMED_IN_SENTENCE if identity in in_sentence else NAMED
            elif identity in self.related:
                factor *= RELATED
            if factor != 1.0:
                factors[identity] = factor
        return factors

    def places(self, span: Span) -> dict[str, float]:
        """Odds factors for countries around a span."""
        factors: dict[str, float] = {}
        total = sum(self.countries.values())
        for code, count in self.countries.items():
            if count >= _LEAST_SHARE * total:
                factors[code] = 1.0 + (COUNTRY - 1.0) * count / total
        last = self.last_country_before(span)
        if last:
            factors[last] = factors.get(last, 1.0) * COUNTRY_IN_SENTENCE
        if self.domestic:
            factors[self.domestic] = factors.get(self.domestic, 1.0) * DOMESTIC
        return factors

    def last_country_before(self, span: Span) -> str | None:
        """The country named last before a span, in its sentence."""
        named = self.sentence_countries[self.text.sentences[span.first]]
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
