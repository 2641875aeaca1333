"""Seeds and bulk rows to the tables of a release. Pure: what it is given decides what it gives.

Curated rows win where they meet bulk rows; the bulk source then bears the curated row out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from gazetteer.curation import curated, leaders, places, templates
from gazetteer.curation.demonyms import demonyms
from gazetteer.curation.longnames import countries_by_name, long_names
from gazetteer.curation.places import Bulk
from gazetteer.curation.seeds import Seeds
from gazetteer.curation.variants import misspellings
from gazetteer.dataset.schema import NotName, Redirect, Tables
from gazetteer.model import Entity, Name, Relation
from gazetteer.sources import cldr, countrynames, factbook, geonames, nationalities, rigour
from gazetteer.text.normalize import normalize

_BULK = frozenset(
    (source,)
    for source in (
        cldr.SOURCE,
        cldr.SUBDIVISIONS,
        geonames.SOURCE,
        factbook.SOURCE,
        factbook.SOURCE_2015,
        nationalities.SOURCE,
    )
)
_SHORT = 3


def compile_tables(seeds: Seeds, bulk: Bulk) -> Tables:
    """All tables of the release, each sorted."""
    entities = _entities(seeds, bulk)
    ids = _ids_of_codes(seeds, entities)
    names = _merge((*curated.names(seeds, entities), *places.names(bulk, entities, ids.get)))
    known = countries_by_name(entities, names)
    names = _merge((*names, *long_names(bulk.factbooks, known)))
    names = _merge((*names, *_demonyms(bulk, names, entities)))
    names = _borne_out(names, bulk.territories, ids.get)
    names += misspellings(bulk.spellings, names, ids.get, countrynames.SOURCE, bulk.common_words)
    names = _weaken(names, entities, bulk.common_words)
    said = {dated.row["subject"] for dated in seeds.relations if dated.of == "part_of"}
    relations = sorted(
        (*curated.relations(seeds), *places.relations(bulk, entities, said, ids.get)),
        key=_relation_order,
    )
    relations = leaders.borne_out(
        relations, leaders.listed(bulk.factbooks, known, entities), entities, names
    )
    made = [
        *_unsaid(places.made_names(bulk, entities, ids.get), names),
        *templates.make(
            seeds.templates, seeds.demonyms, seeds.variants, entities, names, relations
        ).names,
    ]
    xrefs = {(x.entity_id, x.scheme, x.value): x for x in places.xrefs(bulk, entities, ids.get)}
    xrefs |= {(x.entity_id, x.scheme, x.value): x for x in curated.xrefs(seeds)}
    return Tables(
        entities=tuple(sorted(entities.values(), key=lambda e: e.id)),
        names=tuple(sorted((*names, *made), key=_name_order)),
        relations=tuple(relations),
        xrefs=tuple(xrefs[key] for key in sorted(xrefs)),
        not_names=tuple(
            NotName(
                text=row["text"],
                key=normalize(row["text"]),
                context=row["context"] or None,
                reason=row["reason"],
                sources=row.words("sources"),
            )
            for row in sorted(seeds.not_names, key=lambda row: (row["text"], row["context"]))
        ),
        redirects=tuple(
            Redirect(
                old_id=row["old_id"],
                new_id=row["new_id"] or None,
                successors=row.words("successors"),
                reason=row["reason"],
                since=row["since"],
            )
            for row in sorted(seeds.redirects, key=lambda row: row["old_id"])
        ),
        vocabulary=seeds.vocabulary,
    )


def _entities(seeds: Seeds, bulk: Bulk) -> dict[str, Entity]:
    """The seeds' entities, then the places of the bulk sources that they do not describe."""
    found = {entity.id: entity for entity in curated.entities(seeds, bulk.codes.withdrawn)}
    taken = {row["value"] for row in seeds.xrefs if row["scheme"] == "iso3166-2"}
    capitals = {dated.row["subject"] for dated in seeds.relations if dated.of == "capital_of"}
    for entity in places.subdivisions(bulk, found, taken):
        found.setdefault(entity.id, entity)
    for city in places.cities(bulk, found, capitals):
        found[city.id] = _as_curated(city, found.get(city.id))
    return found


