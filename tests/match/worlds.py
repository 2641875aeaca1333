"""Tiny worlds made by hand: entities with names and relations, found and annotated in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any

from gazetteer.annotate.document import Annotator
from gazetteer.annotate.reading import Readings
from gazetteer.annotate.scan import Span, scan
from gazetteer.annotate.text import Text
from gazetteer.index.memory import MemoryIndex
from gazetteer.match.candidates import Candidates
from gazetteer.match.decide import decide
from gazetteer.match.query import Hit, Query
from gazetteer.model import Entity, Mention, Name, Relation, Resolution
from gazetteer.text.normalize import normalize
from gazetteer.text.script import script_of
from gazetteer.vocabulary import Scheme

SCHEMES = tuple(
    Scheme(id=id_, label=id_, lookup=True)
    for id_ in ("iso3166-1", "iso3166-1-alpha3", "iso3166-2", "domain")
)
ORGANIZATIONS = frozenset({"government", "legislature", "armed_group", "company", "agency"})


def entity(id_: str, type_: str = "company", countries: str = "", **more: Any) -> Entity:
    """An entity; `countries` are parted by blanks."""
    more = {"name": id_, "prominence": 0.5, **more}
    return Entity(id=id_, type=type_, countries=tuple(countries.split()), **more)


def name(of: Entity, text: str, kind: str = "canonical", scope: str = "", **more: Any) -> Name:
    """A name of an entity; the places of `scope` are parted by blanks."""
    more = {"lang": "en", "script": script_of(text), **more}
    parts = tuple(scope.split())
    return Name(entity_id=of.id, text=text, key=normalize(text), kind=kind, scope=parts, **more)


def hit(of: Entity, text: str = "X", kind: str = "canonical", **more: Any) -> Hit:
    """An exact hit of an entity by a name made for it."""
    method = more.pop("method", "exact")
    return Hit(of, name(of, text, kind, **more), method)


class Things(dict[str, Entity]):
    """Entities by id, and by type."""

    def of_type(self, type_: str) -> Iterator[Entity]:
        return (one for one in self.values() if one.type == type_)


class World:
    """What a release would hold; made by adding to it, then asked."""

    def __init__(self) -> None:
        self.entities = Things()
        self.names: list[Name] = []
        self.relations: list[Relation] = []
        self.codes: dict[str, str] = {}
        self.not_names: frozenset[str] = frozenset()
        self.vocabulary = SimpleNamespace(groups={"organization": ORGANIZATIONS})

    def add(self, id_: str, text: str, type_: str, countries: str = "", **more: Any) -> Entity:
        """Add an entity with its canonical name."""
        one = entity(id_, type_, countries, name=text, details=self, **more)
        self.entities[id_] = one
        self.call(one, text, "canonical")
        return one

    def call(self, of: Entity, text: str, kind: str, scope: str = "", **more: Any) -> None:
        """Add a name."""
        self.names.append(name(of, text, kind, scope, **more))

    def weaken(self, of: Entity) -> None:
        """Make the names of an entity weak."""
        self.names = [
            replace(n, strength="weak") if n.entity_id == of.id else n for n in self.names
        ]

    def relate(self, subject: Entity, predicate: str, object_: Entity, **more: Any) -> None:
        """Add a relation."""
        self.relations.append(
            Relation(subject=subject.id, predicate=predicate, object=object_.id, **more)
        )

    def names_of(self, entity_id: str) -> tuple[Name, ...]:
        return tuple(n for n in self.names if n.entity_id == entity_id)

    def relations_of(self, entity_id: str) -> tuple[Relation, ...]:
        return tuple(r for r in self.relations if entity_id in (r.subject, r.object))

    def xrefs_of(self, entity_id: str) -> Mapping[str, tuple[str, ...]]:
        return {}

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        yield from ((r.subject, r.object) for r in self.relations if r.predicate == predicate)

    def get(self, identity: str) -> Entity | None:
        return self.entities.get(self.codes.get(identity, identity))

    @property
    def index(self) -> MemoryIndex:
        return MemoryIndex([n.key for n in self.names], self.names, self._described)

    def _described(self) -> list[tuple[str, str, str] | None]:
        return [
            None
            if n.sources == ("templates",)
            else (n.kind, self.entities[n.entity_id].type, n.script)
            for n in self.names
        ]

    def hits(self, text: str, **asked: Any) -> list[Hit]:
        """The hits of a name."""
        found = Candidates(self.index, self.entities, self.get, SCHEMES, self.not_names)
        return found.hits(Query(text=text, **asked))

    def resolve(self, text: str, **asked: Any) -> Resolution:
        """What a name is resolved to."""
        return decide(Query(text=text, **asked), self.hits(text, **asked))

    def scan(self, text: str) -> list[Span]:
        """The spans of a text."""
        readings = Readings(self.index, self.entities, self.not_names)
        return scan(self.text(text), readings)

    def text(self, text: str) -> Text:
        """A text as the annotator sees it."""
        return Text(text, self.index.spotted(text))

    def scanned(self, text: str) -> list[str]:
        """The words of the spans of a text."""
        return [s.reading.written for s in self.scan(text)]

    def mentions(
        self,
        text: str,
        *,
        on: date | None = None,
        country: str | None = None,
        institutions: bool = False,
    ) -> list[Mention]:
        """The mentions of a text."""
        annotator = Annotator(self, self.index)  # type: ignore[arg-type]
        return annotator.annotate(text, on=on, country=country, institutions=institutions)

    def found(self, text: str, **context: Any) -> list[tuple[str, str | None]]:
        """The mentions of a text: the words, and the id if it was decided."""
        return [
            (m.text, m.resolution.entity.id if m.resolution.entity else None)
            for m in self.mentions(text, **context)
        ]
