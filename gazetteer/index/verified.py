"""Which indexes were checked byte by byte: a small file each in the user's cache."""

from __future__ import annotations

import os
import zlib

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gazetteer.index.container import Container


def verify_once(container: Container) -> None:
    """Check every byte of an index, unless this file, of this size and time, was checked before.

    Raises:
        DatasetError: a section is not what was written.
    """
    if not _is_noted(container.path):
        container.verify()
        note(container.path)


def note(path: str | os.PathLike[str]) -> None:
    """Remember that an index is whole; where the cache cannot be written it is checked each time."""
    place, state = _note_of(path)
    part = f"{place}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(part, "w", encoding="utf-8") as stream:
            stream.write(state)
        os.replace(part, place)
    except OSError:
        return


def _is_noted(path: str | os.PathLike[str]) -> bool:
    place, state = _note_of(path)
    try:
        with open(place, encoding="utf-8") as stream:
            return stream.read() == state
    except (OSError, ValueError):
        return False


def _note_of(path: str | os.PathLike[str]) -> tuple[str, str]:
    """Where an index is noted, and what is noted: its path, size and time."""
    from gazetteer.index.store import cache_folder

    whole = os.path.abspath(path)
    there = os.stat(whole)
    place = os.path.join(cache_folder(), f"{zlib.crc32(os.fsencode(whole)):08x}.verified")
    return place, f"{whole}\n{there.st_size} {there.st_mtime_ns}\n"
