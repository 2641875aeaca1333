"""Rows to Arrow tables and to a hash that any reader of the rows can compute again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from gazetteer.dataset.schema import Table

if TYPE_CHECKING:
    import pyarrow as pa


def arrow_schema(table: Table) -> pa.Schema:
    """The Arrow schema of a table; columns that may be null say so."""
    import pyarrow as pa

    types = {
        "text": pa.string(),
        "texts": pa.list_(pa.field("element", pa.string(), nullable=False)),
        "date": pa.date32(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
    }
    return pa.schema(
        [pa.field(c.name, types[c.type], nullable=not c.required) for c in table.columns]
    )


def to_arrow(table: Table, rows: Iterable[Any]) -> pa.Table:
    """The rows, in their order, as an Arrow table of the table's schema."""
    import pyarrow as pa

    rows = list(rows)
    columns = {c.name: [getattr(row, c.name) for row in rows] for c in table.columns}
    return pa.table(columns, schema=arrow_schema(table))


def rows_hash(table: Table, rows: Iterable[Any]) -> str:
    """SHA-256 over the rows: one line of JSON each, an array of the values in column order."""
    digest = hashlib.sha256()
    for row in rows:
        values = [_plain(getattr(row, c.name)) for c in table.columns]
        digest.update(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
