"""The decision: matched, ambiguous or nil.

Each hit has odds: prominence times its factors. The string may also be none of them; the odds of
that depend on how telling the name is. Probabilities are the odds normalised over all of these.
"""

from __future__ import annotations

from math import prod

from gazetteer.match.query import Hit, Query
from gazetteer.match.weigh import excluded, weigh
from gazetteer.model import Candidate, Reason, Resolution

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

ACCEPT = 0.7
"""Least probability of a match. A wrong match is taken to cost 7/3 of an abstention."""
RIVAL = 0.05
"""A candidate below this share of the best one decides nothing."""

_SHADOWING = frozenset({"country", "territory", "city", "subdivision"})

NIL_ODDS = {"strong": 0.002, "single": 0.004, "weak": 0.05}
"""Odds that the string names nothing here: by a strong name of several words, a strong one of one
word, a weak one."""


def decide(query: Query, hits: Iterable[Hit], limit: int = 5) -> Resolution:
    """Weigh the hits and decide.

    Args:
        limit: at most so many candidates are kept.
    """
    candidates = _candidates(query, hits)
    if not candidates:
        return Resolution(query.text, "nil")
    kept = tuple(candidates[:limit])
    best = kept[0]
    rivals = [c for c in candidates if c.score >= RIVAL * best.score]
    unscoped = query.country is None and _is_unsettled_descriptor(best, query)
    if best.score >= ACCEPT and not unscoped:
        return Resolution(query.text, "matched", best.entity, best.score, kept)
    return Resolution(query.text, "ambiguous", candidates=kept, needs=_needs(query, rivals))


def _candidates(query: Query, hits: Iterable[Hit]) -> list[Candidate]:
    """The best hit of each entity with its probability, best first."""
    best: dict[str, tuple[float, Hit, tuple[Reason, ...]]] = {}
    allowed = [hit for hit in hits if not excluded(hit, query)]
    homes = {c for hit in allowed if _is_strong_place(hit) for c in hit.entity.countries[:1]}
    for hit in allowed:
        reasons = tuple(weigh(hit, query, shadowed=_is_shadowed(hit, homes)))
        odds = hit.entity.prominence * prod(reason.factor for reason in reasons)
        there = best.get(hit.entity.id)
        if there is None or (odds, *_tie(hit)) > (there[0], *_tie(there[1])):
            best[hit.entity.id] = (odds, hit, reasons)
    nil = min((NIL_ODDS[_telling(hit)] for hit in allowed), default=0.0)
    total = nil + sum(odds for odds, _, _ in best.values())
    found = [
        Candidate(hit.entity, odds / total, hit.name, hit.method, reasons)
        for odds, hit, reasons in best.values()
    ]
    return sorted(found, key=lambda c: (-c.score, c.entity.id))


def _tie(hit: Hit) -> tuple[bool, str, str]:
    """Which of two hits of equal odds is shown: the canonical name, then by text and kind."""
    return hit.name.kind == "canonical", hit.name.text, hit.name.kind


def _is_strong_place(hit: Hit) -> bool:
    return hit.name.strength == "strong" and hit.entity.type in _SHADOWING


def _is_shadowed(hit: Hit, homes: AbstractSet[str]) -> bool:
    """Whether a place bears weakly what another of its country bears strongly: the province of
    Baghdad beside the city. What speaks for the country then speaks for the other."""
    weak_place = hit.name.strength == "weak" and hit.entity.type in _SHADOWING
    return weak_place and bool(homes & set(hit.entity.countries[:1]))


def _telling(hit: Hit) -> str:
    if hit.name.strength == "weak":
        return "weak"
    return "strong" if " " in hit.name.key else "single"


def _is_unsettled_descriptor(candidate: Candidate, query: Query) -> bool:
    name = candidate.name
    return (
        name.kind == "descriptor"
        and bool(name.scope)
        and not any(place in query.places for place in name.scope)
        and candidate.entity.id not in query.support
    )


def _needs(query: Query, rivals: list[Candidate]) -> tuple[str, ...]:
    """Which unasked context tells the rivals apart, or supports a lone weak one."""
    if all(c.name.kind == "descriptor" and c.name.scope for c in rivals):
        return ("country",) if query.country is None else ()
    lone = len(rivals) == 1
    needs = []
    if query.country is None:
        places = {c.entity.countries or c.name.scope for c in rivals}
        if len(places) > 1 or (lone and places != {()}):
            needs.append("country")
    if query.on is None and len({(c.entity.valid_from, c.entity.valid_to) for c in rivals}) > 1:
        needs.append("on")
    if query.types is None and len({c.entity.type for c in rivals}) > 1:
        needs.append("type")
    return tuple(needs)
