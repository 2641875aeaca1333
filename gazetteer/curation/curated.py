"""The rows of a release that the seeds say, before any bulk source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from gazetteer.curation import templates
from gazetteer.curation.bounds import read_to
from gazetteer.curation.prominence import TIERS
from gazetteer.curation.rows import name_row
from gazetteer.curation.seeds import Dated, Seeds
from gazetteer.curation.templates import Tally
from gazetteer.dataset.schema import Xref
from gazetteer.model import Entity, Name, Relation

_PARTICLE = re.compile(r"^(al|el|ad|an|ar|as|ash|at|az)-", re.IGNORECASE)


def entities(seeds: Seeds, withdrawn: Mapping[str, str]) -> Iterator[Entity]:
    """The entities that the seeds describe.

    Args:
        withdrawn: ISO 3166-3 codes to the dates of their withdrawal.
    """
    for dated in seeds.entities:
        row = dated.row
        yield Entity(
            id=row["id"],
            name=row["name"],
            type=dated.of,
            other_types=row.words("other_types"),
            countries=row.words("countries"),
            description=row["description"] or None,
            prominence=TIERS[row["tier"]] if row["tier"] else 0.0,
            seats=int(row["seats"]) if row["seats"] else None,
            sources=row.words("sources"),
            **(dated.period if dated.end else _withdrawal(dated, withdrawn)),
        )


def _withdrawal(dated: Dated, withdrawn: Mapping[str, str]) -> dict[str, Any]:
    """The period of a row that says no end; a withdrawn ISO code ended by its withdrawal."""
    scheme, _, code = dated.row["id"].partition(":")
    end = read_to(withdrawn.get(code, "")) if scheme == "iso3166-3" else None
    return replace(dated, end=end).period


def names(seeds: Seeds, known: Mapping[str, Entity]) -> Iterator[Name]:
    """The canonical names of all entities, and the names, surnames and demonyms of the seeds."""
    for entity in known.values():
        yield name_row(entity.id, entity.name, "canonical", "en", *entity.sources)
    for dated in seeds.names:
        row = dated.row
        yield replace(
            name_row(row["id"], row["text"], row["kind"], row["lang"], *row.words("sources")),
            scope=row.words("scope"),
            strength=row["strength"],
            **dated.period,
        )
    yield from surnames(seeds)
    for row in seeds.demonyms:
        for text in filter(None, (row["text"], row["plural"])):
            demonym = name_row(row["id"], text, "demonym", "en", *row.words("sources"))
            yield replace(demonym, scope=row.words("scope"), strength=row["strength"])


def surnames(seeds: Seeds) -> Iterator[Name]:
    """Family names alone, always weak: as the canonical name has it, and as the other spellings of
    the full name and the native one do, where these are of the same words."""
    persons = {d.row["id"]: d.row for d in seeds.entities if d.row["family_name"]}
    made: dict[tuple[str, str], tuple[str, ...]] = {}
    for identity, row in persons.items():
        for text in _alone(row["family_name"], row["name"]):
            made[identity, text] = row.words("sources")
    for dated in seeds.names:
        row, person = dated.row, persons.get(dated.row["id"])
        if person and row["strength"] == "strong" and row["kind"] in _FULL:
            family = _family_in(row["text"], person["name"], person["family_name"])
            for text in _alone(family, row["text"]):
                made.setdefault((row["id"], text), row.words("sources"))
    for (identity, text), sources in made.items():
        yield replace(name_row(identity, text, "surname", "und", *sources), strength="weak")


_FULL = frozenset({"native", "transliteration"})


def _family_in(text: str, name: str, family: str) -> str:
    """The family name in another spelling of a person's name; empty where it cannot be told.

    >>> _family_in("Moammar Qaddafi", "Muammar Gaddafi", "Gaddafi")
    'Qaddafi'
    >>> _family_in("the Guide", "Muammar Gaddafi", "Gaddafi")
    ''
    """
    words, named, last = text.split(), name.split(), family.split()
    given = len(named) - len(last)
    if len(words) != len(named) or given < 1 or named[given:] != last or words[0][0].islower():
        return ""
    return " ".join(words[given:])


def _alone(family: str, name: str) -> tuple[str, ...]:
    """How a family name stands alone: al-Abadi as Abadi too; none when it is the whole name."""
    if family in ("", name):
        return ()
    return tuple(dict.fromkeys((family, _PARTICLE.sub("", family))))


def relations(seeds: Seeds) -> Iterator[Relation]:
    """The relations that the seeds say."""
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


def xrefs(seeds: Seeds) -> Iterator[Xref]:
    """The external ids that the seeds say."""
    for row in seeds.xrefs:
        yield Xref(
            entity_id=row["id"],
            scheme=row["scheme"],
            value=row["value"],
            sources=row.words("sources"),
        )


def tallies(seeds: Seeds) -> tuple[Tally, ...]:
    """What each template makes and drops, by the seeds alone."""
    known = {entity.id: entity for entity in entities(seeds, {})}
    named = [name for name in names(seeds, known) if name.entity_id in known]
    made = templates.make(
        seeds.templates, seeds.demonyms, seeds.variants, known, named, relations(seeds)
    )
    return made.tallies
