"""`datapackage.json`, and the cards for people."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from gazetteer.dataset.manifest import read_manifest
from gazetteer.dataset.schema import TABLES, Table

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@pytest.fixture(scope="module")
def package(tiny_release: Path) -> dict[str, Any]:
    return json.loads((tiny_release / "datapackage.json").read_text(encoding="utf-8"))


def resource(package: dict[str, Any], table: Table) -> dict[str, Any]:
    return next(r for r in package["resources"] if r["path"] == f"{table.name}.parquet")


def test_the_package_has_the_version_of_the_data(package) -> None:
    assert package["version"] == "2000.1.0"


def test_the_package_was_made_as_of_the_last_day(package) -> None:
    assert package["created"] == "2020-01-31T00:00:00Z"


def test_the_package_says_which_profile_it_keeps(package) -> None:
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"


def test_the_package_is_licensed(package) -> None:
    assert [licence["name"] for licence in package["licenses"]] == ["CC-BY-4.0"]


def test_every_source_is_named(package, tiny) -> None:
    titles = [source["title"] for source in package["sources"]]
    assert titles == [source.label for source in tiny.vocabulary.sources]


def test_a_resource_a_table(package) -> None:
    paths = [found["path"] for found in package["resources"]]
    assert paths == [f"{table.name}.parquet" for table in TABLES]


@each_table
def test_a_resource_is_there(package, tiny_release: Path, table: Table) -> None:
    assert (tiny_release / resource(package, table)["path"]).is_file()


def test_names_of_resources_are_lower_case_words(package) -> None:
    names = [found["name"] for found in package["resources"]]
    assert [name for name in names if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []


@each_table
def test_every_column_is_a_field(package, table: Table) -> None:
    fields = resource(package, table)["schema"]["fields"]
    assert [field["name"] for field in fields] == [column.name for column in table.columns]


@each_table
def test_every_resource_and_field_is_described(package, table: Table) -> None:
    found = resource(package, table)
    described = [found, *found["schema"]["fields"]]
    assert all(thing["description"].strip() for thing in described)


@each_table
def test_a_resource_says_how_many_rows_it_has(package, tiny_release: Path, table: Table) -> None:
    count = read_manifest(tiny_release).rows[table.name]
    assert resource(package, table)["description"].endswith(f"; {count} rows")


@pytest.mark.parametrize(
    ("table", "column", "type_"),
    [
        ("entities", "id", "string"),
        ("entities", "countries", "any"),
        ("entities", "valid_from", "date"),
        ("entities", "latitude", "number"),
        ("entities", "population", "integer"),
        ("schemes", "lookup", "boolean"),
    ],
)
def test_a_field_has_its_type(package, table: str, column: str, type_: str) -> None:
    found = next(r for r in package["resources"] if r["path"] == f"{table}.parquet")
    types = {field["name"]: field["type"] for field in found["schema"]["fields"]}
    assert types[column] == type_


@each_table
def test_a_list_says_that_it_is_one(package, table: Table) -> None:
    fields = resource(package, table)["schema"]["fields"]
    lists = [f["name"] for f in fields if f["description"].startswith("list of text: ")]
    assert lists == [column.name for column in table.columns if column.type == "texts"]


@each_table
def test_a_required_column_is_a_required_field(package, table: Table) -> None:
    fields = resource(package, table)["schema"]["fields"]
    required = [f["name"] for f in fields if f.get("constraints") == {"required": True}]
    assert required == [column.name for column in table.columns if column.required]


def test_the_notice_names_every_source_with_its_licence(tiny, tiny_release: Path) -> None:
    notice = (tiny_release / "NOTICE.md").read_text(encoding="utf-8")
    wanted = [
        f"## {source.label} (`{source.id}`)\n\n- Licence: {source.licence}\n"
        f"- Attribution: {source.attribution}\n"
        for source in tiny.vocabulary.sources
    ]
    assert [text for text in wanted if text not in notice] == []


def test_the_card_has_the_version_and_edition(tiny_release: Path) -> None:
    card = (tiny_release / "README.md").read_text(encoding="utf-8")
    assert card.splitlines()[0] == "# gazetteer 2000.1.0 (core)"


def test_the_card_counts_the_types(tiny_release: Path) -> None:
    card = (tiny_release / "README.md").read_text(encoding="utf-8")
    assert "| country | 6 |" in card.splitlines()


@each_table
def test_the_card_lists_every_table(tiny_release: Path, table: Table) -> None:
    card = (tiny_release / "README.md").read_text(encoding="utf-8")
    count = read_manifest(tiny_release).rows[table.name]
    assert f"| `{table.name}.parquet` | {count:,} | {table.description} |" in card.splitlines()
