"""How near two spellings are, and whether what differs is a word of its own."""

from __future__ import annotations

from collections.abc import Callable

from gazetteer.text.keys import without_joints
from gazetteer.text.transliterate import latin

NEAR = 0.6
"""Least likeness of spellings that share a skeleton."""
_SHORTEST_WORD = 4


def likeness(one: str, other: str) -> float:
    """The likeness of two match keys, 0 to 1: order of words, articles and blanks do not count.

    >>> round(likeness("haydar al abadi", "haider abadi"), 2), likeness("lavrov sergei", "sergei lavrov")
    (0.82, 1.0)
    """
    from rapidfuzz.distance import OSA

    first, second = (without_joints(latin(key)) for key in (one, other))
    run = OSA.normalized_similarity(first.replace(" ", ""), second.replace(" ", ""))
    ordered = ("".join(sorted(key.split(" "))) for key in (first, second))
    return float(max(run, OSA.normalized_similarity(*ordered)))


def is_near(one: str, other: str) -> bool:
    """Whether two spellings are near enough to be compared at all."""
    return likeness(one, other) >= NEAR


def swaps(asked: str, stored: str, longest: Callable[[str], int]) -> bool:
    """Whether a word was changed into another one that names begin with.

    >>> swaps("bank of austria", "bank of australia", {"austria": 1, "australia": 3}.get)
    True
    >>> swaps("bank of austrla", "bank of australia", {"australia": 3}.get) is True
    False
    """
    asked_words, stored_words = asked.split(" "), stored.split(" ")
    if len(asked_words) != len(stored_words):
        return False
    return any(
        one != other and len(one) >= _SHORTEST_WORD and bool(longest(one))
        for one, other in zip(asked_words, stored_words, strict=True)
    )
