"""An index in memory: match key to names, and what a text scan needs to know of keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from gazetteer.index.spotted import Spotted, walked
from gazetteer.model import Name
from gazetteer.text.normalize import ARTICLES, join, loosen
from gazetteer.text.tokens import Token


class NameRows(Protocol):
    """The names of a release, by position."""

    def __getitem__(self, position: int, /) -> Name: ...


class MemoryIndex:
    """Names by exact and by loose key.

    Args:
        keys: the match key of each name.
        names: the names, in the same order.

    >>> from gazetteer.model import Name
    >>> names = [Name(entity_id="gz:x", text="The Hague", key="the hague", kind="canonical")]
    >>> index = MemoryIndex([name.key for name in names], names)
    >>> [name.text for name in index.loose("hague")], index.longest("the")
    (['The Hague'], 2)
    """

    def __init__(self, keys: Sequence[str], names: NameRows) -> None:
        self._names = names
        self._exact: dict[str, int | list[int]] = {}
        self._loose: dict[str, int | list[int]] = {}
        self._longest: dict[str, int] = {}
        articles = [f" {article} " for article in sorted(ARTICLES)]
        for position, key in enumerate(keys):
            if not _post(self._exact, key, position):
                self._note_length(key)
            padded = f" {key} "
            if any(article in padded for article in articles):
                loose = loosen(key)
                if loose != key:
                    _post(self._loose, loose, position)

    def _note_length(self, key: str) -> None:
        first, count = key.partition(" ")[0], key.count(" ") + 1
        if first and not first.isascii():
            first, count = first[0], len(key)
        if count > self._longest.get(first, 0):
            self._longest[first] = count

    def exact(self, key: str) -> list[Name]:
        """The names with this match key."""
        return self._at(self._exact.get(key))

    def loose(self, key: str) -> list[Name]:
        """The names whose key is this one but for articles ("the", "al") on either side."""
        bare = loosen(key)
        more = self._at(self._exact.get(bare)) if bare != key else []
        return self._at(self._loose.get(bare)) + more

    def longest(self, first: str) -> int:
        """At most how many tokens a name has that begins with this token; 0 when none does."""
        return self._longest.get(first if first.isascii() else first[0], 0)

    def spotted(self, text: str) -> Spotted:
        """Where the stored keys of a text are."""
        return walked(text, self.runs)

    def runs(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """First token and size of each run of tokens that is a key, the longest first."""
        for first, token in enumerate(tokens):
            for count in range(min(self.longest(token.key), len(tokens) - first), 0, -1):
                if join(t.key for t in tokens[first : first + count]) in self._exact:
                    yield first, count

    def _at(self, posted: int | list[int] | None) -> list[Name]:
        if posted is None:
            return []
        positions = [posted] if isinstance(posted, int) else posted
        return [self._names[position] for position in positions]


def _post(index: dict[str, int | list[int]], key: str, position: int) -> bool:
    """Post a position under a key; whether the key was there already."""
    there = index.get(key)
    if there is None:
        index[key] = position
    elif isinstance(there, int):
        index[key] = [there, position]
    else:
        there.append(position)
    return there is not None
