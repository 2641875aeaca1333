"""A release opened for reading: its tables, and what belongs to an entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from gazetteer.dataset.arrow import rows_hash
from gazetteer.dataset.manifest import Manifest, read_manifest
from gazetteer.dataset.rows import Rows
from gazetteer.dataset.schema import TABLES, NotName, Redirect, Xref
from gazetteer.errors import DatasetError
from gazetteer.model import Entity, Name, Relation
from gazetteer.vocabulary import Vocabulary

_BY_NAME = {table.name: table for table in TABLES}


class Entities(Mapping[str, Entity]):
    """The entities of a release by id, each made when it is asked for."""

    def __init__(self, rows: Rows[Entity]) -> None:
        self._rows = rows
        self._position = {identity: at for at, identity in enumerate(rows.column("id"))}

    def __getitem__(self, identity: str) -> Entity:
        return self._rows[self._position[identity]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._position)

    def __len__(self) -> int:
        return len(self._position)

    def __contains__(self, identity: object) -> bool:
        return identity in self._position

    @cached_property
    def of_type(self) -> dict[str, list[str]]:
        """Ids by leaf type."""
        found: dict[str, list[str]] = defaultdict(list)
        for identity, type_ in zip(self._position, self._rows.column("type"), strict=True):
            found[type_].append(identity)
        return dict(found)


class Release:
    """The rows of one release. Read-only after construction; safe to share between threads."""

    def __init__(self, path: Path, *, verify: bool = False) -> None:
        """Open the release in a folder.

        Args:
            verify: hold every table's rows against the manifest's hash.

        Raises:
            DatasetError: files are missing, damaged, or of another schema.
        """
        self.path = path
        self.manifest: Manifest = read_manifest(path)
        if verify:
            self._verify()
        self.vocabulary = Vocabulary(
            types=tuple(self._rows("types")),
            kinds=tuple(self._rows("kinds")),
            predicates=tuple(self._rows("predicates")),
            schemes=tuple(self._rows("schemes")),
            sources=tuple(self._rows("sources")),
        )
        self.entities = Entities(Rows(path, _BY_NAME["entities"], details=self))
        self.names: Rows[Name] = self._rows("names")
        self._relations: Rows[Relation] = self._rows("relations")
        self._names_of = _grouped(self.names.column("entity_id"))
        self._relations_of = _grouped(
            self._relations.column("subject"), self._relations.column("object")
        )
        self._read_xrefs(self._rows("xrefs"))
        redirects: Rows[Redirect] = self._rows("redirects")
        self.redirects = {redirect.old_id: redirect.new_id for redirect in redirects}
        negatives: Rows[NotName] = self._rows("not_names")
        self.not_names = frozenset(n.key for n in negatives if n.context is None)

    def __reduce__(self) -> tuple[type[Release], tuple[Path]]:
        return Release, (self.path,)

    def names_of(self, entity_id: str) -> tuple[Name, ...]:
        """The names of an entity, the canonical one first."""
        return tuple(self.names[at] for at in self._names_of.get(entity_id, ()))

    def described_names(self) -> Iterator[tuple[str, str, str] | None]:
        """Of each name its kind, its entity's type and its script; None of a generated one."""
        types = dict(zip(self.entities, self._rows("entities").column("type"), strict=True))
        columns = (self.names.column(c) for c in ("entity_id", "kind", "script", "sources"))
        for entity_id, kind, script, sources in zip(*columns, strict=True):
            yield None if sources == ("templates",) else (kind, types[entity_id], script)

    def relations_of(self, entity_id: str) -> tuple[Relation, ...]:
        """The relations of an entity either way, oldest first."""
        found = [self._relations[at] for at in self._relations_of.get(entity_id, ())]
        return tuple(sorted(found, key=lambda r: (r.predicate, str(r.valid_from or ""))))

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """Subject and object of every relation with a predicate."""
        columns = (self._relations.column(name) for name in ("predicate", "subject", "object"))
        for found, subject, object_ in zip(*columns, strict=True):
            if found == predicate:
                yield subject, object_

    def xrefs_of(self, entity_id: str) -> Mapping[str, tuple[str, ...]]:
        """The ids of an entity elsewhere, by scheme."""
        return dict(self._xrefs.get(entity_id, {}))

    def get(self, identity: str) -> Entity | None:
        """The entity with an id of ours, or an id in a scheme that we know; follows redirects."""
        identity = self.redirects.get(identity, identity) or ""
        if identity not in self.entities:
            identity = self._by_xref.get(identity, "")
        return self.entities.get(identity)

    def _read_xrefs(self, rows: Rows[Xref]) -> None:
        self._by_xref: dict[str, str] = {}
        self._xrefs: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        columns = (rows.column(name) for name in ("entity_id", "scheme", "value"))
        for entity_id, scheme, value in zip(*columns, strict=True):
            own = self._xrefs[entity_id]
            own[scheme] = (*own.get(scheme, ()), value)
            self._by_xref[f"{scheme}:{value}"] = entity_id

    def table(self, name: str) -> Rows[Any]:
        """A table by its name in the schema, with its columns."""
        return self._rows(name)

    def _rows(self, table: str) -> Rows[Any]:
        return Rows(self.path, _BY_NAME[table])

    def _verify(self) -> None:
        for table in TABLES:
            if rows_hash(table, Rows(self.path, table)) != self.manifest.hashes.get(table.name):
                raise DatasetError(
                    f"{self.path / table.name}.parquet: rows differ from the manifest's hash;"
                    " download or build the release again"
                )


def _grouped(*columns: list[str]) -> dict[str, list[int]]:
    """Positions of rows by the ids in columns, in order, each row once an id."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, ids in enumerate(zip(*columns, strict=True)):
        for identity in dict.fromkeys(ids):
            found[identity].append(at)
    return dict(found)
