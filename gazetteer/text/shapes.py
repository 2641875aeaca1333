"""Characters that part words or hold them together, whatever the Unicode version."""

from __future__ import annotations

from functools import lru_cache

APOSTROPHES = "'’‘`´ʻʼʽʾʿˈ′＇\u1fef\u1ffd"  # inside a word they part nothing: Da'esh, Kataʾib

_HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
UNSPACED = (
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


@lru_cache(maxsize=32_768)
def is_unspaced(char: str) -> bool:
    """Whether the character is of a script that is written without spaces.

    >>> is_unspaced("伊"), is_unspaced("ไ"), is_unspaced("한"), is_unspaced("a")
    (True, True, False, False)
    """
    return char > "\u0dff" and any(low <= ord(char) <= high for low, high in UNSPACED)


def is_hangul(char: str) -> bool:
    """Whether the character is a Hangul letter or syllable.

    >>> is_hangul("한"), is_hangul("伊")
    (True, False)
    """
    return any(low <= ord(char) <= high for low, high in _HANGUL)
