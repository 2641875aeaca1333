"""Demonyms from a bulk source, where they are no other thing's name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from gazetteer.curation.rows import name_row
from gazetteer.model import Name
from gazetteer.sources.cldr import PlaceName
from gazetteer.text.normalize import normalize

_LEAST_LETTERS = 5


def demonyms(
    offered: Iterable[PlaceName],
    names: Iterable[Name],
    id_of: Callable[[str], str | None],
    source: str,
    common: Collection[str] = (),
) -> Iterator[Name]:
    """The offered demonyms of one word as names.

    The lists fill up with names of countries, which are left out, and so is what names something
    else already.

    Args:
        id_of: our id of a country's code; None for what has no demonym of its own.
        common: common English words; a foreign demonym spelt so, or with few letters, is weak.
    """
    bearers: dict[str, set[str]] = defaultdict(set)
    demonym_of: dict[str, set[str]] = defaultdict(set)
    for name in names:
        (demonym_of if name.kind == "demonym" else bearers)[name.key].add(name.entity_id)
    claims: dict[str, set[str]] = defaultdict(set)
    for place in (offered := tuple(offered)):
        claims[normalize(place.text)].add(place.code)
    for place in offered:
        identity, key = id_of(place.code), normalize(place.text)
        if identity is None or not key or len(claims[key]) > 1 or key in bearers:
            continue
        if not place.text.replace("-", "").isalpha() or demonym_of[key] - {identity}:
            continue
        weak = key in common or len(key) < _LEAST_LETTERS
        row = name_row(identity, place.text, "demonym", place.lang, source)
        yield replace(row, strength="weak") if weak and place.lang != "en" else row
