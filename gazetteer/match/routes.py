"""The routes to stored names that are not written as they are asked for, nearest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from gazetteer.frozen import dataclass, replace
from gazetteer.match.candidates import Candidates, settled
from gazetteer.match.codes import is_word
from gazetteer.match.query import Hit, Query
from gazetteer.match.rules import at_home, excluded
from gazetteer.match.similarity import changes, is_near, says_again
from gazetteer.model import Entity
from gazetteer.text.keys import query as routes
from gazetteer.text.keys import spellings, untitled
from gazetteer.text.normalize import normalize

_STATES = frozenset({"country", "territory"})
_PLACES = frozenset({"country", "territory", "subdivision", "city"})
_DOMAIN = "domain"
_NEAR = frozenset({"words", "bare", "titled", "initials"})
_PARTS = frozenset({"part"})
_FAR = frozenset({"skeleton", "ends"})
_NATION = 3
_PLACE = 7  # words of a country, and one
_STORED_TOO = frozenset({"words", "bare", "titled", "ends"})
_KEPT = 40
_QUALIFIED = re.compile(r"^(?P<head>[^(,]+?)\s*(?:\((?P<inner>[^()]*)\)|,\s*(?P<tail>[^,]+))\s*$")
_GENERATED = ("templates",)
_FIXED = frozenset({"abbreviation", "misspelling", "surname"})
"""Kinds of names whose letters are never taken for others."""

Ways = tuple[tuple[str, str], ...]
"""Routes, each with the key that a name has on it."""


@dataclass(frozen=True)
class Routes:
    """The farther routes through what `Candidates` knows."""

    known: Candidates

    def hits(self, key: str, exact: Sequence[Hit], query: Query) -> list[Hit]:
        """The hits by all routes up to the first that settles what is meant."""
        found = [*exact, *self._codes(query.text.strip())]
        if settled(found, query):
            return found
        ways = tuple(routes(key))
        found += self._near(key, ways)
        if not settled(found, query):
            found += self._qualified(query)
        if not settled(found, query):
            found += self._by_routes(ways, _PARTS)
            if _may_be_misspelt(exact, query):
                found += self._fuzzy(key)
            found += self._far(key, ways)
        return list(_nearest(found))

    def _near(self, key: str, ways: Ways) -> Iterator[Hit]:
        yield from self._by_routes(ways, _NEAR)
        yield from self._after_nation(key)
        yield from self._of_country(key)

    def _by_routes(self, ways: Ways, wanted: frozenset[str]) -> Iterator[Hit]:
        for route, derived in ways:
            if route in wanted:
                yield from self._by_route(route, derived)

    def _far(self, key: str, ways: Ways) -> Iterator[Hit]:
        """Persons by first and last name, and names that sound alike; after a title only persons."""
        name = untitled(key)
        asked = name or key
        if not bound(asked):
            return
        for route, derived in ways:
            if route not in _FAR:
                continue
            for hit in self._by_route(route, derived):
                if route == "ends":
                    yield replace(hit, asked=hit.name.key)
                elif _fits(hit.entity, "titled" if name else "") and is_near(asked, hit.name.key):
                    yield replace(hit, asked=asked)

    def _by_route(self, route: str, key: str) -> Iterator[Hit]:
        names = [*self.known.keys.derived(route, key)]
        if route in _STORED_TOO:
            names += self.known.keys.exact(key)
        if route in ("bare", "titled", "ends"):
            names += self.known.keys.derived("words", key)
        for name in names:
            entity = self.known.entities[name.entity_id]
            if _fits(entity, route):
                yield Hit(entity, name, route)

    def _fuzzy(self, key: str) -> Iterator[Hit]:
        for form, route in spellings(key).items():
            most = bound(form)
            for stored, distance in self.known.keys.fuzzy(form, most)[:_KEPT] if most else ():
                change = changes(form, stored, self.known.keys.longest)
                if not distance or change.short:
                    continue
                for name in self.known.keys.exact(stored):
                    entity = self.known.entities[name.entity_id]
                    if (
                        name.sources != _GENERATED
                        and name.kind not in _FIXED
                        and _fits(entity, route)
                    ):
                        bare = route == "bare"
                        yield Hit(entity, name, "fuzzy", form, distance, change, left_out=bare)

    def _codes(self, code: str) -> Iterator[Hit]:
        """Codes in capitals; in any case what is no word: "jpn" and "jp", but not "is"."""
        for scheme in self.known.schemes:
            written = code.casefold() if scheme.id == _DOMAIN else code.upper()
            if scheme.id != _DOMAIN and code != written and is_word(code):
                continue
            entity = self.known.get(f"{scheme.id}:{written}")
            if entity:
                yield Hit(entity, entity.names[0], "code")

    def _qualified(self, query: Query) -> Iterator[Hit]:
        """The name before brackets or a comma; what is in them may speak for an entity."""
        parts = _QUALIFIED.match(query.text)
        if not parts:
            return
        head, inner = normalize(parts["head"]), normalize(parts["inner"] or parts["tail"] or "")
        named = self._named_by(inner)
        repeats = says_again(head, inner)
        for hit in self.known.hits(replace(query, text=parts["head"])):
            own = {hit.entity.id, hit.entity.type, *hit.entity.countries}
            yield replace(hit, rest="agrees" if repeats or own & named else "unknown")

    def _after_nation(self, key: str) -> Iterator[Hit]:
        """A person after a country and a title: "United States President Barack Obama"."""
        tokens = key.split(" ")
        for at in range(1, min(_NATION, len(tokens) - 1) + 1):
            rest = " ".join(tokens[at:])
            if untitled(rest) and self._is_country(" ".join(tokens[:at])):
                found = self._by_routes(tuple(routes(rest)), frozenset({"titled"}))
                yield from (replace(hit, asked=rest) for hit in found)

    def _of_country(self, key: str) -> Iterator[Hit]:
        """A title with any name of its country: "premier of the Slovak Republic", "Faeroese premier"."""
        for title, place in _parts(key):
            codes = self._codes_of(place)
            for name in self.known.keys.exact(title) if codes else ():
                told = [codes[code] for code in name.scope if code in codes]
                if name.kind == "descriptor" and told:
                    strength = "strong" if "strong" in told else "weak"
                    made = replace(name, scope=(), strength=strength)
                    yield Hit(self.known.entities[name.entity_id], made, "composed")

    def _codes_of(self, key: str) -> dict[str, str]:
        """The codes of the countries and territories that a key names, and how strongly."""
        found: dict[str, str] = {}
        for name in (*self.known.keys.exact(key), *self.known.keys.derived("words", key)):
            entity = self.known.entities[name.entity_id]
            for code in entity.countries[:1] if entity.type in _STATES else ():
                found[code] = "strong" if found.get(code) == "strong" else name.strength
        return found

    def _is_country(self, key: str) -> bool:
        return any(
            self.known.entities[n.entity_id].type == "country" for n in self.known.keys.exact(key)
        )

    def _named_by(self, key: str) -> set[str]:
        """What a key names exactly: a type of entities, ids, and the countries of places."""
        found = [self.known.entities[n.entity_id] for n in self.known.keys.exact(key)]
        places = {c for e in found if e.type in _PLACES for c in e.countries}
        return {key.replace(" ", "_")} | {e.id for e in found} | places


def _parts(key: str) -> Iterator[tuple[str, str]]:
    """The title and the country that a key may consist of.

    >>> list(_parts("premier of the slovak republic"))[0]
    ('premier', 'slovak republic')
    >>> list(_parts("slovak s premier"))
    [('s premier', 'slovak'), ('premier', 'slovak')]
    """
    head, of, tail = key.rpartition(" of ")
    if of:
        yield head, tail.removeprefix("the ")
        head, of, tail = key.partition(" of ")
        yield head, tail.removeprefix("the ")
    tokens = key.removeprefix("the ").split(" ")
    for at in range(1, min(_PLACE, len(tokens))):
        place = tokens[:at]
        yield " ".join(tokens[at:]), " ".join(place[:-1] if place[-1] == "s" else place)


def bound(key: str) -> int:
    """How many edits a key may be away: more the longer it is, none for short ones.

    >>> bound("iran"), bound("niger"), bound("mauritania")
    (0, 1, 2)
    """
    letters = len(key.replace(" ", ""))
    return 0 if letters < 5 else 1 if letters < 8 else 2


def _fits(entity: Entity, route: str) -> bool:
    """Whether words may be left out so of the names of an entity."""
    if route in ("titled", "ends"):
        return entity.type == "person"
    return route != "bare" or entity.type in _PLACES


def _may_be_misspelt(exact: Sequence[Hit], query: Query) -> bool:
    """Whether a stored name may be another one, misspelt: only where type and country are asked for
    and it is of neither."""
    strong = [hit for hit in exact if hit.name.strength == "strong"]
    if query.types and query.country:
        return all(excluded(hit, query) and not at_home(hit, query) for hit in strong)
    return not strong


def _nearest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The first hit of each name."""
    seen: set[tuple[str, str, str]] = set()
    for hit in hits:
        name = hit.entity.id, hit.name.key, hit.name.kind
        if name not in seen:
            seen.add(name)
            yield hit
