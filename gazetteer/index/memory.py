"""An index in memory: match key to names, and what a text scan needs to know of keys."""

from __future__ import annotations

from collections.abc import Iterable

from gazetteer.model import Name
from gazetteer.text.normalize import loosen


class MemoryIndex:
    """Names by exact and by loose key.

    >>> from gazetteer.model import Name
    >>> index = MemoryIndex([Name(entity_id="gz:x", text="The Hague", key="the hague", kind="canonical")])
    >>> [name.text for name in index.loose("hague")], index.longest("the")
    (['The Hague'], 2)
    """

    def __init__(self, names: Iterable[Name]) -> None:
        self._exact: dict[str, list[Name]] = {}
        self._loose: dict[str, list[Name]] = {}
        self._longest: dict[str, int] = {}
        for name in names:
            key = name.key
            self._exact.setdefault(key, []).append(name)
            loose = loosen(key)
            if loose != key:
                self._loose.setdefault(loose, []).append(name)
        for key in self._exact:
            first, count = key.partition(" ")[0], key.count(" ") + 1
            if first and not first.isascii():
                first, count = first[0], len(key)
            if count > self._longest.get(first, 0):
                self._longest[first] = count

    def exact(self, key: str) -> list[Name]:
        """The names with this match key."""
        return self._exact.get(key, [])

    def loose(self, key: str) -> list[Name]:
        """The names whose key is this one but for articles ("the", "al") on either side."""
        bare = loosen(key)
        return self._loose.get(bare, []) + (self._exact.get(bare, []) if bare != key else [])

    def longest(self, first: str) -> int:
        """At most how many tokens a name has that begins with this token; 0 when none does."""
        return self._longest.get(first if first.isascii() else first[0], 0)
