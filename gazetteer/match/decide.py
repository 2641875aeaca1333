"""The decision: matched, ambiguous or nil.

Each hit has odds: what its features make of its prominence. The string may also be none of them; the
odds of that depend on how telling the name is. Probabilities are the odds normalised over all of these:
a conditional logistic model, so rivals need no rule of their own.
"""

from __future__ import annotations

from math import exp, log

from gazetteer.frozen import dataclass
from gazetteer.match.features import AS_GIVEN, FAINTEST, Feature, features
from gazetteer.match.rules import excluded
from gazetteer.match.weights import shipped
from gazetteer.model import Candidate, Reason, Resolution

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from gazetteer.match.query import Hit, Query
    from gazetteer.match.weights import Weights

WRONG_COSTS = 7 / 3
"""What a wrong match costs, an abstention being 1."""
ACCEPT = WRONG_COSTS / (1.0 + WRONG_COSTS)
"""Least probability of a match, 0.7: below it the match would cost more than it brings. Rivals are
in it, so that the margin over the second is never below 0.4."""
UNKNOWN = 0.5
"""Least probability that the string names nothing here, for `nil` though something is like it."""
RIVAL = 0.05
"""A candidate below this share of the best one decides nothing."""

_SHADOWING = frozenset({"country", "territory", "city", "subdivision"})
_INEXACT = frozenset({"initials", "ends", "skeleton", "fuzzy", "bare", "part"})


@dataclass(frozen=True)
class Weighed:
    """A hit with its features and its utility, the logarithm of its odds."""

    hit: Hit
    features: tuple[Feature, ...]
    utility: float


def decide(query: Query, hits: Iterable[Hit], limit: int = 5) -> Resolution:
    """Weigh the hits and decide.

    Args:
        limit: at most so many candidates are kept.
    """
    weighed = weigh(query, hits)
    if not weighed:
        return Resolution(query.text, "nil")
    scored, nil = _scored(weighed)
    kept = tuple(_candidate(one, score) for score, one in scored[:limit])
    best = kept[0]
    rivals = [one.hit for score, one in scored if score >= RIVAL * best.score]
    unscoped = query.country is None and _is_unsettled_descriptor(best, query)
    if best.score >= ACCEPT and not unscoped:
        return Resolution(query.text, "matched", best.entity, best.score, kept)
    if nil >= UNKNOWN and all(map(_is_doubtful, weighed)):
        return Resolution(query.text, "nil", candidates=kept)
    return Resolution(query.text, "ambiguous", candidates=kept, needs=_needs(query, rivals))


def _is_doubtful(one: Weighed) -> bool:
    """Whether a name is not written as it is stored, so that it may well be no name of ours."""
    return one.hit.method in _INEXACT or any(f.code == "lowercase" for f in one.features)


def weigh(query: Query, hits: Iterable[Hit]) -> list[Weighed]:
    """The best hit of each entity that no hard rule forbids, with what speaks for it."""
    weights = shipped()
    allowed = [hit for hit in hits if not excluded(hit, query)]
    homes = {c for hit in allowed if _is_strong_place(hit) for c in hit.entity.countries[:1]}
    rivals = len({hit.entity.name for hit in allowed if hit.method in _INEXACT})
    lone = len({hit.entity.id for hit in allowed}) == 1
    inside = _inside(allowed, query) if query.types and query.country else {}
    best: dict[str, Weighed] = {}
    for hit in allowed:
        shadowed = bool(homes) and _is_shadowed(hit, homes)
        within = inside.get(hit.entity.id, "")
        found = tuple(
            features(hit, query, shadowed=shadowed, rivals=rivals, lone=lone, within=within)
        )
        one = Weighed(hit, found, _utility(hit, found, weights))
        there = best.get(hit.entity.id)
        if there is None or (one.utility, *_tie(hit)) > (there.utility, *_tie(there.hit)):
            best[hit.entity.id] = one
    return list(best.values())


def _inside(hits: list[Hit], query: Query) -> dict[str, str]:
    """The subdivisions that lie in another one of the hits, with its name: a table of a country's
    divisions means the outer ones."""
    here = {hit.entity.id: hit.entity for hit in hits if hit.entity.type == "subdivision"}
    found: dict[str, str] = {}
    for entity in here.values() if len(here) > 1 else ():
        for relation in entity.relations:
            part = relation.predicate == "part_of" and relation.subject == entity.id
            if part and relation.object in here and query.country in entity.countries:
                found[entity.id] = here[relation.object].name
    return found


def nil_feature(weighed: Iterable[Weighed]) -> str:
    """The feature of naming nothing here: by how telling the most telling name is."""
    telling = {_telling(one.hit) for one in weighed}
    return next(f for f in ("nil_strong", "nil_single", "nil_weak") if f in telling)


def start(hit: Hit) -> float:
    """What a hit starts from: the logarithm of its entity's prominence."""
    return log(max(hit.entity.prominence, FAINTEST))


def _utility(hit: Hit, found: Iterable[Feature], weights: Weights) -> float:
    return weights["prominence"] * start(hit) + sum(_weight(f, weights) for f in found)


def _weight(feature: Feature, weights: Weights) -> float:
    if feature.code in AS_GIVEN:
        return feature.value
    return weights[feature.code] * feature.value


def _scored(weighed: list[Weighed]) -> tuple[list[tuple[float, Weighed]], float]:
    """The hits with their probabilities, best first, and the probability of none."""
    weights = shipped()
    highest = max(one.utility for one in weighed)
    nil = exp(weights[nil_feature(weighed)] - highest)
    odds = [exp(one.utility - highest) for one in weighed]
    total = nil + sum(odds)
    scored = [(o / total, one) for o, one in zip(odds, weighed, strict=True)]
    return sorted(scored, key=lambda s: (-s[0], s[1].hit.entity.id)), nil / total


def _candidate(one: Weighed, score: float) -> Candidate:
    return Candidate(one.hit.entity, score, one.hit.name, one.hit.method, tuple(_reasons(one)))


def _reasons(one: Weighed) -> Iterator[Reason]:
    weights = shipped()
    for feature in one.features:
        yield Reason(feature.code, feature.about, exp(_weight(feature, weights)))


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
        return "nil_weak"
    return "nil_strong" if " " in hit.name.key else "nil_single"


def _is_unsettled_descriptor(candidate: Candidate, query: Query) -> bool:
    name = candidate.name
    return (
        name.kind == "descriptor"
        and bool(name.scope)
        and not any(place in query.places for place in name.scope)
        and candidate.entity.id not in query.support
    )


def _needs(query: Query, rivals: list[Hit]) -> tuple[str, ...]:
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
