"""What speaks for and against a hit, as factors on its odds.

The factors are editorial estimates, chosen so that the odds behave as the rules of the API say:
scope is hard, a weak name needs support, dates are evidence. Odds start from the entity's prominence.
"""

from __future__ import annotations

from gazetteer.match.query import Hit, Query
from gazetteer.model import Reason

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

KIND = {
    "former": 0.8,
    "short": 0.9,
    "abbreviation": 0.9,
    "nickname": 0.8,
    "metonym": 0.7,
    "misspelling": 0.7,
    "surname": 0.4,
}
_CALLED = {
    "former": "a former name",
    "short": "a short form",
    "abbreviation": "an abbreviation",
    "nickname": "a nickname",
    "metonym": "a metonym",
    "misspelling": "a misspelling",
    "surname": "the family name",
}
METHOD = {"exact": 1.0, "code": 1.0, "loose": 0.8, "generic": 0.6}
_COUNTRIES = frozenset({"country", "territory"})
WEAK = 0.08
IN_COUNTRY = 10.0
OUT_OF_COUNTRY = 0.02
UNSETTLED_SCOPE = 0.2
ENDED = 0.5
PAST_BEARER = 0.05
NAME_OUT_OF_DATE = 0.7
SECOND_TYPE = 0.7


def excluded(hit: Hit, query: Query) -> bool:
    """Whether a hard rule forbids the hit: type, scope, a beginning after the day, `strict`."""
    entity, name = hit.entity, hit.name
    if query.types is not None and not query.types & {entity.type, *entity.other_types}:
        return True
    if hit.method == "generic" and query.types is None and entity.type not in _COUNTRIES:
        return True  # "Rep. Green" is no town; asked for a place, "Minsk City" is Minsk
    if query.on and entity.valid_from and query.on < entity.valid_from:
        return True
    if query.country is None:
        return False
    if name.scope and not in_scope(query.country, name.scope):
        return True
    return query.strict and not in_scope(query.country, entity.countries)


def in_scope(country: str, scope: tuple[str, ...]) -> bool:
    """Whether a country, or a subdivision of it, is in a scope."""
    return country in scope or country.partition("-")[0] in scope


def weigh(hit: Hit, query: Query, *, shadowed: bool = False) -> Iterator[Reason]:
    """The reasons, each with its factor.

    Args:
        shadowed: whether a weak name stays weak whatever speaks for its country.
    """
    entity, name = hit.entity, hit.name
    if hit.method != "exact":
        yield Reason(hit.method, f"found by {hit.method} match", METHOD[hit.method])
    if name.kind in KIND:
        yield Reason("kind", f"{name.text!r} is {_CALLED[name.kind]} of it", KIND[name.kind])
    yield from _type(hit, query)
    yield from _country(hit, query)
    yield from _dates(hit, query)
    support = query.support.get(entity.id, 1.0)
    if support != 1.0:
        yield Reason("support", "the surroundings speak of it", support)
    places = max((query.places.get(c, 1.0) for c in (*name.scope, *entity.countries)), default=1.0)
    if places != 1.0:
        yield Reason("place", "the surroundings speak of its country", places)
    in_country = query.country is not None and in_scope(query.country, entity.countries)
    supported = in_country or max(support, places) > 1.0
    if name.strength == "weak" and (shadowed or not supported):
        yield Reason("weak", f"{name.text!r} alone is weak evidence", WEAK)


def _type(hit: Hit, query: Query) -> Iterator[Reason]:
    if query.types is not None and hit.entity.type not in query.types:
        yield Reason("type", "it is of that type only besides", SECOND_TYPE)


def _country(hit: Hit, query: Query) -> Iterator[Reason]:
    entity, name = hit.entity, hit.name
    if query.country is None:
        if name.scope and not any(place in query.places for place in name.scope):
            yield Reason("scope", f"names it only within {', '.join(name.scope)}", UNSETTLED_SCOPE)
    elif in_scope(query.country, entity.countries) or (name.scope and name.kind != "demonym"):
        yield Reason("country", f"belongs to {query.country}", IN_COUNTRY)
    elif entity.countries:
        yield Reason("country", f"does not belong to {query.country}", OUT_OF_COUNTRY)


def _dates(hit: Hit, query: Query) -> Iterator[Reason]:
    entity, name = hit.entity, hit.name
    if query.on is None:
        if name.kind == "descriptor" and entity.valid_to:
            yield Reason("ended", "has ended; a title is today's bearer's", PAST_BEARER)
        return
    if entity.valid_to and entity.valid_to <= query.on:
        yield Reason("ended", f"had ended by {query.on}", ENDED)
    if not name.covers(query.on):
        yield Reason("name_dates", f"{name.text!r} was not in use on {query.on}", NAME_OUT_OF_DATE)
