"""The rows of a table, made into values when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from gazetteer.dataset.arrow import arrow_schema
from gazetteer.dataset.schema import Table
from gazetteer.errors import DatasetError

if TYPE_CHECKING:
    import pyarrow as pa

Row = TypeVar("Row")


class Rows(Generic[Row]):
    """A table of a release. A row is made once and kept; columns can be had whole.

    Args:
        extra: fields of the row that are no columns, the same for every row.
    """

    def __init__(self, release: Path, table: Table, **extra: Any) -> None:
        arrow = read_table(release, table)
        known = {field.name for field in fields(table.row)}
        self._arrow = {c.name: arrow[c.name] for c in table.columns}
        self._lists = frozenset(c.name for c in table.columns if c.type == "texts")
        self._fields = [c.name for c in table.columns if c.name in known]
        self._row: type[Row] = table.row
        self._extra = extra
        self._made: dict[int, Row] = {}
        self._length: int = arrow.num_rows

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, position: int) -> Row:
        found = self._made.get(position)
        if found is None:
            values = {name: self._value(name, position) for name in self._fields}
            found = self._made.setdefault(position, self._row(**values, **self._extra))
        return found

    def __iter__(self) -> Iterator[Row]:
        return (self[position] for position in range(len(self)))

    def column(self, name: str) -> list[Any]:
        """All values of a column."""
        values: list[Any] = self._arrow[name].to_pylist()
        return [tuple(v) for v in values] if name in self._lists else values

    def _value(self, name: str, position: int) -> Any:
        value = self._arrow[name][position].as_py()
        return tuple(value) if name in self._lists else value


def read_table(release: Path, table: Table) -> pa.Table:
    """A table of the release in a folder.

    Raises:
        DatasetError: it is missing, damaged, or has other columns.
    """
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
    return arrow.combine_chunks()
