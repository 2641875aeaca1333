"""Misspellings of country names: of all that a list offers, what is an edit or two from an English name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

from gazetteer.curation.rows import name_row
from gazetteer.model import Name
from gazetteer.sources.cldr import PlaceName
from gazetteer.text.normalize import normalize

_LEAST_LETTERS = 6
_MOST_EDITS = 2
"""Most edits between match keys, a transposition counting as one (optimal string alignment)."""


def misspellings(
    offered: Iterable[PlaceName],
    names: Iterable[Name],
    id_of: Callable[[str], str | None],
    source: str,
    common: Collection[str] = (),
) -> Iterator[Name]:
    """The offered texts that misspell one country's English name, and are no name of anything else.

    A text as close to a demonym is left out, and so is one offered for two countries.

    Args:
        common: common words, which misspell nothing.
    """
    from rapidfuzz.distance import OSA

    taken: set[str] = set()
    english: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        taken.add(name.key)
        if name.lang.startswith("en"):
            english[name.entity_id].append(name)
    claims: dict[str, dict[str, str]] = defaultdict(dict)
    for place in offered:
        identity, key = id_of(place.code), normalize(place.text)
        if identity and key and place.text.isascii():
            claims[key].setdefault(identity, place.text)
    for key, claimed in claims.items():
        if len(claimed) > 1 or key in taken or key in common or not _is_telling(key):
            continue
        ((identity, text),) = claimed.items()
        near = min(
            (
                (OSA.distance(key, name.key), name.kind != "demonym", name.key)
                for name in english[identity]
            ),
            default=(_MOST_EDITS + 1, False, ""),
        )
        if near[0] <= _MOST_EDITS and near[1]:
            yield name_row(identity, text, "misspelling", "en", source)


def _is_telling(key: str) -> bool:
    """Whether a key has letters enough, and no single ones, which are other languages' particles."""
    words = key.split(" ")
    return len("".join(words)) >= _LEAST_LETTERS and all(len(word) > 1 for word in words)