def _as_curated(city: Entity, curated: Entity | None) -> Entity:
    """A city of the source under the name, and with the weight, that the seeds give it."""
    if curated is None:
        return city
    return replace(
        city,
        name=curated.name,
        description=curated.description,
        prominence=curated.prominence or city.prominence,
        sources=tuple(dict.fromkeys((*curated.sources, *city.sources))),
    )


def _ids_of_codes(seeds: Seeds, entities: dict[str, Entity]) -> dict[str, str]:
    """ISO 3166-1 and -2 codes to ids: our own, and those that the seeds know as xrefs."""
    own = {
        identity.partition(":")[2]: identity
        for identity in entities
        if identity.startswith("iso3166-")
    }
    known = {row["value"]: row["id"] for row in seeds.xrefs if row["scheme"] == "iso3166-2"}
    kosovo = {"XK": "gz:kosovo"} if "gz:kosovo" in entities else {}
    return kosovo | {code: id_ for code, id_ in known.items() if id_ in entities} | own


def _unsaid(made: Iterable[Name], names: Iterable[Name]) -> Iterator[Name]:
    """The made names whose key the entity has not got yet."""
    said = {(name.entity_id, name.key) for name in names}
    for name in made:
        if (name.entity_id, name.key) not in said:
            said.add((name.entity_id, name.key))
            yield name


def _demonyms(bulk: Bulk, names: list[Name], entities: Mapping[str, Entity]) -> Iterator[Name]:
    def country(code: str) -> str | None:
        entity = entities.get(f"iso3166-1:{code}")
        return entity.id if entity and entity.type == "country" else None

    return demonyms(bulk.nationalities, names, country, nationalities.SOURCE, bulk.common_words)


def _borne_out(
    names: list[Name],
    territories: Iterable[rigour.Territory],
    id_of: Callable[[str], str | None],
) -> list[Name]:
    """The names, with rigour as a source of those that it has for the same place."""
    seen = {
        (identity, normalize(text))
        for territory in territories
        if (identity := id_of(territory.code))
        for text in territory.names
    }
    return [
        replace(name, sources=(*name.sources, rigour.SOURCE))
        if (name.entity_id, name.key) in seen and rigour.SOURCE not in name.sources
        else name
        for name in names
    ]


def _weaken(names: list[Name], entities: dict[str, Entity], common: frozenset[str]) -> list[Name]:
    """Make weak, by rule: places' names that are mainly something else, and foreign names of three
    letters."""
    weak = places.weak_names(names, entities, common)
    return [
        replace(name, strength="weak") if position in weak or _is_short_foreign(name) else name
        for position, name in enumerate(names)
    ]


def _is_short_foreign(name: Name) -> bool:
    """A curated name of three letters is what somebody vouches for: PKK; one of two is not."""
    foreign = not (name.lang.startswith("en") or name.lang == "und" or "-Latn" in name.lang)
    least = _SHORT if name.sources in _BULK else _SHORT - 1
    return foreign and name.script == "Latn" and len(name.key) <= least


def _merge(names: Iterable[Name]) -> list[Name]:
    """One row a name: a bulk row that repeats a curated text, or another language's, adds its
    source. The first row stands."""
    kept: dict[tuple[object, ...], Name] = {}
    texts: dict[tuple[str, str], tuple[object, ...]] = {}
    for name in names:
        identity = (name.entity_id, name.text, name.kind, name.lang, name.valid_from, name.scope)
        same = texts.get((name.entity_id, name.text)) if name.sources in _BULK else None
        twin = same if same else identity
        if twin in kept:
            sources = dict.fromkeys((*kept[twin].sources, *name.sources))
            kept[twin] = replace(kept[twin], sources=tuple(sources))
        else:
            kept[identity] = name
            texts.setdefault((name.entity_id, name.text), identity)
    return list(kept.values())


def _name_order(name: Name) -> tuple[object, ...]:
    first = name.kind != "canonical"
    return (
        name.entity_id,
        first,
        name.text,
        name.kind,
        name.lang,
        str(name.valid_from),
        name.scope,
    )


def _relation_order(r: Relation) -> tuple[str, ...]:
    return (r.predicate, r.object, str(r.valid_from or ""), r.subject, r.role or "")
