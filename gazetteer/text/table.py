"""What each code point is to the tokeniser and what it folds to, read from `fold.bin`.

The file is made by `scripts/make-fold-tables` for one Unicode version, so that every Python gives
the same keys. Two stages as in CPython's own tables: code point → block → record. Code points that
this version does not assign part words.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

UNICODE_VERSION = "14.0.0"
"""That of the oldest Python supported: a newer one agrees on NFC of all that it assigns."""

MAGIC = b"fold 14.0.0\n\0\0\0\0"
BLOCK = 128
SAME = 255
"""The length of a record whose characters fold to themselves."""

SHAPES = " .cwhdmz'"
"""blank, dot, unspaced, word, Hangul, digit, mark, invisible, apostrophe"""

_BLOCKS = 0x110000 // BLOCK
_HEADER = 32


class Table(NamedTuple):
    """The columns of the file; views of its bytes, little-endian.

    Each code point has a record: its shape, what it folds to as a place in the pool, and how it
    binds in NFC (0 alone; 1 a mark that has an order among marks; 2 it may join what precedes it).
    """

    pool: memoryview
    stage: memoryview
    blocks: memoryview
    offsets: memoryview
    lengths: memoryview
    shapes: memoryview
    bindings: memoryview

    def shape(self, code: int) -> str:
        """The shape of a code point: a letter of `SHAPES`."""
        return SHAPES[self.shapes[self._record(code)]]

    def fold(self, code: int) -> str:
        """What a code point folds to."""
        record = self._record(code)
        length, offset = self.lengths[record], self.offsets[record]
        if length == SAME:
            return chr(code)
        return "".join(map(chr, self.pool[offset : offset + length]))

    def _record(self, code: int) -> int:
        record: int = self.blocks[self.stage[code // BLOCK] * BLOCK + code % BLOCK]
        return record


@cache
def table() -> Table:
    """The table, read at the first character that is not ASCII.

    >>> table().fold(ord("Ł")), table().shape(ord("伊"))
    ('l', 'c')
    """
    path = __file__.rpartition("table.py")[0] + "fold.bin"
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib costs more than the whole file
        data = memoryview(file.read())
    if bytes(data[: len(MAGIC)]) != MAGIC:
        raise ImportError(f"{path} is not of Unicode {UNICODE_VERSION}: install gazetteer again")
    pool, blocks, records = data[16:28].cast("I")
    at = _HEADER

    def column(size: int) -> memoryview:
        nonlocal at
        at += size
        return data[at - size : at]

    return Table(
        pool=column(4 * pool).cast("I"),
        stage=column(2 * _BLOCKS).cast("H"),
        blocks=column(2 * BLOCK * blocks).cast("H"),
        offsets=column(2 * records).cast("H"),
        lengths=column(records),
        shapes=column(records),
        bindings=column(records),
    )
