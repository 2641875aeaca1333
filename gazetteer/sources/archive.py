"""The files inside a package of PyPI (wheel), npm (tgz) or Debian (deb), or a file taken from one,
read where they lie."""

from __future__ import annotations

import io
import lzma
import tarfile
import zipfile
import zlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path

from gazetteer.errors import SourceError

_DAMAGE = (zipfile.BadZipFile, tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, OSError)


def _damaged(path: Path, error: Exception) -> SourceError:
    said = str(error).splitlines()[0] if str(error) else type(error).__name__
    return SourceError(f"{path}: damaged ({said}); fetch it again")


class Archive(ABC):
    """A package opened for reading."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @abstractmethod
    def names(self) -> Iterator[str]:
        """The paths of its files."""

    @abstractmethod
    def _read(self, name: str) -> bytes: ...

    def read(self, name: str) -> bytes:
        """The bytes of a file.

        Raises:
            SourceError: the package has no such file.
        """
        try:
            return self._read(name)
        except KeyError:
            raise SourceError(
                f"{self.path.name}: no file {name} in it; its layout changed"
            ) from None
        except _DAMAGE as error:
            raise _damaged(self.path, error) from None


class _Wheel(Archive):
    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._zip = zipfile.ZipFile(path)

    def names(self) -> Iterator[str]:
        yield from self._zip.namelist()

    def _read(self, name: str) -> bytes:
        return self._zip.read(name)


class _Tar(Archive):
    """Read whole: the files of a compressed tar cannot be reached one by one."""

    def __init__(self, path: Path, stream: io.BufferedIOBase) -> None:
        super().__init__(path)
        with tarfile.open(fileobj=stream) as tar:
            self._files = {
                member.name.removeprefix("./"): tar.extractfile(member).read()  # type: ignore[union-attr]
                for member in tar
                if member.isfile()
            }

    def names(self) -> Iterator[str]:
        yield from self._files

    def _read(self, name: str) -> bytes:
        return self._files[name]


class _File(Archive):
    """A single file that is no package: its only name is its own."""

    def names(self) -> Iterator[str]:
        yield self.path.name

    def _read(self, name: str) -> bytes:
        if name != self.path.name:
            raise KeyError(name)
        return self.path.read_bytes()


def open_archive(path: Path) -> Archive:
    """Open a package by its file name.

    Raises:
        SourceError: it is of no kind that is known, or damaged.
    """
    try:
        if path.suffix in (".whl", ".zip"):
            return _Wheel(path)
        if path.suffix == ".deb":
            return _Tar(path, io.BytesIO(_deb_data(path)))
        if path.suffix in (".tgz", ".gz"):
            return _Tar(path, io.BytesIO(path.read_bytes()))
        if path.suffix == ".jsonl":
            return _File(path)
    except _DAMAGE as error:
        raise _damaged(path, error) from None
    raise SourceError(f"{path}: not a wheel, tgz, deb or jsonl")


def _deb_data(path: Path) -> bytes:
    """The `data.tar` member of a Debian package, which is an `ar` archive."""
    raw, at = path.read_bytes(), 8
    while raw.startswith(b"!<arch>\n") and at + 60 <= len(raw):
        name, length = raw[at : at + 16], raw[at + 48 : at + 58].strip()
        if not length.isdigit():
            break
        size = int(length)
        if name.startswith(b"data.tar"):
            return raw[at + 60 : at + 60 + size]
        at += 60 + size + size % 2
    raise SourceError(f"{path}: no data.tar in it; fetch it again")
