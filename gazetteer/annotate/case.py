"""Case as evidence: whether words are written as the name is."""

from __future__ import annotations

from functools import lru_cache

from gazetteer.annotate.english import words
from gazetteer.model import Name
from gazetteer.text.tokens import tokens

_SHORT = 3
_FOREIGN_SHORT = 4
_PARTICLES = frozenset({"al", "el", "the", "bin", "ibn", "de", "la", "le"})


@lru_cache(maxsize=65536)
def _written(text: str) -> tuple[tuple[str, str], ...]:
    """Each token of a name as written, with its key."""
    return tuple((text[t.start : t.end], t.key) for t in tokens(text))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """The tokens of words in a text."""
    return tuple(text[t.start : t.end] for t in tokens(text))


def fits(name: Name, written: str) -> bool:
    """Whether words are written like the name.

    A capital in the name asks for a capital; an abbreviation of up to three letters for capitals
    throughout ("US", not "us"); a short name of another language in Latin letters for the very
    same letters.
    """
    ours, theirs = _written(name.text), _words(written)
    if len(ours) != len(theirs) or not _same_letters(name, written):
        return False
    return all(
        _word_fits(word, key, other) for (word, key), other in zip(ours, theirs, strict=True)
    )


def is_common(key: str) -> bool:
    """Whether a token is a word of the English grammar or calendar.

    >>> is_common("may"), is_common("iraq")
    (True, False)
    """
    return key in words().function or key in words().calendar


def _word_fits(ours: str, key: str, theirs: str) -> bool:
    letters = [c for c in ours if c.isalpha()]
    if not letters or not letters[0].isupper() or key in _PARTICLES:
        return True
    capitals = sum(c.isupper() for c in letters)
    if 1 < capitals < len(letters) <= _SHORT + 1:
        return theirs == ours or theirs.isupper()
    if 1 < capitals == len(letters) <= _SHORT:
        return theirs == theirs.upper()
    if capitals == 1 < len(letters) <= _SHORT and theirs.isupper():
        return False  # "EST" is no Est
    return theirs[0].isupper() or not theirs[0].isalpha()


def _same_letters(name: Name, written: str) -> bool:
    """For names whose capitals tell too little: whether the letters are the very same."""
    if name.kind != "descriptor" and name.text == name.text.lower() != name.text.upper():
        return False  # a name in small letters only is too easily a word
    foreign = not (name.lang.startswith("en") or name.lang == "und" or name.lang.endswith("-Latn"))
    if not (foreign and name.script == "Latn" and len(name.key) <= _FOREIGN_SHORT):
        return True
    return written == name.text
