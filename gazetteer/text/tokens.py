"""Words of a text with their places in it.

A token is a run of letters, digits and marks. Apostrophes inside a word belong to it (Shi'ite); a
possessive `'s` is a token of its own; dots of an acronym belong to it (U.S.); hyphens and all else
part words (anti-ISIS). Characters of scripts written without spaces are a token each.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from gazetteer.text.fold import APOSTROPHES, fold

_HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))


class Token(NamedTuple):
    """A word: `text[start:end]`, and its folded `key`."""

    start: int
    end: int
    key: str


_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x2FDF),  # Han radicals
    (0x3040, 0x30FF),  # Kana
    (0x31F0, 0x33FF),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),  # half-width Kana
    (0x20000, 0x3FFFF),
)


def is_unspaced(char: str) -> bool:
    """Whether the character is of a script that is written without spaces."""
    return char > "\u0dff" and any(low <= ord(char) <= high for low, high in _UNSPACED)


class _Shapes(dict[int, str]):
    """One letter a character: w word, h Hangul, d digit, c unspaced, m mark, z invisible, ' . blank."""

    def __missing__(self, code: int) -> str:
        self[code] = shape = _shape(chr(code))
        return shape


def _shape(char: str) -> str:
    if char in APOSTROPHES:
        return "'"
    if char == ".":
        return "."
    category = unicodedata.category(char)
    if category == "Cf":
        return "z"
    folded = fold(char) if category[0] in "LNM" else ""
    if not folded:
        return "m" if category[0] == "M" else " "
    if category[0] == "M" or unicodedata.category(folded[0]) in ("Lm", "Mn", "Mc"):
        return "m"
    if is_unspaced(folded[0]):
        return "c"
    if any(low <= ord(char) <= high for low, high in _HANGUL):
        return "h"
    return "d" if category[0] == "N" else "w"


_SHAPES = _Shapes()
_TOKEN = re.compile(
    r"(?<![whdmz])w[mz]*(?:\.w[mz]*)+(?![whdmz])\.?"  # U.S.
    r"|c[mz]*"
    r"|[whd](?:[whdmz']*[whdmz])?"
)
_POSSESSIVE = re.compile(
    r"(?<=.)['’＇](?P<s>[sS])$"
)  # a curly or straight one, never a transliteration sign


def tokens(text: str) -> list[Token]:
    """The tokens of a text, in order; offsets are code points.

    >>> [t.key for t in tokens("Iraq's Shi'ite PM and the U.S.-led coalition")]
    ['iraq', 's', 'shiite', 'pm', 'and', 'the', 'us', 'led', 'coalition']
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(text.translate(_SHAPES)):
        start, end = match.span()
        word = text[start:end]
        possessive = _POSSESSIVE.search(word)
        if possessive and end - start > 2:
            _append(found, text, start, start + possessive.start())
            start += possessive.start("s")
        _append(found, text, start, end)
    return found


def _append(found: list[Token], text: str, start: int, end: int) -> None:
    key = fold(text[start:end])
    if any(map(str.isalnum, key)):
        found.append(Token(start, end, key))
