"""Where indexes lie, when they are made, and which are refused."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import gazetteer
from gazetteer.errors import DatasetError
from gazetteer.index import store
from gazetteer.index.container import Container
from gazetteer.index.make import write
from gazetteer.index.store import FILE, open_index

Said = pytest.CaptureFixture[str]


@pytest.fixture
def release(tiny_release: Path, tmp_path: Path) -> Path:
    """A copy of the tiny release."""
    return Path(shutil.copytree(tiny_release, tmp_path / "2000.1.0"))


def files(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.index"))


def flip(path: Path) -> None:
    """Flip a bit of the text of a name."""
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"Dawn Brigades")] ^= 1
    path.write_bytes(raw)


def test_the_first_opening_makes_the_index_and_says_so(
    release: Path, cache: Path, capsys: Said
) -> None:
    open_index(str(release))
    said = capsys.readouterr()
    assert len(files(cache)) == 1
    assert said.out == ""
    assert said.err.startswith(f"gazetteer: making the index of {release} … ")
    assert said.err.endswith(" s\n")


def test_the_second_opening_makes_nothing(release: Path, cache: Path, capsys: Said) -> None:
    open_index(str(release))
    made = files(cache)[0].stat().st_mtime_ns
    capsys.readouterr()
    open_index(str(release))
    assert (capsys.readouterr().err, files(cache)[0].stat().st_mtime_ns) == ("", made)


def test_a_copy_of_a_release_has_the_index_of_the_first(
    release: Path, tiny_release: Path, cache: Path
) -> None:
    open_index(str(release))
    open_index(str(tiny_release))
    assert len(files(cache)) == 1


def test_a_release_of_other_rows_has_an_index_of_its_own(release: Path, cache: Path) -> None:
    open_index(str(release))
    path = release / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"version": "2000.3.0"}))
    assert (open_index(str(release)).version, len(files(cache))) == ("2000.3.0", 2)


def test_an_index_beside_the_tables_is_preferred(release: Path, cache: Path) -> None:
    write(release, release / FILE)
    assert (open_index(str(release)).path, files(cache)) == (str(release / FILE), [])


def test_a_stale_index_is_refused(release: Path) -> None:
    write(release, release / FILE)
    path = release / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"version": "2000.3.0"}))
    with pytest.raises(DatasetError) as raised:
        open_index(str(release))
    assert str(raised.value) == (
        f"{release / FILE}: not the index of {release}; make it anew with: gazetteer index {release}"
    )


def test_a_damaged_index_is_refused_at_the_first_opening(release: Path) -> None:
    write(release, release / FILE)
    flip(release / FILE)
    with pytest.raises(DatasetError, match="damaged section"):
        open_index(str(release))


def test_an_index_is_checked_once(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = []
    monkeypatch.setattr(Container, "verify", lambda self: checked.append(self.path))
    write(release, release / FILE)
    open_index(str(release))
    open_index(str(release))
    assert checked == [str(release / FILE)]


def test_a_changed_index_is_checked_again(release: Path) -> None:
    write(release, release / FILE)
    open_index(str(release))
    flip(release / FILE)
    os.utime(release / FILE, ns=(1, 1))
    with pytest.raises(DatasetError, match="damaged section"):
        open_index(str(release))


def test_the_index_of_the_installed_package_is_not_checked(
    release: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_PACKAGE", str(release.parent))
    write(release, release / FILE)
    flip(release / FILE)
    open_index(str(release))
    assert not cache.exists()


def test_verify_checks_it_all_the_same(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_PACKAGE", str(release.parent))
    write(release, release / FILE)
    flip(release / FILE)
    with pytest.raises(DatasetError, match=r"gazetteer\.index: damaged section"):
        gazetteer.load(release, verify=True)


def test_where_the_cache_cannot_be_written_an_index_beside_is_checked_each_time(
    release: Path, tmp_path: Path
) -> None:
    write(release, release / FILE)
    (tmp_path / "cache").write_text("no folder")
    assert open_index(str(release)).version == "2000.1.0"


def test_a_cache_that_cannot_be_written_is_named(release: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")
    with pytest.raises(DatasetError, match=r"cannot be written \(.*\); set XDG_CACHE_HOME"):
        open_index(str(release))


def test_a_build_that_fails_leaves_nothing(release: Path, cache: Path, capsys: Said) -> None:
    (release / "names.parquet").write_bytes(b"PAR1")
    with pytest.raises(DatasetError, match=r"names\.parquet: damaged"):
        open_index(str(release))
    assert capsys.readouterr().err.endswith("failed\n")
    assert [p.suffix for p in cache.iterdir()] == [".lock"]


def test_a_name_of_no_entity_is_refused(release: Path) -> None:
    import pyarrow.parquet as pq

    path = release / "entities.parquet"
    pq.write_table(pq.read_table(path)[:0], path)
    manifest = json.loads((release / "manifest.json").read_text())
    manifest["rows"]["entities"] = 0
    (release / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(DatasetError, match="rows whose entity_id is no entity"):
        open_index(str(release))


def test_ten_processes_that_start_together_make_one_index(release: Path, cache: Path) -> None:
    code = f"import gazetteer; print(gazetteer.load({str(release)!r}).resolve('Iraq').entity.id)"
    started = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(10)
    ]
    ended = [process.communicate(timeout=120) for process in started]
    assert [out for out, _ in ended] == ["iso3166-1:IQ\n"] * 10
    assert sum("making the index" in err for _, err in ended) == 1
    assert len(files(cache)) == 1
    assert not list(cache.glob(".*"))


def test_threads_get_the_answers_that_one_gets(release: Path) -> None:
    gz = gazetteer.load(release)
    names = sorted({name.text for entity in gz.entities() for name in entity.names})
    expected = [gazetteer.load(release).resolve(name) for name in names]
    together = threading.Barrier(8)

    def ask(_: int) -> list[gazetteer.Resolution]:
        together.wait()
        return [gz.resolve(name) for name in names]

    with ThreadPoolExecutor(8) as pool:
        assert all(answers == expected for answers in pool.map(ask, range(8)))


def test_two_versions_live_in_one_process(release: Path, tiny_release: Path) -> None:
    path = release / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"version": "2000.3.0"}))
    gazetteers = gazetteer.load(tiny_release), gazetteer.load(release)
    assert [gz.version for gz in gazetteers] == ["2000.1.0", "2000.3.0"]
    assert [gz.resolve("Iraq").status for gz in gazetteers] == ["matched"] * 2


def test_a_pickle_is_of_one_release(release: Path) -> None:
    pickled = pickle.dumps(gazetteer.load(release))
    path = release / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"version": "2000.3.0"}))
    with pytest.raises(DatasetError, match="another release than the one that was pickled"):
        pickle.loads(pickled)


@pytest.mark.skipif(not Path("/proc/self/smaps").exists(), reason="Linux tells how pages are kept")
def test_two_processes_share_the_pages(release: Path) -> None:
    open_index(str(release))
    code = f"import gazetteer; gazetteer.load({str(release)!r})._index.verify(); print(); input()"
    both = [
        subprocess.Popen(
            [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(2)
    ]
    for process in both:
        assert process.stdout is not None
        process.stdout.readline()
    pages = [_pages_of_index(Path(f"/proc/{process.pid}/smaps").read_text()) for process in both]
    for process in both:
        process.communicate(b"\n", timeout=60)
    for kilobytes in pages:
        shared = kilobytes["Shared_Clean"] + kilobytes["Shared_Dirty"]
        assert (kilobytes["Rss"], kilobytes["Anonymous"]) == (shared, 0)
        assert shared > 0


def _pages_of_index(smaps: str) -> dict[str, int]:
    """Kilobytes by kind of what is mapped of an index, summed."""
    found: dict[str, int] = {}
    inside = False
    for line in filter(None, smaps.splitlines()):
        head = line.split()[0]
        if not head.endswith(":"):
            inside = line.endswith(".index")
        elif inside and line.endswith(" kB"):
            found[head[:-1]] = found.get(head[:-1], 0) + int(line.split()[1])
    return found
