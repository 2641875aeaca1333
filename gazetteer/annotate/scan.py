"""The scan: every stored name in a text, longest first, at token boundaries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gazetteer.annotate.case import fits
from gazetteer.annotate.text import Text
from gazetteer.index.memory import MemoryIndex
from gazetteer.index.reader import Index
from gazetteer.match.query import Hit
from gazetteer.model import Entity, Name
from gazetteer.text.normalize import join

_NAMED_PLACES = frozenset({"country", "territory", "subdivision", "city", "region", "facility"})


@dataclass(frozen=True)
class Span:
    """Tokens `first` to `last` (exclusive) and the names that they may be.

    `metonyms` are set apart: institutions that the name of a place stands for.
    """

    first: int
    last: int
    hits: tuple[Hit, ...]
    metonyms: tuple[Hit, ...] = ()

    @property
    def weak(self) -> bool:
        """Whether every name is weak, so that the words may well be no name."""
        return all(hit.name.strength == "weak" for hit in self.hits)

    def all_kind(self, kind: str) -> bool:
        """Whether every name is of a kind."""
        return all(hit.name.kind == kind for hit in self.hits)


def scan(
    text: Text,
    index: Index | MemoryIndex,
    entities: Mapping[str, Entity],
    not_names: frozenset[str] = frozenset(),
) -> list[Span]:
    """The spans of a text that are written like a stored name; none overlaps another."""
    found: list[Span] = []
    position = 0
    while position < len(text.tokens):
        span = _longest(text, index, entities, not_names, position)
        if span:
            found.append(span)
        position = span.last if span else position + 1
    return found


def _longest(
    text: Text,
    index: Index | MemoryIndex,
    entities: Mapping[str, Entity],
    not_names: frozenset[str],
    first: int,
) -> Span | None:
    most = min(index.longest(text.tokens[first].key), len(text.tokens) - first)
    for count in range(most, 0, -1):
        key = join(token.key for token in text.tokens[first : first + count])
        names = index.exact(key)
        if not names or key in not_names:
            continue
        hits = tuple(
            Hit(entities[name.entity_id], name, "exact")
            for name in names
            if fits(name, text, first, count) and _bridges(name, text, first, count)
        )
        if hits:
            return _span(first, first + count, hits)
    return None


def _span(first: int, last: int, hits: tuple[Hit, ...]) -> Span:
    if not any(hit.entity.type in _NAMED_PLACES for hit in hits):
        return Span(first, last, hits)
    metonyms = tuple(hit for hit in hits if hit.name.kind == "metonym")
    return Span(first, last, tuple(hit for hit in hits if hit not in metonyms), metonyms)


def _bridges(name: Name, text: Text, first: int, count: int) -> bool:
    """Whether no punctuation parts the tokens but what the name has itself."""
    return all(
        not text.barriers[i] or (text.gap(i).strip() in name.text and text.gap(i).strip() != "")
        for i in range(first, first + count - 1)
    )
