"""`build --edition`, `diff` and `stats`: making, comparing and counting releases."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from gazetteer.curation.build import build
from gazetteer.dataset.manifest import read_manifest
from gazetteer.sources.cache import Cache
from tests.cli.conftest import Cli


@pytest.fixture
def seeds(
    tiny_seeds: Path, tiny_cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A copy of the tiny seeds with their lock, and the sources where a build looks for them."""
    folder = Path(shutil.copytree(tiny_seeds, tmp_path / "seeds"))
    shutil.copy(tiny_cache.folder / "sources.lock", folder)
    monkeypatch.setenv("GAZETTEER_SOURCES", str(tiny_cache.folder))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture(scope="module")
def full_release(
    tiny_seeds: Path, tiny_cache: Cache, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    return build(tiny_seeds, tmp_path_factory.mktemp("full"), tiny_cache, edition="full")


def test_build_says_what_it_built_and_where(cli: Cli, seeds: Path) -> None:
    ended = cli("build", "--seeds", str(seeds), "--edition", "full", "--out", "here")
    assert (ended.code, ended.out) == (0, "here/2000.1.0: 31 entities, full 2000.1.0\n")


@pytest.mark.parametrize(
    ("args", "place", "edition"),
    [
        ([], "datasets", "core"),
        (["--edition", "core"], "datasets", "core"),
        (["--edition", "full"], "build/full", "full"),
        (["--edition", "full", "--out", "here"], "here", "full"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_build_writes_an_edition_to_its_place(
    cli: Cli, seeds: Path, args: list[str], place: str, edition: str
) -> None:
    cli("build", "--seeds", str(seeds), *args)
    assert read_manifest(seeds.parent / place / "2000.1.0").edition == edition


def test_an_edition_that_there_is_not_is_bad_use(cli: Cli, seeds: Path) -> None:
    ended = cli("build", "--seeds", str(seeds), "--edition", "huge")
    assert (ended.code, "'huge' is not one of 'core', 'full'" in ended.err) == (2, True)


def test_diff_tells_what_is_gained(cli: Cli, tiny_release: Path, full_release: Path) -> None:
    ended = cli("diff", str(tiny_release), str(full_release))
    assert ended.code == 0
    assert "- gained: `geonames:999000002` Dawnford | city |  | " in ended.out.splitlines()


def test_diff_of_equal_releases_ends_with_1(cli: Cli, tiny_release: Path) -> None:
    ended = cli("diff", str(tiny_release), str(tiny_release))
    assert (ended.code, "| names | 0 | 0 |" in ended.out.splitlines()) == (1, True)


def test_diff_writes_what_it_prints(
    cli: Cli, tiny_release: Path, full_release: Path, tmp_path: Path
) -> None:
    ended = cli("diff", str(tiny_release), str(full_release), "--out", str(tmp_path / "changes"))
    assert ended.out == (tmp_path / "changes" / "CHANGES.md").read_text(encoding="utf-8")


def test_diff_without_out_writes_nothing(
    cli: Cli, tiny_release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    cli("diff", str(tiny_release), str(tiny_release))
    assert list(tmp_path.iterdir()) == []


def test_diff_with_what_is_no_release_is_bad_use(cli: Cli, tiny_release: Path) -> None:
    ended = cli("diff", str(tiny_release), "/")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("gazetteer: no release at /: ")


def test_diff_of_one_release_is_bad_use(cli: Cli, tiny_release: Path) -> None:
    ended = cli("diff", str(tiny_release))
    assert (ended.code, "Missing argument 'NEW'" in ended.err) == (2, True)


def test_stats_counts_the_release(cli: Cli, tiny_release: Path) -> None:
    ended = cli("stats", "--release", str(tiny_release))
    assert ended.code == 0
    assert ended.out.startswith("2000.1.0 core: 30 entities, ")


@pytest.mark.parametrize("what", ["type", "kind", "language", "script", "source"])
def test_stats_has_a_table_of_each(cli: Cli, tiny_release: Path, what: str) -> None:
    lines = cli("stats", "--release", str(tiny_release)).out.splitlines()
    assert [line.split()[0] for line in lines if line.split()[:1] == [what]] == [what]


def test_stats_counts_entities_by_type(cli: Cli, tiny_release: Path) -> None:
    lines = cli("stats", "--release", str(tiny_release)).out.splitlines()
    assert ["country", "6"] in [line.split() for line in lines]


def test_stats_leaves_out_of_its_tables_what_templates_make(cli: Cli, tiny_release: Path) -> None:
    lines = cli("stats", "--release", str(tiny_release)).out.splitlines()
    assert [line for line in lines if line.split()[:1] == ["templates"]] == []


def test_stats_without_a_release_counts_the_one_that_is_shipped(cli: Cli) -> None:
    ended = cli("stats")
    assert (ended.code, " entities, " in ended.out.splitlines()[0]) == (0, True)


def test_stats_of_what_is_no_release_is_bad_use(cli: Cli) -> None:
    ended = cli("stats", "--release", "/")
    assert (ended.code, ended.err.startswith("gazetteer: no release at /: ")) == (2, True)


def test_stats_with_seeds_tells_what_each_template_makes_and_drops(
    cli: Cli, tiny_release: Path, tiny_seeds: Path
) -> None:
    ended = cli("stats", "--release", str(tiny_release), "--seeds", str(tiny_seeds))
    head, first, *_ = ended.out[ended.out.index("template  ") :].splitlines()
    assert (
        head.split() == "template made said already another's name word twice over the cap".split()
    )
    counts = first.split()[-5:]
    assert first.startswith("{demonym} {descriptor}")
    assert (int(counts[0]) > 0, [int(count) for count in counts[2:]]) == (True, [0, 0, 0])
