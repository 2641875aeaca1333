"""Who held which office since when, borne out by the editions of the Factbook."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from gazetteer.curation.bounds import read_from
from gazetteer.model import Entity, Name, Relation
from gazetteer.sources.factbook import Country
from gazetteer.text.normalize import normalize


@dataclass(frozen=True)
class Leader:
    """A leader that an edition names: the country's code, the words of the family name, since when."""

    country: str
    family: frozenset[str]
    year: int
    month: int | None
    text: str
    source: str


def listed(
    editions: Mapping[str, Iterable[Country]],
    known: Mapping[str, str],
    entities: Mapping[str, Entity],
) -> list[Leader]:
    """The leaders of all editions.

    Args:
        known: ids of countries by match key of an English name.
    """
    found = []
    for source, countries in editions.items():
        for country in countries:
            identity = known.get(normalize(country.short)) or known.get(normalize(country.long))
            if identity is None or not entities[identity].countries:
                continue
            for leader in country.leaders:
                bound = read_from(leader.since)
                if bound:
                    family = frozenset(normalize(leader.family_name).split())
                    month = bound.day.month if bound.precision != "year" else None
                    code = entities[identity].countries[0]
                    found.append(Leader(code, family, bound.day.year, month, leader.text, source))
    return found


def borne_out(
    relations: Iterable[Relation],
    leaders: Iterable[Leader],
    entities: Mapping[str, Entity],
    names: Iterable[Name],
) -> list[Relation]:
    """The relations, with the source of each tenure that an edition names with a title of the office
    and the same month of its beginning."""
    spelt: dict[str, set[str]] = defaultdict(set)
    titles: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if entities[name.entity_id].type == "person":
            spelt[name.entity_id].update(name.key.split())
        elif name.kind == "descriptor":
            titles[name.entity_id].add(f" {name.key} ")
    by_country: dict[str, list[Leader]] = defaultdict(list)
    for leader in leaders:
        by_country[leader.country].append(leader)
    found = []
    for relation in relations:
        office = entities.get(relation.object)
        if relation.predicate == "holds" and office:
            for leader in by_country.get((office.countries or ("",))[0], ()):
                if leader.family <= spelt[relation.subject]:
                    said = f" {normalize(leader.text)} "
                    titled = any(title in said for title in titles[office.id])
                    new = leader.source not in relation.sources
                    if titled and new and _begins(relation, leader):
                        relation = replace(relation, sources=(*relation.sources, leader.source))
        found.append(relation)
    return found


def _begins(relation: Relation, leader: Leader) -> bool:
    """Whether the tenure begins when the edition says, as far as both say it."""
    begun = relation.valid_from
    if begun is None or begun.year != leader.year:
        return False
    precise = relation.from_precision in ("day", "month") and leader.month is not None
    return not precise or begun.month == leader.month
