"""Lint: a seeds folder held against every rule."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from pathlib import Path

from gazetteer.curation.base import rows_at
from gazetteer.curation.findings import ERROR, Finding, Findings
from gazetteer.curation.rules import check
from gazetteer.curation.rules.rule import World
from gazetteer.curation.seeds import read_seeds


@dataclass(frozen=True)
class Verdict:
    """What lint says of a folder: its findings in order, and how many rows it read."""

    findings: tuple[Finding, ...]
    rows: int

    @property
    def errors(self) -> int:
        """How many findings stop the build."""
        return sum(finding.level == ERROR for finding in self.findings)

    @property
    def summary(self) -> str:
        """One line for a person.

        >>> Verdict((), 1200).summary
        '1,200 rows: no errors, no warnings'
        """
        warnings = len(self.findings) - self.errors
        return f"{self.rows:,} rows: {_count(self.errors, 'error')}, {_count(warnings, 'warning')}"


def lint(folder: Path, base: str | None = None) -> Verdict:
    """Hold a seeds folder against every rule.

    Args:
        base: a revision of git; rules that bind new rows are errors at the rows it lacks.

    Raises:
        SeedError: no seeds there, a broken vocabulary, or an unknown revision.
    """
    collecting = gc.isenabled()
    gc.disable()  # hundreds of thousands of rows are made and none is garbage until the end
    try:
        findings = Findings()
        seeds = read_seeds(folder, findings)
        check(World(seeds, rows_at(folder, base) if base else None), findings)
        tables = (seeds.entities, seeds.names, seeds.relations, seeds.xrefs, seeds.demonyms)
        others = (seeds.templates, seeds.not_names, seeds.redirects)
        return Verdict(tuple(findings.sorted()), sum(map(len, (*tables, *others))))
    finally:
        if collecting:
            gc.enable()


def _count(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'s' * (number != 1)}"
