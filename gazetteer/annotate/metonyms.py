"""Metonyms: "Moscow urged Ankara" speaks of governments.

A capital that is not where something happens ("in Moscow", "near Ankara") may stand for its
government. The rule is English: it reads the preposition before.
"""

from __future__ import annotations

from gazetteer.annotate.english import words
from gazetteer.annotate.scan import Span
from gazetteer.annotate.text import Text
from gazetteer.index.reader import Index
from gazetteer.model import Entity


class Metonyms:
    """The governments that capitals stand for."""

    def __init__(self, release: Index) -> None:
        governments = {
            code: entity
            for entity in release.entities.of_type("government")
            if entity.valid_to is None
            for code in entity.countries[:1]
            if any(n.kind == "descriptor" and n.key == "government" for n in entity.names)
        }
        self._government = {
            city: governments[code]
            for city, country in release.pairs("capital_of")
            for code in release.entities[country].countries[:1]
            if code in governments
        }

    def reading(self, entity: Entity, span: Span, text: Text) -> Entity | None:
        """The institution that a mention may stand for; None where the place itself is meant."""
        named = [hit.entity for hit in span.reading.metonyms]
        government = named[0] if named else self._government.get(entity.id)
        if government is None or text.raw(span.first).isupper():
            return None  # MOSCOW at the head of a dispatch is where it was written
        if span.first == 0:
            return government
        before = text.key(span.first - 1)
        parted = text.parted(span.first - 1)
        return None if before in words().locative and not parted else government
