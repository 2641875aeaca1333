"""The cache of bulk sources: the very files that `sources.lock` names, and no others."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gazetteer.dataset.files import sha256
from gazetteer.errors import SourceError
from gazetteer.sources.archive import Archive, open_archive

ENVIRONMENT = "GAZETTEER_SOURCES"
_MEND = "run scripts/fetch-sources"


@dataclass(frozen=True)
class Locked:
    """One line of the lock: a file of a registry's package, by its hash.

    `call` names a function of the package (`module:function`) whose text is the file, where the data
    sit inside a compiled module that differs from platform to platform.
    """

    id: str
    client: str
    package: str
    version: str
    file: str
    sha256: str
    call: str = ""


def read_lock(path: Path) -> dict[str, Locked]:
    """The locked files by source id.

    Raises:
        SourceError: the lock is missing or malformed.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {identity: Locked(identity, **table) for identity, table in tables.items()}
    except (OSError, ValueError, TypeError) as error:
        raise SourceError(f"{path}: {error}") from None


def default_folder() -> Path:
    """`GAZETTEER_SOURCES`, or the user's cache."""
    named = os.environ.get(ENVIRONMENT)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(named) if named else Path(base) / "gazetteer" / "sources"


@dataclass(frozen=True)
class Cache:
    """A folder with the locked files."""

    folder: Path
    lock: dict[str, Locked]

    def path(self, source: str) -> Path:
        """Where a source's file lies, once its hash is found right.

        Raises:
            SourceError: it is not locked, missing, or another file.
        """
        locked = self.lock.get(source)
        if locked is None:
            raise SourceError(f"source {source} is not in sources.lock; add it there")
        path = self.folder / locked.file
        if not path.is_file():
            raise SourceError(f"source {source}: {path} is missing; {_MEND}")
        found = _sha256(path, path.stat().st_mtime_ns)
        if found != locked.sha256:
            raise SourceError(
                f"source {source}: {path} has SHA-256 {found}, the lock says {locked.sha256}; {_MEND}"
            )
        return path

    def open(self, source: str) -> Archive:
        """The package of a source, verified."""
        return open_archive(self.path(source))


@cache
def _sha256(path: Path, _changed: int) -> str:
    return sha256(path)
