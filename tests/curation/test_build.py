"""Building a release, and what a build that fails leaves."""

from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import gazetteer
from gazetteer.curation.build import build, inputs_hash, prepare
from gazetteer.dataset.manifest import Manifest, read_manifest
from gazetteer.dataset.schema import Tables
from gazetteer.dataset.write import write_release
from gazetteer.errors import SeedError, SourceError


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def prepared(tiny_seeds: Path) -> tuple[Manifest, Tables]:
    """The tiny release in memory, built a second time."""
    return prepare(tiny_seeds)


@pytest.fixture
def datasets(tmp_path: Path, prepared: tuple[Manifest, Tables]) -> Path:
    """A folder in which a release stands."""
    manifest, tables = prepared
    write_release(tables, manifest, tmp_path / "datasets")
    return tmp_path / "datasets"


def test_a_release_stands_under_its_version(tiny_release: Path) -> None:
    assert tiny_release.name == "2000.1.0"


def test_a_release_has_these_files(tiny_release: Path) -> None:
    assert sorted(content(tiny_release)) == [
        "NOTICE.md",
        "README.md",
        "datapackage.json",
        "entities.parquet",
        "kinds.parquet",
        "manifest.json",
        "names.parquet",
        "not_names.parquet",
        "predicates.parquet",
        "redirects.parquet",
        "relations.parquet",
        "schemes.parquet",
        "sources.parquet",
        "types.parquet",
        "xrefs.parquet",
    ]


def test_only_the_release_stands_in_the_folder(tiny_release: Path) -> None:
    assert list(tiny_release.parent.iterdir()) == [tiny_release]


def test_two_builds_give_the_same_manifest(
    tiny_release: Path, prepared: tuple[Manifest, Tables]
) -> None:
    assert read_manifest(tiny_release) == prepared[0]


def test_two_builds_give_the_same_bytes(tiny_release: Path, datasets: Path) -> None:
    assert content(datasets / "2000.1.0") == content(tiny_release)


def test_the_inputs_are_the_seeds(tiny_seeds: Path, tiny_release: Path) -> None:
    assert read_manifest(tiny_release).inputs == inputs_hash(tiny_seeds)


def test_the_hash_of_the_inputs_does_not_know_where_they_are(seeds, tiny_seeds: Path) -> None:
    assert inputs_hash(seeds.folder) == inputs_hash(tiny_seeds)


@pytest.mark.parametrize("file", ["release.toml", "person/names.tsv"])
def test_any_edit_of_the_seeds_changes_the_hash_of_the_inputs(seeds, file: str) -> None:
    before = inputs_hash(seeds.folder)
    with (seeds.folder / file).open("a") as handle:
        handle.write("\n")
    assert inputs_hash(seeds.folder) != before


def test_a_renamed_file_changes_the_hash_of_the_inputs(seeds) -> None:
    before = inputs_hash(seeds.folder)
    (seeds.folder / "person/names.tsv").rename(seeds.folder / "person/names-asia.tsv")
    assert inputs_hash(seeds.folder) != before


def test_what_is_no_seed_is_no_input(seeds) -> None:
    before = inputs_hash(seeds.folder)
    (seeds.folder / "NOTES.md").write_text("a remark\n")
    assert inputs_hash(seeds.folder) == before


def test_a_wrong_row_stops_the_build(seeds, datasets: Path) -> None:
    place = seeds.add("person/entities.tsv", {"id": "gz:a", "name": "A", "sources": "editorial"})
    with pytest.raises(SeedError) as raised:
        build(seeds.folder, datasets)
    assert raised.value.findings == (f"{place}: tier ''; it is 1 (rare) to 5 (household name)",)


def test_a_wrong_row_leaves_the_last_release_as_it_was(seeds, datasets: Path) -> None:
    before = content(datasets)
    seeds.add("person/entities.tsv", {"id": "gz:a", "name": "A", "sources": "editorial"})
    with pytest.raises(SeedError):
        build(seeds.folder, datasets)
    assert content(datasets) == before


