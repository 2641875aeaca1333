"""What words may be, whatever the text around them: worked out once for each way of writing them.

Archives say the same names again and again. What depends on the letters only is remembered across
texts: the stored names that they are written like, and the decision that no context changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from gazetteer.annotate.case import fits, is_common
from gazetteer.annotate.text import parts
from gazetteer.frozen import cached, replace
from gazetteer.index.memory import MemoryIndex
from gazetteer.index.reader import Index
from gazetteer.match.decide import ACCEPT, decide
from gazetteer.match.query import Hit, Query
from gazetteer.model import Entity, Resolution

_NAMED_PLACES = frozenset({"country", "territory", "subdivision", "city", "region", "facility"})
_PLACES = frozenset({"country", "territory", "subdivision", "city", "region"})
_TOWNS, _GREAT = frozenset({"city", "subdivision"}), 0.15
_OPEN = frozenset({"descriptor", "surname", "misspelling"})
_REMEMBERED = 1 << 16
_CONTEXTS = 1 << 6

Factors = tuple[tuple[str, float], ...]


class Reading:
    """A way of writing some stored names.

    Attributes:
        hits: the names; `metonyms`, institutions that the name of a place stands for, are set apart.
        common: whether the one word is a word of the grammar or the calendar too.
    """

    def __init__(self, written: str, hits: tuple[Hit, ...], common: bool) -> None:
        self.written, self.common = written, common
        self.metonyms: tuple[Hit, ...] = ()
        if any(hit.entity.type in _NAMED_PLACES for hit in hits):
            self.metonyms = tuple(hit for hit in hits if hit.name.kind == "metonym")
            hits = tuple(hit for hit in hits if hit not in self.metonyms)
        self.hits = hits
        self._decided: dict[object, Resolution] = {}

    @cached
    def entities(self) -> dict[str, Entity]:
        """The entities by id."""
        return {hit.entity.id: hit.entity for hit in self.hits}

    @cached
    def related(self) -> dict[str, frozenset[str]]:
        """The ids of what each entity is related to."""
        return {
            identity: frozenset(end for r in entity.relations for end in (r.subject, r.object))
            - {identity}
            for identity, entity in self.entities.items()
        }

    @cached
    def countries(self) -> tuple[str, ...]:
        """The countries and scopes that the names depend on."""
        found = {c for hit in self.hits for c in (*hit.entity.countries, *hit.name.scope)}
        return tuple(sorted(found))

    @cached
    def weak(self) -> bool:
        """Whether every name is weak, so that the words may well be no name."""
        return all(hit.name.strength == "weak" for hit in self.hits)

    @cached
    def kinds(self) -> frozenset[str]:
        """The kinds of the names."""
        return frozenset(hit.name.kind for hit in self.hits)

    @cached
    def places_only(self) -> bool:
        """Whether all it may be are places."""
        return all(hit.entity.type in _PLACES for hit in self.hits)

    @cached
    def bodies_only(self) -> bool:
        """Whether nothing it may be is a place or a person."""
        return all(hit.entity.type not in _PLACES | {"person"} for hit in self.hits)

    @cached
    def known(self) -> bool:
        """Whether it is surely a name of its own: Smith in "Chad Smith" is not, nor is Henderson,
        though a city is called so."""
        return any(
            hit.name.strength == "strong"
            and (hit.entity.type not in _TOWNS or hit.entity.prominence >= _GREAT)
            for hit in self.hits
        )

    @cached
    def persons(self) -> tuple[Entity, ...]:
        """The persons among the entities."""
        return tuple(e for e in self.entities.values() if e.type == "person")

    @cached
    def settled(self) -> bool:
        """Whether the letters say enough, once a decision is sure: no descriptor, surname or town."""
        return (
            not self.weak
            and not self.kinds & _OPEN
            and not any(e.type in _TOWNS and e.prominence < _GREAT for e in self.entities.values())
        )

    def decide(
        self, on: date | None = None, support: Factors = (), places: Factors = ()
    ) -> Resolution:
        """The resolution in a context, remembered."""
        context = (on, support, places)
        found = self._decided.get(context)
        if found is None:
            query = Query(text=self.written, on=on, support=dict(support), places=dict(places))
            if len(self._decided) >= _CONTEXTS:
                self._decided.clear()
            found = self._decided[context] = decide(query, self.hits)
        return found


def one_place(reading: Reading, resolution: Resolution) -> Resolution:
    """The resolution, decided where it is only between a town and what is named after it around it:
    either would be right to a reader, so the likelier is meant."""
    if resolution.status != "ambiguous" or len(resolution.candidates) < 2:
        return resolution
    best, second = resolution.candidates[:2]
    if best.entity.type not in _TOWNS or second.entity.id not in reading.related[best.entity.id]:
        return resolution
    if second.entity.type not in _TOWNS or best.score + second.score < ACCEPT:
        return resolution
    return replace(resolution, status="matched", entity=best.entity, score=best.score, needs=())


class Readings:
    """The readings of an index, those met lately in memory. Threads may share them."""

    def __init__(
        self,
        index: Index | MemoryIndex,
        entities: Mapping[str, Entity],
        not_names: frozenset[str] = frozenset(),
    ) -> None:
        self._index, self._entities, self._not_names = index, entities, not_names
        self.known: dict[str, Reading | None] = {}

    def read(self, written: str, key: str, gaps: list[str]) -> Reading | None:
        """The reading of words, now among the `known`; None when no stored name is written so.

        Args:
            key: their match key.
            gaps: what stands between them.
        """
        if len(self.known) >= _REMEMBERED:
            self.known.clear()
        found = self.known[written] = self._read(written, key, gaps)
        return found

    def _read(self, written: str, key: str, gaps: list[str]) -> Reading | None:
        if key in self._not_names:
            return None
        punctuation = [gap.strip() for gap in gaps if parts(gap)]
        hits = tuple(
            Hit(self._entities[name.entity_id], name, "exact")
            for name in self._index.exact(key)
            if fits(name, written) and all(mark and mark in name.text for mark in punctuation)
        )
        return Reading(written, hits, not gaps and is_common(key)) if hits else None
