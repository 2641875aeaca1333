"""Unknown longer names hold back the known shorter ones inside them.

"Jordan Henderson" and "Michael Jordan" are no Jordan, "American Airlines" no Americans. The rule is
English: it reads capitals.
"""

from __future__ import annotations

from gazetteer.annotate.english import words
from gazetteer.annotate.scan import Span
from gazetteer.annotate.text import Text

_NEVER = frozenset({frozenset({"abbreviation"}), frozenset({"descriptor"})})
_JOINTS = (" ", "-")
_NO_NAME_ENDINGS = ("ing", "ed", "ly")


def hold_back(text: Text, spans: list[Span]) -> list[Span]:
    """The spans that are no part of a longer unknown name.

    Twice, as a word that is held back makes its neighbour part of a name: Jordan, then Henderson.
    """
    for _ in range(2):
        covered = {i for span in spans if span.reading.known for i in range(span.first, span.last)}
        spans = [span for span in spans if not _held_back(text, span, covered)]
    return spans


def unknown_surnames(text: Text, scanned: list[Span], kept: list[Span]) -> frozenset[str]:
    """The keys of single words that were held back: "Wang" after "Wang Donghai"."""
    there = {span.first for span in kept}
    return frozenset(
        text.key(s.first) for s in scanned if s.last - s.first == 1 and s.first not in there
    )


def _held_back(text: Text, span: Span, covered: set[int]) -> bool:
    first, last, reading = span
    if not text.capital(first) or reading.kinds in _NEVER or not _has_capitals_beside(text, span):
        return False
    if text.title_case(first):
        return False
    single = last - first == 1
    if single and reading.places_only and "." in reading.written:
        return False  # "the U.S. Centers": an acronym with dots goes before names as it is
    bodies = reading.bodies_only
    if not (single or reading.places_only or bodies):
        return False
    after = 0
    while _part_of_name(text, last + after, last + after - 1, covered):
        after += 1
    if reading.kinds == {"demonym"}:
        return after == 1
    return (
        after > 0
        or _of_something(text, first, covered)
        or ((single or bodies) and _named_before(text, first - 1, covered))
    )


def _has_capitals_beside(text: Text, span: Span) -> bool:
    """Whether a word that may belong to a longer name stands near: else no more need be asked."""
    after, before = span.last, span.first - 1
    return (
        (after < len(text) and text.capital(after))
        or (before >= 0 and text.capital(before))
        or (before >= 1 and text.capital(before - 1))
    )


def _of_something(text: Text, first: int, covered: set[int]) -> bool:
    """ "Bank of Canada": an unknown word with a capital, then "of"."""
    before = first - 2
    return (
        before >= 0
        and text.key(first - 1) == "of"
        and text.gap(first - 1) == " "
        and not text.starts_sentence(before)
        and _part_of_name(text, before, before, covered)
    )


def _named_before(text: Text, before: int, covered: set[int]) -> bool:
    """ "Michael Jordan": an unknown word with a capital right before."""
    return (
        before >= 0
        and _part_of_name(text, before, before, covered)
        and not text.raw(before).isupper()
        and not (text.starts_sentence(before) and text.key(before).endswith(_NO_NAME_ENDINGS))
    )


def _part_of_name(text: Text, index: int, gap: int, covered: set[int]) -> bool:
    """Whether a token is an unknown word with a capital, one blank from its neighbour."""
    if index >= len(text) or index in covered or text.gap(gap) not in _JOINTS:
        return False
    known = words()
    return (
        text.capital(index)
        and text.sentence(gap) == text.sentence(min(gap + 1, len(text) - 1))
        and text.key(index) not in known.function | known.titles | known.calendar
    )
