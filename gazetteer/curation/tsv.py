"""The TSV dialect of the seeds: UTF-8 NFC, LF, a header, no quoting, no tab in a cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gazetteer.errors import SeedError


@dataclass
class Findings:
    """What is wrong with the seeds, collected so that one run shows all of it."""

    lines: list[str] = field(default_factory=list)

    def add(self, place: str, reason: str) -> None:
        """Note a fault; `place` is `file:line`."""
        self.lines.append(f"{place}: {reason}")

    def stop_if_any(self) -> None:
        """Raise a SeedError when there is a finding."""
        if self.lines:
            raise SeedError(tuple(sorted(self.lines, key=_place)))


def _place(line: str) -> tuple[str, int, str]:
    file, _, rest = line.partition(":")
    number = rest.partition(":")[0]
    return file, int(number) if number.isdecimal() else 0, rest


@dataclass(frozen=True)
class Row:
    """A row as read: its place (`seeds/person/names.tsv:12`) and its cells by column."""

    place: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def words(self, column: str) -> tuple[str, ...]:
        """A cell that holds a list."""
        return tuple(self[column].split())


def read_tsv(path: Path, columns: tuple[str, ...], findings: Findings) -> Iterator[Row]:
    """The rows of one file; what breaks the dialect is a finding and is left out.

    Args:
        columns: the columns the file may have, in their order; it may lack some.
    """
    shown = "/".join(path.parts[-3:] if path.parent.parent.name == "seeds" else path.parts[-2:])
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        findings.add(f"{shown}:{line}", f"not UTF-8 at byte {error.start}; save the file as UTF-8")
        return
    if "\r" in text:
        findings.add(f"{shown}:1", "has CR line ends; save with LF only")
        return
    if not text.endswith("\n"):
        findings.add(f"{shown}:{text.count(chr(10)) + 1}", "no newline at the end; add one")
    lines = text.removesuffix("\n").split("\n")
    header = tuple(lines[0].split("\t"))
    if [c for c in columns if c in header] != list(header):
        wanted = " ".join(columns)
        findings.add(f"{shown}:1", f"header is {' '.join(header)!r}; the columns are: {wanted}")
        return
    for number, content in enumerate(lines[1:], start=2):
        place = f"{shown}:{number}"
        cells = content.split("\t")
        if len(cells) != len(header):
            findings.add(place, f"{len(cells)} cells, but the header has {len(header)} columns")
        elif not unicodedata.is_normalized("NFC", content):
            findings.add(place, "not in Unicode NFC; run the text through an NFC normaliser")
        elif any(cell != " ".join(cell.split()) for cell in cells):
            findings.add(place, "a cell has a blank at an end or two in a row; take it out")
        else:
            yield Row(place, dict(zip(header, cells, strict=True)))
