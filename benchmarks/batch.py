"""The keys of a column of raw names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from benchmarks.corpus import Corpus
from benchmarks.measure import Measure, Operation, compared, whole
from gazetteer.index.scan import Scanner

_ROWS = 500_000
_DISTINCT = 5_000


def operations(corpus: Corpus) -> Iterator[Operation]:
    """A column of names that hardly recur, and one of few names that recur."""
    few = list(corpus.names[:_DISTINCT])
    yield _operation(corpus, corpus.names[:_ROWS], "", 2)
    yield _operation(corpus, few * (_ROWS // _DISTINCT), ", each a hundred times", 10)


def plain(name: str) -> str:
    """A fold as people write it."""
    parts = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(c for c in parts if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())


def _operation(corpus: Corpus, column: Sequence[str], note: str, goal: float) -> Operation:
    folded = {plain(name): number for number, name in enumerate(corpus.names)}

    def rate(seconds: float) -> float:
        return seconds * 1e6 / len(column)

    def gazetteer() -> Measure:
        scanner = Scanner(corpus.sections)
        scanner.look_up(column[:10])

        seconds, found = whole(lambda: scanner.look_up(column).tolist())
        return Measure("gazetteer", rate(seconds), recall=sum(n >= 0 for n in found) / len(found))

    def fold_and_dict() -> Measure:
        seconds, found = whole(lambda: [folded.get(plain(name)) for name in column], 1)
        return Measure(
            "fold + dict loop", rate(seconds), recall=sum(n is not None for n in found) / len(found)
        )

    def polars_join() -> Measure:
        import polars as pl

        def key(of: str) -> pl.Expr:
            bare = pl.col(of).str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()
            return bare.str.replace_all(r"[^\p{L}\p{N}]+", " ").str.strip_chars()

        table = (
            pl.DataFrame({"text": corpus.names}).select(key("text").alias("key"), n=1).unique("key")
        )
        frame = pl.DataFrame({"text": column})
        seconds, found = whole(
            lambda: frame.with_columns(key("text").alias("key")).join(table, "key", "left")
        )
        return Measure(
            "polars normalise + join", rate(seconds), recall=found["n"].is_not_null().mean()
        )

    def duckdb_join() -> Measure:
        import duckdb
        import pyarrow as pa

        connection = duckdb.connect()
        connection.register("column_", pa.table({"text": pa.array(column)}))
        connection.register("names_", pa.table({"text": pa.array(corpus.names)}))
        key = "trim(regexp_replace(lower(strip_accents(text)), '[^\\p{L}\\p{N}]+', ' ', 'g'))"
        connection.execute(f"create table keys as select distinct {key} as key from names_")
        query = f"select count(k.key) from (select {key} as key from column_) c left join keys k using (key)"
        seconds, found = whole(lambda: connection.execute(query).fetchone())
        return Measure("duckdb normalise + join", rate(seconds), recall=found[0] / len(column))

    return compared(
        f"batch: {len(column):,} raw names to keys{note}",
        "µs a name",
        (gazetteer, fold_and_dict, polars_join, duckdb_join),
        goals={"fold + dict loop": goal},
    )
