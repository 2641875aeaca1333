"""The tables of a release and their columns: the one description that writing, reading and the
data package's metadata are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from gazetteer.model import Entity, Name, Relation
from gazetteer.vocabulary import Kind, Predicate, Scheme, Source, Type, Vocabulary

ColumnType = Literal["text", "texts", "date", "integer", "number", "boolean"]


@dataclass(frozen=True)
class Column:
    """One column; `required` ones are never null."""

    name: str
    type: ColumnType
    description: str
    required: bool = False


@dataclass(frozen=True, kw_only=True)
class Xref:
    """An entity's id in another scheme, as a source states it."""

    entity_id: str
    scheme: str
    value: str
    sources: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class NotName:
    """A string that looks like a name of something here and is none."""

    text: str
    key: str
    context: str | None
    reason: str
    sources: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Redirect:
    """A retired id and what became of it; `new_id` is None where there is no one heir."""

    old_id: str
    new_id: str | None
    successors: tuple[str, ...]
    reason: str
    since: str


@dataclass(frozen=True, kw_only=True)
class Tables:
    """All rows of a release, each table sorted."""

    entities: tuple[Entity, ...]
    names: tuple[Name, ...]
    relations: tuple[Relation, ...]
    xrefs: tuple[Xref, ...]
    not_names: tuple[NotName, ...]
    redirects: tuple[Redirect, ...]
    vocabulary: Vocabulary

    def rows(self, table: str) -> tuple[Any, ...]:
        """The rows of a table by its name in `TABLES`."""
        found: tuple[Any, ...] = getattr(self if hasattr(self, table) else self.vocabulary, table)
        return found


@dataclass(frozen=True)
class Table:
    """A table: its columns, the dataclass of its rows, and what its rows are."""

    name: str
    row: type
    description: str
    columns: tuple[Column, ...]


_DATES = (
    Column("valid_from", "date", "first day it was so; null is open"),
    Column("from_precision", "text", "width of valid_from: day, month or year"),
    Column("valid_to", "date", "first day it was no longer so; null is still"),
    Column("to_precision", "text", "width of valid_to: day, month or year"),
)
_SOURCES = Column("sources", "texts", "ids of the sources that bear the row out", True)


def _vocabulary(name: str, row: type, description: str, *columns: Column) -> Table:
    identity = (Column("id", "text", "the id", True), Column("label", "text", "for people", True))
    return Table(name, row, description, (*identity, *columns))


TABLES: tuple[Table, ...] = (
    Table("entities", Entity, "one row a thing of the world", (
        Column("id", "text", "CURIE; never changes, never reused", True),
        Column("name", "text", "canonical English name", True),
        Column("type", "text", "leaf type, see types", True),
        Column("other_types", "texts", "what it truly is besides", True),
        Column("countries", "texts", "ISO alpha-2, XK, ISO 3166-3 or an entity id; main one first", True),
        Column("description", "text", "neutral noun phrase, at most 90 characters"),
        *_DATES,
        Column("latitude", "number", "degrees, WGS 84"),
        Column("longitude", "number", "degrees, WGS 84"),
        Column("population", "integer", "persons"),
        Column("prominence", "number", "prior of being meant by a shared name, 0 to 1", True),
        Column("seats", "integer", "of a position: how many hold it at once; null is no limit"),
        _SOURCES,
    )),
    Table("names", Name, "one row a name of an entity", (
        Column("entity_id", "text", "whose name it is", True),
        Column("text", "text", "the name as written", True),
        Column("key", "text", "match key: normalize(text)", True),
        Column("kind", "text", "see kinds", True),
        Column("lang", "text", "BCP 47, und if none", True),
        Column("script", "text", "ISO 15924", True),
        *_DATES,
        Column("scope", "texts", "places within which the name names the entity; empty is anywhere", True),
        Column("strength", "text", "strong, or weak: counts only with support from context", True),
        _SOURCES,
    )),
    Table("relations", Relation, "one row a dated relation of two entities", (
        Column("subject", "text", "entity id", True),
        Column("predicate", "text", "see predicates", True),
        Column("object", "text", "entity id", True),
        *_DATES,
        Column("role", "text", "acting, interim, deputy, co, contested; null is plain"),
        Column("note", "text", "a remark"),
        _SOURCES,
    )),
    Table("xrefs", Xref, "one row an id in another scheme", (
        Column("entity_id", "text", "whose id it is", True),
        Column("scheme", "text", "see schemes", True),
        Column("value", "text", "the id there", True),
        _SOURCES,
    )),
    Table("not_names", NotName, "strings that look like a name and are none here", (
        Column("text", "text", "the string", True),
        Column("key", "text", "match key", True),
        Column("context", "text", "where it is none"),
        Column("reason", "text", "what it is instead", True),
        _SOURCES,
    )),
    Table("redirects", Redirect, "retired ids and what became of them", (
        Column("old_id", "text", "the retired id", True),
        Column("new_id", "text", "the one heir, if there is one"),
        Column("successors", "texts", "all heirs", True),
        Column("reason", "text", "merged, split, duplicate or retired", True),
        Column("since", "text", "release that retired it", True),
    )),
    _vocabulary("types", Type, "types of entities",
        Column("group", "text", "the group of the type", True),
        Column("ftm", "text", "FollowTheMoney schema"),
        Column("schema_org", "text", "schema.org class"),
        Column("ner", "text", "OntoNotes label"),
    ),
    _vocabulary("kinds", Kind, "kinds of names"),
    _vocabulary("predicates", Predicate, "predicates of relations",
        Column("inverse", "text", "how it reads from the object", True),
    ),
    _vocabulary("schemes", Scheme, "schemes of external ids",
        Column("lookup", "boolean", "whether ids are exact keys of resolve", True),
    ),
    _vocabulary("sources", Source, "where rows come from",
        Column("licence", "text", "SPDX id or name of the licence", True),
        Column("attribution", "text", "how the source asks to be named", True),
        Column("version", "text", "version that was read"),
        Column("date", "text", "date of the data"),
        Column("url", "text", "its page"),
    ),
)  # fmt: skip
