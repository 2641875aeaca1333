"""A tiny source with some of its files changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gazetteer.sources.archive import Archive, open_archive


@pytest.fixture
def changed(tiny_files, pack, tmp_path: Path) -> Callable[[str, dict[str, str | None]], Archive]:
    """The package of a tiny source with other text in some files; None takes a file out."""

    def change(source: str, texts: dict[str, str | None]) -> Archive:
        files = tiny_files(source)
        for name, text in texts.items():
            if text is None:
                del files[name]
            else:
                files[name] = text.encode()
        return open_archive(pack(tmp_path / f"{source}.whl", files))

    return change
