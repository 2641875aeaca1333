"""Writing an index: whole or not at all, once however many processes want it."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from gazetteer.errors import DatasetError
from gazetteer.index.build import build
from gazetteer.index.container import pack
from gazetteer.index.store import identity_of, place_of
from gazetteer.index.verified import note

_PIECE = 1 << 16


def make(release: str | os.PathLike[str], path: str | os.PathLike[str]) -> None:
    """Make the index of a release unless another process has just made it; say so on stderr.

    Raises:
        DatasetError: the release cannot be read, or the index cannot be written.
    """
    place = Path(path)
    with _alone(place):
        if not place.exists():
            _tell(Path(release), place)


def renew(release: str | os.PathLike[str]) -> Path:
    """Make the index of a release, whether there is one or not; where it is.

    Raises:
        DatasetError: the release cannot be read, or the index cannot be written.
    """
    folder = os.fspath(release)
    place = Path(place_of(folder, identity_of(folder)))
    with _alone(place):
        _tell(Path(folder), place)
    return place


def _tell(release: Path, path: Path) -> None:
    sys.stderr.write(f"gazetteer: making the index of {release} … ")
    sys.stderr.flush()
    began = time.perf_counter()
    done = "failed"
    try:
        write(release, path)
        note(path)
        done = f"{time.perf_counter() - began:.0f} s"
    finally:
        sys.stderr.write(f"{done}\n")


def write(release: Path, path: Path) -> None:
    """Write the index of a release to a file, replacing what is there.

    Raises:
        DatasetError: the release cannot be read.
    """
    import hashlib

    identity = identity_of(str(release))
    sections = build(release)
    head = bytes(sections["about"]) + hashlib.sha256(identity).hexdigest().encode() + b"\n"
    sections |= {"about": memoryview(head), "release": memoryview(identity)}
    handle, scratch = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            for part in pack(sections):
                _put(stream, memoryview(part).cast("B"))
        Path(scratch).chmod(0o644)
        Path(scratch).replace(path)
    except BaseException:
        Path(scratch).unlink()
        raise


def _put(stream: BinaryIO, part: memoryview) -> None:
    """Write in small pieces: the kernel keeps a file in pieces as large as those it was written in,
    and a process that maps it is charged for a whole piece at the first byte it reads."""
    for start in range(0, len(part), _PIECE):
        stream.write(part[start : start + _PIECE])


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Wait until no other process makes this index; the lock of one that dies is gone with it.
    Where files cannot be locked it may be made twice, which costs time and nothing else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.with_name(f"{path.name}.lock").open("w") as stream:
            _lock(stream)
            yield
    except OSError as error:
        raise DatasetError(
            f"{path}: the index cannot be written ({error.strerror or error});"
            " set XDG_CACHE_HOME to a folder that can be written"
        ) from None


def _lock(stream: TextIO) -> None:
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(stream, fcntl.LOCK_EX)
