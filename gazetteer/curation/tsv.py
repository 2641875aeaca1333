"""The TSV dialect of the seeds: UTF-8 NFC, LF, a header, no quoting, no tab in a cell, sorted.

What `fmt` can mend without a person is read as if it were mended, and is a warning.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from gazetteer.curation.findings import WARNING, Findings

FMT = "run: gazetteer seeds fmt"
IN_ORDER_OF_USE = frozenset({"templates.tsv"})
"""Files whose order of rows says something, and is kept."""

_BLANKS = re.compile(r"[^\S\t\n ]| {2}|\t | \t|^ | $", re.MULTILINE)
_INVISIBLE = (
    "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_DROPPED = str.maketrans("", "", _INVISIBLE)
_SEEN = re.compile(f"[{_INVISIBLE}]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row as read: its place (`seeds/person/names.tsv:12`) and its cells by column."""

    place: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def words(self, column: str) -> tuple[str, ...]:
        """A cell that holds a list."""
        return tuple(self[column].split())

    @property
    def identity(self) -> str:
        """What the row says, wherever it stands and whatever empty columns its file has."""
        return "\t".join(filter(None, self.cells.values()))


def clean_line(line: str) -> str:
    """A line as `fmt` writes it: NFC, no invisible signs, single blanks within cells.

    >>> clean_line("gz:a\\t Anna\\u200b  Dalal\\u00a0\\teditorial")
    'gz:a\\tAnna Dalal\\teditorial'
    """
    text = unicodedata.normalize("NFC", line.translate(_DROPPED))
    return "\t".join(" ".join(cell.split()) for cell in text.split("\t"))


def is_clean(text: str) -> bool:
    """Whether `clean_line` would leave every line of a text as it is."""
    return not (
        _BLANKS.search(text)
        or (not text.isascii() and _SEEN.search(text))
        or not unicodedata.is_normalized("NFC", text)
    )


def shown(path: Path, folder: Path) -> str:
    """A seed file as findings name it, from the seeds' folder on.

    >>> shown(Path("work/seeds/person/names.tsv"), Path("work/seeds"))
    'seeds/person/names.tsv'
    """
    return path.resolve().relative_to(folder.resolve().parent).as_posix()


def read_tsv(path: Path, file: str, columns: tuple[str, ...], findings: Findings) -> Iterator[Row]:
    """The rows of one file; what breaks the dialect is a finding.

    Args:
        file: how findings name it.
        columns: the columns the file may have, in their order; it may lack some.
    """
    text = _text(path, file, findings)
    if text is None:
        return
    header_line, *lines = text.removesuffix("\n").split("\n")
    header = tuple(header_line.split("\t"))
    if [c for c in columns if c in header] != list(header):
        mend = f"the columns are: {' '.join(columns)}"
        findings.add("dialect", f"{file}:1", f"header is {' '.join(header)!r}", mend)
        return
    clean, wide = is_clean(text), len(header)
    for number, content in enumerate(lines, start=2):
        if not clean:
            content = _cleaned(content, f"{file}:{number}", findings)
        cells = content.split("\t")
        if len(cells) == wide:
            yield Row(f"{file}:{number}", dict(zip(header, cells, strict=True)))
        elif content:
            _miscounted(findings, f"{file}:{number}", cells, header)
        else:
            findings.add("blank-line", f"{file}:{number}", "a blank line", FMT, WARNING)
    if path.name not in IN_ORDER_OF_USE:
        _hold_order(lines, file, findings)


def _text(path: Path, file: str, findings: Findings) -> str | None:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = f"not UTF-8 at byte {error.start} of the file"
        findings.add("dialect", f"{file}:{line}", message, "save the file as UTF-8")
        return None
    if raw.startswith(b"\xef\xbb\xbf"):
        findings.add("line-ends", f"{file}:1", "begins with a byte order mark", FMT, WARNING)
    if "\r" in text:
        findings.add("line-ends", f"{file}:1", "has CR line ends", FMT, WARNING)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.endswith("\n"):
        number = text.count("\n") + 1
        findings.add("line-ends", f"{file}:{number}", "no newline at the end", FMT, WARNING)
    return text


def _cleaned(content: str, place: str, findings: Findings) -> str:
    clean = clean_line(content)
    if clean == content:
        return content
    if not unicodedata.is_normalized("NFC", content):
        findings.add("nfc", place, "not in Unicode NFC", FMT, WARNING)
    if _SEEN.search(content):
        findings.add("invisible", place, "has a sign that nobody sees", FMT, WARNING)
    if _BLANKS.search(content):
        message = "a cell has a blank at an end, two in a row, or one of another kind"
        findings.add("blanks", place, message, FMT, WARNING)
    return clean


def _miscounted(findings: Findings, place: str, cells: list[str], header: tuple[str, ...]) -> None:
    few = len(cells) < len(header)
    findings.add(
        "dialect",
        place,
        f"{len(cells)} cell{'s' * (len(cells) != 1)}, but the header has {len(header)} columns",
        "a tab stands between cells, also empty ones: copy a line beside it and change its words"
        if few
        else f"a tab too many; the columns are: {' '.join(header)}",
    )


def _hold_order(lines: list[str], file: str, findings: Findings) -> None:
    if lines == sorted(lines):
        return
    number = next(n for n, (a, b) in enumerate(pairwise(lines)) if b < a) + 3
    findings.add("order", f"{file}:{number}", "stands after a row it belongs before", FMT, WARNING)
