"""Adding a row: which file it belongs to, where in it, and what the rules say of it first."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from gazetteer.curation.findings import ERROR, Finding, Findings
from gazetteer.curation.mint import mint
from gazetteer.curation.rules import check
from gazetteer.curation.rules.rule import World, bulk_type
from gazetteer.curation.seeds import ENTITIES, NAMES, Dated, Seeds, dated
from gazetteer.curation.tsv import Row, clean_line
from gazetteer.text.normalize import normalize
from gazetteer.text.script import script_of

NEW = "the new row:0"
_RARE = frozenset({"seats", "family_name"})  # columns of some types only
_LANGUAGES = {
    "Latn": "en", "Arab": "ar", "Cyrl": "ru", "Hani": "zh", "Jpan": "ja", "Hang": "ko", "Hebr": "he",
    "Grek": "el", "Armn": "hy", "Geor": "ka", "Ethi": "am", "Deva": "hi", "Beng": "bn", "Thai": "th",
    "Mymr": "my", "Khmr": "km", "Taml": "ta", "Sinh": "si",
}  # fmt: skip


@dataclass(frozen=True)
class Draft:
    """A row that is to be added.

    Attributes:
        rivals: rows of other entities that have the same name already.
        findings: what the rules say of it, those for new rows too.
    """

    path: Path
    row: Row
    rivals: tuple[Row, ...]
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether no rule is broken."""
        return all(finding.level != ERROR for finding in self.findings)


def entities_named(seeds: Seeds, text: str) -> tuple[Dated, ...]:
    """The entities of an id, or else of a name."""
    world = World(seeds)
    if text in world.entities:
        return (world.entities[text],)
    key = normalize(text)
    found = {entity.row["id"] for entity, own in world.titled if own == key}
    found |= {name.row["id"] for name, own in world.keyed if own == key}
    return tuple(world.entities[identity] for identity in sorted(found & set(world.entities)))


def language_of(text: str) -> str:
    """A likely language tag, from the script.

    >>> language_of("Badr"), language_of("بدر"), language_of("1920")
    ('en', 'ar', 'und')
    """
    return _LANGUAGES.get(script_of(text), "und")


def draft_name(folder: Path, seeds: Seeds, cells: dict[str, str]) -> Draft:
    """A row for the names of an entity that is there."""
    cells = _clean(NAMES, {"strength": "strong", "sources": "editorial"} | cells)
    row = Row(NEW, cells)
    owner = World(seeds).entities.get(cells["id"])
    type_ = owner.of if owner else ""
    with_row = replace(seeds, names=(*seeds.names, _dated(row, type_)))
    path = _file_of_names(folder, seeds, cells["id"], owner)
    return Draft(path, row, _rivals(seeds, cells["text"], cells["id"]), _findings(seeds, with_row))


def draft_entity(folder: Path, seeds: Seeds, type_: str, cells: dict[str, str]) -> Draft:
    """A row for a new entity; a blank id is minted."""
    cells = _clean(ENTITIES, {"sources": "editorial"} | cells)
    if not cells["id"]:
        taken = {entity.row["id"] for entity in seeds.entities}
        taken |= {row["old_id"] for row in seeds.redirects}
        names = {key for _, key in World(seeds).titled}
        cells["id"] = mint(cells["name"], cells["countries"].split(), taken, names)
    row = Row(NEW, cells)
    with_row = replace(seeds, entities=(*seeds.entities, _dated(row, type_)))
    path = folder / type_ / "entities.tsv"
    return Draft(path, row, _rivals(seeds, cells["name"], cells["id"]), _findings(seeds, with_row))


def write_row(draft: Draft, columns: str) -> int:
    """Put the row into its file, sorted among the others; its line.

    Args:
        columns: those that the file may have, in order.
    """
    path, wanted = draft.path, columns.split()
    if path.exists():
        lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    else:
        lines = ["\t".join(c for c in wanted if c not in _RARE or draft.row[c])]
    header, *rows = _widened(lines, draft.row, wanted)
    line = "\t".join(draft.row[column] for column in header.split("\t"))
    at = bisect(rows, line) if _is_sorted(rows) else _after_its_own(rows, draft.row["id"])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "\n".join([header, *rows[:at], line, *rows[at:], ""]), encoding="utf-8", newline="\n"
    )
    return at + 2


def _widened(lines: list[str], row: Row, columns: list[str]) -> list[str]:
    """The file's lines with an empty column for each that only the new row has."""
    header = lines[0].split("\t")
    wanted = [column for column in columns if column in header or row[column]]
    if len(wanted) == len(header):
        return lines
    cells = [dict(zip(header, line.split("\t"), strict=False)) for line in lines[1:]]
    return ["\t".join(wanted), *("\t".join(c.get(w, "") for w in wanted) for c in cells)]


def _clean(columns: str, cells: dict[str, str]) -> dict[str, str]:
    """The cells in the order of columns, each as fmt would write it."""
    return {
        column: clean_line(" ".join(cells.get(column, "").split())) for column in columns.split()
    }


def _dated(row: Row, of: str) -> Dated:
    """The row with its period.

    Raises:
        ValueError: a date is none, or the end is not after the beginning.
    """
    findings = Findings()
    found = dated(row, of, findings)
    for finding in findings.sorted():
        raise ValueError(finding.reason)
    return found


def _findings(seeds: Seeds, with_row: Seeds) -> tuple[Finding, ...]:
    """What the rules, those for new rows too, say against the row that was added."""
    old = frozenset(
        dated.row.identity for dated in (*seeds.entities, *seeds.names, *seeds.relations)
    )
    findings = Findings()
    check(World(with_row, old), findings)
    return tuple(finding for finding in findings.sorted() if finding.place == NEW)


def _rivals(seeds: Seeds, text: str, identity: str) -> tuple[Row, ...]:
    world, key = World(seeds), normalize(text)
    dated = [one for one, own in (*world.titled, *world.keyed) if own == key]
    rows = [one.row for one in dated if one.row["id"] != identity]
    demonyms = [row for row in seeds.demonyms if normalize(row["text"]) == key]
    return (*rows, *(row for row in demonyms if row["id"] != identity))


def _file_of_names(folder: Path, seeds: Seeds, identity: str, owner: Dated | None) -> Path:
    """The file with most of the entity's names; else the shard of its row; else `names.tsv`."""
    files = [name.row.place for name in seeds.names if name.row["id"] == identity]
    if files:
        places = [place.rpartition(":")[0] for place in files]
        return folder.joinpath(*max(set(places), key=places.count).split("/")[1:])
    if owner is None:
        return folder / bulk_type(identity) / "names.tsv"
    shard = owner.row.place.rpartition(":")[0].rpartition("/")[2].replace("entities", "names")
    beside = folder / owner.of / shard
    return beside if beside.exists() else folder / owner.of / "names.tsv"


def _is_sorted(rows: list[str]) -> bool:
    return all(one <= other for one, other in pairwise(rows))


def _after_its_own(rows: list[str], identity: str) -> int:
    own = [at for at, row in enumerate(rows) if row.startswith(f"{identity}\t")]
    return own[-1] + 1 if own else len(rows)
