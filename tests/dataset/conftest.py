"""A copy of the tiny release that a test may damage."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def release(tiny_release: Path, tmp_path: Path) -> Path:
    """A copy of the tiny release."""
    return Path(shutil.copytree(tiny_release, tmp_path / "2000.1.0"))
