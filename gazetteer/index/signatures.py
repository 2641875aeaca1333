"""Signatures of match keys: 64 bits of which letters, 64 bits of which pairs of letters.

An edit changes a signature by a bounded number of bits, so that keys too many edits apart are told
from their signatures alone, without a mistake:

- *letters*: each letter is of one of 27 classes, and a class with n letters has the first n of its
  bits set. An edit (one letter put in, taken out, or put for another; two neighbours swapped) adds
  at most one bit and takes away at most one.
- *pairs*: each pair of neighbours, the ends of the key counted as letters, sets one of 64 bits. A
  swap changes three pairs, any other edit at most two: at most three bits come and three go.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint64]

CLASSES = 27
OWN = 20  # the first classes are a letter each, the commonest of its script; the rest share
LEVELS = (4,) * 3 + (3,) * 8 + (2,) * 12 + (1,) * 4
_BASE = [sum(LEVELS[:number]) for number in range(CLASSES)]
_EDGE = 30
NEUTRAL, MIXED, PARTS = 9, 10, 11
_SCRIPTS = (0x250, 0x400, 0x530, 0x600, 0x780, 0x1100, 0x3100, 0xAC00, 0x110000)


def shared_class(code: int) -> int:
    """The class of a letter that has none of its own."""
    return OWN + code % (CLASSES - OWN)


def scripts_of(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """The number of the script of each code point, roughly; ASCII that is no letter has none."""
    found = np.searchsorted(_SCRIPTS, codes, side="right").astype(np.uint8)
    found[(codes < 0x61) | ((codes > 0x7A) & (codes < 0x80))] = NEUTRAL
    found[(codes >= 0x1E00) & (codes < 0x1F00)] = 0
    return found


def rank(codes: NDArray[np.uint32], counts: NDArray[np.int64]) -> NDArray[np.uint8]:
    """The class of each of these distinct code points, by how often it occurs in its script."""
    classes = np.array([shared_class(code) for code in codes.tolist()], np.uint8)
    scripts = scripts_of(codes)
    scripts[scripts == NEUTRAL] = 0
    for script in range(NEUTRAL):
        members = np.flatnonzero(scripts == script)
        commonest = members[np.argsort(-counts[members], kind="stable")][:OWN]
        classes[commonest] = np.arange(len(commonest))
    return classes


def signatures(classes: NDArray[np.uint8], starts: NDArray[np.int64]) -> tuple[Words, Words]:
    """The signatures of keys whose letters, as classes, stand one after another from `starts` on."""
    count, lengths = len(starts), np.diff(starts, append=len(classes))
    row = np.repeat(np.arange(count), lengths)
    letters = np.zeros(count, np.uint64)
    for number in range(CLASSES):
        there = np.bincount(row[classes == number], minlength=count)
        for level in range(LEVELS[number]):
            letters |= (there > level).astype(np.uint64) << np.uint64(_BASE[number] + level)
    before = np.roll(classes, 1)
    before[starts] = _EDGE
    pairs = np.bitwise_or.reduceat(_PAIR[before, classes], starts)
    pairs |= _PAIR[classes[starts + lengths - 1], _EDGE]
    return letters, pairs


def signature(classes: Iterable[int]) -> tuple[int, int]:
    """The signatures of one key, given the classes of its letters."""
    letters = pairs = 0
    counts, before = [0] * CLASSES, _EDGE
    for number in classes:
        if counts[number] < LEVELS[number]:
            letters |= 1 << (_BASE[number] + counts[number])
            counts[number] += 1
        pairs |= _PAIR_BITS[before][number]
        before = number
    return letters, pairs | _PAIR_BITS[before][_EDGE]


def _pair_bits() -> list[list[int]]:
    """A bit for each pair of classes; a table, so that the two ways to compute it cannot differ."""
    size = _EDGE + 1
    return [
        [1 << ((a * 37 + b * 101 + (a * b) % 59) % 64) for b in range(size)] for a in range(size)
    ]


_PAIR_BITS = _pair_bits()
_PAIR = np.array(_PAIR_BITS, np.uint64)
