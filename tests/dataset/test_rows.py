"""The rows of a table, made when they are asked for."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import pytest

from gazetteer.curation.build import prepare
from gazetteer.dataset.rows import Rows
from gazetteer.dataset.schema import TABLES, Table, Tables
from gazetteer.model import Entity
from gazetteer.sources.cache import Cache

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
BY_NAME = {table.name: table for table in TABLES}


@pytest.fixture(scope="module")
def eager(tiny_seeds: Path, tiny_cache: Cache) -> Tables:
    """The rows that the tiny release was written from."""
    return prepare(tiny_seeds, tiny_cache)[1]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A row that notes that it is made."""

    made: ClassVar[list[str]] = []
    id: str
    label: str

    def __post_init__(self) -> None:
        self.made.append(self.id)


@pytest.fixture
def kinds(tiny_release: Path) -> Rows[Kind]:
    Kind.made.clear()
    return Rows(tiny_release, replace(BY_NAME["kinds"], row=Kind))


def values(table: Table, row: Any) -> list[Any]:
    return [getattr(row, column.name) for column in table.columns]


@each_table
def test_a_table_has_as_many_rows_as_were_written(
    tiny_release: Path, eager: Tables, table: Table
) -> None:
    assert len(Rows(tiny_release, table)) == len(eager.rows(table.name))


@each_table
def test_rows_are_what_was_written_in_that_order(
    tiny_release: Path, eager: Tables, table: Table
) -> None:
    found = [values(table, row) for row in Rows(tiny_release, table)]
    assert found == [values(table, row) for row in eager.rows(table.name)]


@each_table
def test_a_row_is_of_the_class_of_its_table(tiny_release: Path, table: Table) -> None:
    assert type(Rows(tiny_release, table)[0]) is table.row


@each_table
def test_a_column_is_had_whole(tiny_release: Path, eager: Tables, table: Table) -> None:
    rows = Rows(tiny_release, table)
    found = [rows.column(column.name) for column in table.columns]
    expected = [[getattr(r, c.name) for r in eager.rows(table.name)] for c in table.columns]
    assert found == expected


def test_opening_a_table_makes_no_row(kinds: Rows[Kind]) -> None:
    assert (len(kinds), Kind.made) == (14, [])


def test_a_column_makes_no_row(kinds: Rows[Kind]) -> None:
    kinds.column("id")
    assert Kind.made == []


def test_only_the_row_that_is_asked_for_is_made(kinds: Rows[Kind]) -> None:
    assert [kinds[3].id] == Kind.made


def test_a_row_is_made_once(kinds: Rows[Kind]) -> None:
    assert kinds[3] is kinds[3]


def test_a_row_past_the_end_is_none(kinds: Rows[Kind]) -> None:
    with pytest.raises(IndexError):
        kinds[len(kinds)]


def test_what_is_no_column_is_given_to_every_row(tiny_release: Path) -> None:
    class Nothing:
        def names_of(self, entity_id: str) -> tuple[()]:
            return ()

    rows: Rows[Entity] = Rows(tiny_release, BY_NAME["entities"], details=Nothing())
    assert {entity.names for entity in rows} == {()}
