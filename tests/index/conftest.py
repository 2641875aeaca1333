"""Indexes of tiny releases, made for a test."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gazetteer.dataset.release import Release
from gazetteer.dataset.schema import Tables
from gazetteer.dataset.write import describe, write_release
from gazetteer.index.container import Container
from gazetteer.index.make import write
from gazetteer.index.reader import Index
from gazetteer.index.store import open_index

Indexed = Callable[..., Index]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache, empty."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "gazetteer" / "indexes"


def indexed_in(folder: Path, tiny_release: Path, **rows: Any) -> Index:
    """The index of a release of these rows, with the vocabularies of the tiny release."""
    empty = ("entities", "names", "relations", "xrefs", "not_names", "redirects")
    tables = Tables(
        **{table: tuple(rows.get(table, ())) for table in empty},
        vocabulary=Release(tiny_release).vocabulary,
    )
    manifest = describe(
        tables, version="2000.2.0", edition="core", as_of=date(2000, 2, 1), inputs="x"
    )
    release = write_release(tables, manifest, folder / "datasets")
    path = folder / "made.index"
    write(release, path)
    return Index(Container(path, "gazetteer index"), str(release))


@pytest.fixture
def indexed(tiny_release: Path, tmp_path: Path) -> Indexed:
    """Makes the index of a release of some rows."""
    return lambda **rows: indexed_in(tmp_path, tiny_release, **rows)


@pytest.fixture
def index(tiny_release: Path) -> Index:
    """The index of the tiny release."""
    return open_index(str(tiny_release))


@pytest.fixture(scope="session")
def read(tiny_release: Path) -> Release:
    """The tables of the tiny release."""
    return Release(tiny_release)
