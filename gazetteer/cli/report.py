"""The report on a change of the seeds, as Markdown for a pull request."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import gazetteer
from gazetteer.errors import ArgumentError
from gazetteer.model import Resolution

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from gazetteer.curation.changes import Changes
    from gazetteer.curation.lint import Verdict

_MOST = 100
"""At most so many lines a list, and ten times as many names tried."""


@dataclass(frozen=True)
class Report:
    """The Markdown, and whether lint found no error."""

    text: str
    is_sound: bool


def report(folder: Path, base: str, old: Path | None, new: Path | None) -> Report:
    """What lint says, which names came and went, which are shared, and what resolves differently.

    Args:
        base: the git revision to compare with.
        old, new: releases built before; without them they are built here.
    """
    from gazetteer.curation.build import build
    from gazetteer.curation.changes import changes, seeds_at
    from gazetteer.curation.lint import lint

    verdict = lint(folder, base)
    with tempfile.TemporaryDirectory() as scratch:
        before = seeds_at(folder, base, Path(scratch) / "base")
        parts = [*_verdict(verdict)]
        if verdict.errors:
            parts.append("The release was not built: mend the errors first.\n")
            return Report("\n".join(parts), is_sound=False)
        found = changes(before, folder)
        parts += _changes(found)
        if found.questions:
            old = old or build(before, Path(scratch) / "old")
            new = new or build(folder, Path(scratch) / "new")
            parts += _answers(found, gazetteer.load(old), gazetteer.load(new))
    return Report("\n".join(parts), is_sound=True)


def _verdict(verdict: Verdict) -> Iterator[str]:
    yield f"## Lint\n\n{verdict.summary}\n"
    yield from _listed(f"{f}" for f in verdict.findings)


def _changes(found: Changes) -> Iterator[str]:
    yield (
        f"## Names\n\n{len(found.gained):,} gained, {len(found.lost):,} lost;"
        f" {len(found.entities):,} new entities\n"
    )
    yield from _listed(f"+ {_code(s.text)} {s.kind}, {s.lang}: {s.id}" for s in found.gained)
    yield from _listed(f"− {_code(s.text)} {s.kind}, {s.lang}: {s.id}" for s in found.lost)
    if found.shared:
        yield "## Names that others have too\n"
        yield from _listed(
            f"{_code(said.text)}: {said.id} and {', '.join(others)}"
            for said, others in found.shared.items()
        )


def _answers(found: Changes, old: Gazetteer, new: Gazetteer) -> Iterator[str]:
    lines = []
    asked = found.questions[: 10 * _MOST]
    for text, country in asked:
        before, after = (_answer(gz, text, country) for gz in (old, new))
        if before != after:
            where = f" in {country}" if country else ""
            lines.append(f"{_code(text)}{where}: was {before}, is {after}")
    yield f"## What resolves differently\n\n{len(lines)} of {len(asked)} tried\n"
    yield from _listed(lines)


def _answer(gz: Gazetteer, text: str, country: str) -> str:
    try:
        return _said(gz.resolve(text, country=country or None))
    except ArgumentError:  # a scope that is no country: an entity's id
        return _said(gz.resolve(text))


def _said(answer: Resolution) -> str:
    if answer.entity:
        return answer.entity.id
    rivals = ", ".join(candidate.entity.id for candidate in answer.candidates[:3])
    return f"{answer.status} ({rivals})" if rivals else answer.status


def _listed(lines: Iterable[str]) -> Iterator[str]:
    lines = list(lines)
    if lines:
        more = [f"- and {len(lines) - _MOST:,} more"] if len(lines) > _MOST else []
        yield "\n".join([*(f"- {line}" for line in lines[:_MOST]), *more, ""])


def _code(text: str) -> str:
    return f"`{text.replace('`', 'ˋ')}`"
