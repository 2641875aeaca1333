"""The file of an index: a header, a table of sections, and the sections, to be mapped into memory.

All numbers are in the byte order of the machine that made the file, and a mark says which. Sections
begin at multiples of eight, so that they can be read in place as arrays. Each has a checksum; the
header and the table have one of their own, which is checked at every opening. The release that the
file was made from is the section `release`, so that a stale file is known exactly.
"""

from __future__ import annotations

import struct
import sys
import zlib
from mmap import ACCESS_READ, mmap

from gazetteer.dataset.version import SCHEMA_VERSION
from gazetteer.errors import DatasetError
from gazetteer.text.normalize import NORMALIZER_VERSION
from gazetteer.text.version import KEYS_VERSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping

FORMAT_VERSION = 3
"""Raised when the sections or their order change."""

_MAGIC = b"\x89GZINDEX"
_ORDER = 0x01020304
_HEADER = struct.Struct("=8sIIIIIIQ")  # magic, order, four versions, sections, size
_ENTRY = struct.Struct("=32sQQIc3x")  # name, offset, size, checksum, type code
_LONGEST_NAME = 32
_CHECKSUM = struct.Struct("=Q")
_CODES = {("l", 8): "q", ("L", 8): "Q"}  # a long is not as long everywhere
_VERSIONS = (
    ("index format", FORMAT_VERSION),
    ("normaliser", NORMALIZER_VERSION),
    ("keys", KEYS_VERSION),
    ("schema", SCHEMA_VERSION),
)


def pack(sections: Mapping[str, memoryview]) -> Iterator[bytes | memoryview]:
    """The parts of the file, in order; a section is read back with the format it is given with.

    >>> from array import array
    >>> parts = list(pack({"numbers": memoryview(array("I", [1, 2, 3]))}))
    >>> sum(len(bytes(part)) for part in parts) % 8
    0
    """
    at = _HEADER.size + len(sections) * _ENTRY.size + _CHECKSUM.size
    entries = []
    for name, section in sections.items():
        if len(name) > _LONGEST_NAME:
            raise ValueError(f"section name {name!r} is longer than {_LONGEST_NAME} letters")
        crc = zlib.crc32(section)
        code = _CODES.get((section.format, section.itemsize), section.format).encode()
        entries.append(_ENTRY.pack(name.encode("ascii"), at, section.nbytes, crc, code))
        at += _padded(section.nbytes)
    versions = (version for _, version in _VERSIONS)
    head = _HEADER.pack(_MAGIC, _ORDER, *versions, len(entries), at) + b"".join(entries)
    yield head + _CHECKSUM.pack(zlib.crc32(head))
    for section in sections.values():
        yield section
        yield bytes(_padded(section.nbytes) - section.nbytes)


def _padded(size: int) -> int:
    return (size + 7) & ~7


class Container:
    """A file of sections, mapped. Refuses one that is not whole or not of this package's making.

    Args:
        path: the file.
        mend: the command that makes it anew, for the message.

    Raises:
        DatasetError: the file is missing, foreign, cut short, or of another version.
    """

    def __init__(self, path: str | os.PathLike[str], mend: str) -> None:
        self.path, self._mend = path, mend
        try:
            with open(path, "rb") as stream:
                self._map = memoryview(mmap(stream.fileno(), 0, access=ACCESS_READ))
        except (OSError, ValueError) as error:
            said = "is empty" if isinstance(error, ValueError) else error.strerror or str(error)
            raise self._refused(f"cannot be opened ({said})") from None
        self._entries = self._read_table()
        self._views: dict[str, memoryview] = {}

    def _refused(self, why: str) -> DatasetError:
        return DatasetError(f"{self.path}: {why}; make it anew with: {self._mend}")

    def _read_table(self) -> dict[str, tuple[int, int, int, str]]:
        data = self._map
        if bytes(data[: len(_MAGIC)]) != _MAGIC:
            raise self._refused("no index of this package")
        if len(data) < _HEADER.size:
            raise self._refused(f"cut short ({len(data)} bytes)")
        _, order, *versions, count, size = _HEADER.unpack_from(data)
        if order != _ORDER:
            raise self._refused(
                f"made for another byte order; this machine is {sys.byteorder} endian"
            )
        for (what, ours), theirs in zip(_VERSIONS, versions, strict=True):
            if theirs != ours:
                raise self._refused(f"{what} version {theirs}, this package reads {ours}")
        end = _HEADER.size + count * _ENTRY.size
        if size != len(data) or end + _CHECKSUM.size > size:
            raise self._refused(f"cut short or grown ({len(data)} bytes, made with {size})")
        if _CHECKSUM.unpack_from(data, end)[0] != zlib.crc32(data[:end]):
            raise self._refused("damaged table of sections")
        return {
            name.rstrip(b"\0").decode(): (offset, length, crc, code.decode())
            for name, offset, length, crc, code in _ENTRY.iter_unpack(data[_HEADER.size : end])
        }

    def section(self, name: str) -> memoryview:
        """A section as an array of the kind it was packed as."""
        view = self._views.get(name)
        if view is None:
            offset, length, _, code = self._entries[name]
            view = self._map[offset : offset + length]
            if code != "B":
                view = view.cast(code)  # type: ignore[call-overload]
            self._views[name] = view
        return view

    def views(self) -> dict[str, memoryview]:
        """All sections by name, for what reads several of its own."""
        return {name: self.section(name) for name in self._entries}

    def verify(self) -> None:
        """Hold every byte of every section against its checksum.

        Raises:
            DatasetError: a section is not what was written.
        """
        for name, (offset, length, crc, _) in self._entries.items():
            end = offset + _padded(length)
            if zlib.crc32(self._map[offset : offset + length]) != crc:
                raise self._refused(f"damaged section {name!r}")
            if any(self._map[offset + length : end]):
                raise self._refused(f"damaged after section {name!r}")
