"""Official names of countries, from the editions of the Factbook."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from gazetteer.curation.rows import name_row
from gazetteer.model import Entity, Name
from gazetteer.sources.factbook import Country
from gazetteer.text.normalize import normalize

_PLACES = frozenset({"country", "territory"})


def countries_by_name(entities: Mapping[str, Entity], names: Iterable[Name]) -> dict[str, str]:
    """English names of one country or territory each, by match key, to its id."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if name.lang.startswith("en") and name.kind != "demonym":
            entity = entities[name.entity_id]
            if entity.type in _PLACES and name.strength == "strong":
                bearers[name.key].add(entity.id)
    return {key: min(ids) for key, ids in bearers.items() if len(ids) == 1}


def long_names(
    editions: Mapping[str, Iterable[Country]], known: Mapping[str, str]
) -> Iterator[Name]:
    """The English long forms as official names, the local ones as romanised native names.

    A form that would be another country's name is left out.

    Args:
        editions: by source.
        known: ids by match key, see `countries_by_name`.
    """
    for source, countries in editions.items():
        for country in countries:
            identity = known.get(normalize(country.short)) or known.get(normalize(country.long))
            if identity is None:
                continue
            for text, kind, lang in (
                (country.long, "official", "en"),
                *((local, "transliteration", "und-Latn") for local in country.local),
            ):
                if text and known.get(normalize(text), identity) == identity:
                    yield name_row(identity, text, kind, lang, source)
