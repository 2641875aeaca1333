"""fmt: the seeds as they are meant to look. What it mends is what lint warns of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gazetteer.curation.mint import mint
from gazetteer.curation.tsv import IN_ORDER_OF_USE, clean_line, is_clean, shown
from gazetteer.errors import SeedError
from gazetteer.text.normalize import normalize


@dataclass(frozen=True)
class Formatted:
    """A file and the text that it should have."""

    path: Path
    text: str
    is_changed: bool


def formatted(folder: Path) -> Iterator[Formatted]:
    """Every table of a seeds folder, as it should be. Writes nothing.

    Raises:
        SeedError: a file is not UTF-8.
    """
    texts = {path: _text(path, folder) for path in sorted(folder.rglob("*.tsv"))}
    rows = {path: format_text(text, path.name in IN_ORDER_OF_USE) for path, text in texts.items()}
    entities = [path for path in rows if path.name.startswith("entities")]
    taken = {identity for path in entities for identity in _column(rows[path], "id")}
    names = {normalize(name) for path in entities for name in _named(rows[path])}
    for path, text in rows.items():
        if path in entities:
            text = _minted(text, taken, names)
        yield Formatted(path, text, text.encode() != path.read_bytes())


def write(folder: Path) -> tuple[str, ...]:
    """Format a seeds folder; the files that changed, as findings name them."""
    changed = [file for file in formatted(folder) if file.is_changed]
    for file in changed:
        file.path.write_text(file.text, encoding="utf-8", newline="\n")
    return tuple(shown(file.path, folder) for file in changed)


def format_text(text: str, keep_order: bool = False) -> str:
    """A table's text with LF, clean cells, no blank or repeated lines, rows sorted below the header.

    >>> format_text("id\\ttext\\r\\ngz:b\\t B \\r\\n\\r\\ngz:a\\tA")
    'id\\ttext\\ngz:a\\tA\\ngz:b\\tB\\n'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not is_clean(text):
        lines = [clean_line(line) for line in lines]
    header, *rows = lines
    kept = list(dict.fromkeys(row for row in rows if row))
    return "\n".join([header, *(kept if keep_order else sorted(kept)), ""])


def _text(path: Path, folder: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"{shown(path, folder)}: not UTF-8 at byte {error.start}; save the file as UTF-8"
        raise SeedError((reason,)) from None


def _column(text: str, column: str) -> Iterator[str]:
    header, *rows = text.removesuffix("\n").split("\n")
    columns = header.split("\t")
    if column in columns:
        position = columns.index(column)
        yield from (cells[position] for row in rows if len(cells := row.split("\t")) > position)


def _named(text: str) -> Iterator[str]:
    """The names of rows that have an id."""
    pairs = zip(_column(text, "id"), _column(text, "name"), strict=False)
    return (name for identity, name in pairs if identity)


def _minted(text: str, taken: set[str], names: set[str]) -> str:
    """The text with an id in every row whose id is blank; `taken` and `names` grow."""
    header, *rows = text.removesuffix("\n").split("\n")
    columns = header.split("\t")
    if columns[0] != "id" or not any(row.startswith("\t") for row in rows):
        return text
    written = []
    for row in rows:
        cells = dict(zip(columns, row.split("\t"), strict=False))
        if not cells["id"] and cells.get("name"):
            identity = mint(cells["name"], cells.get("countries", "").split(), taken, names)
            taken.add(identity)
            names.add(normalize(cells["name"]))
            row = identity + row
        written.append(row)
    return "\n".join([header, *sorted(written), ""])
