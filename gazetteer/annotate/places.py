"""The countries that a text names."""

from __future__ import annotations

from collections.abc import Mapping

from gazetteer.annotate.reading import Readings
from gazetteer.annotate.scan import scan
from gazetteer.annotate.text import Text
from gazetteer.index.memory import MemoryIndex
from gazetteer.index.reader import Index
from gazetteer.model import Entity


def countries_named(
    index: Index | MemoryIndex, entities: Mapping[str, Entity], text: str
) -> frozenset[str]:
    """The codes of countries that a text names by one of their own strong names or demonyms."""
    return frozenset(
        hit.entity.countries[0]
        for span in scan(Text(text, index.spotted(text)), Readings(index, entities))
        for hit in span.reading.hits
        if hit.entity.type == "country" and hit.name.strength == "strong" and hit.entity.countries
    )
