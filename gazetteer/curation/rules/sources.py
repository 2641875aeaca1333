"""Every row says where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer.curation.rules.rule import Fault, Rule, World
from gazetteer.curation.tsv import Row
from gazetteer.vocabulary import ids


def _rows(world: World) -> Iterator[Row]:
    seeds = world.seeds
    for dated in (*seeds.entities, *seeds.names, *seeds.relations):
        yield dated.row
    yield from (*seeds.xrefs, *seeds.demonyms, *seeds.not_names)


def _missing(world: World) -> Iterator[Fault]:
    for row in _rows(world):
        if not row["sources"]:
            yield Fault(row, "no source", "write editorial if nothing was looked up")


def _unknown(world: World) -> Iterator[Fault]:
    sources = ids(world.seeds.vocabulary.sources)
    sound: set[str] = {""}
    for row in _rows(world):
        if row["sources"] in sound:
            continue
        for source in row.words("sources"):
            if source not in sources:
                mend = "add it there, with licence and attribution, or write editorial"
                yield Fault(row, f"source {source!r} is not in sources.toml", mend)
                break
        else:
            sound.add(row["sources"])


RULES = (
    Rule("source", "Every row has a source.", _missing),
    Rule("source-unknown", "A source is one of sources.toml.", _unknown),
)
