"""Checking a release and its index, all of both."""

from __future__ import annotations

import os
from pathlib import Path

from gazetteer.dataset.release import Release
from gazetteer.index.store import open_index


def verify(release: str | os.PathLike[str]) -> Path:
    """Hold every row against the release's manifest, and every byte of the index against it.

    Returns:
        The file of the index.

    Raises:
        DatasetError: something is not what was written; the message names it.
    """
    Release(Path(release), verify=True)
    index = open_index(os.fspath(release))
    index.verify()
    return Path(index.path)
