"""What speaks for and against a hit, as features: a code, a value, and what it is about.

The weights of `model.toml` turn them into factors on the odds. Support and places come as odds from
the surroundings of a name and are weighed as they are.
"""

from __future__ import annotations

from math import log

from gazetteer.frozen import dataclass
from gazetteer.match.rules import in_scope

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gazetteer.match.query import Hit, Query
    from gazetteer.model import Name

AS_GIVEN = frozenset({"support", "place"})
"""Codes whose values are logarithms of odds already."""

_KINDS = frozenset(
    {"former", "short", "abbreviation", "nickname", "metonym", "misspelling", "surname"}
)
FAINTEST = 1e-4
"""Least prominence that is told from another."""


@dataclass(frozen=True)
class Feature:
    """One thing that was seen of a hit."""

    code: str
    value: float = 1.0
    about: tuple[str, ...] = ()


def features(
    hit: Hit, query: Query, *, shadowed: bool = False, rivals: int = 0
) -> Iterator[Feature]:
    """The features of a hit.

    Args:
        shadowed: whether a weak name stays weak whatever speaks for its country.
        rivals: how many entities were found by no better route, where that is inexact.
    """
    name = hit.name
    if hit.method != "exact" or hit.rest:
        from gazetteer.match.distance import route

        yield from route(hit, query, rivals)
    if name.kind in _KINDS:
        yield Feature(name.kind, 1.0, (name.text,))
    if query.text.islower() and _is_no_word(name, query.text):
        yield Feature("lowercase", 1.0, (name.text,))
    yield from _context(hit, query, shadowed)


def _is_no_word(name: Name, asked: str) -> bool:
    """Whether a name is not written small: an abbreviation, or what would be a common word."""
    from gazetteer.match.codes import is_word

    return (name.kind == "abbreviation" and name.text.isupper()) or is_word(asked)


def _context(hit: Hit, query: Query, shadowed: bool) -> Iterator[Feature]:
    entity, name = hit.entity, hit.name
    if query.types is not None:
        yield from _asked(hit, query, query.types)
    yield from _country(hit, query)
    if query.on is None:
        if name.kind == "descriptor" and entity.valid_to:
            yield Feature("past_bearer")
    else:
        if entity.valid_to and entity.valid_to <= query.on:
            yield Feature("ended", 1.0, (str(query.on),))
        if not name.covers(query.on):
            yield Feature("name_dates", 1.0, (name.text, str(query.on)))
    support = query.support.get(entity.id, 1.0) if query.support else 1.0
    places = 1.0
    if query.places:
        places = max(
            (query.places.get(c, 1.0) for c in (*name.scope, *entity.countries)), default=1.0
        )
    if support != 1.0:
        yield Feature("support", log(support))
    if places != 1.0:
        yield Feature("place", log(places))
    if name.strength == "weak":
        in_country = query.country is not None and in_scope(query.country, entity.countries)
        supported = in_country or max(support, places) > 1.0 or hit.method == "titled"
        if shadowed or not supported:
            yield Feature("weak", 1.0, (name.text,))


def _asked(hit: Hit, query: Query, types: frozenset[str]) -> Iterator[Feature]:
    entity, home = (
        hit.entity,
        query.country is not None and in_scope(query.country, hit.entity.countries),
    )
    inexact = "" if hit.method in ("exact", "code") else "_inexact"
    if entity.type not in types:
        yield Feature("type")
    elif query.country is None:
        yield Feature(f"typed{inexact}")
    elif not home:
        yield Feature("asked_abroad")
    else:
        yield Feature(f"asked{inexact}")
        yield Feature(f"asked{inexact}_small", -log(max(entity.prominence, FAINTEST)))


def _country(hit: Hit, query: Query) -> Iterator[Feature]:
    entity, name = hit.entity, hit.name
    if query.country is None:
        if name.scope and not any(place in query.places for place in name.scope):
            yield Feature("scope", 1.0, (", ".join(name.scope),))
    elif in_scope(query.country, entity.countries) or (name.scope and name.kind != "demonym"):
        yield Feature("country", 1.0, (query.country,))
    elif entity.countries:
        yield Feature("abroad", 1.0, (query.country,))
