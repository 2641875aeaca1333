"""Annotating one document: one pass to collect what is sure, one to decide the rest by it."""

from __future__ import annotations

from datetime import date

from gazetteer.annotate.accept import accepted
from gazetteer.annotate.evidence import HOLDER, Evidence, holds, inside
from gazetteer.annotate.metonyms import Metonyms
from gazetteer.annotate.reading import Readings, one_place
from gazetteer.annotate.reference import with_references
from gazetteer.annotate.scan import Span, scan
from gazetteer.annotate.text import Text
from gazetteer.annotate.unknown import hold_back, unknown_surnames
from gazetteer.frozen import replace
from gazetteer.index.memory import MemoryIndex
from gazetteer.index.reader import Index
from gazetteer.model import Candidate, Entity, Mention, Reason, Resolution

SURE = 0.9
"""Least probability, without context, of a mention that others are decided by."""
SETTLED = 0.97
"""Least probability, without context, that no context is asked about."""
_LOCAL = frozenset({"city", "subdivision"})
_UNSURE = frozenset({"misspelling", "surname"})


class Annotator:
    """Finds and resolves the mentions of texts in one release. Threads may share it."""

    def __init__(self, release: Index, index: Index | MemoryIndex) -> None:
        self._index = index
        self._readings = Readings(index, release.entities, release.not_names)
        self._metonyms = Metonyms(release)
        self._organizations = release.vocabulary.groups.get("organization", frozenset())

    def annotate(
        self, text: str, *, on: date | None, country: str | None, institutions: bool
    ) -> list[Mention]:
        """The mentions of a text, in order."""
        seen = Text(text, self._index.spotted(text))
        scanned = scan(seen, self._readings)
        spans = hold_back(seen, scanned)
        unknown = unknown_surnames(seen, scanned, spans)
        evidence, sure = _collect(seen, spans, on, country)
        answers = [
            _decide(spans, position, sure, evidence, on, unknown) for position in range(len(spans))
        ]
        if _learn(spans, answers, sure, evidence):
            for position, answer in enumerate(answers):
                if answer is None or answer.entity is None:
                    answers[position] = _decide(spans, position, sure, evidence, on, unknown)
        decided = {
            span.first: (span, answer)
            for span, answer in zip(spans, answers, strict=True)
            if answer
        }
        return [
            self._mention(seen, span, resolution, institutions)
            for span, resolution in with_references(seen, decided, self._organizations)
        ]

    def _mention(
        self, text: Text, span: Span, resolution: Resolution, institutions: bool
    ) -> Mention:
        article = span.last - span.first > 1 and text.raw(span.first) == "the"
        start = text.start[span.first + article]
        end = text.end[span.last - 1]
        entity, metonymic = resolution.entity, None
        if entity:
            metonymic = self._metonyms.reading(entity, span, text)
        if metonymic and institutions:
            resolution, metonymic = _as_institution(resolution, metonymic), None
        words_ = text.text[start:end]
        reasons = resolution.candidates[0].reasons if resolution.candidates else ()
        return Mention(start, end, words_, resolution, metonymic, reasons)


def _collect(
    text: Text, spans: list[Span], on: date | None, country: str | None
) -> tuple[Evidence, dict[int, Entity]]:
    """What is sure without context; by position among the spans."""
    evidence = Evidence(text, domestic=country)
    sure: dict[int, Entity] = {}
    for position, span in enumerate(spans):
        resolution = span.reading.decide(on)
        if (
            resolution.entity
            and resolution.score >= SURE
            and resolution.candidates[0].name.kind not in _UNSURE
        ):
            sure[position] = resolution.entity
            evidence.add(span, resolution.entity)
    return evidence, sure


def _learn(
    spans: list[Span],
    answers: list[Resolution | None],
    sure: dict[int, Entity],
    evidence: Evidence,
) -> bool:
    """Note the places that their context made sure; whether there were any."""
    learnt = False
    for position, (span, answer) in enumerate(zip(spans, answers, strict=True)):
        if answer and answer.entity and position not in sure and answer.entity.type in _LOCAL:
            evidence.add(span, answer.entity, by_context=True)
            learnt = True
    return learnt


def _decide(
    spans: list[Span],
    position: int,
    sure: dict[int, Entity],
    evidence: Evidence,
    on: date | None,
    unknown: frozenset[str],
) -> Resolution | None:
    """The resolution of a span in its document; None when it is no mention."""
    span = spans[position]
    alone = span.reading.decide(on)
    if span.reading.settled and alone.score >= SETTLED:
        return alone
    beside = _beside(spans, position, sure, evidence.text, on)
    support, places = evidence.support(span, beside), evidence.places(span)
    resolution = one_place(span.reading, span.reading.decide(on, support, places))
    return resolution if accepted(resolution, span, evidence, beside, unknown) else None


def _beside(
    spans: list[Span], position: int, sure: dict[int, Entity], text: Text, on: date | None
) -> dict[str, float]:
    """Odds factors from the spans beside: an office and its holder speak for each other, the state
    after a town for the town."""
    reading = spans[position].reading
    found: dict[str, float] = {}
    for other in (position - 1, position + 1):
        if not 0 <= other < len(spans) or not _adjacent(spans, position, other, text):
            continue
        if other > position and other in sure:
            found |= inside(reading, sure[other])
        theirs = spans[other].reading
        for offices, persons in ((reading, theirs), (theirs, reading)):
            for person in persons.persons:
                for office in holds(person, offices.entities, on):
                    found[office if offices is reading else person.id] = HOLDER
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
