"""How a name was found that is not written as it is stored, and how far it is, as features."""

from __future__ import annotations

from collections.abc import Iterator
from math import log

from gazetteer.match.features import FAINTEST, Feature
from gazetteer.match.query import Hit, Query
from gazetteer.match.rules import in_scope
from gazetteer.match.similarity import likeness, shaped_alike, sound_alike
from gazetteer.match.titles import held
from gazetteer.text.normalize import normalize
from gazetteer.text.transliterate import latin

_COUNTRIES = frozenset({"country", "territory"})
_TOWNS = frozenset({"city", "subdivision"})
_PLAIN = frozenset({"en", "und", "mul"})
_SMALL = 0.1
_SAME_WORDS = frozenset({"exact", "code", "words", "bare", "titled", "composed"})
_TYPICAL_LENGTH = 10


def route(hit: Hit, query: Query, rivals: int) -> Iterator[Feature]:
    """How the name was found, and how far it is from what was asked."""
    if hit.rest:
        yield Feature("agrees" if hit.rest == "agrees" else "rest")
    if hit.method == "titled" and held(hit.entity, hit.asked or normalize(query.text), query.on):
        yield Feature("title_fits")
    if hit.method == "code":
        yield Feature("code", 1.0, (query.text,))
    elif hit.method == "fuzzy":
        yield Feature(f"edit{hit.distance}")
        if sound_alike(hit.asked, hit.name.key):
            yield Feature("sounds")
    elif hit.method != "exact":
        yield Feature(hit.method)
    if hit.method not in _SAME_WORDS:
        yield from _distance(hit, query, rivals)


def _distance(hit: Hit, query: Query, rivals: int) -> Iterator[Feature]:
    asked, stored = hit.asked or normalize(query.text), hit.name.key
    yield Feature("inexact_prominence", log(max(hit.entity.prominence, FAINTEST)))
    if hit.method != "initials":
        alike = likeness(asked, stored)
        yield Feature("unlike", 1.0 - alike, (f"{alike:.2f}",))
        yield Feature("inexact_long", log(len(stored) / _TYPICAL_LENGTH))
        if latin(asked)[:1] != latin(stored)[:1] or (hit.change and hit.change.initial):
            yield Feature("initial")
    if query.country is not None and in_scope(query.country, hit.entity.countries):
        yield Feature("home_inexact")
    if asked.isascii() != stored.isascii():
        yield Feature("script")
    if hit.change:
        yield Feature("worst_word", hit.change.worst)
        if hit.change.known:
            yield Feature("swapped" if " " in stored else "known_word")
    if " " not in stored:
        yield Feature("inexact_word")
    if hit.method == "skeleton" and " " in stored and not shaped_alike(asked, stored):
        yield Feature("shape")
    if hit.name.lang not in _PLAIN and asked.isascii():
        yield Feature("foreign", 1.0, (hit.name.text, hit.name.lang))
    if hit.entity.type in _COUNTRIES:
        yield Feature("inexact_country")
    if hit.entity.type in _TOWNS and hit.entity.prominence < _SMALL:
        yield Feature("inexact_town")
    if rivals > 1:
        yield Feature("crowd", log(rivals), (str(rivals - 1),))
