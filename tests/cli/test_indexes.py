"""`index` and `verify`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def release(tiny_release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny release, and an empty cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Path(shutil.copytree(tiny_release, tmp_path / "2000.1.0"))


def place(said: str) -> Path:
    return Path(said.split(": ")[0])


def test_index_says_where_it_is_and_how_large(cli: Cli, release: Path, tmp_path: Path) -> None:
    ended = cli("index", str(release))
    assert (ended.code, ended.out.endswith(" MB\n")) == (0, True)
    assert place(ended.out).parent == tmp_path / "cache" / "gazetteer" / "indexes"


def test_index_mends_a_damaged_one(cli: Cli, release: Path) -> None:
    path = place(cli("index", str(release)).out)
    path.write_bytes(path.read_bytes()[:-8])
    assert cli("verify", str(release)).code == 2
    cli("index", str(release))
    assert cli("verify", str(release)).code == 0


def test_index_of_what_is_no_release_is_bad_use(cli: Cli, tmp_path: Path) -> None:
    ended = cli("index", str(tmp_path))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"gazetteer: no release at {tmp_path}: manifest.json is missing;"
        " give the folder that holds it\n"
    )


def test_verify_says_what_it_checked(cli: Cli, release: Path) -> None:
    ended = cli("verify", str(release))
    rows, bytes_ = ended.out.splitlines()
    assert ended.code == 0
    assert rows == f"{release}: every row is what the manifest says"
    assert bytes_.endswith(".index: every byte is as written")


def test_verify_notices_a_flipped_bit(cli: Cli, release: Path) -> None:
    path = place(cli("index", str(release)).out)
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"Dawn Brigades")] ^= 1
    path.write_bytes(raw)
    ended = cli("verify", str(release))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"gazetteer: {path}: damaged section ")
    assert ended.err.endswith(f"; make it anew with: gazetteer index {release}\n")


def test_verify_notices_a_changed_row(cli: Cli, release: Path) -> None:
    import pyarrow.parquet as pq

    path = release / "names.parquet"
    pq.write_table(pq.read_table(path)[1:], path)
    ended = cli("verify", str(release))
    assert (ended.code, f"{path}: rows differ" in ended.err) == (2, True)


def test_verify_without_a_path_is_of_the_release_that_is_shipped(
    cli: Cli, release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAZETTEER_RELEASE", str(release))
    assert cli("verify").out.startswith(f"{release}: ")
