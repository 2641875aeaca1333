"""Who may import whom: each package only what stands below it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import gazetteer

PACKAGE = Path(__file__).parent.parent / "gazetteer"

MAY_IMPORT = {
    "errors": set(),
    "arguments": {"errors", "model"},
    "frozen": set(),
    "reasons": set(),
    "text": {"errors"},
    "model": {"errors", "frozen", "reasons"},
    "vocabulary": {"errors", "frozen"},
    "dataset": {"errors", "model", "text", "vocabulary"},
    "index": {"dataset", "errors", "frozen", "model", "text", "vocabulary"},
    "match": {"errors", "frozen", "model", "reasons", "text", "vocabulary"},
    "annotate": {"errors", "frozen", "index", "match", "model", "text"},
    "lookup": {
        *(
            "annotate",
            "arguments",
            "dataset",
            "errors",
            "frozen",
            "index",
            "match",
            "model",
            "text",
        ),
        "vocabulary",
    },
    "opening": {"dataset", "index", "lookup"},
    "sources": {"dataset", "errors", "model", "text", "vocabulary"},
    "curation": {"dataset", "errors", "model", "sources", "text", "vocabulary"},
    "cli": {"curation", "dataset", "errors", "index", "lookup", "model", "vocabulary"},
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


HEAVY = (
    "numpy pyarrow polars pycountry importlib.metadata hashlib"
    " dataclasses inspect typing re json tomllib pathlib click rich rapidfuzz"
).split()


def test_an_exact_lookup_imports_nothing_heavy() -> None:
    """Each of these takes longer to import than the lookup."""
    gazetteer.load()  # so that the index is there
    code = "import sys, gazetteer\nr = gazetteer.load().resolve('Iraq')\n"
    code += f"print(r.entity.id, *sorted(set({HEAVY}) & set(sys.modules)))"
    looked_up = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert looked_up.stdout.split() == ["iso3166-1:IQ"]


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
