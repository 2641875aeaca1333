"""Unknown longer names hold back the known shorter ones inside them.

"Jordan Henderson" and "Michael Jordan" are no Jordan, "American Airlines" no Americans. The rule is
English: it reads capitals.
"""

from __future__ import annotations

from gazetteer.annotate.english import words
from gazetteer.annotate.scan import Span
from gazetteer.annotate.text import Text

_PLACES = frozenset({"country", "territory", "subdivision", "city", "region"})
_TOWNS, _GREAT = frozenset({"city", "subdivision"}), 0.15
_JOINTS = (" ", "-")
_NO_NAME_ENDINGS = ("ing", "ed", "ly")


def hold_back(text: Text, spans: list[Span]) -> list[Span]:
    """The spans that are no part of a longer unknown name.

    Twice, as a word that is held back makes its neighbour part of a name: Jordan, then Henderson.
    """
    for _ in range(2):
        known = [span for span in spans if _is_known(span)]
        covered = {i for span in known for i in range(span.first, span.last)}
        spans = [span for span in spans if not _held_back(text, span, covered)]
    return spans


def _is_known(span: Span) -> bool:
    """Whether a span is surely a name of its own: Smith in "Chad Smith" is not, nor is Henderson,
    though a city is called so."""
    return any(
        hit.name.strength == "strong"
        and (hit.entity.type not in _TOWNS or hit.entity.prominence >= _GREAT)
        for hit in span.hits
    )


def unknown_surnames(text: Text, scanned: list[Span], kept: list[Span]) -> frozenset[str]:
    """The keys of single words that were held back: "Wang" after "Wang Donghai"."""
    held = set(scanned) - set(kept)
    return frozenset(text.tokens[s.first].key for s in held if s.last - s.first == 1)


def _held_back(text: Text, span: Span, covered: set[int]) -> bool:
    if not text.capital(span.first) or text.title_case(span.first):
        return False
    if span.all_kind("abbreviation") or span.all_kind("descriptor"):
        return False
    single = span.last - span.first == 1
    bodies = all(hit.entity.type not in _PLACES | {"person"} for hit in span.hits)
    places = all(hit.entity.type in _PLACES for hit in span.hits)
    if not (single or places or bodies):
        return False
    after = 0
    while _part_of_name(text, span.last + after, span.last + after - 1, covered):
        after += 1
    if span.all_kind("demonym"):
        return after == 1
    return (
        after > 0
        or _of_something(text, span.first, covered)
        or ((single or bodies) and _named_before(text, span.first - 1, covered))
    )


def _of_something(text: Text, first: int, covered: set[int]) -> bool:
    """ "Bank of Canada": an unknown word with a capital, then "of"."""
    before = first - 2
    return (
        before >= 0
        and text.tokens[first - 1].key == "of"
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
        and not (
            text.starts_sentence(before) and text.tokens[before].key.endswith(_NO_NAME_ENDINGS)
        )
    )


def _part_of_name(text: Text, index: int, gap: int, covered: set[int]) -> bool:
    """Whether a token is an unknown word with a capital, one blank from its neighbour."""
    if index >= len(text.tokens) or index in covered or text.gap(gap) not in _JOINTS:
        return False
    known = words()
    return (
        text.capital(index)
        and text.sentences[gap] == text.sentences[min(gap + 1, len(text.tokens) - 1)]
        and text.tokens[index].key not in known.function | known.titles | known.calendar
    )
