"""Reading packages where they lie."""

import re
from pathlib import Path

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources.archive import open_archive

FILES = {"tiny/data/a.txt": "Dāwn".encode(), "tiny/b.txt": b""}

each_kind = pytest.mark.parametrize("file", ["tiny.whl", "tiny.zip", "tiny.tgz", "tiny.deb"])


@pytest.fixture
def path(file: str, pack, tmp_path: Path) -> Path:
    """A package of a kind."""
    made = pack(tmp_path / file.replace(".zip", ".whl"), FILES)
    return made.rename(tmp_path / file)


@each_kind
def test_a_package_names_its_files(path: Path) -> None:
    assert sorted(open_archive(path).names()) == ["tiny/b.txt", "tiny/data/a.txt"]


@each_kind
def test_a_file_is_read_as_it_was_packed(path: Path) -> None:
    assert {name: open_archive(path).read(name) for name in FILES} == FILES


@each_kind
def test_a_missing_file_stops(path: Path) -> None:
    with pytest.raises(SourceError) as raised:
        open_archive(path).read("tiny/c.txt")
    assert str(raised.value) == f"{path.name}: no file tiny/c.txt in it; its layout changed"


@pytest.mark.parametrize("file", ["tiny.rar", "tiny", "tiny.whl.part"])
def test_a_package_of_another_kind_stops(tmp_path: Path, file: str) -> None:
    (tmp_path / file).write_bytes(b"Rar!")
    with pytest.raises(SourceError) as raised:
        open_archive(tmp_path / file)
    assert str(raised.value) == f"{tmp_path / file}: not a wheel, tgz, deb or jsonl"


@pytest.mark.parametrize("file", ["tiny.whl", "tiny.tgz"])
@pytest.mark.parametrize("content", [b"", b"<html>not found</html>"], ids=["empty", "a web page"])
def test_a_file_that_is_no_package_stops(tmp_path: Path, file: str, content: bytes) -> None:
    path = tmp_path / file
    path.write_bytes(content)
    with pytest.raises(SourceError, match=rf"^{re.escape(str(path))}: damaged .*"):
        open_archive(path)


def test_a_wheel_cut_short_stops(pack, tmp_path: Path) -> None:
    path = pack(tmp_path / "tiny.whl", FILES)
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(SourceError) as raised:
        open_archive(path)
    assert str(raised.value) == f"{path}: damaged (File is not a zip file); fetch it again"


@pytest.mark.parametrize("content", [b"", b"!<arch>\n"], ids=["empty", "without members"])
def test_a_deb_without_data_stops(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tiny.deb"
    path.write_bytes(content)
    with pytest.raises(SourceError) as raised:
        open_archive(path)
    assert str(raised.value) == f"{path}: no data.tar in it; fetch it again"
