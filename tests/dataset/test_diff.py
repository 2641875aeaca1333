"""What changed between two releases."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from gazetteer.curation.build import build
from gazetteer.dataset.diff import Change, changes, summary, write_changes
from gazetteer.dataset.release import Release
from gazetteer.sources.cache import Cache

Edit = tuple[str, str, str]
Changed = Callable[..., Release]

NAME: Edit = (
    "armed_group/names.tsv",
    "gz:dawn-brigades\tthe Brigades",
    "gz:dawn-brigades\tDawn Legion\tshort\ten\t\t\t\tstrong\teditorial\n"
    "gz:dawn-brigades\tthe Brigades",
)
RENAMED: Edit = ("armed_group/entities.tsv", "\tDawn Brigades\t", "\tDawn Union\t")
ENDED: Edit = (
    "relations/holds.tsv",
    "gz:prime-minister-of-iraq\t2018-10-25\t",
    "gz:prime-minister-of-iraq\t2018-10-25\t2019-12-01",
)
DESCRIPTOR: Edit = (
    "position/names.tsv",
    "gz:prime-minister-of-iraq\tpremier\t",
    "gz:prime-minister-of-iraq\tchief minister\tdescriptor\ten\t\t\tIQ\tstrong\teditorial\n"
    "gz:prime-minister-of-iraq\tpremier\t",
)


@pytest.fixture(scope="module")
def old(tiny_release: Path) -> Release:
    return Release(tiny_release)


@pytest.fixture(scope="module")
def changed(
    tiny_seeds: Path, tiny_cache: Cache, tmp_path_factory: pytest.TempPathFactory
) -> Changed:
    """A release of the tiny seeds with a text in some files replaced."""

    def change(*edits: Edit) -> Release:
        folder = tmp_path_factory.mktemp("changed")
        seeds = Path(shutil.copytree(tiny_seeds, folder / "seeds"))
        for file, before, after in edits:
            text = (seeds / file).read_text(encoding="utf-8")
            assert text.count(before) == 1
            (seeds / file).write_text(text.replace(before, after), encoding="utf-8", newline="\n")
        return Release(build(seeds, folder / "datasets", tiny_cache))

    return change


@pytest.fixture(scope="module")
def named(changed: Changed) -> Release:
    """With one more name."""
    return changed(NAME)


@pytest.fixture(scope="module")
def much(changed: Changed) -> Release:
    """With a change in every table that is compared."""
    return changed(NAME, RENAMED, ENDED)


def test_equal_releases_have_no_change(old: Release) -> None:
    assert changes(old, Release(old.path)) == ()


def test_a_name_that_is_added_is_gained(old: Release, named: Release) -> None:
    row = "Dawn Legion | short | en |  |  | strong"
    assert changes(old, named) == (Change("names", "gained", "gz:dawn-brigades", row),)


def test_the_other_way_round_it_is_lost(old: Release, named: Release) -> None:
    assert [c.change for c in changes(named, old)] == ["lost"]


def test_an_entity_that_is_renamed_is_lost_and_gained(old: Release, changed: Changed) -> None:
    found = [c for c in changes(old, changed(RENAMED)) if c.table == "entities"]
    assert found == [
        Change(
            "entities", "gained", "gz:dawn-brigades", "Dawn Union | armed_group | 1982-01-01 | "
        ),
        Change(
            "entities", "lost", "gz:dawn-brigades", "Dawn Brigades | armed_group | 1982-01-01 | "
        ),
    ]


def test_a_relation_that_ended_is_lost_and_gained(old: Release, changed: Changed) -> None:
    head = "holds | gz:prime-minister-of-iraq | 2018-10-25"
    assert changes(old, changed(ENDED)) == (
        Change("relations", "gained", "gz:nadia-al-tamir", f"{head} | 2019-12-01 | "),
        Change("relations", "lost", "gz:nadia-al-tamir", f"{head} |  | "),
    )


def test_names_that_templates_make_are_left_out(old: Release, changed: Changed) -> None:
    new = changed(DESCRIPTOR)
    made = set(new.names.column("text")) - set(old.names.column("text"))
    assert "Iraqi chief minister" in made
    assert [c.row.split(" | ")[0] for c in changes(old, new)] == ["chief minister"]


def test_changes_are_in_order(old: Release, much: Release) -> None:
    found = changes(old, much)
    assert list(found) == sorted(found)


@pytest.fixture(scope="module")
def written(old: Release, much: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written") / "a" / "changes"
    write_changes(old, much, folder)
    return folder


def test_both_files_are_written(written: Path) -> None:
    assert sorted(path.name for path in written.iterdir()) == ["CHANGES.md", "changes.parquet"]


def test_the_table_holds_the_changes(written: Path, old: Release, much: Release) -> None:
    rows = pq.read_table(written / "changes.parquet").to_pylist()
    assert tuple(Change(**row) for row in rows) == changes(old, much)


def test_the_text_is_the_summary(written: Path, old: Release, much: Release) -> None:
    text = (written / "CHANGES.md").read_text(encoding="utf-8")
    assert text == summary(old, much, changes(old, much))


def test_the_text_counts_the_rows_of_the_table(written: Path) -> None:
    rows = pq.read_table(written / "changes.parquet").to_pylist()
    count = {
        (table, change): sum((row["table"], row["change"]) == (table, change) for row in rows)
        for table in ("entities", "names", "relations")
        for change in ("gained", "lost")
    }
    lines = (written / "CHANGES.md").read_text(encoding="utf-8").splitlines()
    expected = [
        f"| {table} | {count[table, 'gained']} | {count[table, 'lost']} |"
        for table in ("entities", "names", "relations")
    ]
    assert lines[4:7] == expected


def test_the_text_lists_the_rows_of_the_table(written: Path) -> None:
    rows = pq.read_table(written / "changes.parquet").to_pylist()
    lines = (written / "CHANGES.md").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if line.startswith("- ")]
    assert listed == [f"- {r['change']}: `{r['entity_id']}` {r['row']}" for r in rows]


def test_a_table_without_a_change_has_no_heading(old: Release, named: Release) -> None:
    lines = summary(old, named, changes(old, named)).splitlines()
    assert [line for line in lines if line.startswith("## ")] == ["## names"]


def test_no_change_is_a_table_of_noughts(old: Release) -> None:
    assert summary(old, old, ()).splitlines() == [
        "# 2000.1.0 → 2000.1.0",
        "",
        "| table | gained | lost |",
        "|---|---:|---:|",
        "| entities | 0 | 0 |",
        "| names | 0 | 0 |",
        "| relations | 0 | 0 |",
    ]


def test_of_many_changes_the_text_lists_forty_and_counts_the_rest(old: Release) -> None:
    many = tuple(Change("names", "gained", "gz:a", f"{at:02}") for at in range(42))
    lines = summary(old, old, many).splitlines()
    assert lines[-2:] == ["- gained: `gz:a` 39", "- … and 2 more in `changes.parquet`"]


def test_no_change_is_an_empty_table_of_the_same_columns(old: Release, tmp_path: Path) -> None:
    write_changes(old, old, tmp_path)
    table = pq.read_table(tmp_path / "changes.parquet")
    assert (table.num_rows, table.column_names) == (0, ["table", "change", "entity_id", "row"])
