"""Match keys of other scripts in Latin letters, for keys that are compared by sound.

Rough on purpose: vowels that a script does not write stay unwritten, and several spellings fall
together. Han and Kana are left as they are; names in them are stored.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

_SYLLABLES = 0xAC00, 0xD7A3
_LEADS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
_TAILS = " k k k n n n t l k m p t t p h m p p t t ng t t k t p t".split(" ")


@cache
def _letters() -> dict[int, str]:
    """The table for `str.translate`."""
    text = resources.files(__package__).joinpath("transliterate.toml").read_text("utf-8")
    pairs = (
        pair.split("=") for row in tomllib.loads(text)["letters"].values() for pair in row.split()
    )
    return {ord(letter): latin for letter, latin in pairs}


def latin(key: str) -> str:
    """A match key in Latin letters, as far as its script is known; the key itself when it is Latin.

    >>> latin("сергеи лавров"), latin("حيدر العبادي"), latin("김정은")
    ('sergei lavrov', 'hydr albady', 'gim jeong eun')
    """
    if key.isascii():
        return key
    return " ".join("".join(map(_syllable, key)).translate(_letters()).split())


def _syllable(char: str) -> str:
    """A Hangul syllable as a word of its own; any other character as it is."""
    if not _SYLLABLES[0] <= ord(char) <= _SYLLABLES[1]:
        return char
    lead, rest = divmod(ord(char) - _SYLLABLES[0], 588)
    vowel, tail = divmod(rest, 28)
    return f"{_LEADS[lead]}{_VOWELS[vowel]}{_TAILS[tail]} "
