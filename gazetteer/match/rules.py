"""The hard rules: what no weight of evidence can overturn."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gazetteer.match.query import Hit, Query

_COUNTRIES = frozenset({"country", "territory"})


def excluded(hit: Hit, query: Query) -> bool:
    """Whether a hard rule forbids the hit: type, scope, a beginning after the day, `strict`."""
    entity, name = hit.entity, hit.name
    if query.types is not None and not query.types & {entity.type, *entity.other_types}:
        return True
    if hit.method == "bare" and query.types is None and entity.type not in _COUNTRIES:
        return True  # "Rep. Green" is no town; asked for a place, "Minsk City" is Minsk
    if query.on and entity.valid_from and query.on < entity.valid_from:
        return True
    if query.country is None:
        return False
    if name.scope and not in_scope(query.country, name.scope):
        return True
    return query.strict and not in_scope(query.country, entity.countries)


def in_scope(country: str, scope: tuple[str, ...]) -> bool:
    """Whether a country, or a subdivision of it, is in a scope.

    >>> in_scope("IQ-BG", ("IQ", "SY")), in_scope("IQ", ("IQ-BG",))
    (True, False)
    """
    return country in scope or country.partition("-")[0] in scope


def at_home(hit: Hit, query: Query) -> bool:
    """Whether nothing is asked of the country, or the hit belongs to it or to none."""
    countries = hit.name.scope or hit.entity.countries
    return query.country is None or not countries or in_scope(query.country, countries)
