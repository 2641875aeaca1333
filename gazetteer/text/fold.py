"""The fold of one word: what is left when case, accents and spelling variants are taken away.

In this order: NFC, case folding, compatibility forms (full width, ligatures), accents and vowel
points off, then the letter table below. Marks that spell (Indic vowels, Japanese voicing) stay, and
Hangul stays composed.
"""

from __future__ import annotations

import unicodedata

# Latin letters that Unicode does not decompose, and Arabic letters that one word is spelt with.
_LETTERS = {
    "ł": "l", "đ": "d", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h",
    "ŧ": "t", "ə": "e", "ɛ": "e", "ɔ": "o", "ŋ": "ng",
    "ґ": "г",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه",
    "ە": "ه", "ہ": "ه", "ھ": "ه", "ـ": "",
}  # fmt: skip

APOSTROPHES = "'’‘`´ʻʼʽʾʿˈ′＇\u1fef\u1ffd"  # inside a word they part nothing: Da'esh, Kataʾib
_WHOLE = "ำຳ"  # Thai and Lao "am": Unicode would part them
_SPELLING = "LNM"  # the Unicode categories that spell: letters, numbers, marks

_STRIPPED = (
    (0x0300, 0x036F),  # Latin, Greek, Cyrillic accents
    (0x0483, 0x0487),  # Old Cyrillic
    (0x0591, 0x05C7),  # Hebrew points
    (0x0610, 0x061A),  # Arabic signs
    (0x064B, 0x065F),  # Arabic vowels
    (0x0670, 0x0670),
    (0x06D6, 0x06ED),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFE20, 0xFE2F),
)


def _stripped(char: str) -> bool:
    return any(low <= ord(char) <= high for low, high in _STRIPPED)


class _Fold(dict[int, str]):
    """The table for `str.translate`, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_char(chr(code))
        return folded


def _fold_char(char: str) -> str:
    if unicodedata.category(char)[0] not in _SPELLING:
        return ""
    if char in _WHOLE:
        return char
    bare = "".join(c for c in unicodedata.normalize("NFKD", char) if not _stripped(c))
    folded = unicodedata.normalize("NFKD", bare.casefold()).casefold()
    kept = "".join(c for c in folded if not _stripped(c) and c not in APOSTROPHES)
    recomposed = unicodedata.normalize("NFC", kept)
    return "".join(
        _LETTERS.get(c, c) for c in recomposed if unicodedata.category(c)[0] in _SPELLING
    )


_FOLD = _Fold()


def fold(word: str) -> str:
    """The folded form of one word; characters that are no letter, digit or mark fall away.

    >>> fold("Da'esh"), fold("Türkiye"), fold("الدولة"), fold("ＮＡＴＯ")
    ('daesh', 'turkiye', 'الدوله', 'nato')
    """
    if not word.isascii() and not unicodedata.is_normalized("NFC", word):
        word = unicodedata.normalize("NFC", word)
    folded = word.translate(_FOLD)
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)
