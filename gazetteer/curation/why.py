"""The seed rows behind a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazetteer.curation.seeds import Seeds
from gazetteer.curation.tsv import Row
from gazetteer.text.normalize import loosen, normalize


def rows_behind(seeds: Seeds, texts: Iterable[str]) -> tuple[Row, ...]:
    """Every row that says one of the texts: names, canonical names, surnames, demonyms, negatives.

    Articles do not count.
    """
    keys = frozenset(loosen(normalize(text)) for text in texts) - {""}
    return tuple(row for row, text in _said(seeds) if loosen(normalize(text)) in keys)


def titles_behind(seeds: Seeds, identity: str, made: str) -> tuple[Row, ...]:
    """The descriptors of an entity that a made name holds: what templates made it from."""
    words = f" {normalize(made)} "
    return tuple(
        name.row
        for name in seeds.names
        if name.row["id"] == identity
        and name.row["kind"] == "descriptor"
        and f" {normalize(name.row['text'])} " in words
    )


def _said(seeds: Seeds) -> Iterator[tuple[Row, str]]:
    for entity in seeds.entities:
        yield entity.row, entity.row["name"]
        if entity.row["family_name"]:
            yield entity.row, entity.row["family_name"]
    for name in seeds.names:
        yield name.row, name.row["text"]
    for row in seeds.demonyms:
        yield row, row["text"]
        if row["plural"]:
            yield row, row["plural"]
    for row in seeds.not_names:
        yield row, row["text"]
