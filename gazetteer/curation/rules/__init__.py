"""The rules that seed rows keep, a module a family; a row that breaks an error's rule stops the build."""

from __future__ import annotations

from collections.abc import Iterable

from gazetteer.curation.findings import ERROR, Findings
from gazetteer.curation.rules import (
    collisions,
    entities,
    ids,
    languages,
    names,
    negatives,
    redirects,
    references,
    relations,
    repeats,
    scripts,
    seats,
    sources,
    templates,
    twins,
    vocabulary,
    weak,
)
from gazetteer.curation.rules.rule import Rule, World

_FAMILIES = (
    ids,
    references,
    vocabulary,
    entities,
    names,
    languages,
    scripts,
    sources,
    repeats,
    collisions,
    weak,
    twins,
    relations,
    seats,
    templates,
    negatives,
    redirects,
)
RULES: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.RULES)
STOPPING = tuple(rule for rule in RULES if rule.level == ERROR and not rule.binds_new)
"""The rules that the build holds its seeds against."""


def check(world: World, findings: Findings, rules: Iterable[Rule] = RULES) -> None:
    """Hold the seeds against rules."""
    for rule in rules:
        for fault in rule.check(world):
            level = rule.level_at(fault.row, world)
            if level:
                findings.add(rule.code, fault.row.place, fault.message, fault.mend, level)
