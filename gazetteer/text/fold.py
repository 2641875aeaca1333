"""The fold of one word: what is left when case, accents and spelling variants are taken away.

In this fixed order, for each character: NFC, case folding, compatibility forms (full width,
ligatures), accents and vowel points off, the Latin letters that Unicode does not decompose and the
Arabic letters that one word is spelt with (tatweel falls away), apostrophes and the signs for ayn
and hamza off. Marks that spell (Indic vowels, Japanese voicing) stay. What remains is composed
(NFC), Hangul too. Dots of acronyms and hyphens are no letters: `gazetteer.text.tokens` sees to them.

All but the last step is a table of `gazetteer.text.table`, the same on every Python. The last asks
the running Python, which by Unicode's stability policy answers alike for all that the table knows.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from gazetteer.text.table import table

_LONG = 256  # beyond it, marks are put in order first: NFC takes quadratic time over unordered ones
_REMEMBERED = 16_384  # characters; a text of all Unicode does not fill the memory


class _Fold(dict[int, str]):
    """The table for `str.translate`: ASCII at once, the rest as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = table().fold(code)
        if len(self) < _REMEMBERED:
            self[code] = folded
        return folded


_FOLD = _Fold((code, chr(code).lower() if chr(code).isalnum() else "") for code in range(128))


def fold(word: str) -> str:
    """The folded form of one word; characters that are no letter, digit or mark fall away.

    >>> fold("Da'esh"), fold("Türkiye"), fold("الدولة"), fold("ＮＡＴＯ")
    ('daesh', 'turkiye', 'الدوله', 'nato')
    """
    folded = word.translate(_FOLD)
    return folded if folded.isascii() else compose(folded)


def compose(folded: str) -> str:
    """The NFC form of folded text, in linear time whatever its marks."""
    import unicodedata  # not needed where all is ASCII

    if len(folded) > _LONG:
        folded = _ordered(folded, unicodedata.combining)
    return unicodedata.normalize("NFC", folded)


def _ordered(text: str, combining: Callable[[str], int]) -> str:
    """The text with each run of marks in canonical order."""
    runs = groupby(text, key=lambda char: combining(char) > 0)
    return "".join("".join(sorted(run, key=combining) if marks else run) for marks, run in runs)
