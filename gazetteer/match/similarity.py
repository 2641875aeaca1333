"""How near two spellings are, and whether what differs is a word of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gazetteer.text.keys import without_joints
from gazetteer.text.skeleton import shape, skeletons
from gazetteer.text.transliterate import latin

NEAR = 0.6
"""Least likeness of spellings that share a skeleton."""
_SHORTEST_WORD = 4
_NO_VARIANTS = 2  # words of so many letters are spelt one way: EU is not AU
_OTHER_SYSTEM = 0.85  # of Chinese and Korean names, whose letters say little: Hsi and Xi


def likeness(one: str, other: str) -> float:
    """The likeness of two match keys, 0 to 1: order of words, articles and blanks do not count.

    >>> round(likeness("haydar al abadi", "haider abadi"), 2), likeness("lavrov sergei", "sergei lavrov")
    (0.82, 1.0)
    """
    from rapidfuzz.distance import OSA

    first, second = (without_joints(latin(key)) for key in (one, other))
    run = OSA.normalized_similarity(first.replace(" ", ""), second.replace(" ", ""))
    ordered = ("".join(sorted(key.split(" "))) for key in (first, second))
    alike = float(max(run, OSA.normalized_similarity(*ordered)))
    return max(alike, _OTHER_SYSTEM) if _both_east_asian(first, second) else alike


def is_near(one: str, other: str) -> bool:
    """Whether two spellings that sound alike are near enough to be compared at all.

    >>> is_near("haydar abadi", "haider al abadi"), is_near("eu commission", "au commission")
    (True, False)
    """
    words = [without_joints(latin(key)).split(" ") for key in (one, other)]
    if len(words[0]) == len(words[1]) and any(
        a != b and max(len(a), len(b)) <= _NO_VARIANTS for a, b in zip(*words, strict=True)
    ):
        return False
    return likeness(one, other) >= NEAR


def sound_alike(one: str, other: str) -> bool:
    """Whether two match keys share a skeleton.

    >>> sound_alike("lebannon", "lebanon"), sound_alike("lebabon", "lebanon")
    (True, False)
    """
    first, second = (skeletons(without_joints(key)) for key in (one, other))
    return bool(first) and first == second


def shaped_alike(one: str, other: str) -> bool:
    """Whether the vowels of two match keys that sound alike stand in the same places; in Chinese and
    Korean names they always do.

    >>> shaped_alike("mahmoud", "mahmud"), shaped_alike("hsi chin ping", "xi jinping")
    (True, True)
    """
    first, second = (without_joints(key) for key in (one, other))
    return shape(first) == shape(second) or _both_east_asian(first, second)


def _both_east_asian(one: str, other: str) -> bool:
    """Whether two keys are one Chinese or Korean name in two systems of writing it."""
    return skeletons(one)[1:] == skeletons(other)[1:] != ()


def says_again(head: str, inner: str) -> bool:
    """Whether words in brackets are the name's own first letters, or a word of it spelt otherwise.

    >>> says_again("lashkar e taiba", "lt"), says_again("jaish e mohammad", "muhammed")
    (True, True)
    >>> says_again("bago", "east")
    False
    """
    words = without_joints(head).split(" ")
    initials = ("".join(word[0] for word in of) for of in (words, head.split(" ")))
    if len(inner) > 1 and inner in initials:
        return True
    return all(any(sound_alike(one, word) for word in words) for one in inner.split(" "))


@dataclass(frozen=True)
class Change:
    """How the words of a name were changed.

    Attributes:
        worst: the greatest share of letters that differ in one word.
        short: whether a word was changed that is so short that it is another word then.
        initial: whether a word begins with another letter.
        known: whether a word was changed into another one that names begin with.
    """

    worst: float
    short: bool = False
    initial: bool = False
    known: bool = False


def changes(asked: str, stored: str, longest: Callable[[str], int]) -> Change:
    """What was changed, word by word; by all letters where words were joined or parted.

    >>> changes("bank of austria", "bank of australia", {"austria": 1, "australia": 3}.get)
    Change(worst=0.2222222222222222, short=False, initial=False, known=True)
    >>> changes("red korea", "rep korea", {}.get)
    Change(worst=0.3333333333333333, short=True, initial=False, known=False)
    """
    from rapidfuzz.distance import OSA

    words = asked.split(" "), stored.split(" ")
    if len(words[0]) != len(words[1]):
        return Change(float(OSA.normalized_distance(asked, stored)))
    pairs = [(one, other) for one, other in zip(*words, strict=True) if one != other]
    return Change(
        max((float(OSA.normalized_distance(*pair)) for pair in pairs), default=0.0),
        any(_is_other(*pair) for pair in pairs),
        any(one[0] != other[0] for one, other in pairs),
        any(bool(longest(one)) for one, _ in pairs),
    )


def _is_other(one: str, other: str) -> bool:
    """Whether two words are so short that a letter makes another word: "mind" is not "hind"."""
    shortest = min(len(one), len(other))
    return shortest < _SHORTEST_WORD or (shortest == _SHORTEST_WORD and one[0] != other[0])
