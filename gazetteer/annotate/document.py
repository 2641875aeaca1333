"""Annotating one document: one pass to collect what is sure, one to decide the rest by it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazetteer.annotate.accept import accepted
from gazetteer.annotate.evidence import HOLDER, Evidence, holds
from gazetteer.annotate.metonyms import Metonyms
from gazetteer.annotate.reference import References
from gazetteer.annotate.scan import Span, scan
from gazetteer.annotate.text import Text
from gazetteer.annotate.unknown import hold_back, unknown_surnames
from gazetteer.frozen import replace
from gazetteer.index.memory import MemoryIndex
from gazetteer.index.reader import Index
from gazetteer.match.decide import decide
from gazetteer.match.query import Query
from gazetteer.model import Candidate, Entity, Mention, Reason, Resolution

SURE = 0.9
"""Least probability, without context, of a mention that others are decided by."""


_UNSURE = frozenset({"misspelling", "surname"})


class Annotator:
    """Finds and resolves the mentions of texts in one release."""

    def __init__(self, release: Index, index: Index | MemoryIndex) -> None:
        self._release = release
        self._index = index
        self._metonyms = Metonyms(release)
        self._organizations = release.vocabulary.groups.get("organization", frozenset())

    def annotate(
        self, text: str, *, on: date | None, country: str | None, institutions: bool
    ) -> list[Mention]:
        """The mentions of a text, in order."""
        seen = Text.of(text)
        scanned = scan(seen, self._index, self._release.entities, self._release.not_names)
        spans = hold_back(seen, scanned)
        unknown = unknown_surnames(seen, scanned, spans)
        evidence, sure = self._collect(seen, spans, on, country)
        decided = {
            span.first: (span, resolution)
            for position, span in enumerate(spans)
            if (resolution := self._decide(spans, position, sure, evidence, on, unknown))
        }
        mentions = []
        for span, resolution in self._with_references(seen, spans, decided):
            mentions.append(self._mention(seen, span, resolution, institutions))
        return mentions

    def _collect(
        self, text: Text, spans: list[Span], on: date | None, country: str | None
    ) -> tuple[Evidence, dict[int, Entity]]:
        """What is sure without context; by position among the spans."""
        evidence = Evidence(text, domestic=country)
        sure: dict[int, Entity] = {}
        for position, span in enumerate(spans):
            resolution = decide(Query(text="", on=on), span.hits)
            sure_kind = resolution.candidates and resolution.candidates[0].name.kind not in _UNSURE
            if resolution.entity and resolution.score >= SURE and sure_kind:
                sure[position] = resolution.entity
                evidence.add(span, resolution.entity)
        return evidence, sure

    def _decide(
        self,
        spans: list[Span],
        position: int,
        sure: dict[int, Entity],
        evidence: Evidence,
        on: date | None,
        unknown: frozenset[str],
    ) -> Resolution | None:
        """The resolution of a span in its document; None when it is no mention."""
        span, text = spans[position], evidence.text
        neighbours = _neighbours(spans, position, sure, text, on)
        query = Query(
            text=text.text[text.tokens[span.first].start : text.tokens[span.last - 1].end],
            on=on,
            support=evidence.support(span, neighbours),
            places=evidence.places(span),
        )
        resolution = decide(query, span.hits)
        if accepted(resolution, span, evidence, neighbours, unknown):
            return resolution
        return None

    def _with_references(
        self, text: Text, spans: list[Span], decided: dict[int, tuple[Span, Resolution]]
    ) -> Iterator[tuple[Span, Resolution]]:
        """The decided spans with the references back between them, in order."""
        references = References(text, self._organizations)
        position = 0
        while position < len(text.tokens):
            if position in decided:
                span, resolution = decided[position]
                if resolution.entity:
                    names = (resolution.query, resolution.entity.name)
                    references.note(resolution.entity, names)
                yield span, resolution
                position = span.last
                continue
            back = references.at(position)
            if back:
                yield Span(position, position + 1, ()), back
            position += 1

    def _mention(
        self, text: Text, span: Span, resolution: Resolution, institutions: bool
    ) -> Mention:
        article = span.last - span.first > 1 and text.raw(span.first) == "the"
        start = text.tokens[span.first + article].start
        end = text.tokens[span.last - 1].end
        entity, metonymic = resolution.entity, None
        if entity:
            metonymic = self._metonyms.reading(entity, span, text)
        if metonymic and institutions:
            resolution, metonymic = _as_institution(resolution, metonymic), None
        words_ = text.text[start:end]
        reasons = resolution.candidates[0].reasons if resolution.candidates else ()
        return Mention(start, end, words_, resolution, metonymic, reasons)


def _neighbours(
    spans: list[Span], position: int, sure: dict[int, Entity], text: Text, on: date | None
) -> dict[str, float]:
    """Odds factors from the span beside: an office and its holder speak for each other."""
    span = spans[position]
    found: dict[str, float] = {}
    for other in (position - 1, position + 1):
        if not 0 <= other < len(spans) or not _adjacent(spans, position, other, text):
            continue
        ours = {hit.entity.id: hit.entity for hit in span.hits}
        theirs = {hit.entity.id: hit.entity for hit in spans[other].hits}
        for offices, persons in ((ours, theirs), (theirs, ours)):
            for person in persons.values():
                if person.type != "person":
                    continue
                for office in holds(person, offices, on):
                    found[office if offices is ours else person.id] = HOLDER
    return found


def _adjacent(spans: list[Span], one: int, other: int, text: Text) -> bool:
    first, second = sorted((one, other))
    left, right = spans[first].last, spans[second].first
    return left == right and text.gap(left - 1) in (" ", ", ", " \u2013 ", "\n")


def _as_institution(resolution: Resolution, institution: Entity) -> Resolution:
    reason = Reason("stands_for", (institution.name,))
    best = resolution.candidates[0]
    candidate = Candidate(institution, best.score, best.name, best.method, (*best.reasons, reason))
    return replace(resolution, entity=institution, candidates=(candidate, *resolution.candidates))
