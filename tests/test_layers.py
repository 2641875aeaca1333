"""Who may import whom: each package only what stands below it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "gazetteer"

MAY_IMPORT = {
    "errors": set(),
    "reasons": {"errors"},
    "text": {"errors"},
    "model": {"errors", "reasons"},
    "vocabulary": {"errors"},
    "index": {"errors", "model", "text"},
    "match": {"errors", "model", "reasons", "text", "vocabulary"},
    "dataset": {"errors", "model", "text", "vocabulary"},
    "annotate": {"dataset", "errors", "index", "match", "model", "text"},
    "lookup": {"annotate", "dataset", "errors", "index", "match", "model", "text", "vocabulary"},
    "sources": {"dataset", "errors", "model", "text", "vocabulary"},
    "curation": {"dataset", "errors", "model", "sources", "text", "vocabulary"},
    "cli": {"curation", "dataset", "errors", "lookup", "model", "vocabulary"},
}


def part(module: str) -> str:
    """The second word of a dotted name: the part of the package it belongs to."""
    return module.split(".")[1] if "." in module else ""


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("gazetteer"):
            found.add(part(node.module))
    return found - {""}


def modules() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE or p.stem in MAY_IMPORT)


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    assert imports(path) - {own} <= MAY_IMPORT[own]


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_module_stays_below_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 300


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = (
        "import sys, gazetteer;"
        "print(*sorted({'pyarrow','polars','numpy','pycountry','babel','rich','click'}"
        " & set(sys.modules)))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == []
