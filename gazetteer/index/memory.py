"""An index in memory: match key to names, and what a text scan needs to know of keys."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Protocol, TypeVar

from gazetteer.index.spotted import Spotted, walked
from gazetteer.index.tries import longest_by_first
from gazetteer.model import Name
from gazetteer.text.keys import derived
from gazetteer.text.normalize import join
from gazetteer.text.tokens import Token

Key = TypeVar("Key")


class NameRows(Protocol):
    """The names of a release, by position."""

    def __getitem__(self, position: int, /) -> Name: ...


Described = Iterable[tuple[str, str, str] | None]
"""Of each name its kind, its entity's type and its script; None where a name has no derived keys."""


class MemoryIndex:
    """Names by exact key, by derived keys, and by keys that are a few edits away.

    Args:
        keys: the match key of each name.
        names: the names, in the same order.
        described: what the derived keys are made from, in the same order; asked for once, when
            the first of them is looked up.

    >>> from gazetteer.model import Name
    >>> names = [Name(entity_id="gz:x", text="The Hague", key="the hague", kind="canonical")]
    >>> index = MemoryIndex(["the hague"], names, lambda: [("canonical", "city", "Latn")])
    >>> [name.text for name in index.derived("words", "hague")], index.longest("the")
    (['The Hague'], 2)
    >>> index.fuzzy("the hagve", 1)
    [('the hague', 1)]
    """

    def __init__(
        self, keys: Sequence[str], names: NameRows, described: Callable[[], Described] = tuple
    ) -> None:
        self._keys = keys
        self._names = names
        self._described = described
        self._exact: dict[str, int | list[int]] = {}
        for position, key in enumerate(keys):
            _post(self._exact, key, position)
        self._longest = longest_by_first(self._exact)

    def exact(self, key: str) -> list[Name]:
        """The names with this match key."""
        return self._at(self._exact.get(key))

    def derived(self, route: str, key: str) -> list[Name]:
        """The names that have this key on this route."""
        return self._at(self._derived.get((route, key)))

    def fuzzy(self, key: str, most: int) -> list[tuple[str, int]]:
        """The match keys within so many edits (OSA) of a key, with their distance: nearest first, then
        in order of keys."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        near = [k for size in range(-most, most + 1) for k in self._by_length[len(key) + size]]
        found = extract(key, near, scorer=OSA.distance, score_cutoff=most, limit=None)
        return sorted(((k, int(edits)) for k, edits, _ in found), key=lambda hit: (hit[1], hit[0]))

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

    @cached_property
    def _derived(self) -> dict[tuple[str, str], int | list[int]]:
        found: dict[tuple[str, str], int | list[int]] = {}
        for position, what in enumerate(self._described()):
            if what:
                for posted in derived(self._keys[position], *what):
                    _post(found, posted, position)
        return found

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for key in self._exact:
            found[len(key)].append(key)
        return found

    def _at(self, posted: int | list[int] | None) -> list[Name]:
        if posted is None:
            return []
        positions = [posted] if isinstance(posted, int) else posted
        return [self._names[position] for position in positions]


def _post(index: dict[Key, int | list[int]], key: Key, position: int) -> None:
    """Post a position under a key."""
    there = index.get(key)
    if there is None:
        index[key] = position
    elif isinstance(there, int):
        index[key] = [there, position]
    else:
        there.append(position)
