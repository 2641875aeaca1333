"""Match keys within a few edits of a key. A placeholder: it compares with every key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_SECTION = "fuzzy.keys"


def build(keys: Sequence[str]) -> dict[str, memoryview]:
    """The sections that `Fuzzy` reads.

    >>> list(build(["iraq", "iran"]))
    ['fuzzy.keys']
    """
    return {_SECTION: memoryview("\n".join(keys).encode())}


class Fuzzy:
    """Finds keys near a key.

    Args:
        sections: by name.

    >>> Fuzzy(build(["iraq", "iran"])).within("irakq", 1)
    [('iraq', 1)]
    """

    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        joined = str(sections[_SECTION], "utf-8")
        self._keys = joined.split("\n") if joined else []

    def within(self, key: str, most: int) -> list[tuple[str, int]]:
        """The keys within so many edits (optimal string alignment), each with how many."""
        from rapidfuzz.distance import OSA

        edits = ((other, OSA.distance(key, other, score_cutoff=most)) for other in self._keys)
        return [(other, count) for other, count in edits if count <= most]
