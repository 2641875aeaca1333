"""Where the index of a release lies, and making it when it is first needed.

An installed package brings the index of its release along, in the release's folder. Any other
release gets one in the user's cache, under a name made from what tells the release from others: its
manifest and the sizes of its tables. The index holds the same, so a stale one is refused.
"""

from __future__ import annotations

import os
import zlib

from gazetteer.dataset.version import SCHEMA_VERSION
from gazetteer.errors import DatasetError
from gazetteer.index.container import FORMAT_VERSION, Container
from gazetteer.index.reader import Index
from gazetteer.text.normalize import NORMALIZER_VERSION
from gazetteer.text.version import KEYS_VERSION

FILE = "gazetteer.index"
"""The name of an index that lies in the folder of its release."""

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_VERSIONS = f"{FORMAT_VERSION}.{NORMALIZER_VERSION}.{KEYS_VERSION}.{SCHEMA_VERSION}"
_TABLES = (
    "entities kinds names not_names predicates redirects relations schemes sources types xrefs"
).split()


def identity_of(release: str) -> bytes:
    """What tells the release in a folder from any other: its manifest, and the sizes of its tables.

    Raises:
        DatasetError: there is no release, or this package cannot read it.
    """
    try:
        with open(os.path.join(release, "manifest.json"), "rb") as stream:
            manifest = stream.read()
        sizes = [os.stat(os.path.join(release, f"{t}.parquet")).st_size for t in _TABLES]
    except OSError:
        raise _not_readable(release) from None
    return manifest + " ".join(map(str, sizes)).encode()


def _not_readable(release: str) -> DatasetError:
    """What is wrong with a release whose files are not all there."""
    from pathlib import Path

    from gazetteer.dataset.manifest import read_manifest

    folder = Path(release)
    read_manifest(folder)
    for table in _TABLES:
        path = folder / f"{table}.parquet"
        if not path.is_file():
            return DatasetError(f"{path}: missing; download or build the release again")
    return DatasetError(f"{folder}: cannot be read; check who may read its files")


def cache_folder() -> str:
    """The folder of the user's cache that indexes are kept in."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "gazetteer", "indexes")


def place_of(release: str, identity: bytes) -> str:
    """The file of the index of a release, there or not."""
    beside = os.path.join(release, FILE)
    if os.path.exists(beside):
        return beside
    name = f"{zlib.crc32(identity):08x}-{len(identity)}-{_VERSIONS}.index"
    return os.path.join(cache_folder(), name)


def open_index(release: str) -> Index:
    """The index of the release in a folder, made if there is none yet.

    Raises:
        DatasetError: the release cannot be read, or its index is damaged or of another release.
    """
    identity = identity_of(release)
    path = place_of(release, identity)
    if not os.path.exists(path):
        from gazetteer.index.make import make

        make(release, path)
    mend = f"gazetteer index {release}"
    container = Container(path, mend)
    if bytes(container.section("release")) != identity:
        raise DatasetError(f"{path}: not the index of {release}; make it anew with: {mend}")
    if not path.startswith(_PACKAGE + os.sep):
        from gazetteer.index.verified import verify_once

        verify_once(container)
    return Index(container, release)


def reopen(release: str, release_hash: str) -> Index:
    """The index of a release that was open in another process.

    Raises:
        DatasetError: there is another release in the folder now.
    """
    index = open_index(release)
    if index.release_hash != release_hash:
        raise DatasetError(
            f"{release}: another release than the one that was pickled; load it again there"
        )
    return index
