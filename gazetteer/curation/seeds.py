"""The seeds folder, read into rows that still know their file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from gazetteer.curation.bounds import Bound, read_from, read_to
from gazetteer.curation.findings import WARNING, Findings
from gazetteer.curation.mint import mint
from gazetteer.curation.tsv import FMT, Row, read_tsv, shown
from gazetteer.errors import SeedError
from gazetteer.text.normalize import normalize
from gazetteer.vocabulary import Kind, Predicate, Scheme, Source, Type, Vocabulary

Entry = TypeVar("Entry", Type, Kind, Predicate, Scheme, Source)

_CALVER = re.compile(r"[0-9]{4}\.[0-9]{1,2}\.[0-9]+")
EDITIONS = ("core", "full")

ENTITIES = "id name other_types countries from to tier seats family_name description sources"
NAMES = "id text kind lang from to scope strength sources"
_XREFS = "id scheme value sources"
_RELATIONS = "subject object from to role note sources"
_DEMONYMS = "id text plural use scope strength sources"
_TEMPLATES = "template types relation note"
_VARIANTS = "text variant strength note"
_NOT_NAMES = "text context reason sources"
_REDIRECTS = "old_id new_id successors reason since"


@dataclass(frozen=True)
class Dated:
    """A row with the period that its `from` and `to` cells say, and the type or predicate that its
    folder or file says."""

    row: Row
    of: str
    start: Bound | None
    end: Bound | None

    @property
    def period(self) -> dict[str, Any]:
        """The four date columns of a release's row."""
        return {
            "valid_from": self.start.day if self.start else None,
            "from_precision": self.start.precision if self.start else None,
            "valid_to": self.end.day if self.end else None,
            "to_precision": self.end.precision if self.end else None,
        }


@dataclass(frozen=True)
class Settings:
    """`release.toml`: what the next release is called."""

    version: str
    edition: str
    as_of: date


@dataclass(frozen=True)
class Seeds:
    """All that contributors edit."""

    settings: Settings
    vocabulary: Vocabulary
    entities: tuple[Dated, ...]
    names: tuple[Dated, ...]
    relations: tuple[Dated, ...]
    xrefs: tuple[Row, ...]
    demonyms: tuple[Row, ...]
    templates: tuple[Row, ...]
    variants: tuple[Row, ...]
    not_names: tuple[Row, ...]
    redirects: tuple[Row, ...]


def read_seeds(folder: Path, findings: Findings) -> Seeds:
    """Read a seeds folder; faults of the dialect and of dates go to `findings`.

    Raises:
        SeedError: the folder or one of its vocabularies is missing.
    """
    if not (folder / "types.toml").is_file():
        raise SeedError((f"{folder}: no seeds here (types.toml is missing); give the folder",))
    vocabulary = Vocabulary(
        types=_vocabulary(folder / "types.toml", Type),
        kinds=_vocabulary(folder / "kinds.toml", Kind),
        predicates=_vocabulary(folder / "predicates.toml", Predicate),
        schemes=_vocabulary(folder / "schemes.toml", Scheme),
        sources=_vocabulary(folder / "sources.toml", Source),
    )

    def every(pattern: str, columns: str) -> Iterator[tuple[Path, Row]]:
        for path in sorted(folder.glob(pattern)):
            for row in read_tsv(path, shown(path, folder), tuple(columns.split()), findings):
                yield path, row

    def plain(pattern: str, columns: str) -> tuple[Row, ...]:
        return tuple(row for _, row in every(pattern, columns))

    def periods(pattern: str, columns: str, of: Callable[[Path], str]) -> tuple[Dated, ...]:
        return tuple(dated(row, of(path), findings) for path, row in every(pattern, columns))

    return Seeds(
        settings=_settings(folder / "release.toml"),
        vocabulary=vocabulary,
        entities=_with_ids(
            periods("*/entities*.tsv", ENTITIES, lambda path: path.parent.name), findings
        ),
        names=periods("*/names*.tsv", NAMES, lambda path: path.parent.name),
        relations=periods("relations/*.tsv", _RELATIONS, lambda path: path.stem),
        xrefs=plain("*/xrefs*.tsv", _XREFS),
        demonyms=plain("demonyms.tsv", _DEMONYMS),
        templates=plain("templates.tsv", _TEMPLATES),
        variants=plain("variants.tsv", _VARIANTS),
        not_names=plain("not_names.tsv", _NOT_NAMES),
        redirects=plain("redirects.tsv", _REDIRECTS),
    )


def dated(row: Row, of: str, findings: Findings) -> Dated:
    """A row with its period, as far as its dates can be read."""
    start = _bound(row, "from", read_from, findings)
    end = _bound(row, "to", read_to, findings)
    if start and end and end.day <= start.day:
        message = f"ends ({row['to']}) before it begins ({row['from']})"
        findings.add("dates-order", row.place, message, "`to` is the first day it no longer was")
    return Dated(row, of, start, end)


def _bound(
    row: Row, column: str, read: Callable[[str], Bound | None], findings: Findings
) -> Bound | None:
    text = row[column]
    if not text:
        return None
    try:
        return read(text)
    except ValueError as error:
        message, _, mend = str(error).partition("; ")
        findings.add("date", row.place, message, mend)
        return None


def _with_ids(entities: tuple[Dated, ...], findings: Findings) -> tuple[Dated, ...]:
    """The entities, those of a blank id with the id that `fmt` would mint."""
    if all(entity.row["id"] for entity in entities):
        return entities
    taken = {entity.row["id"] for entity in entities}
    names = {normalize(entity.row["name"]) for entity in entities if entity.row["id"]}
    found = []
    for entity in entities:
        row = entity.row
        if not row["id"] and "id" in row.cells:
            identity = mint(row["name"], row.words("countries"), taken, names)
            taken.add(identity)
            names.add(normalize(row["name"]))
            findings.add("id-blank", row.place, f"no id; read as {identity}", FMT, WARNING)
            entity = replace(entity, row=Row(row.place, row.cells | {"id": identity}))
        found.append(entity)
    return tuple(found)


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SeedError((f"{path}: missing",)) from None
    except ValueError as error:
        raise SeedError((f"{path}: {error}",)) from None


def _vocabulary(path: Path, entry: type[Entry]) -> tuple[Entry, ...]:
    known = {field.name for field in fields(entry)}
    found = []
    for identity, table in sorted(_toml(path).items()):
        if unknown := set(table) - known:
            raise SeedError((f"{path}: [{identity}] has unknown keys: {', '.join(unknown)}",))
        for key, value in table.items():
            wanted = bool if key == "lookup" else str
            if type(value) is not wanted:
                raise SeedError((f"{path}: [{identity}] {key} {value!r} is no {wanted.__name__}",))
        try:
            found.append(entry(id=identity, **table))
        except TypeError as error:
            raise SeedError((f"{path}: [{identity}] {error}",)) from None
    return tuple(found)


def _settings(path: Path) -> Settings:
    table = _toml(path)
    version, edition, as_of = (table.get(key) for key in ("version", "edition", "as_of"))
    if not isinstance(version, str) or not _CALVER.fullmatch(version):
        raise SeedError((f"{path}: version {version!r} is no calendar version like 2026.11.0",))
    if edition not in EDITIONS:
        raise SeedError((f"{path}: edition {edition!r}; it is {' or '.join(EDITIONS)}",))
    if type(as_of) is not date:
        raise SeedError((f"{path}: as_of {as_of!r} is no date; write 2026-11-23, unquoted",))
    return Settings(version, str(edition), as_of)
