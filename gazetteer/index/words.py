"""The vocabularies out of an index."""

from __future__ import annotations

from gazetteer.index.layout import COLUMNS
from gazetteer.vocabulary import Kind, Predicate, Scheme, Source, Type, Vocabulary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from gazetteer.index.rows import Rows


def read_vocabulary(rows: Rows) -> Vocabulary:
    """Types, kinds of names, predicates, id schemes and sources of the release."""
    return Vocabulary(
        types=tuple(_made(rows, "types", Type)),
        kinds=tuple(_made(rows, "kinds", Kind)),
        predicates=tuple(_made(rows, "predicates", Predicate)),
        schemes=tuple(read_schemes(rows)),
        sources=tuple(_made(rows, "sources", Source)),
    )


def read_schemes(rows: Rows) -> Iterator[Scheme]:
    """The schemes of external ids."""
    for id_, label, lookup in rows.table("schemes"):
        yield Scheme(id=rows.text(id_), label=rows.text(label), lookup=bool(lookup))


def _made(rows: Rows, table: str, of: type[Any]) -> Iterator[Any]:
    for record in rows.table(table):
        yield of(**dict(zip(COLUMNS[table].split(), map(rows.maybe, record), strict=True)))
