"""The committed release as other tools read it: standards of description, and readers of tables."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import gazetteer
from gazetteer.dataset.locate import locate
from gazetteer.dataset.manifest import read_manifest

# What the tools themselves warn of is not of this package.
pytestmark = [pytest.mark.integration, pytest.mark.filterwarnings("default")]

ROOT = Path(__file__).parent.parent.parent
ROWS = read_manifest(locate()).rows

each_table = pytest.mark.parametrize("table", ROWS)


@pytest.fixture
def release(gz: gazetteer.Gazetteer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The release, which is also where the test stands: shown queries name files alone."""
    monkeypatch.chdir(gz.path)
    return gz.path


def shown(page: Path, language: str) -> str:
    """The one block of a language that a page shows."""
    (block,) = re.findall(rf"^```{language}\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S)
    return block


def test_frictionless_accepts_the_data_package(release: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    descriptor = json.loads((release / "datapackage.json").read_text(encoding="utf-8"))
    report = frictionless.Package.validate_descriptor(descriptor)
    assert (report.errors, report.warnings) == ([], [])


@pytest.fixture
def croissant(release: Path) -> Any:
    mlcroissant = pytest.importorskip("mlcroissant")
    return mlcroissant.Dataset(jsonld=release / "croissant.json")


def test_mlcroissant_accepts_the_description(croissant) -> None:
    issues = croissant.metadata.ctx.issues
    assert (list(issues.errors), list(issues.warnings)) == ([], [])


@pytest.mark.parametrize("table", [table for table, rows in ROWS.items() if rows])
def test_mlcroissant_reads_a_record_with_every_column(croissant, table: str) -> None:
    (fields,) = [r.fields for r in croissant.metadata.record_sets if r.id == table]
    assert set(next(iter(croissant.records(table)))) == {field.id for field in fields}


@each_table
def test_duckdb_reads_every_row(release: Path, table: str) -> None:
    duckdb = pytest.importorskip("duckdb")
    (row,) = duckdb.sql(f"SELECT count(*) FROM '{table}.parquet'").fetchall()
    assert row == (ROWS[table],)


@each_table
def test_pandas_reads_every_row(release: Path, table: str) -> None:
    pandas = pytest.importorskip("pandas")
    assert len(pandas.read_parquet(f"{table}.parquet")) == ROWS[table]


@each_table
def test_polars_reads_every_row(release: Path, table: str) -> None:
    polars = pytest.importorskip("polars")
    assert polars.read_parquet(f"{table}.parquet").height == ROWS[table]


def test_the_sql_of_the_card_gives_the_names_of_an_entity(
    release: Path, gz: gazetteer.Gazetteer
) -> None:
    duckdb = pytest.importorskip("duckdb")
    rows = duckdb.sql(shown(release / "README.md", "sql")).fetchall()
    names = [(n.text, n.kind, n.lang) for n in gz.get("gz:islamic-state").names]
    assert sorted(rows) == sorted(names)


def test_the_polars_query_of_the_card_gives_the_armed_groups(
    release: Path, gz: gazetteer.Gazetteer
) -> None:
    polars = pytest.importorskip("polars")
    found = eval(shown(release / "README.md", "python polars"), {"pl": polars})
    assert set(found["id"]) == {e.id for e in gz.entities() if e.type == "armed_group"}


def test_the_pandas_query_of_the_card_gives_current_holders(
    release: Path, gz: gazetteer.Gazetteer
) -> None:
    pandas = pytest.importorskip("pandas")
    found = eval(shown(release / "README.md", "python pandas"), {"pd": pandas})
    current = {
        (r.subject, r.object)
        for office in gz.entities(type="position")
        for r in office.relations
        if r.predicate == "holds" and r.object == office.id and r.valid_to is None
    }
    assert set(zip(found["subject"], found["object"], strict=True)) == current


def test_the_spark_query_of_the_card_counts_the_names(release: Path) -> None:
    sql = pytest.importorskip("pyspark.sql")
    spark = sql.SparkSession.builder.master("local[1]").getOrCreate()
    try:
        found = eval(shown(release / "README.md", "python spark"), {"spark": spark})
        assert sum(row["count"] for row in found.collect()) == ROWS["names"]
    finally:
        spark.stop()


def test_the_sql_of_the_readme_gives_former_names_of_armed_groups(
    release: Path, gz: gazetteer.Gazetteer
) -> None:
    duckdb = pytest.importorskip("duckdb")
    rows = duckdb.sql(shown(ROOT / "README.md", "sql")).fetchall()
    former = [
        (entity.name, name.text, name.kind, name.valid_from, name.valid_to)
        for entity in gz.entities(type="armed_group")
        for name in entity.names
        if name.kind == "former" and entity.type == "armed_group"
    ]
    assert sorted(rows, key=str) == sorted(former, key=str)
