"""Fuzzy search: every match key within some edits of another, none missed.

Keys are grouped by script and sorted by length. A query looks at the keys of its script whose length
may be, throws out all whose signatures (`gazetteer.index.signatures`) are too far, and measures the
few that are left. Edits are those of the optimal string alignment distance (OSA): a letter put in,
taken out, or put for another, or two neighbours swapped.

Importing this module imports numpy; rapidfuzz comes with the first query.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from gazetteer.index.keys import Keys
from gazetteer.index.signatures import (
    MIXED,
    NEUTRAL,
    PARTS,
    rank,
    scripts_of,
    shared_class,
    signature,
    signatures,
)

_CHUNK = 1 << 16
_MANY = 64  # above it, one call for all distances is faster than a call each

Found = list[tuple[str, int]]


def build(keys: Sequence[str], numbers: Sequence[int] | None = None) -> dict[str, bytes]:
    """The sections of a fuzzy index.

    Args:
        keys: sorted, distinct and not empty; the same as `gazetteer.index.keys.build` was given.
        numbers: of the keys to be found; all by default.
    """
    chosen = np.arange(len(keys)) if numbers is None else np.asarray(numbers, np.int64)
    found = [keys[number] for number in chosen.tolist()]
    counts = Counter[str]()
    for key in found:
        counts.update(key)
    codes = np.array(sorted(map(ord, counts)), "<u4")
    classes = rank(codes, np.array([counts[chr(code)] for code in codes.tolist()], np.int64))
    pieces = [found[at : at + _CHUNK] for at in range(0, len(found), _CHUNK)]
    columns = [_rows(piece, codes, classes, scripts_of(codes)) for piece in pieces or [[]]]
    part, length, letters, pairs = map(np.concatenate, zip(*columns, strict=True))
    order = np.lexsort((length, part))
    width = int(length.max(initial=0)) + 2
    edges = np.arange(PARTS * width + 1)
    starts = np.searchsorted((part * width + length)[order], edges)
    return {
        "fuzzy.codes": codes.tobytes(),
        "fuzzy.classes": classes.tobytes(),
        "fuzzy.starts": starts.astype("<u4").tobytes(),
        "fuzzy.letters": letters[order].astype("<u8").tobytes(),
        "fuzzy.pairs": pairs[order].astype("<u8").tobytes(),
        "fuzzy.keys": chosen[order].astype("<u4").tobytes(),
    }


def _rows(
    keys: Sequence[str],
    codes: NDArray[np.uint32],
    classes: NDArray[np.uint8],
    scripts: NDArray[np.uint8],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint64], NDArray[np.uint64]]:
    """Part, length and signatures of some keys."""
    length = np.fromiter(map(len, keys), np.int64, len(keys))
    starts = np.cumsum(length) - length
    text = np.frombuffer("".join(keys).encode("utf-32-le"), np.uint32)
    letter = np.searchsorted(codes, text)
    bits = np.where(scripts == NEUTRAL, 0, 1 << scripts.astype(np.uint16)).astype(np.uint16)
    present = np.bitwise_or.reduceat(bits[letter], starts)
    part = np.full(len(keys), MIXED, np.int64)
    part[present == 0] = NEUTRAL
    for script in range(NEUTRAL):
        part[present == 1 << script] = script
    return part, length, *signatures(classes[letter], starts)


class Fuzzy:
    """Fuzzy search over the sections of `build` and of `gazetteer.index.keys.build`.

    >>> from gazetteer.index import keys
    >>> names = ["badr corps", "badr organization", "daesh"]
    >>> fuzzy = Fuzzy(keys.build(names) | build(names))
    >>> fuzzy.within("bard corp", 2), fuzzy.best("deash", 2)
    ([('badr corps', 2)], [('daesh', 1)])
    """

    def __init__(self, sections: Mapping[str, bytes | memoryview]) -> None:
        self._keys = Keys(sections)
        self._letters = np.frombuffer(sections["fuzzy.letters"], "<u8")
        self._pairs = np.frombuffer(sections["fuzzy.pairs"], "<u8")
        self._numbers = np.frombuffer(sections["fuzzy.keys"], "<u4")
        self._starts = memoryview(sections["fuzzy.starts"]).cast("B").cast("I")
        codes = np.frombuffer(sections["fuzzy.codes"], "<u4").tolist()
        classes = np.frombuffer(sections["fuzzy.classes"], "u1").tolist()
        self._classes = dict(zip(map(chr, codes), classes, strict=True))
        self._width = len(self._starts) // PARTS

    def best(self, key: str, most: int) -> Found:
        """The keys nearest to this one, if within `most` edits; the fewer edits, the sooner."""
        for edits in range(min(1, most), most + 1):
            found = self.within(key, edits)
            if found:
                return [hit for hit in found if hit[1] == found[0][1]]
        return []

    def within(self, key: str, most: int) -> Found:
        """All keys within `most` edits of this one, the nearest first, then in order of keys.

        Keys much longer than any that is stored cost nothing, whatever their length.
        """
        if most < 0 or len(key) > self._width + most:
            return []
        letters, pairs = signature(
            self._classes[char] if char in self._classes else shared_class(ord(char))
            for char in key
        )
        rows = [
            row
            for begin, end in self._slices(key, most)
            for row in self._survivors(begin, end, letters, pairs, most)
        ]
        return self._measured(key, [self._keys[self._numbers[row]] for row in rows], most)

    def _slices(self, key: str, most: int) -> Iterator[tuple[int, int]]:
        """The rows in which a key within `most` edits can be."""
        low = max(len(key) - most, 0)
        high = min(len(key) + most + 1, self._width)
        for part in _parts(key, most):
            begin, end = (self._starts[part * self._width + at] for at in (low, high))
            if begin < end:
                yield begin, end

    def _survivors(self, begin: int, end: int, letters: int, pairs: int, most: int) -> list[int]:
        """The rows of a slice whose signatures `most` edits may have changed into the query's."""
        rows = np.flatnonzero(
            np.bitwise_count(self._letters[begin:end] ^ np.uint64(letters)) <= 2 * most
        )
        for stored, query, bits in ((self._letters, letters, most), (self._pairs, pairs, 3 * most)):
            there, wanted = stored[begin:end][rows], np.uint64(query)
            rows = rows[
                (np.bitwise_count(there & ~wanted) <= bits)
                & (np.bitwise_count(wanted & ~there) <= bits)
            ]
        return (rows + begin).tolist()

    def _measured(self, key: str, keys: list[str], most: int) -> Found:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(keys) > _MANY:
            distances = process.cdist([key], keys, scorer=OSA.distance, score_cutoff=most)[
                0
            ].tolist()
        else:
            distances = [OSA.distance(key, other, score_cutoff=most) for other in keys]
        near = [(d, other) for d, other in zip(distances, keys, strict=True) if d <= most]
        return [(other, int(distance)) for distance, other in sorted(near)]


def _parts(key: str, most: int) -> Sequence[int]:
    """The parts in which a key within `most` edits can be: an edit takes one letter at most."""
    scripts = scripts_of(np.frombuffer(key.encode("utf-32-le", "surrogatepass"), np.uint32))
    sure = np.flatnonzero(np.bincount(scripts, minlength=PARTS)[:NEUTRAL] > most).tolist()
    return range(PARTS) if not sure else (MIXED,) if len(sure) > 1 else (sure[0], MIXED)
