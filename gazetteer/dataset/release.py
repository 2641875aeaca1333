"""A release read into memory: the rows, and what belongs to an entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer.dataset.arrow import arrow_schema, rows_hash
from gazetteer.dataset.manifest import Manifest, read_manifest
from gazetteer.dataset.schema import TABLES, Table
from gazetteer.errors import DatasetError
from gazetteer.model import Entity, Name, Relation
from gazetteer.vocabulary import Kind, Predicate, Scheme, Source, Type, Vocabulary

if TYPE_CHECKING:
    import pyarrow as pa

_BY_NAME = {table.name: table for table in TABLES}


class Release:
    """The rows of one release. Read-only after construction; safe to share between threads."""

    def __init__(self, path: Path, *, verify: bool = False) -> None:
        """Read the release in a folder.

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
            types=self._rows("types", Type),
            kinds=self._rows("kinds", Kind),
            predicates=self._rows("predicates", Predicate),
            schemes=self._rows("schemes", Scheme),
            sources=self._rows("sources", Source),
        )
        self.entities: dict[str, Entity] = {
            values["id"]: Entity(details=self, **values) for values in self._values("entities")
        }
        self.names: tuple[Name, ...] = self._rows("names", Name)
        self._names: dict[str, list[Name]] = defaultdict(list)
        for name in self.names:
            self._names[name.entity_id].append(name)
        self._relations: dict[str, list[Relation]] = defaultdict(list)
        for relation in self._rows("relations", Relation):
            for end in dict.fromkeys((relation.subject, relation.object)):
                self._relations[end].append(relation)
        self.by_xref: dict[str, str] = {}
        self._xrefs: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for row in self._values("xrefs"):
            own = self._xrefs[row["entity_id"]]
            own[row["scheme"]] = (*own.get(row["scheme"], ()), row["value"])
            self.by_xref[f"{row['scheme']}:{row['value']}"] = row["entity_id"]
        self.redirects: dict[str, str | None] = {
            row["old_id"]: row["new_id"] for row in self._values("redirects")
        }
        self.not_names: frozenset[str] = frozenset(
            row["key"] for row in self._values("not_names") if row["context"] is None
        )

    def __reduce__(self) -> tuple[type[Release], tuple[Path]]:
        return Release, (self.path,)

    def names_of(self, entity_id: str) -> tuple[Name, ...]:
        """The names of an entity, the canonical one first."""
        return tuple(self._names.get(entity_id, ()))

    def relations_of(self, entity_id: str) -> tuple[Relation, ...]:
        """The relations of an entity either way, oldest first."""
        found = self._relations.get(entity_id, ())
        return tuple(sorted(found, key=lambda r: (r.predicate, str(r.valid_from or ""))))

    def xrefs_of(self, entity_id: str) -> Mapping[str, tuple[str, ...]]:
        """The ids of an entity elsewhere, by scheme."""
        return dict(self._xrefs.get(entity_id, {}))

    def get(self, identity: str) -> Entity | None:
        """The entity with an id of ours, or an id in a scheme that we know; follows redirects."""
        if identity in self.redirects:
            identity = self.redirects[identity] or ""
        return self.entities.get(self.by_xref.get(identity, identity))

    def _rows(self, table: str, row: type[Any]) -> tuple[Any, ...]:
        return tuple(row(**values) for values in self._values(table))

    def _values(self, table: str) -> list[dict[str, Any]]:
        arrow = _read(self.path, _BY_NAME[table])
        known = {field.name for field in fields(_BY_NAME[table].row)}
        columns = {
            column.name: (
                [tuple(v) for v in arrow[column.name].to_pylist()]
                if column.type == "texts"
                else arrow[column.name].to_pylist()
            )
            for column in _BY_NAME[table].columns
            if column.name in known
        }
        return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]

    def _verify(self) -> None:
        for table in TABLES:
            rows = self._rows(table.name, table.row)
            if rows_hash(table, rows) != self.manifest.hashes.get(table.name):
                raise DatasetError(
                    f"{self.path / table.name}.parquet: rows differ from the manifest's hash;"
                    " download or build the release again"
                )


def _read(release: Path, table: Table) -> pa.Table:
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = release / f"{table.name}.parquet"
    try:
        arrow = pq.read_table(path)
    except FileNotFoundError:
        raise DatasetError(f"{path}: missing; download or build the release again") from None
    except (pa.ArrowInvalid, OSError) as error:
        first = str(error).splitlines()[0]
        raise DatasetError(f"{path}: damaged ({first}); download or build it again") from None
    if not arrow.schema.equals(arrow_schema(table)):
        raise DatasetError(f"{path}: not the columns of this schema version; build it again")
    return arrow
