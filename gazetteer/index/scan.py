"""The scan of a text for stored keys: all of them, at token boundaries, in arrays.

Every stored key, and every beginning of one that ends at a token boundary, has its hash in a sorted
table. A scan looks up the hashes of all tokens at once, keeps those that begin a longer key, and
looks up these with one token more, until none is left. A bitmap answers most look-ups. What is found
is compared with the key itself, so that no hash is taken for another.

Importing this module imports numpy. `gazetteer.index.walk` gives the same answer for short texts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gazetteer.index.hashes import Bytes, Hasher, Ints, Words
from gazetteer.index.keys import Keys
from gazetteer.index.walk import Hit
from gazetteer.text.vector import TokenVector, vector

_IS_KEY, _BEGINS, _SHIFT = 1, 2, 2
_BITS_PER_ENTRY = 16
_CHUNK = 1 << 15  # tokens
_ROWS = 1 << 14  # of a column; what a processor caches
_SEEDS = 8
_WORD = 8  # bytes compared at once
_KEYS_AT_ONCE = 1 << 17


@dataclass(frozen=True)
class Hits:
    """Stored keys in a text: `size[i]` tokens from token `first[i]` on are key number `key[i]`."""

    first: Ints
    size: Ints
    key: Ints

    def __len__(self) -> int:
        return len(self.first)

    def each(self) -> list[Hit]:
        """The hits one by one."""
        return list(map(Hit, self.first.tolist(), self.size.tolist(), self.key.tolist()))


def build(keys: Sequence[str]) -> dict[str, bytes]:
    """The sections of a scanner for sorted, distinct, non-empty keys."""
    for seed in range(_SEEDS):
        hasher = Hasher(seed)
        pieces = [
            _boundaries(hasher, keys[at : at + _KEYS_AT_ONCE], at)
            for at in range(0, max(len(keys), 1), _KEYS_AT_ONCE)
        ]
        whole, numbers, begun, reach = map(np.concatenate, zip(*pieces, strict=True))
        order = np.argsort(whole)
        whole, numbers = whole[order], numbers[order]
        if (whole[1:] != whole[:-1]).all():
            facts = np.array([seed, reach.max()], "<u4").tobytes()
            return {"scan.facts": facts} | _table(whole, numbers, np.unique(begun))
    raise ValueError("no hash tells these keys apart: are they distinct?")


def _boundaries(
    hasher: Hasher, keys: Sequence[str], number: int
) -> tuple[Words, Ints, Words, Ints]:
    """Hashes of whole keys with their numbers, hashes of their beginnings, and most tokens of one."""
    found, owner = _lines(keys)
    opens = np.searchsorted(owner, owner)
    hashes = hasher.hashes(hasher.sums(found.joined), found.first[opens], found.last)
    ends = np.diff(owner, append=-1) != 0
    most = np.bincount(owner).max(initial=0, keepdims=True)
    return hashes[ends], owner[ends] + number, hashes[~ends], most


def _lines(texts: Sequence[str]) -> tuple[TokenVector, Ints]:
    """The tokens of many texts at once, and which text each is of."""
    length = np.fromiter(map(len, texts), np.int64, len(texts))
    found = vector("\n".join(texts))
    return found, np.searchsorted(np.cumsum(length + 1), found.start, side="right")


def _table(whole: Words, numbers: Ints, begun: Words) -> dict[str, bytes]:
    both = np.isin(whole, begun, assume_unique=True)
    only = begun[~np.isin(begun, whole, assume_unique=True)]
    hashes = np.concatenate((whole, only))
    entries = np.concatenate(
        ((numbers << _SHIFT) | _IS_KEY | np.where(both, _BEGINS, 0), np.full(len(only), _BEGINS))
    )
    order = np.argsort(hashes)
    hashes = hashes[order]
    bits = max(10, (len(hashes) * _BITS_PER_ENTRY).bit_length())
    bitmap = np.zeros(1 << (bits - 3), np.uint8)
    slots = hashes >> np.uint64(64 - bits)
    np.bitwise_or.at(
        bitmap, slots >> np.uint64(3), np.uint8(1) << (slots & np.uint64(7)).astype("u1")
    )
    shelves = np.arange((1 << (bits - 5)) + 1, dtype=np.uint64)
    return {
        "scan.hashes": hashes.astype("<u8").tobytes(),
        "scan.entries": entries[order].astype("<u4").tobytes(),
        "scan.bitmap": bitmap.tobytes(),
        "scan.shelves": np.searchsorted(hashes >> np.uint64(64 - bits + 5), shelves)
        .astype("<u4")
        .tobytes(),
    }


class Scanner:
    """A scan over the sections of `build` and of `gazetteer.index.keys.build`.

    >>> from gazetteer.index import keys
    >>> names = ["badr", "badr corps", "corps"]
    >>> scanner = Scanner(keys.build(names) | build(names))
    >>> hits = scanner.find(vector("the Badr Corps"))
    >>> hits.first.tolist(), hits.size.tolist(), hits.key.tolist()
    ([1, 1, 2], [2, 1, 1], [1, 0, 2])
    """

    def __init__(self, sections: Mapping[str, bytes | memoryview]) -> None:
        keys = Keys(sections)
        self._offsets = np.frombuffer(keys.offsets, "<u4")
        self._blob = np.frombuffer(keys.blob, np.uint8)
        self._hashes = np.frombuffer(sections["scan.hashes"], "<u8")
        self._entries = np.frombuffer(sections["scan.entries"], "<u4")
        self._bitmap = np.frombuffer(sections["scan.bitmap"], np.uint8)
        self._shelves = np.frombuffer(sections["scan.shelves"], "<u4")
        seed, self._reach = np.frombuffer(sections["scan.facts"], "<u4").tolist()
        self._hasher = Hasher(seed)
        self._bits = (len(self._bitmap) * 8).bit_length() - 1

    def find(self, tokens: TokenVector, *, longest: bool = False) -> Hits:
        """The stored keys among the tokens, by first token, the longest first.

        Args:
            tokens: of a text.
            longest: from left to right the longest only, so that no two overlap.
        """
        pieces = [
            self._chunk(tokens, at, min(at + _CHUNK, len(tokens)))
            for at in range(0, len(tokens), _CHUNK)
        ]
        if not pieces:
            return Hits(*(np.empty(0, np.int64),) * 3)
        hits = Hits(*map(np.concatenate, zip(*pieces, strict=True)))
        return _leftmost(hits) if longest else hits

    def look_up(self, texts: Sequence[str]) -> Ints:
        """The number of the key of each whole text; -1 where it is none. Texts may recur.

        >>> from gazetteer.index import keys
        >>> names = ["badr", "badr corps"]
        >>> Scanner(keys.build(names) | build(names)).look_up(["Badr  Corps", "Corps"]).tolist()
        [1, -1]
        """
        distinct = list(dict.fromkeys(texts))
        if 2 * len(distinct) > len(texts):
            return self._looked_up(texts)
        numbers = dict(zip(distinct, self._looked_up(distinct).tolist(), strict=True))
        return np.fromiter(map(numbers.__getitem__, texts), np.int64, len(texts))

    def _looked_up(self, texts: Sequence[str]) -> Ints:
        pieces = [self._piece(texts[at : at + _ROWS]) for at in range(0, len(texts), _ROWS)]
        return np.concatenate([np.empty(0, np.int64), *pieces])

    def _piece(self, texts: Sequence[str]) -> Ints:
        tokens, owner = _lines(texts)
        numbers = np.full(len(texts), -1)
        if not len(tokens):
            return numbers
        opens = np.flatnonzero(np.diff(owner, prepend=-1))
        first, last = tokens.first[opens], tokens.last[np.append(opens[1:], len(owner)) - 1]
        there, row = self._rows(self._hasher.hashes(self._hasher.sums(tokens.joined), first, last))
        is_key = (self._entries[row] & _IS_KEY) > 0
        there, number = there[is_key], (self._entries[row][is_key] >> _SHIFT).astype(np.int64)
        right = self._same(tokens.joined, first[there], last[there], number)
        numbers[owner[opens[there[right]]]] = number[right]
        return numbers

    def _chunk(self, tokens: TokenVector, begin: int, end: int) -> tuple[Ints, Ints, Ints]:
        """What begins with the tokens from `begin` to `end`: first tokens, counts, key numbers."""
        stop = min(end + self._reach, len(tokens))
        base = tokens.first[begin]
        text = tokens.joined[base : tokens.last[stop - 1]]
        first, last = tokens.first[begin:stop] - base, tokens.last[begin:stop] - base
        sums = self._hasher.sums(text)
        active, count = np.arange(end - begin), 1
        found: list[tuple[Ints, Ints, Ints]] = []
        while len(active):
            hashes = self._hasher.hashes(sums, first[active], last[active + count - 1])
            there, row = self._rows(hashes)
            active, entry = active[there], self._entries[row]
            is_key = (entry & _IS_KEY) > 0
            hit, number = active[is_key], (entry[is_key] >> _SHIFT).astype(np.int64)
            right = self._same(text, first[hit], last[hit + count - 1], number)
            found.append((hit[right] + begin, np.full(right.sum(), count), number[right]))
            active = active[(entry & _BEGINS) > 0]
            active = active[active + count < stop - begin]
            count += 1
        hits, counts, numbers = map(np.concatenate, zip(*found, strict=True))
        order = np.lexsort((-counts, hits))
        return hits[order], counts[order], numbers[order]

    def _rows(self, hashes: Words) -> tuple[Ints, Ints]:
        """Which of the hashes are in the table, and in which row."""
        slots = (hashes >> np.uint64(64 - self._bits)).view(np.int64)
        bits = self._bitmap[slots >> 3] >> (slots & 7).astype(np.uint8)
        there = np.flatnonzero(bits & 1)
        hashes, shelf = hashes[there], slots[there] >> 5
        row, end = self._shelves[shelf].astype(np.int64), self._shelves[shelf + 1]
        last = len(self._hashes) - 1
        behind = np.arange(len(row))
        while len(behind):
            at = row[behind]
            behind = behind[
                (at < end[behind]) & (self._hashes[np.minimum(at, last)] < hashes[behind])
            ]
            row[behind] += 1
        same = (row < end) & (self._hashes[np.minimum(row, last)] == hashes)
        return there[same], row[same]

    def _same(self, text: Bytes, begin: Ints, end: Ints, number: Ints) -> NDArray[np.bool_]:
        """Whether each stretch of the text is the key of that number, byte by byte."""
        length, place = end - begin, self._offsets[number].astype(np.int64)
        same: NDArray[np.bool_] = self._offsets[number + 1] - place == length
        begin, length, place = begin[same], length[same], place[same]
        ours = _words_of(np.append(text, np.zeros(_WORD, np.uint8)))
        theirs = _words_of(self._blob)
        equal, left = np.ones(len(begin), bool), np.flatnonzero(length)
        for step in range(0, int(length.max(initial=0)), _WORD):
            left = left[length[left] > step]
            unlike = ours[begin[left] + step] ^ theirs[place[left] + step]
            beyond = np.maximum(_WORD - (length[left] - step), 0).astype(np.uint64)
            equal[left[unlike << (beyond * np.uint64(8)) != 0]] = False
        same[same] = equal
        return same


def _words_of(text: Bytes) -> Words:
    """The eight bytes from each byte on, as a number; the last seven bytes begin none."""
    return np.ndarray(max(len(text) - _WORD + 1, 0), "<u8", text, strides=(1,))


def _leftmost(hits: Hits) -> Hits:
    """The longest hit at each token that no hit before it covers."""
    opens = np.flatnonzero(np.diff(hits.first, prepend=-1))
    first, count = hits.first[opens], hits.size[opens]
    after = np.searchsorted(first, first + count)
    keep = np.ones(len(first), bool)
    covering = np.flatnonzero(after > np.arange(1, len(first) + 1))
    for place, end in zip(covering.tolist(), after[covering].tolist(), strict=True):
        if keep[place]:
            keep[place + 1 : end] = False
    opens = opens[keep]
    return Hits(hits.first[opens], hits.size[opens], hits.key[opens])
