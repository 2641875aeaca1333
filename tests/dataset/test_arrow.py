"""Rows to Arrow, and their hash."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gazetteer.dataset.arrow import arrow_schema, rows_hash, to_arrow
from gazetteer.dataset.manifest import read_manifest
from gazetteer.dataset.schema import TABLES, Table
from gazetteer.model import Name

BY_NAME = {table.name: table for table in TABLES}
NAMES = BY_NAME["names"]
NAME = Name(
    entity_id="gz:a",
    text="Anna",
    key="anna",
    kind="short",
    lang="en",
    script="Latn",
    valid_from=date(2014, 1, 1),
    from_precision="year",
    valid_to=date(2015, 1, 1),
    to_precision="year",
    scope=("IQ",),
    strength="strong",
    sources=("editorial",),
)
each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
words = st.text(max_size=5)
rows = st.lists(
    st.builds(
        replace,
        st.just(NAME),
        text=words,
        lang=words,
        scope=st.lists(words, max_size=2).map(tuple),
        valid_from=st.none() | st.dates(),
    ),
    max_size=3,
)


def read(release: Path, table: Table) -> list[SimpleNamespace]:
    """The rows of a table as somebody without this package reads them."""
    arrow = pq.read_table(release / f"{table.name}.parquet")
    return [SimpleNamespace(**row) for row in arrow.to_pylist()]


def test_the_hash_is_over_a_line_of_json_a_row() -> None:
    lines = (
        '["gz:a","Änna","anna","short","en","Latn","2014-01-01","year","2015-01-01","year",'
        '["IQ"],"strong",["editorial"]]\n'
    )
    found = rows_hash(NAMES, [replace(NAME, text="Änna")] * 2)
    assert found == hashlib.sha256((lines * 2).encode()).hexdigest()


@each_table
def test_rows_read_again_have_the_hash_of_the_manifest(tiny_release: Path, table: Table) -> None:
    hashes = read_manifest(tiny_release).hashes
    assert rows_hash(table, read(tiny_release, table)) == hashes[table.name]


@each_table
def test_a_row_less_is_another_hash(tiny_release: Path, table: Table) -> None:
    found = read(tiny_release, table)
    without = {rows_hash(table, found[:n] + found[n + 1 :]) for n in range(min(len(found), 20))}
    assert rows_hash(table, found) not in without


@each_table
def test_a_changed_value_is_another_hash(tiny_release: Path, table: Table) -> None:
    found = read(tiny_release, table)
    before = rows_hash(table, found)
    setattr(found[-1], table.columns[0].name, "changed")
    assert rows_hash(table, found) != before


@pytest.mark.parametrize("column", NAMES.columns, ids=lambda column: column.name)
def test_every_column_counts_for_the_hash(column) -> None:
    changed = {"date": None, "texts": ("LU",)}.get(column.type, "changed")
    other = replace(NAME, **{column.name: changed})
    assert rows_hash(NAMES, [other]) != rows_hash(NAMES, [NAME])


def test_the_order_of_rows_counts_for_the_hash() -> None:
    pair = [NAME, replace(NAME, text="Beth")]
    assert rows_hash(NAMES, pair) != rows_hash(NAMES, pair[::-1])


@given(rows, rows)
def test_other_rows_have_another_hash(one: list[Name], other: list[Name]) -> None:
    assume(one != other)
    assert rows_hash(NAMES, one) != rows_hash(NAMES, other)


@given(rows)
def test_rows_through_arrow_keep_their_hash(found: list[Name]) -> None:
    again = [SimpleNamespace(**row) for row in to_arrow(NAMES, found).to_pylist()]
    assert rows_hash(NAMES, again) == rows_hash(NAMES, found)


@each_table
def test_a_file_has_the_columns_of_its_table(tiny_release: Path, table: Table) -> None:
    schema = pq.read_schema(tiny_release / f"{table.name}.parquet")
    assert schema.names == [column.name for column in table.columns]


@each_table
def test_a_file_has_the_schema_of_its_table(tiny_release: Path, table: Table) -> None:
    schema = pq.read_schema(tiny_release / f"{table.name}.parquet")
    assert schema.equals(arrow_schema(table))


@each_table
def test_a_required_column_is_never_null(tiny_release: Path, table: Table) -> None:
    arrow = pq.read_table(tiny_release / f"{table.name}.parquet")
    required = [column.name for column in table.columns if column.required]
    assert {name: arrow[name].null_count for name in required} == dict.fromkeys(required, 0)


@each_table
def test_a_required_column_says_so_in_the_file(tiny_release: Path, table: Table) -> None:
    schema = pq.read_schema(tiny_release / f"{table.name}.parquet")
    assert [not field.nullable for field in schema] == [c.required for c in table.columns]


@pytest.mark.parametrize(
    ("column", "type_"),
    [
        ("id", pa.string()),
        ("countries", pa.list_(pa.field("element", pa.string(), nullable=False))),
        ("valid_from", pa.date32()),
        ("latitude", pa.float64()),
        ("population", pa.int64()),
    ],
)
def test_a_column_has_its_arrow_type(column: str, type_: pa.DataType) -> None:
    assert arrow_schema(BY_NAME["entities"]).field(column).type == type_


def test_a_boolean_column_is_boolean() -> None:
    assert arrow_schema(BY_NAME["schemes"]).field("lookup").type == pa.bool_()


@each_table
def test_a_table_and_its_columns_are_described(table: Table) -> None:
    assert all([table.description, *(column.description for column in table.columns)])


@each_table
def test_a_column_stands_once(table: Table) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)


@each_table
def test_every_table_of_the_tiny_release_has_rows(tiny_release: Path, table: Table) -> None:
    assert read_manifest(tiny_release).rows[table.name] == len(read(tiny_release, table)) > 0
