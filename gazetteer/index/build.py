"""Building an index from the Parquet tables of a release."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer.dataset.manifest import read_manifest
from gazetteer.dataset.rows import read_table
from gazetteer.dataset.schema import TABLES
from gazetteer.errors import DatasetError
from gazetteer.index.pool import PERIOD, as_numbers, as_period, as_text, pooled
from gazetteer.index.tries import (
    NOBODY,
    Sections,
    derived_keys,
    first_words,
    grouped,
    narrow,
    numbered,
)

if TYPE_CHECKING:
    import pyarrow as pa

    from gazetteer.index.tries import Array

_ELSEWHERE = {("names", "key"), ("names", "entity_id"), ("xrefs", "entity_id")}
"""Columns whose values are in a trie or in the order of rows."""
_TEMPLATES = "templates"


def build(release: Path) -> Sections:
    """The sections of the index of the release in a folder.

    Raises:
        DatasetError: its tables cannot be read, or do not fit each other.
    """
    import numpy as np

    manifest = read_manifest(release)
    tables = {table.name: read_table(release, table) for table in TABLES}
    for name, table in tables.items():
        if table.num_rows != manifest.rows.get(name):
            raise DatasetError(
                f"{release / name}.parquet: {table.num_rows} rows, the manifest says"
                f" {manifest.rows.get(name)}; download or build the release again"
            )
    distinct, sections, order = _keys(tables["names"])
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    sections |= _belongings(release, tables, place)
    tables["names"] = tables["names"].take(order)
    sections |= _columns(tables)
    sections |= _identities(tables)
    sections |= _derived(tables)
    sections |= first_words(distinct)
    head = f"{manifest.version}\n{manifest.edition}\n{manifest.as_of}\n"
    return sections | {"about": memoryview(head.encode())}


def _keys(names: pa.Table) -> tuple[list[str], Sections, Array]:
    """The distinct match keys, their sections, and the rows of names in the order of keys: names
    of one key lie together, so that a key needs only where they start."""
    import numpy as np

    coded = names["key"].combine_chunks().dictionary_encode()
    distinct: list[str] = coded.dictionary.to_pylist()
    trie, numbers = numbered(distinct)
    owners = numbers[np.asarray(coded.indices, dtype=np.int64)] if len(coded) else numbers
    starts, _ = grouped(owners, owners, len(distinct))
    return (
        distinct,
        {"keys.trie": trie, "keys.starts": starts},
        np.argsort(owners, kind="stable"),
    )


def _belongings(release: Path, tables: dict[str, Any], place: Array) -> Sections:
    """What belongs to each entity: names, relations either way, ids elsewhere.

    Args:
        place: where each row of the names goes.
    """
    import numpy as np

    ids, count = tables["entities"]["id"], tables["entities"].num_rows
    owners = {
        (table, column): _rows_of(release, tables, ids, table, column)
        for table, column in (
            ("names", "entity_id"),
            ("relations", "subject"),
            ("relations", "object"),
            ("xrefs", "entity_id"),
        )
    }
    sections: Sections = {}

    def add(name: str, owners: Array, rows: Array) -> None:
        sections[f"{name}.starts"], sections[f"{name}.rows"] = grouped(owners, rows, count)

    bearers = owners["names", "entity_id"]
    add("entity.names", bearers, place)
    of_row = np.empty(len(place), dtype=np.int64)
    of_row[place] = bearers
    sections["names.entity"] = narrow(of_row)
    xrefs = owners["xrefs", "entity_id"]
    add("entity.xrefs", xrefs, np.arange(len(xrefs)))
    subjects, objects = owners["relations", "subject"], owners["relations", "object"]
    rows = np.arange(len(subjects))
    other = subjects != objects
    ends = np.concatenate([subjects, objects[other]])
    both = np.concatenate([rows, rows[other]])
    in_order = np.argsort(both, kind="stable")
    add("entity.relations", ends[in_order], both[in_order])
    return sections


def _rows_of(release: Path, tables: dict[str, Any], ids: Any, table: str, column: str) -> Array:
    import numpy as np
    import pyarrow.compute as pc

    found = pc.index_in(tables[table][column], value_set=ids)
    if found.null_count:
        raise DatasetError(
            f"{release / table}.parquet: {found.null_count} rows whose {column} is no entity;"
            " download or build the release again"
        )
    return np.asarray(found, dtype=np.int64)


def _columns(tables: dict[str, Any]) -> Sections:
    """All columns that an entity, a name, a relation or a vocabulary is made from."""
    texts: dict[str, Any] = {}
    numbers: Sections = {}
    for table in TABLES:
        arrow = tables[table.name]
        if any(column.name == PERIOD[0] for column in table.columns):
            texts[f"{table.name}.period"] = as_period(arrow)
        for column in table.columns:
            section = f"{table.name}.{column.name}"
            if column.name in PERIOD or (table.name, column.name) in _ELSEWHERE:
                continue
            if column.type in ("text", "texts"):
                texts[section] = as_text(arrow, column)
            else:
                numbers[section] = as_numbers(arrow, column)
    return pooled(texts) | numbers


def _identities(tables: dict[str, Any]) -> Sections:
    """From every id that is known, ours or another scheme's, to the entity."""
    import numpy as np

    own: list[str] = tables["entities"]["id"].to_pylist()
    found = {}
    columns = (tables["xrefs"][name].to_pylist() for name in ("scheme", "value", "entity_id"))
    row_of = {identity: row for row, identity in enumerate(own)}
    for scheme, value, entity_id in zip(*columns, strict=True):
        found[f"{scheme}:{value}"] = row_of[entity_id]
    found |= row_of
    redirects = (tables["redirects"][name].to_pylist() for name in ("old_id", "new_id"))
    heirs = {old: found.get(new, NOBODY) for old, new in zip(*redirects, strict=True)}
    found |= heirs
    trie, numbers = numbered(list(found))
    entities = np.full(len(found), NOBODY, dtype=np.int64)
    entities[numbers] = np.fromiter(found.values(), dtype=np.int64, count=len(found))
    return {"ids.trie": trie, "ids.entity": memoryview(entities.astype(np.uint32))}


def _derived(tables: dict[str, Any]) -> Sections:
    names, entities = tables["names"], tables["entities"]
    types = dict(zip(entities["id"].to_pylist(), entities["type"].to_pylist(), strict=True))
    of = [types[identity] for identity in names["entity_id"].to_pylist()]
    key, kind, script = (names[c].to_pylist() for c in ("key", "kind", "script"))
    made = (sources == [_TEMPLATES] for sources in names["sources"].to_pylist())
    return derived_keys(zip(key, kind, of, script, strict=True), made)
