"""Building an index from the Parquet tables of a release."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer.dataset.manifest import read_manifest
from gazetteer.dataset.rows import read_table
from gazetteer.dataset.schema import TABLES
from gazetteer.errors import DatasetError
from gazetteer.index import fuzzy, keys, scan
from gazetteer.index.layout import COLUMNS, NOBODY
from gazetteer.index.pool import as_numbers, as_text, is_number, pooled, records
from gazetteer.index.tries import Sections, derived_keys, first_words, grouped, numbered

if TYPE_CHECKING:
    import pyarrow as pa

    from gazetteer.index.tries import Array

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
    bearers = _rows_of(release, tables, "names", "entity_id")
    sections |= _ordered(distinct)
    sections |= _derived(tables, sorted(filter(None, distinct)), place)
    sections |= _belongings(release, tables, bearers, place)
    tables["names"] = tables["names"].take(order)
    sections |= _records(tables, bearers[order])
    sections |= _identities(tables)
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


def _ordered(distinct: list[str]) -> Sections:
    """The keys in order, and the scan for them in texts."""
    ordered = sorted(filter(None, distinct))
    return _views(keys.build(ordered) | scan.build(ordered))


def _belongings(release: Path, tables: dict[str, Any], bearers: Array, place: Array) -> Sections:
    """What belongs to each entity: names, relations either way, ids elsewhere.

    Args:
        bearers: the row of the entity of each name.
        place: where each row of the names goes.
    """
    import numpy as np

    subjects, objects = (_rows_of(release, tables, "relations", c) for c in ("subject", "object"))
    other = subjects != objects
    at = np.arange(len(subjects))
    both = np.concatenate([at, at[other]])
    in_order = np.argsort(both, kind="stable")
    ends = np.concatenate([subjects, objects[other]])
    xrefs = _rows_of(release, tables, "xrefs", "entity_id")
    sections: Sections = {}
    for name, owners, rows in (
        ("names", bearers, place),
        ("xrefs", xrefs, np.arange(len(xrefs))),
        ("relations", ends[in_order], both[in_order]),
    ):
        starts, flat = grouped(owners, rows, tables["entities"].num_rows)
        sections |= {f"entity.{name}.starts": starts, f"entity.{name}.rows": flat}
    return sections


def _rows_of(release: Path, tables: dict[str, Any], table: str, column: str) -> Array:
    """The rows of the entities whose ids are in a column."""
    import numpy as np
    import pyarrow.compute as pc

    found = pc.index_in(tables[table][column], value_set=tables["entities"]["id"])
    if found.null_count:
        raise DatasetError(
            f"{release / table}.parquet: {found.null_count} rows whose {column} is no entity;"
            " download or build the release again"
        )
    return np.asarray(found, dtype=np.int64)


def _records(tables: dict[str, Any], bearers: Array) -> Sections:
    """The tables as records, and the pool of their texts.

    Args:
        bearers: the row of the entity of each name.
    """
    texts: dict[tuple[str, str], Any] = {}
    numbers: dict[tuple[str, str], Array] = {("names", "entity"): bearers}
    layout = {table: columns.split() for table, columns in COLUMNS.items()}
    for table, columns in layout.items():
        for column in columns:
            if (table, column) in numbers:
                continue
            if is_number(tables[table], column):
                numbers[table, column] = as_numbers(tables[table], column)
            else:
                texts[table, column] = as_text(tables[table], column)
    sections, coded = pooled(texts)
    numbers |= coded
    for table, columns in layout.items():
        sections |= records(table, {column: numbers[table, column] for column in columns})
    return sections


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
    return {"ids.trie": trie, "ids.entity": entities.astype(np.uint32).data}


def _derived(tables: dict[str, Any], distinct: list[str], place: Array) -> Sections:
    """The derived keys, and what finds keys by a few edits; not of names that templates make."""
    names, entities = tables["names"], tables["entities"]
    types = dict(zip(entities["id"].to_pylist(), entities["type"].to_pylist(), strict=True))
    of = [types[identity] for identity in names["entity_id"].to_pylist()]
    key, kind, script = (names[c].to_pylist() for c in ("key", "kind", "script"))
    made = [sources == [_TEMPLATES] for sources in names["sources"].to_pylist()]
    curated = {k for k, by_template in zip(key, made, strict=True) if not by_template}
    numbers = [number for number, k in enumerate(distinct) if k in curated]
    found = derived_keys(zip(key, kind, of, script, strict=True), made, place)
    return found | _views(fuzzy.build(distinct, numbers))


def _views(sections: dict[str, bytes]) -> Sections:
    return {name: memoryview(content) for name, content in sections.items()}