def test_a_wrong_row_makes_no_folder(seeds, tmp_path: Path) -> None:
    seeds.add("person/entities.tsv", {"id": "gz:a", "name": "A", "sources": "editorial"})
    with pytest.raises(SeedError):
        build(seeds.folder, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_a_source_that_is_not_the_pinned_one_stops_the_build(seeds, tmp_path: Path) -> None:
    path = seeds.folder / "sources.toml"
    text = path.read_text(encoding="utf-8").replace("PyPI babel", "PyPI pytest")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match="source cldr: pytest is "):
        build(seeds.folder, tmp_path / "new")


def test_the_build_says_what_it_does(seeds) -> None:
    steps: list[str] = []
    (seeds.folder / "sources.toml").write_text("")
    with pytest.raises(SeedError):
        prepare(seeds.folder, steps.append)
    assert steps == ["reading seeds"]


def test_a_new_release_takes_the_place_of_the_old(
    datasets: Path, prepared: tuple[Manifest, Tables]
) -> None:
    manifest, tables = prepared
    write_release(tables, replace(manifest, version="2000.2.0"), datasets)
    assert [path.name for path in datasets.iterdir()] == ["2000.2.0"]


def test_a_release_written_again_replaces_itself(
    datasets: Path, prepared: tuple[Manifest, Tables]
) -> None:
    manifest, tables = prepared
    (datasets / "2000.1.0" / "stray.txt").write_text("left over")
    write_release(tables, manifest, datasets)
    assert not (datasets / "2000.1.0" / "stray.txt").exists()


def test_what_is_no_release_is_left_alone(
    datasets: Path, prepared: tuple[Manifest, Tables]
) -> None:
    manifest, tables = prepared
    (datasets / "notes").mkdir()
    write_release(tables, replace(manifest, version="2000.2.0"), datasets)
    assert (datasets / "notes").is_dir()


class _DiskFullError(OSError):
    pass


def _fail_at(patch: pytest.MonkeyPatch, step: str) -> None:
    """Make one step of writing raise."""
    write_table, write_text, rename = pq.write_table, Path.write_text, Path.rename

    def table(rows, where, **options):
        if step == Path(where).name:
            raise _DiskFullError
        write_table(rows, where, **options)

    def text(path, *words, **options):
        if step == path.name:
            raise _DiskFullError
        return write_text(path, *words, **options)

    def move(path, target):
        if step == "rename" and path.parent.name.startswith(".building-") and path.name != "old":
            raise _DiskFullError
        return rename(path, target)

    patch.setattr(pq, "write_table", table)
    patch.setattr(Path, "write_text", text)
    patch.setattr(Path, "rename", move)


STEPS = ["entities.parquet", "sources.parquet", "datapackage.json", "manifest.json", "rename"]


@pytest.mark.parametrize("step", STEPS)
def test_a_crash_while_writing_leaves_the_old_release_whole(
    step: str,
    datasets: Path,
    prepared: tuple[Manifest, Tables],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    manifest, tables = prepared
    before = content(datasets)
    _fail_at(monkeypatch, step)
    with pytest.raises(_DiskFullError):
        write_release(tables, replace(manifest, as_of=manifest.as_of.replace(day=1)), datasets)
    assert content(datasets) == before


@pytest.mark.parametrize("step", STEPS)
def test_a_crash_while_writing_leaves_no_scratch_folder(
    step: str,
    datasets: Path,
    prepared: tuple[Manifest, Tables],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    manifest, tables = prepared
    _fail_at(monkeypatch, step)
    with pytest.raises(_DiskFullError):
        write_release(tables, replace(manifest, version="2000.2.0"), datasets)
    assert [path.name for path in datasets.iterdir()] == ["2000.1.0"]


def test_a_release_after_a_crash_opens(
    datasets: Path, prepared: tuple[Manifest, Tables], monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest, tables = prepared
    with monkeypatch.context() as patch:
        _fail_at(patch, "names.parquet")
        with pytest.raises(_DiskFullError):
            write_release(tables, manifest, datasets)
    assert gazetteer.load(datasets / "2000.1.0", verify=True).version == "2000.1.0"
