"""The scan of a short text for stored keys, token by token; needs no numpy.

The same answer as `gazetteer.index.scan`, which is faster from a few hundred characters on, once
numpy is imported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from gazetteer.index.keys import Keys
from gazetteer.text.normalize import join
from gazetteer.text.tokens import Token

SHORT = 300
"""Up to how many characters a text is walked as fast as scanned."""

_REMEMBERED = 65_536


class Hit(NamedTuple):
    """A stored key in a text: `size` tokens from token `first` on are key number `key`."""

    first: int
    size: int
    key: int


class Walker:
    """A walk over tokens, with the keys met lately in memory.

    >>> from gazetteer.index.keys import build
    >>> from gazetteer.text.tokens import tokens
    >>> walker = Walker(Keys(build(["badr", "badr corps", "corps"])))
    >>> [tuple(hit) for hit in walker.find(tokens("the Badr Corps"))]
    [(1, 2, 1), (1, 1, 0), (2, 1, 2)]
    >>> [tuple(hit) for hit in walker.find(tokens("the Badr Corps"), longest=True)]
    [(1, 2, 1)]
    """

    def __init__(self, keys: Keys) -> None:
        self._look = lru_cache(_REMEMBERED)(keys.look)

    def find(self, tokens: Sequence[Token], *, longest: bool = False) -> list[Hit]:
        """The stored keys among the tokens, by first token, the longest first.

        Args:
            tokens: of a text.
            longest: from left to right the longest only, so that no two overlap.
        """
        hits: list[Hit] = []
        free = 0
        for first in range(len(tokens)):
            if longest and first < free:
                continue
            found = list(self._at(tokens, first))[::-1]
            if longest and found:
                found = found[:1]
                free = first + found[0].size
            hits += found
        return hits

    def runs(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        """First token and size of each hit."""
        return [(hit.first, hit.size) for hit in self.find(tokens)]

    def _at(self, tokens: Sequence[Token], first: int) -> Iterator[Hit]:
        key = ""
        for last in range(first, len(tokens)):
            key = join((key, tokens[last].key)) if key else tokens[last].key
            number, begins = self._look(key)
            if number >= 0:
                yield Hit(first, last - first + 1, number)
            if not begins:
                return
