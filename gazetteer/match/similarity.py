"""How near two spellings are, and whether what differs is a word of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Change:
    """How the words of a name were changed.

    Attributes:
        worst: the greatest share of letters that differ in one word.
        swapped: whether a word was changed into another one that names begin with, or is so
            short that it is another one.
    """

    worst: float
    swapped: bool


def changes(asked: str, stored: str, longest: Callable[[str], int]) -> Change:
    """What was changed, word by word; by all letters where words were joined or parted.

    >>> changes("bank of austria", "bank of australia", {"austria": 1, "australia": 3}.get)
    Change(worst=0.2222222222222222, swapped=True)
    >>> changes("red korea", "rep korea", {}.get)
    Change(worst=0.3333333333333333, swapped=True)
    """
    from rapidfuzz.distance import OSA

    words = asked.split(" "), stored.split(" ")
    if len(words[0]) != len(words[1]):
        return Change(float(OSA.normalized_distance(asked, stored)), False)
    pairs = [(one, other) for one, other in zip(*words, strict=True) if one != other]
    return Change(
        max((float(OSA.normalized_distance(*pair)) for pair in pairs), default=0.0),
        any(min(map(len, pair)) < _SHORTEST_WORD or bool(longest(pair[0])) for pair in pairs),
    )
