"""Where the tokens of a text start and end, by arrays: the grammar of `gazetteer.text.tokens`."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from gazetteer.text.table import SHAPES
from gazetteer.text.tokens import parts

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_BLANK, _DOT, _CHARACTER, _WORD = map(SHAPES.index, " .cw")  # from _WORD on: inside words
_POSSESSIVE_MARKS = [ord(char) for char in "'’＇"]


def _of(shapes: str) -> Flags:
    return np.array([shape in shapes for shape in SHAPES])


_BEGINS, _ENDS, _MARK = map(_of, ("whd", "whdmz", "mz"))


def bounds(text: str, codes: Ints, shape: NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """Starts and ends of the tokens, in order.

    Args:
        text: the text.
        codes: its code points.
        shape: the number in `SHAPES` of the shape of each.
    """
    words = _merged(_words(shape), _characters(shape))
    words = _possessive(codes, *words)
    left, right = _acronyms(shape)
    if not len(left):
        return words
    region = np.searchsorted(left, words[0], side="right") - 1
    apart = (region < 0) | (words[0] >= right[region])
    near = [parts_at(text, *edges) for edges in zip(left.tolist(), right.tolist(), strict=True)]
    return _merged((words[0][apart], words[1][apart]), *near)


def parts_at(text: str, left: int, right: int) -> tuple[Ints, Ints]:
    """The tokens of a stretch of the text, by the scalar grammar."""
    found = np.array(list(parts(text[left:right])), np.int64).reshape(-1, 2) + left
    return found[:, 0], found[:, 1]


def _merged(*pairs: tuple[Ints, Ints]) -> tuple[Ints, Ints]:
    start = np.concatenate([start for start, _ in pairs])
    end = np.concatenate([end for _, end in pairs])
    if all(len(start) == 0 for start, _ in pairs[1:]):
        return start, end
    order = np.argsort(start, kind="stable")
    return start[order], end[order]


def _runs(flags: Flags) -> tuple[Ints, Ints]:
    """Starts and ends of the runs of true."""
    edged = np.zeros(len(flags) + 2, bool)
    edged[1:-1] = flags
    edges = np.flatnonzero(edged[1:] != edged[:-1])
    return edges[::2], edges[1::2]


def _words(shape: NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """Words in letters, digits, marks and apostrophes: from the first letter to the last mark."""
    start, end = _runs(shape >= _WORD)
    late = np.flatnonzero(~_BEGINS[shape[start]])
    if len(late):
        places = np.append(np.flatnonzero(_BEGINS[shape]), len(shape))
        start[late] = places[np.searchsorted(places, start[late])]
        start, end = start[start < end], end[start < end]
    early = np.flatnonzero(~_ENDS[shape[end - 1]])
    if len(early):
        places = np.flatnonzero(_ENDS[shape])
        end[early] = places[np.searchsorted(places, end[early]) - 1] + 1
    return start, end


def _characters(shape: NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """Characters of unspaced scripts, each with the marks after it."""
    start = np.flatnonzero(shape == _CHARACTER)
    end = start + 1
    if len(start):
        others = np.append(np.flatnonzero(~_MARK[shape]), len(shape))
        end = others[np.searchsorted(others, end)]
    return start, end


def _possessive(codes: Ints, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """The same with a possessive 's set apart."""
    letter = codes[end - 1] | 0x20
    there = np.flatnonzero((letter == ord("s")) & (end - start > 2))
    there = there[np.isin(codes[end[there] - 2], _POSSESSIVE_MARKS)]
    if not len(there):
        return start, end
    after = end[there]
    end[there] -= 2
    return _merged((start, end), (after - 1, after))


def _acronyms(shape: NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """Stretches without a blank in which a dot may belong to an acronym."""
    dot = np.flatnonzero(shape == _DOT)
    dot = dot[(dot > 0) & (dot < len(shape) - 1)]
    dot = dot[(shape[dot + 1] == _WORD) & _ENDS[shape[dot - 1]]]
    dot = dot[_MARK[shape[dot - 1]] | (dot < 2) | ~_ENDS[shape[dot - 2]]]
    if not len(dot):
        return dot, dot
    blank = np.concatenate(([-1], np.flatnonzero(shape == _BLANK), [len(shape)]))
    after = np.unique(np.searchsorted(blank, dot))
    return blank[after - 1] + 1, blank[after]
