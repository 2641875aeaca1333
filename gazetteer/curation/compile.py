"""Seeds and bulk rows to the tables of a release. Pure: what it is given decides what it gives.

Curated rows win where they meet bulk rows; the bulk source then bears the curated row out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from gazetteer.curation import templates
from gazetteer.curation.bounds import read_to
from gazetteer.curation.seeds import Dated, Seeds
from gazetteer.dataset.schema import NotName, Redirect, Tables, Xref
from gazetteer.model import Entity, Name, Relation
from gazetteer.sources import cldr, geonames, iso
from gazetteer.text.normalize import normalize
from gazetteer.text.script import script_of

PROMINENCE = {"1": 0.03, "2": 0.08, "3": 0.2, "4": 0.5, "5": 0.8}
"""Editorial tier to `prominence`: about twice to thrice as often meant from tier to tier."""


_PARTICLE = re.compile(r"^(al|el|ad|an|ar|as|ash|at|az)-", re.IGNORECASE)


@dataclass(frozen=True)
class Bulk:
    """What the bulk sources gave."""

    codes: tuple[iso.CountryCodes, ...]
    withdrawn: dict[str, str]
    territory_names: tuple[cldr.TerritoryName, ...]
    cities: tuple[geonames.City, ...]


def compile_tables(seeds: Seeds, bulk: Bulk) -> Tables:
    """All tables of the release, each sorted."""
    entities = {e.id: e for e in (*_seed_entities(seeds, bulk), *map(_city, bulk.cities))}
    every = (*_seed_names(seeds, entities), *_bulk_names(bulk, entities))
    names = _weaken_namesakes(_merge(every), entities)
    relations = sorted((*_relations(seeds), *_parents(seeds, bulk)), key=_relation_order)
    made = templates.generate(seeds.templates, seeds.demonyms, entities, names, relations)
    return Tables(
        entities=tuple(sorted(entities.values(), key=lambda e: e.id)),
        names=tuple(sorted((*names, *made), key=_name_order)),
        relations=tuple(relations),
        xrefs=tuple(sorted(_xrefs(seeds, bulk), key=lambda x: (x.entity_id, x.scheme, x.value))),
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


def _seed_entities(seeds: Seeds, bulk: Bulk) -> Iterator[Entity]:
    for dated in seeds.entities:
        row = dated.row
        yield Entity(
            id=row["id"],
            name=row["name"],
            type=dated.of,
            other_types=row.words("other_types"),
            countries=row.words("countries"),
            description=row["description"] or None,
            prominence=PROMINENCE[row["tier"]],
            seats=int(row["seats"]) if row["seats"] else None,
            sources=row.words("sources"),
            **(dated.period if dated.end else _withdrawal(dated, bulk)),
        )


def _withdrawal(dated: Dated, bulk: Bulk) -> dict[str, Any]:
    """The period of a row that says no end; a withdrawn ISO code ended by its withdrawal."""
    scheme, _, code = dated.row["id"].partition(":")
    end = read_to(bulk.withdrawn.get(code, "")) if scheme == "iso3166-3" else None
    return replace(dated, end=end).period


def _city(city: geonames.City) -> Entity:
    return Entity(
        id=f"geonames:{city.geonameid}",
        name=city.name,
        type="city",
        countries=(city.country,),
        latitude=city.latitude,
        longitude=city.longitude,
        population=city.population,
        prominence=0.5 if city.population >= 1_000_000 else 0.2,
        sources=(geonames.SOURCE,),
    )


def name_row(entity_id: str, text: str, kind: str, lang: str, *sources: str) -> Name:
    """A strong name without dates or scope."""
    return Name(
        entity_id=entity_id,
        text=text,
        key=normalize(text),
        kind=kind,
        lang=lang,
        script=script_of(text),
        sources=sources,
    )


def _seed_names(seeds: Seeds, entities: dict[str, Entity]) -> Iterator[Name]:
    for entity in entities.values():
        yield name_row(entity.id, entity.name, "canonical", "en", *entity.sources)
    for dated in seeds.names:
        row = dated.row
        yield replace(
            name_row(row["id"], row["text"], row["kind"], row["lang"], *row.words("sources")),
            scope=row.words("scope"),
            strength=row["strength"],
            **dated.period,
        )
    for dated in seeds.entities:
        row = dated.row
        for text in _surnames(row["family_name"], row["name"]):
            surname = name_row(row["id"], text, "surname", "und", *row.words("sources"))
            yield replace(surname, strength="weak")
    for row in seeds.demonyms:
        for text in filter(None, (row["text"], row["plural"])):
            demonym = name_row(row["id"], text, "demonym", "en", *row.words("sources"))
            yield replace(demonym, scope=row.words("scope"), strength=row["strength"])


def _surnames(family: str, name: str) -> tuple[str, ...]:
    """How a family name stands alone: al-Abadi as Abadi too; none when it is the whole name."""
    if family in ("", name):
        return ()
    return tuple(dict.fromkeys((family, _PARTICLE.sub("", family))))


def _bulk_names(bulk: Bulk, entities: dict[str, Entity]) -> Iterator[Name]:
    by_code = {"XK": "gz:kosovo"}
    for territory in bulk.territory_names:
        identity = by_code.get(territory.alpha2, f"iso3166-1:{territory.alpha2}")
        if identity in entities:
            kind = "short" if territory.lang.startswith("en") else "translation"
            name = name_row(identity, territory.text, kind, territory.lang, cldr.SOURCE)
            short = name.script == "Latn" and len(name.key) <= 3
            yield replace(name, strength="weak") if short else name
    for city in bulk.cities:
        for text in city.alternates:
            identity = f"geonames:{city.geonameid}"
            yield name_row(identity, text, "translation", "und", geonames.SOURCE)


def _weaken_namesakes(names: list[Name], entities: dict[str, Entity]) -> list[Name]:
    """A city that is called like its country is rarely meant by that name: Luxembourg, Kuwait."""
    countries = {
        (entities[name.entity_id].countries[0], name.key)
        for name in names
        if entities[name.entity_id].type in ("country", "territory")
        and entities[name.entity_id].countries
    }
    return [
        replace(name, strength="weak")
        if entities[name.entity_id].type == "city"
        and (entities[name.entity_id].countries[0], name.key) in countries
        else name
        for name in names
    ]


def _merge(names: Iterable[Name]) -> list[Name]:
    """One row a name: a bulk row that repeats a curated text, or another language's, adds its
    source. The first row stands."""
    kept: dict[tuple[object, ...], Name] = {}
    texts: dict[tuple[str, str], tuple[object, ...]] = {}
    for name in names:
        identity = (name.entity_id, name.text, name.kind, name.lang, name.valid_from, name.scope)
        bulk = name.sources in ((cldr.SOURCE,), (geonames.SOURCE,))
        same = texts.get((name.entity_id, name.text)) if bulk else None
        twin = same if same else identity
        if twin in kept:
            sources = dict.fromkeys((*kept[twin].sources, *name.sources))
            kept[twin] = replace(kept[twin], sources=tuple(sources))
        else:
            kept[identity] = name
            texts.setdefault((name.entity_id, name.text), identity)
    return list(kept.values())


def _relations(seeds: Seeds) -> Iterator[Relation]:
    for dated in seeds.relations:
        row = dated.row
        yield Relation(
            subject=row["subject"],
            predicate=dated.of,
            object=row["object"],
            role=row["role"] or None,
            note=row["note"] or None,
            sources=row.words("sources"),
            **dated.period,
        )


def _parents(seeds: Seeds, bulk: Bulk) -> Iterator[Relation]:
    """A territory that ISO also codes as a subdivision is part of that country."""
    types = {dated.row["id"]: dated.of for dated in seeds.entities}
    said = {dated.row["subject"] for dated in seeds.relations if dated.of == "part_of"}
    for codes in bulk.codes:
        child, parent = f"iso3166-1:{codes.alpha2}", f"iso3166-1:{(codes.subdivision or '')[:2]}"
        if types.get(child) == "territory" and parent in types and child not in said:
            yield Relation(subject=child, predicate="part_of", object=parent, sources=(iso.SOURCE,))


def _xrefs(seeds: Seeds, bulk: Bulk) -> Iterator[Xref]:
    for row in seeds.xrefs:
        yield Xref(
            entity_id=row["id"],
            scheme=row["scheme"],
            value=row["value"],
            sources=row.words("sources"),
        )
    present = {entity.row["id"] for entity in seeds.entities}
    for codes in bulk.codes:
        identity = f"iso3166-1:{codes.alpha2}"
        if identity in present:
            for scheme, value in (
                ("iso3166-1", codes.alpha2),
                ("iso3166-1-alpha3", codes.alpha3),
                ("iso3166-1-numeric", codes.numeric),
                ("iso3166-2", codes.subdivision),
            ):
                if value:
                    yield Xref(
                        entity_id=identity, scheme=scheme, value=value, sources=(iso.SOURCE,)
                    )


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
