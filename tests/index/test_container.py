"""The file of an index: what is written is read, and nothing else is."""

from __future__ import annotations

import re
import struct
import sys
import zlib
from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.errors import DatasetError
from gazetteer.index import container as module
from gazetteer.index.container import Container, pack

MEND = "gazetteer index somewhere"
SECTIONS = {
    "text": memoryview(b"Iraq"),
    "numbers": memoryview(array("I", [1, 2, 3])),
    "nothing": memoryview(b""),
}


def written(path: Path, sections: dict[str, memoryview] = SECTIONS) -> Path:
    path.write_bytes(b"".join(bytes(part) for part in pack(sections)))
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path / "x.index")


def refused(path: Path) -> str:
    with pytest.raises(DatasetError) as raised:
        Container(path, MEND)
    said = str(raised.value)
    assert said.startswith(f"{path}: ")
    assert said.endswith(f"; make it anew with: {MEND}")
    return said


arrays = st.one_of(
    st.binary().map(memoryview),
    st.lists(st.integers(0, 2**16 - 1)).map(lambda v: memoryview(array("H", v))),
    st.lists(st.integers(0, 2**32 - 1)).map(lambda v: memoryview(array("I", v))),
    st.lists(st.integers(-(2**63), 2**63 - 1)).map(lambda v: memoryview(array("q", v))),
    st.lists(st.floats(allow_nan=False)).map(lambda v: memoryview(array("d", v))),
)
names = st.text("abcdefghijklmnopqrstuvwxyz.", min_size=1, max_size=32)


@given(st.dictionaries(names, arrays, max_size=8))
def test_what_is_packed_is_read(sections: dict[str, memoryview]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        container = Container(written(Path(folder) / "x.index", sections), MEND)
        container.verify()
        found = {name: section.tolist() for name, section in container.views().items()}
    assert found == {name: section.tolist() for name, section in sections.items()}


def test_sections_begin_at_multiples_of_eight(file: Path) -> None:
    raw = file.read_bytes()
    assert (raw.index(b"Iraq") % 8, raw.index(struct.pack("=III", 1, 2, 3)) % 8) == (0, 0)


@pytest.mark.skipif(struct.calcsize("l") != 8, reason="a long has eight bytes elsewhere")
def test_a_long_is_read_as_eight_bytes_everywhere(tmp_path: Path) -> None:
    file = written(tmp_path / "x.index", {"longs": memoryview(array("l", [-1, 2]))})
    section = Container(file, MEND).section("longs")
    assert (section.format, section.tolist()) == ("q", [-1, 2])


def test_a_name_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="is longer than 32 letters"):
        list(pack({"x" * 33: memoryview(b"")}))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert "cannot be opened (No such file or directory)" in refused(tmp_path / "none.index")


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.index").touch()
    assert "cannot be opened (is empty)" in refused(tmp_path / "x.index")


@pytest.mark.parametrize(
    "content", [b"P", b"PAR1" * 100, b"\0" * 4096], ids=["short", "parquet", "0"]
)
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.index"
    path.write_bytes(content)
    assert "no index of this package" in refused(path)


@pytest.mark.parametrize("length", [8, 20, 40, 100, -1])
def test_a_file_cut_short_is_refused(file: Path, length: int) -> None:
    file.write_bytes(file.read_bytes()[:length])
    assert "cut short" in refused(file)


def test_a_file_that_has_grown_is_refused(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\0" * 8)
    assert "cut short or grown" in refused(file)


def test_a_file_of_another_byte_order_is_refused(file: Path) -> None:
    raw = file.read_bytes()
    file.write_bytes(raw[:8] + raw[8:12][::-1] + raw[12:])
    assert f"made for another byte order; this machine is {sys.byteorder} endian" in refused(file)


@pytest.mark.parametrize("which", range(4), ids=["index format", "normaliser", "keys", "schema"])
def test_a_file_of_another_version_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch, which: int
) -> None:
    versions = [
        (what, version + (at == which)) for at, (what, version) in enumerate(module._VERSIONS)
    ]
    monkeypatch.setattr(module, "_VERSIONS", tuple(versions))
    what, ours = versions[which]
    assert f"{what} version {ours - 1}, this package reads {ours}" in refused(file)


@pytest.mark.parametrize("at", [40, 41, 80, 95, 100], ids=str)
def test_a_damaged_table_of_sections_is_refused(file: Path, at: int) -> None:
    raw = bytearray(file.read_bytes())
    raw[at] ^= 1
    file.write_bytes(raw)
    assert "damaged table of sections" in refused(file)


def test_opening_does_not_read_the_sections(file: Path) -> None:
    raw = file.read_bytes()
    file.write_bytes(raw.replace(b"Iraq", b"Irak"))
    assert bytes(Container(file, MEND).section("text")) == b"Irak"


def test_verify_names_the_damaged_section(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"Iraq", b"Irak"))
    with pytest.raises(DatasetError, match=re.escape(f"{file}: damaged section 'text'; make it")):
        Container(file, MEND).verify()


@given(st.data())
def test_no_flipped_bit_goes_unnoticed(data: st.DataObject) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        file = written(Path(folder) / "x.index")
        raw = bytearray(file.read_bytes())
        bit = data.draw(st.integers(0, 8 * len(raw) - 1))
        raw[bit // 8] ^= 1 << bit % 8
        file.write_bytes(raw)
        with pytest.raises(DatasetError):
            Container(file, MEND).verify()


def test_the_checksum_is_the_one_that_anybody_can_compute(file: Path) -> None:
    raw = file.read_bytes()
    assert struct.pack("=I", zlib.crc32(b"Iraq")) in raw
