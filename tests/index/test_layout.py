"""The tables of an index are those of a release."""

from __future__ import annotations

from gazetteer.dataset.schema import TABLES
from gazetteer.index.layout import COLUMNS
from gazetteer.index.pool import PERIOD
from gazetteer.index.store import _TABLES

COLUMNS_OF = {table.name: {column.name for column in table.columns} for table in TABLES}
OF_THE_INDEX = {"period", "entity"}
ELSEWHERE = {"names": {"key", "entity_id"}, "xrefs": {"entity_id", "sources"}}
"""What is in a trie or in the order of the rows, or what no lookup asks for."""


def test_the_sizes_of_all_tables_tell_a_release() -> None:
    assert sorted(_TABLES) == sorted(COLUMNS_OF)


def test_all_tables_are_in_the_index_but_redirects_which_ids_follow() -> None:
    assert COLUMNS_OF.keys() - COLUMNS.keys() == {"redirects"}


def test_no_column_is_forgotten() -> None:
    for table, columns in COLUMNS.items():
        wanted = COLUMNS_OF[table] - set(PERIOD) - ELSEWHERE.get(table, set())
        assert set(columns.split()) - OF_THE_INDEX == wanted
