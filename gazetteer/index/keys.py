"""The match keys of an index by number: the number of a key is its place among the sorted keys.

The fuzzy search and the scan of texts speak of keys by these numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

_AFTER = bytes(8)  # so that eight bytes can be read from wherever a key begins or goes on


def build(keys: Sequence[str]) -> dict[str, bytes]:
    """The sections of sorted, distinct, non-empty keys."""
    import numpy as np

    if any(map(str.__ge__, keys, keys[1:])) or (keys and not keys[0]):
        raise ValueError("the keys of an index must be sorted, distinct and not empty")
    encoded = [key.encode() for key in keys]
    offsets = np.fromiter(accumulate(map(len, encoded), initial=0), "<u8", len(keys) + 1)
    if offsets[-1] >= 1 << 32:
        raise ValueError("the keys of an index take more than 4 GB")
    return {
        "keys.offsets": offsets.astype("<u4").tobytes(),
        "keys.blob": b"".join([*encoded, _AFTER]),
    }


class Look(NamedTuple):
    """What is known of a string: its number as a key, or -1; whether it begins a longer key."""

    number: int
    begins: bool


class Keys(Sequence[str]):
    """Keys read from their sections.

    >>> keys = Keys(build(["badr", "badr corps"]))
    >>> keys[1], keys.find("badr"), keys.look("bad")
    ('badr corps', 0, Look(number=-1, begins=True))
    """

    def __init__(self, sections: Mapping[str, bytes | memoryview]) -> None:
        self.offsets = memoryview(sections["keys.offsets"]).cast("B").cast("I")
        self.blob = memoryview(sections["keys.blob"])

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, number: int) -> str:  # type: ignore[override]
        return str(self.blob[self.offsets[number] : self.offsets[number + 1]], "utf-8")

    def find(self, key: str) -> int:
        """The number of a key; -1 when it is none."""
        return self.look(key).number

    def look(self, key: str) -> Look:
        """The number of a key, and whether a longer one begins with it."""
        encoded = key.encode("utf-8", "surrogatepass")
        place = self._place(encoded)
        there = place < len(self) and self._bytes(place) == encoded
        after = place + there
        begins = after < len(self) and self._bytes(after).startswith(encoded)
        return Look(place if there else -1, begins)

    def _bytes(self, number: int) -> bytes:
        return bytes(self.blob[self.offsets[number] : self.offsets[number + 1]])

    def _place(self, key: bytes) -> int:
        """How many keys sort before this one; UTF-8 sorts as code points do."""
        offsets, blob = self.offsets, self.blob
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if bytes(blob[offsets[middle] : offsets[middle + 1]]) < key:
                low = middle + 1
            else:
                high = middle
        return low
