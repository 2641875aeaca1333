"""The vocabularies out of an index."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gazetteer.index.rows import Rows
from gazetteer.vocabulary import Kind, Predicate, Scheme, Source, Type, Vocabulary


def read_vocabulary(rows: Rows) -> Vocabulary:
    """Types, kinds of names, predicates, id schemes and sources of the release."""
    return Vocabulary(
        types=tuple(_made(rows, "types", Type, "id group label ftm schema_org ner")),
        kinds=tuple(_made(rows, "kinds", Kind, "id label")),
        predicates=tuple(_made(rows, "predicates", Predicate, "id label inverse")),
        schemes=tuple(
            Scheme(
                id=rows.required("schemes.id", row),
                label=rows.required("schemes.label", row),
                lookup=bool(rows.column("schemes.lookup")[row]),
            )
            for row in range(len(rows.column("schemes.id")))
        ),
        sources=tuple(
            _made(rows, "sources", Source, "id label licence attribution version date url")
        ),
    )


def _made(rows: Rows, table: str, of: type[Any], columns: str) -> Iterator[Any]:
    for row in range(len(rows.column(f"{table}.id"))):
        yield of(**{column: rows.text(f"{table}.{column}", row) for column in columns.split()})
