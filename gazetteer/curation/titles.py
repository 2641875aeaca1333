"""The titles of a country's bodies and offices: its scoped English descriptors, spelt in every usual way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gazetteer.curation.tsv import Row
from gazetteer.model import Name

_MOST = 12
"""At most so many spellings a title."""


@dataclass(frozen=True)
class Title:
    """A descriptor, or another spelling of one.

    Attributes:
        alone: how strong it is without its country: "FM" is weak, "Iraqi FM" is not.
    """

    owner: str
    text: str
    country: str
    strength: str
    alone: str
    is_curated: bool = True


def titles(names: Iterable[Name], variants: Iterable[Row]) -> Iterator[Title]:
    """The English descriptors whose scope is one country, each followed by its other spellings."""
    rows = tuple(variants)
    for name in names:
        if name.kind == "descriptor" and name.lang == "en" and len(name.scope) == 1:
            own = Title(name.entity_id, name.text, name.scope[0], name.strength, name.strength)
            yield own
            yield from (_spelt(own, text, alone) for text, alone in spellings(name.text, rows))


def spellings(text: str, variants: Iterable[Row]) -> list[tuple[str, str]]:
    """Other spellings of a title, and how strong each is alone.

    A variant of one word is written wherever the word stands; one of several words only for the
    whole title.

    >>> rows = [Row("v:2", {"text": "defence", "variant": "defense", "strength": "strong"}),
    ...         Row("v:3", {"text": "foreign minister", "variant": "FM", "strength": "weak"})]
    >>> spellings("minister of defence", rows), spellings("foreign minister", rows)
    ([('minister of defense', 'strong')], [('FM', 'weak')])
    >>> spellings("deputy foreign minister", rows)
    []
    """
    rows = tuple(variants)
    found = {text: "strong"}
    queue = [text]
    while queue and len(found) < _MOST:
        said = queue.pop(0)
        for row in rows:
            other = _replaced(said, row["text"], row["variant"])
            if other not in found:
                found[other] = "weak" if "weak" in (row["strength"], found[said]) else "strong"
                queue.append(other)
    return list(found.items())[1:]


def _replaced(title: str, text: str, variant: str) -> str:
    if " " in text:
        return variant if title == text else title
    return " ".join(variant if word == text else word for word in title.split(" "))


def _spelt(own: Title, text: str, alone: str) -> Title:
    weak = "weak" in (alone, own.strength)
    return Title(
        own.owner, text, own.country, own.strength, "weak" if weak else "strong", is_curated=False
    )
