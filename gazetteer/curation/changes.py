"""What a change of the seeds does: names gained and lost, and which of them others have too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gazetteer.curation.base import files_at
from gazetteer.curation.findings import Findings
from gazetteer.curation.seeds import Seeds, read_seeds
from gazetteer.text.normalize import normalize


@dataclass(frozen=True, order=True)
class Said:
    """A name of an entity, canonical or not, as the seeds say it."""

    id: str
    text: str
    kind: str
    lang: str
    scope: tuple[str, ...]
    country: str

    @property
    def key(self) -> str:
        """Its match key."""
        return normalize(self.text)


@dataclass(frozen=True)
class Changes:
    """Names gained and lost between two states of the seeds.

    Attributes:
        shared: the gained names that other entities have too, with those entities' ids.
    """

    entities: tuple[str, ...]
    gained: tuple[Said, ...]
    lost: tuple[Said, ...]
    shared: dict[Said, tuple[str, ...]]

    @property
    def questions(self) -> tuple[tuple[str, str], ...]:
        """What may resolve differently now: texts, with a country where that decides, each once."""
        found = dict.fromkeys((said.text, "") for said in (*self.gained, *self.lost))
        for said in (*self.gained, *self.lost):
            for place in said.scope or filter(None, (said.country,)):
                found[said.text, place] = None
        return tuple(found)


def seeds_at(folder: Path, revision: str, scratch: Path) -> Path:
    """Write a seeds folder as it was at a revision below `scratch`."""
    place = scratch / "seeds"
    for name, content in files_at(folder, revision).items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return place


def changes(old_folder: Path, new_folder: Path) -> Changes:
    """What the new seeds say that the old ones do not, and the other way round."""
    old, new = (read_seeds(folder, Findings()) for folder in (old_folder, new_folder))
    before, after = set(_said(old)), set(_said(new))
    gained = tuple(sorted(after - before))
    holders: dict[str, set[str]] = defaultdict(set)
    for said in after:
        holders[said.key].add(said.id)
    shared = {said: tuple(sorted(holders[said.key] - {said.id})) for said in gained}
    return Changes(
        entities=tuple(sorted({said.id for said in after} - {said.id for said in before})),
        gained=gained,
        lost=tuple(sorted(before - after)),
        shared={said: others for said, others in shared.items() if others},
    )


def _said(seeds: Seeds) -> Iterator[Said]:
    countries: dict[str, str] = {}
    for entity in seeds.entities:
        row = entity.row
        countries[row["id"]] = country = next(iter(row.words("countries")), "")
        yield Said(row["id"], row["name"], "canonical", "en", (), country)
    for name in seeds.names:
        row = name.row
        country = countries.get(row["id"], "")
        yield Said(row["id"], row["text"], row["kind"], row["lang"], row.words("scope"), country)
