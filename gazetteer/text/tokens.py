"""Words of a text with their places in it.

A token is a run of letters, digits and marks. Apostrophes inside a word belong to it (Shi'ite); a
possessive `'s` is a token of its own; dots of an acronym belong to it (U.S.); hyphens and all else
part words (anti-ISIS). Characters of scripts written without spaces are a token each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gazetteer.text.fold import fold
from gazetteer.text.shapes import APOSTROPHES, is_unspaced
from gazetteer.text.table import table

__all__ = ["Token", "is_unspaced", "parts", "shape_of", "tokens"]

_REMEMBERED = 16_384  # characters; a text of all Unicode does not fill the memory


class Token(NamedTuple):
    """A word: `text[start:end]`, and its folded `key`."""

    start: int
    end: int
    key: str


class _Shapes(dict[int, str]):
    """Shapes (see `gazetteer.text.table`) for `str.translate`: ASCII at once, the rest as met."""

    def __missing__(self, code: int) -> str:
        shape = table().shape(code)
        if len(self) < _REMEMBERED:
            self[code] = shape
        return shape


def _ascii(char: str) -> str:
    if char in APOSTROPHES:
        return "'"
    return "w" if char.isalpha() else "d" if char.isdigit() else "." if char == "." else " "


_SHAPES = _Shapes((code, _ascii(chr(code))) for code in range(128))
_TOKEN = re.compile(
    r"(?<![whdmz])w[mz]*(?:\.w[mz]*)+(?![whdmz])\.?"  # U.S.
    r"|c[mz]*"
    r"|[whd](?:[whdmz']*[whdmz])?"
)
_POSSESSIVE = re.compile(r".['’＇][sS]\Z", re.DOTALL)  # curly or straight, no transliteration sign


def shape_of(text: str) -> str:
    """The shape of each character, a letter of `gazetteer.text.table.SHAPES` each.

    >>> shape_of("U.S. 伊é-1")
    'w.w. cw d'
    """
    return text.translate(_SHAPES)


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order; offsets are code points.

    >>> [t.key for t in tokens("Iraq's Shi'ite PM and the U.S.-led coalition")]
    ['iraq', 's', 'shiite', 'pm', 'and', 'the', 'us', 'led', 'coalition']
    """
    return [Token(start, end, fold(text[start:end])) for start, end in parts(text)]


def parts(text: str) -> Iterator[tuple[int, int]]:
    """Where the tokens of a text start and end.

    >>> list(parts("Iraq's"))
    [(0, 4), (5, 6)]
    """
    for match in _TOKEN.finditer(shape_of(text)):
        start, end = match.span()
        possessive = _POSSESSIVE.search(text[max(start, end - 3) : end])
        if possessive:
            yield start, end - 2
            start = end - 1
        yield start, end
