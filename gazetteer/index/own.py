"""A user's own names and entities, out of rows or a file."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from gazetteer.errors import ArgumentError, InputError
from gazetteer.frozen import dataclass
from gazetteer.index.reader import Index
from gazetteer.model import Entity, Name
from gazetteer.text.normalize import normalize
from gazetteer.text.script import script_of

OwnRow = Mapping[str, Any]
SOURCE = "user"
PROMINENCE = 0.5
COLUMNS = ("id", "text", "kind", "lang", "scope", "strength", "type", "countries", "description")
_STRENGTHS = frozenset({"strong", "weak"})


@dataclass(frozen=True)
class Own:
    """Entities that the release does not know, by id, and names of these and of known ones."""

    entities: dict[str, Entity]
    names: tuple[Name, ...]


def read_rows(path: str | os.PathLike[str]) -> list[OwnRow]:
    """The rows of a UTF-8 file with a header: CSV, or tab-separated without quoting.

    Raises:
        InputError: it cannot be read.
    """
    tabs = os.fspath(path).endswith(".tsv")
    form: dict[str, Any] = {"delimiter": "\t", "quoting": csv.QUOTE_NONE} if tabs else {}
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as stream:
            return [
                {str(k): v for k, v in row.items() if v} for row in csv.DictReader(stream, **form)
            ]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: cannot be read as a table ({error})") from None


def own_of(rows: Iterable[OwnRow], index: Index) -> Own:
    """What the rows say.

    Args:
        rows: mappings with `id` and `text`, and any of the other `COLUMNS`; lists in a text are
            parted by spaces. An id that the release does not know needs a `type`, and its first
            row is its canonical name.
        index: the release that they are laid over.

    Raises:
        ArgumentError: a row is wrong; the message says which and why.
    """
    entities: dict[str, Entity] = {}
    names = []
    for number, given in enumerate(rows, start=1):
        try:
            row = _said(given)
            known = index.get(_text(row, "id")) or entities.get(_text(row, "id"))
            entity = known or _entity(row, index)
            if known is None:
                entities[entity.id] = entity
            names.append(_name(row, entity, index, "nickname" if known else "canonical"))
        except ValueError as error:
            raise ArgumentError(f"row {number}: {error}") from None
    return Own(entities, tuple(names))


def _said(row: OwnRow) -> OwnRow:
    """The cells that say something; a table's None and NaN do not."""
    if not isinstance(row, Mapping):
        raise ValueError(f"{row!r} is no mapping; give id and text by name")
    return {column: cell for column, cell in row.items() if cell is not None and cell == cell}


def _entity(row: OwnRow, index: Index) -> Entity:
    identity, type_ = _text(row, "id"), row.get("type")
    types = [entry.id for entry in index.vocabulary.types]
    if type_ not in types:
        raise ValueError(f"{identity!r} is not known; to add it give a type: {', '.join(types)}")
    if not all(identity.partition(":")):
        raise ValueError(f"id {identity!r} is no CURIE; write it as mine:acme")
    return Entity(
        id=identity,
        name=_text(row, "text"),
        type=type_,
        countries=_list(row, "countries"),
        description=row.get("description"),
        prominence=PROMINENCE,
        sources=(SOURCE,),
    )


def _name(row: OwnRow, entity: Entity, index: Index, usual: str) -> Name:
    if unknown := sorted(row.keys() - set(COLUMNS)):
        raise ValueError(f"unknown column {unknown[0]!r}; there are: {', '.join(COLUMNS)}")
    text, kind, strength = _text(row, "text"), row.get("kind", usual), row.get("strength", "strong")
    if kind not in {entry.id for entry in index.vocabulary.kinds}:
        raise ValueError(f"unknown kind of name {kind!r}")
    if strength not in _STRENGTHS:
        raise ValueError(f"strength {strength!r} is neither strong nor weak")
    key = normalize(text)
    if not key:
        raise ValueError(f"text {text!r} has no letter or digit")
    return Name(
        entity_id=entity.id,
        text=text,
        key=key,
        kind=kind,
        lang=_text({"lang": "und", **row}, "lang"),
        script=script_of(text),
        scope=_list(row, "scope"),
        strength=strength,
        sources=(SOURCE,),
    )


def _text(row: OwnRow, column: str) -> str:
    value = row.get(column)
    if not isinstance(value, str) or not value:
        raise ValueError(f"{column} is {value!r}; give a text")
    return value


def _list(row: OwnRow, column: str) -> tuple[str, ...]:
    value = row.get(column, ())
    words = value.split() if isinstance(value, str) else value
    if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
        raise ValueError(f"{column} is {value!r}; give codes, in a list or parted by spaces")
    return tuple(words)
