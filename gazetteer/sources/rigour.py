"""Wikidata items and names of territories, from rigour's table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.errors import SourceError
from gazetteer.sources.archive import Archive

SOURCE = "rigour"


@dataclass(frozen=True)
class Territory:
    """One territory: an ISO code (3166-1, -2 or -3) in capitals, its Wikidata item, its names.

    `names` are what data sets write for it, misspellings and other languages among them.
    """

    code: str
    item: str
    names: tuple[str, ...]


def read(archive: Archive) -> Iterator[Territory]:
    """The territories, in the order of the table.

    Raises:
        SourceError: a line is not as it was.
    """
    for path in archive.names():
        for number, line in enumerate(archive.read(path).decode("utf-8").splitlines(), start=1):
            try:
                row = json.loads(line)
                listed = (row["name"], row["full_name"], *row["names_strong"], *row["names_weak"])
                names = tuple(dict.fromkeys(" ".join(name.split()) for name in listed))
                yield Territory(row["code"].upper(), row["qid"], names)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise SourceError(
                    f"source {SOURCE}: line {number} is of another form ({error})"
                ) from None
