"""What a rule is, and the world that it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from gazetteer.curation.findings import ERROR, WARNING
from gazetteer.curation.seeds import Dated, Seeds
from gazetteer.curation.tsv import Row
from gazetteer.text.normalize import normalize


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that breaks a rule: what is wrong, and what to do about it."""

    row: Row
    message: str
    mend: str = ""


@dataclass(frozen=True)
class World:
    """The seeds, and what several rules ask of them.

    Attributes:
        old: what the rows of the base revision say; None without one.
    """

    seeds: Seeds
    old: frozenset[str] | None = None

    def is_new(self, row: Row) -> bool:
        """Whether the base revision lacks the row; False without one."""
        return self.old is not None and row.identity not in self.old

    @cached_property
    def entities(self) -> dict[str, Dated]:
        """By id; the first row where an id stands twice."""
        found: dict[str, Dated] = {}
        for entity in self.seeds.entities:
            found.setdefault(entity.row["id"], entity)
        return found

    @cached_property
    def known(self) -> frozenset[str]:
        """Ids of the seeds, and of the cities that they speak of."""
        return frozenset(self.entities) | bulk_ids(self.seeds)

    @cached_property
    def keyed(self) -> tuple[tuple[Dated, str], ...]:
        """The names with their match keys."""
        return tuple((name, normalize(name.row["text"])) for name in self.seeds.names)

    @cached_property
    def titled(self) -> tuple[tuple[Dated, str], ...]:
        """The entities with the match keys of their canonical names."""
        return tuple((entity, normalize(entity.row["name"])) for entity in self.seeds.entities)


@dataclass(frozen=True)
class Rule:
    """A rule: its code, what it asks, and how to find what breaks it.

    Attributes:
        level: what a breach is; an error stops the build, a warning does not.
        binds_new: whether it binds new rows only. Without a base revision, which says what rows are
            new, a breach is a warning.
    """

    code: str
    asks: str
    check: Callable[[World], Iterator[Fault]]
    level: str = ERROR
    binds_new: bool = False

    def level_at(self, row: Row, world: World) -> str:
        """What a breach is at a row; empty where the rule does not bind."""
        if not self.binds_new:
            return self.level
        if world.old is None:
            return WARNING
        return self.level if world.is_new(row) else ""


def bulk_type(identity: str) -> str:
    """The type of what only a bulk source describes, by its id; empty for other ids.

    >>> bulk_type("iso3166-2:FI-01"), bulk_type("gz:x")
    ('subdivision', '')
    """
    return {"geonames": "city", "iso3166-2": "subdivision"}.get(identity.partition(":")[0], "")


def bulk_ids(seeds: Seeds) -> frozenset[str]:
    """Ids of the cities and subdivisions that seeds speak of and a bulk source describes."""
    own = {entity.row["id"] for entity in seeds.entities if entity.of != "city"}
    spoken = {name.row["id"] for name in (*seeds.names, *seeds.entities)}
    spoken |= {relation.row["subject"] for relation in seeds.relations}
    spoken |= {relation.row["object"] for relation in seeds.relations}
    return frozenset(id_ for id_ in spoken - own if bulk_type(id_))
