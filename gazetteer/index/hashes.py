"""Hashes of stretches of bytes, for many stretches of one text at once.

The hash of a stretch is a polynomial in its bytes, so that two running sums give it wherever the
stretch begins and ends: `sum(mix[b[i]] * BASE**i)` over the stretch, divided by `BASE**begin`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint64]
Bytes = NDArray[np.uint8]
Ints = NDArray[np.int64]

_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)
_SPREAD = np.uint64(0xBF58476D1CE4E5B9)


class Hasher:
    """Hashes of stretches of up to some length of text; the seed chooses among hash functions."""

    def __init__(self, seed: int) -> None:
        self._mix = np.random.Generator(np.random.PCG64(seed)).integers(1, 1 << 63, 256, np.uint64)
        self._powers = _powers(_BASE, 1024)
        self._inverses = _powers(_INVERSE, 1024)

    def sums(self, text: Bytes) -> Words:
        """The running sum before each byte and after the last."""
        size = len(text) + 1
        if size > len(self._powers):
            room = 1 << size.bit_length()
            self._powers, self._inverses = _powers(_BASE, room), _powers(_INVERSE, room)
        sums = np.zeros(size, np.uint64)
        np.cumsum(self._mix[text] * self._powers[: len(text)], out=sums[1:])
        return sums

    def hashes(self, sums: Words, begin: Ints, end: Ints) -> Words:
        """The hashes of the stretches from `begin` to `end`."""
        found = (sums[end] - sums[begin]) * self._inverses[begin]
        found ^= found >> np.uint64(29)
        found *= _SPREAD
        found ^= found >> np.uint64(32)
        return found


def _powers(base: int, count: int) -> Words:
    powers = np.ones(count, np.uint64)
    done = 1
    while done < count:
        more = min(done, count - done)
        powers[done : done + more] = powers[:more] * np.uint64(pow(base, done, 1 << 64))
        done += more
    return powers
