"""`croissant.json`."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from gazetteer.dataset.schema import TABLES, Table

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@pytest.fixture(scope="module")
def described(tiny_release: Path) -> dict[str, Any]:
    return json.loads((tiny_release / "croissant.json").read_text(encoding="utf-8"))


def records(described: dict[str, Any], table: Table) -> dict[str, Any]:
    return next(found for found in described["recordSet"] if found["@id"] == table.name)


def file(described: dict[str, Any], table: Table) -> dict[str, Any]:
    name = f"{table.name}.parquet"
    return next(found for found in described["distribution"] if found["@id"] == name)


def test_the_data_set_says_which_standard_it_keeps(described) -> None:
    assert described["conformsTo"] == "http://mlcommons.org/croissant/1.0"


def test_the_data_set_has_the_version_of_the_data(described) -> None:
    assert described["version"] == "2000.1.0"


def test_the_data_set_was_published_on_the_last_day(described) -> None:
    assert described["datePublished"] == "2020-01-31"


def test_the_data_set_is_licensed(described) -> None:
    assert described["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_a_file_and_a_record_set_a_table(described) -> None:
    found = [[thing["name"] for thing in described[of]] for of in ("distribution", "recordSet")]
    names = [table.name for table in TABLES]
    assert found == [[f"{name}.parquet" for name in names], names]


@each_table
def test_a_file_has_its_sha_256(described, tiny_release: Path, table: Table) -> None:
    content = (tiny_release / file(described, table)["contentUrl"]).read_bytes()
    assert file(described, table)["sha256"] == hashlib.sha256(content).hexdigest()


@each_table
def test_a_table_is_described_as_in_the_schema(described, table: Table) -> None:
    found = [file(described, table)["description"], records(described, table)["description"]]
    assert found == [table.description] * 2


@each_table
def test_every_column_is_a_field_with_its_description(described, table: Table) -> None:
    fields = [(f["name"], f["description"]) for f in records(described, table)["field"]]
    assert fields == [(column.name, column.description) for column in table.columns]


@each_table
def test_a_field_is_taken_from_its_column(described, table: Table) -> None:
    sources = [field["source"] for field in records(described, table)["field"]]
    assert sources == [
        {
            "fileObject": {"@id": f"{table.name}.parquet"},
            "extract": {"column": column.name},
        }
        for column in table.columns
    ]


@each_table
def test_a_list_column_and_no_other_is_repeated(described, table: Table) -> None:
    repeated = [f["name"] for f in records(described, table)["field"] if f.get("repeated")]
    assert repeated == [column.name for column in table.columns if column.type == "texts"]


@pytest.mark.parametrize(
    ("table", "column", "type_"),
    [
        ("entities", "id", "sc:Text"),
        ("entities", "countries", "sc:Text"),
        ("entities", "valid_from", "sc:Date"),
        ("entities", "latitude", "sc:Float"),
        ("entities", "population", "sc:Integer"),
        ("schemes", "lookup", "sc:Boolean"),
    ],
)
def test_a_field_has_its_type(described, table: str, column: str, type_: str) -> None:
    found = next(r for r in described["recordSet"] if r["@id"] == table)
    types = {field["name"]: field["dataType"] for field in found["field"]}
    assert types[column] == type_


def test_ids_are_of_one_thing_each(described) -> None:
    things = [*described["distribution"], *described["recordSet"]]
    ids = [thing["@id"] for thing in things]
    ids += [field["@id"] for found in described["recordSet"] for field in found["field"]]
    assert len(set(ids)) == len(ids)
