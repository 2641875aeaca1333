"""A copy of the tiny seeds that a test may break."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from gazetteer.curation.findings import Findings
from gazetteer.curation.rules import check
from gazetteer.curation.rules.rule import World
from gazetteer.curation.seeds import read_seeds


@dataclass(frozen=True)
class SeedsCopy:
    """A seeds folder of a test's own."""

    folder: Path

    def add(self, file: str, cells: dict[str, str]) -> str:
        """Add a row at the end of a file; cells not given are empty. Gives the row's place."""
        path = self.folder / file
        lines = path.read_text(encoding="utf-8").splitlines()
        row = "\t".join(cells.get(column, "") for column in lines[0].split("\t"))
        path.write_text("\n".join([*lines, row, ""]), encoding="utf-8", newline="\n")
        return f"seeds/{file}:{len(lines) + 1}"

    def errors(self) -> list[str]:
        """The findings that stop the build."""
        findings = Findings()
        check(World(read_seeds(self.folder, findings)), findings)
        return [f"{finding.place}: {finding.message}" for finding in findings.errors]

    def findings(self) -> list[str]:
        """What reading the folder and holding it against the rules finds, but for the order of rows,
        since `add` adds at the end."""
        findings = Findings()
        check(World(read_seeds(self.folder, findings)), findings)
        return [
            f"{finding.place}: {finding.message}"
            for finding in findings.sorted()
            if finding.code != "order"
        ]


@pytest.fixture
def seeds(tiny_seeds: Path, tmp_path: Path) -> SeedsCopy:
    """A copy of the tiny seeds."""
    return SeedsCopy(Path(shutil.copytree(tiny_seeds, tmp_path / "seeds")))
