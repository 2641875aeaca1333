"""What a resolution must have to be reported as a mention."""

from __future__ import annotations

from collections.abc import Collection

from gazetteer.annotate.english import words
from gazetteer.annotate.evidence import Evidence
from gazetteer.annotate.scan import Span
from gazetteer.annotate.text import Text
from gazetteer.model import Candidate, Entity, Resolution

_PLACES = frozenset({"city", "subdivision"})
_SMALL, _GREAT = 0.05, 0.15
_HOUSEHOLD = 0.8
"""Least prominence of a person whom a bare surname names in a text that speaks of the country."""


def accepted(
    resolution: Resolution,
    span: Span,
    evidence: Evidence,
    beside: Collection[str],
    unknown_names: Collection[str],
) -> bool:
    """Whether the resolution of a span is a mention to report.

    Args:
        beside: ids that an office or a holder beside the span speaks for.
        unknown_names: keys of words that end an unknown person's name in this text.
    """
    if not resolution.candidates:
        return False
    best = resolution.candidates[0]
    if best.name.kind == "descriptor" and best.name.scope:
        return resolution.status == "matched" and _descriptor(best, span, evidence, beside)
    if best.name.kind == "misspelling":
        return resolution.status == "matched" and best.entity.id in evidence.named
    if best.name.kind == "surname":
        return resolution.status == "matched" and _surname(best, evidence, beside, unknown_names)
    if best.entity.type in _PLACES and _is_persons(best, unknown_names):
        return False
    if best.entity.type in _PLACES and _doubtful(best):
        return resolution.status == "matched" and _placed(best, span, evidence)
    return resolution.status == "matched" or best.name.strength == "strong"


def _is_persons(best: Candidate, unknown_names: Collection[str]) -> bool:
    """Whether the text uses the word in a longer unknown name, and the place is no great one."""
    return best.name.key in unknown_names and best.entity.prominence < _GREAT


def _doubtful(best: Candidate) -> bool:
    """Whether a place has a weak name or is so small that the words are likely something else."""
    return best.name.strength == "weak" or best.entity.prominence < _SMALL


def _placed(best: Candidate, span: Span, evidence: Evidence) -> bool:
    """ "Reading", "Nice": with a place named that it lies in or beside, or after "in"."""
    entity, text = best.entity, evidence.text
    if evidence.is_near(span, entity.id):
        return True
    before = span.first - 1
    return before >= 0 and text.gap(before) == " " and text.key(before) in words().inside


def _descriptor(best: Candidate, span: Span, evidence: Evidence, beside: Collection[str]) -> bool:
    """Bare "prime minister": beside its holder; or two words and more, with the body or its
    country named close by and nothing that makes it somebody else's."""
    text, entity = evidence.text, best.entity
    before = text.key(span.first - 1) if span.first else ""
    if before in words().unsettling and not text.parted(span.first - 1):
        return False
    if entity.id in beside:
        return True
    near = entity.id in evidence.named or evidence.last_country_before(span) in best.name.scope
    return near and span.last - span.first > 1 and not _before_a_name(span, text, entity)


def _before_a_name(span: Span, text: Text, entity: Entity) -> bool:
    """Whether an office stands before a name, so that whose office it is depends on the name."""
    following = span.last < len(text) and text.gap(span.last - 1) == " "
    return entity.type == "position" and following and text.capital(span.last)


def _surname(
    best: Candidate,
    evidence: Evidence,
    beside: Collection[str],
    unknown_names: Collection[str],
) -> bool:
    """A bare surname: of somebody named in full or beside the office, or of a household name."""
    if best.entity.id in evidence.named or best.entity.id in beside:
        return True
    return best.entity.prominence >= _HOUSEHOLD and best.name.key not in unknown_names
