"""What changed between two releases: rows gained, lost and altered, for people and for programs.

Names that templates make are left out: they follow from the others.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.dataset.release import Release

FILES = ("CHANGES.md", "changes.parquet")
_SHOWN = 40
_COMPARED = {
    "entities": ("id", ("name", "type", "valid_from", "valid_to")),
    "names": ("entity_id", ("text", "kind", "lang", "valid_from", "valid_to", "strength")),
    "relations": ("subject", ("predicate", "object", "valid_from", "valid_to", "role")),
}


@dataclass(frozen=True, order=True)
class Change:
    """One row that one release has and the other has not."""

    table: str
    change: str
    entity_id: str
    row: str


def changes(old: Release, new: Release) -> tuple[Change, ...]:
    """All changes, by table and entity; an altered row is one lost and one gained."""
    found = []
    for table in _COMPARED:
        before, after = _rows(old, table), _rows(new, table)
        found += [Change(table, "lost", *row) for row in (before - after).elements()]
        found += [Change(table, "gained", *row) for row in (after - before).elements()]
    return tuple(sorted(found))


def _rows(release: Release, table: str) -> Counter[tuple[str, str]]:
    key, columns = _COMPARED[table]
    rows = release.table(table)
    values = zip(rows.column(key), *(rows.column(c) for c in columns), strict=True)
    made = rows.column("sources")
    return Counter(
        (entity, " | ".join(_written(value) for value in row))
        for (entity, *row), sources in zip(values, made, strict=True)
        if "templates" not in sources
    )


def _written(value: Any) -> str:
    return "" if value is None else str(value)


def write_changes(old: Release, new: Release, folder: Path) -> tuple[Change, ...]:
    """Write `CHANGES.md` and `changes.parquet` into a folder."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    found = changes(old, new)
    columns = ("table", "change", "entity_id", "row")
    rows = {c: pa.array([getattr(change, c) for change in found], pa.string()) for c in columns}
    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table(rows), folder / FILES[1], compression="zstd")
    text = summary(old, new, found)
    (folder / FILES[0]).write_text(text, encoding="utf-8", newline="\n")
    return found


def summary(old: Release, new: Release, found: tuple[Change, ...]) -> str:
    """The changes for people: counts, then the first of each table."""
    lines = [f"# {old.manifest.version} → {new.manifest.version}", ""]
    counts = Counter((change.table, change.change) for change in found)
    lines += ["| table | gained | lost |", "|---|---:|---:|"]
    for table in _COMPARED:
        lines.append(f"| {table} | {counts[table, 'gained']:,} | {counts[table, 'lost']:,} |")
    for table in _COMPARED:
        listed = [change for change in found if change.table == table]
        if listed:
            lines += ["", f"## {table}", ""]
        for change in listed[:_SHOWN]:
            lines.append(f"- {change.change}: `{change.entity_id}` {change.row}")
        if len(listed) > _SHOWN:
            lines.append(f"- … and {len(listed) - _SHOWN:,} more in `{FILES[1]}`")
    return "\n".join(lines) + "\n"
