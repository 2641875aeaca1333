"""Cases made from a release: a name asked for, what is hidden of it, and what is right.

A case hides nothing, a name, or a whole entity, so that the index has to do without it as it has to
do without the names that nobody has added yet. Of a hidden entity nothing is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from fitting.corrupt import corrupt
from gazetteer.match.candidates import Keys
from gazetteer.match.query import Query
from gazetteer.model import Entity, Name
from gazetteer.text.normalize import normalize

_STRATA = {
    "country": 3.0, "territory": 1.0, "subdivision": 2.0, "city": 2.0, "person": 3.0, "armed_group": 2.0,
}  # fmt: skip
_OTHERS = 4.0
_TABLES = 0.3
_ALL_KNOWN = frozenset({"country", "territory"})
_PLAIN = frozenset({"en", "und", "mul"})
_FOREIGN = 0.1  # how much seldomer a name in another language is asked for than an English one
_GENERATED = ("templates",)
_UNSPOILT = frozenset({"abbreviation", "descriptor", "surname", "misspelling"})
_LONGER = "{} Airlines|{} Street|University of {}|Bank of {}|{} Hotel|{} Cup|{} Times|Friends of {}|{} Road"
_TITLES = "President|Senator|Minister|Gen.|Dr.|Mr.|Sheikh|former President|Prime Minister|Rep.|Secretary of State"


@dataclass(frozen=True)
class Case:
    """A query, what the index must do without, and the id that is right; None is nil."""

    query: Query
    right: str | None
    hidden_entity: str = ""
    hidden_key: str = ""


@dataclass(frozen=True)
class Hiding:
    """An index without what a case hides."""

    keys: Keys
    case: Case

    def exact(self, key: str) -> Sequence[Name]:
        return self._shown(self.keys.exact(key))

    def derived(self, route: str, key: str) -> Sequence[Name]:
        return self._shown(self.keys.derived(route, key))

    def fuzzy(self, key: str, most: int) -> Sequence[tuple[str, int]]:
        return self.keys.fuzzy(key, most)

    def longest(self, first: str) -> int:
        shown = self.exact(first) or not self.keys.exact(first)
        return self.keys.longest(first) if shown else 0

    def _shown(self, names: Sequence[Name]) -> Sequence[Name]:
        case = self.case
        if not case.hidden_entity:
            return names
        return [
            name
            for name in names
            if name.entity_id != case.hidden_entity
            or (case.hidden_key and name.key != case.hidden_key)
        ]


def cases(entities: Mapping[str, Entity], count: int, seed: int) -> Iterator[Case]:
    """Cases from the entities of a release.

    Most are drawn as reporting means them, the likelier the more; some as a table of one country's
    places or people names them, all alike and with type and country known.
    """
    random = Random(seed)
    by_type: dict[str, list[Entity]] = {}
    for entity in entities.values():
        by_type.setdefault(entity.type if entity.type in _STRATA else "", []).append(entity)
    types = sorted(by_type)
    of_type = [_STRATA.get(type_, _OTHERS) for type_ in types]
    weights = {type_: [e.prominence for e in by_type[type_]] for type_ in types}
    makers: list[Callable[[Entity, Name, Random], Case | None]]
    makers = [_as_it_is, _held_out, _misspelt, _misspelt, _misspelt, _turned, _titled, _initial]
    makers += [_bracketed, _unknown, _unknown, _unknown, _unknown, _unknown, _longer, _renamed]
    made = 0
    while made < count:
        type_ = random.choices(types, of_type)[0]
        table = random.random() < _TABLES
        entity = random.choices(by_type[type_], None if table else weights[type_])[0]
        names = [n for n in entity.names if n.sources != _GENERATED]
        shares = [_FOREIGN if n.lang not in _PLAIN else 1.0 for n in names]
        name = random.choices(names, shares)[0] if names else None
        case = random.choice(makers)(entity, name, random) if name else None
        if case:
            made += 1
            yield replace(case, query=_placed(case.query, entity, 1.0 if table else 0.3, random))


def _placed(query: Query, entity: Entity, share: float, random: Random) -> Query:
    """The query with what a caller may know: the country, the type, and how it is written."""
    country = entity.countries[0] if entity.countries else None
    code = country if country and len(country) == 2 and random.random() < share else None
    types = frozenset({entity.type}) if random.random() < share else None
    text = query.text.upper() if random.random() < 0.3 else query.text
    return replace(query, text=text, country=code, types=types)


def _as_it_is(entity: Entity, name: Name, random: Random) -> Case:
    return Case(Query(text=name.text), entity.id)


def _held_out(entity: Entity, name: Name, random: Random) -> Case:
    return Case(Query(text=name.text), entity.id, entity.id, name.key)


def _misspelt(entity: Entity, name: Name, random: Random) -> Case | None:
    if name.kind in _UNSPOILT or len(name.key) < 5:
        return None
    text = _spoilt(name.key, random)
    return Case(Query(text=text), entity.id) if normalize(text) != name.key else None


def _spoilt(key: str, random: Random) -> str:
    text = corrupt(key, random)
    return corrupt(text, random) if len(key) >= 8 and random.random() < 0.4 else text


def _turned(entity: Entity, name: Name, random: Random) -> Case | None:
    words = name.text.split(" ")
    if not 2 <= len(words) <= 4 or name.kind in _UNSPOILT:
        return None
    return Case(Query(text=f"{words[-1]}, {' '.join(words[:-1])}"), entity.id)


def _titled(entity: Entity, name: Name, random: Random) -> Case | None:
    if entity.type != "person" or name.script != "Latn":
        return None
    title = random.choice(_TITLES.split("|"))
    text = f"{title} {name.text}"
    if random.random() < 0.3:  # somebody else of that name
        return Case(Query(text=text), None, entity.id)
    return Case(Query(text=text), entity.id)


def _initial(entity: Entity, name: Name, random: Random) -> Case | None:
    words = name.text.split(" ")
    if entity.type != "person" or name.script != "Latn" or len(words) < 2:
        return None
    return Case(Query(text=f"{words[0][0]}. {words[-1]}"), entity.id)


def _unknown(entity: Entity, name: Name, random: Random) -> Case | None:
    """What the gazetteer does not have, as it is or misspelt: nothing like it is right.

    Countries are all there; what is not yet is an organisation, a person, a place in a country.
    """
    if entity.type in _ALL_KNOWN or name.kind in (
        "abbreviation",
        "demonym",
        "surname",
        "descriptor",
    ):
        return None
    text = name.text
    if random.random() < 0.4 and len(name.key) >= 5:
        text = _spoilt(name.key, random)
    return Case(Query(text=text), None, entity.id)


def _longer(entity: Entity, name: Name, random: Random) -> Case | None:
    if name.script != "Latn" or name.kind in _UNSPOILT:
        return None
    return Case(Query(text=random.choice(_LONGER.split("|")).format(name.text)), None)


def _bracketed(entity: Entity, name: Name, random: Random) -> Case:
    """What stands in brackets is another name of it, or makes another thing of it."""
    other = random.choice(entity.names).text
    if random.random() < 0.5:
        return Case(Query(text=f"{name.text} ({other})"), entity.id)
    part = random.choice(
        "youth wing|ship|film|football team|band|novel|restaurant|racehorse".split("|")
    )
    return Case(Query(text=f"{name.text} ({part})"), None)


def _renamed(entity: Entity, name: Name, random: Random) -> Case | None:
    """Another first name: another person."""
    words = name.text.split(" ")
    if entity.type != "person" or name.script != "Latn" or len(words) < 2:
        return None
    first = random.choice(
        "Mahdi Omar Peter Ivan Chen Maria Jorge Fatima Viktor Hans Kofi Lars Elena".split()
    )
    return Case(Query(text=" ".join((first, *words[1:]))), None) if first != words[0] else None
