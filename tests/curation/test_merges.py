"""Two people add names to one type: their changes merge by line."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest

from gazetteer.curation.add import Draft, write_row
from gazetteer.curation.findings import Findings
from gazetteer.curation.lint import lint
from gazetteer.curation.seeds import NAMES, read_seeds
from gazetteer.curation.tsv import Row

SEEDS = Path(__file__).parent.parent.parent / "seeds"
PAIRS, LEAST = 200, 0.95


@dataclass
class Scratch:
    """A repository of the seeds, where two branches are made and merged over and over."""

    folder: Path
    named: dict[str, list[Row]]
    chance: random.Random

    def git(self, *arguments: str) -> bool:
        identity = ("user.name=a", "user.email=a@example.org", "commit.gpgsign=false", "gc.auto=0")
        options = [part for value in identity for part in ("-c", value)]
        ran = subprocess.run(["git", *options, *arguments], cwd=self.folder, capture_output=True)
        return ran.returncode == 0

    def change(self, branch: str, type_: str, number: int) -> None:
        """A branch that adds one to three names to an entity of a type."""
        assert self.git("checkout", "--quiet", "-B", branch, "main")
        row = self.chance.choice(self.named[type_])
        path = self.folder / row.place.rpartition(":")[0]
        add = self.chance.choice([self.by_tool, self.in_browser])
        for count in range(self.chance.randint(1, 3)):
            word = "".join(self.chance.choices("abcdefghijklmnopqrstuvwxyz", k=8)).title()
            add(path, row["id"], f"{word} {number} {count}")
        assert self.git("commit", "--quiet", "--all", "--message", "add")

    def by_tool(self, path: Path, identity: str, text: str) -> None:
        """As `add-name` does."""
        cells = {"id": identity, "text": text, "kind": "short", "lang": "en"}
        row = Row("", cells | {"strength": "strong", "sources": "editorial"})
        write_row(Draft(path, row, (), ()), NAMES)

    def in_browser(self, path: Path, identity: str, text: str) -> None:
        """As CONTRIBUTING.md says: below a line of the entity, whichever is at hand."""
        lines = path.read_text(encoding="utf-8").split("\n")
        own = [n for n, line in enumerate(lines) if line.startswith(f"{identity}\t")]
        line = f"{identity}\t{text}\tshort\ten\t\t\t\tstrong\teditorial"
        lines.insert(self.chance.choice(own) + 1, line)
        path.write_text("\n".join(lines), encoding="utf-8", newline="\n")

    def merges(self, type_: str, number: int) -> bool:
        """Whether two branches that add to the type merge."""
        for branch in ("one", "other"):
            self.change(branch, type_, number)
        clean = self.git("merge", "--quiet", "--no-edit", "one")
        if not clean:
            assert self.git("merge", "--abort")
        return clean


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    named: dict[str, dict[str, Row]] = defaultdict(dict)
    for name in read_seeds(tmp_path / "seeds", Findings()).names:
        named[name.of].setdefault(name.row["id"], name.row)
    rows = {type_: list(first.values()) for type_, first in named.items()}
    found = Scratch(tmp_path, rows, random.Random(5))
    assert found.git("init", "--quiet", "--initial-branch=main")
    assert found.git("add", ".")
    assert found.git("commit", "--quiet", "--message", "seeds")
    return found


@pytest.mark.slow
def test_pairs_of_changes_to_one_type_merge(scratch: Scratch) -> None:
    types = [type_ for type_, entities in scratch.named.items() for _ in entities]
    merged = sum(scratch.merges(scratch.chance.choice(types), n) for n in range(PAIRS))
    print(f"{merged} of {PAIRS} pairs merged")
    assert merged / PAIRS >= LEAST, f"{merged} of {PAIRS}"


@pytest.mark.slow
def test_what_merged_has_no_errors(scratch: Scratch) -> None:
    assert scratch.merges("armed_group", 1)
    assert lint(scratch.folder / "seeds").errors == 0
