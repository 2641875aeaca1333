"""All texts of a release, each once, as the index is built; columns hold their numbers.

Columns of few values come first, so that their numbers are small and the columns narrow. Number 0 is null. A list is one text, its members parted by `SEPARATOR`; a period is one text,
its four columns parted by bars.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gazetteer.dataset.schema import Column
from gazetteer.index.tries import Sections, narrow

if TYPE_CHECKING:
    import pyarrow as pa

PERIOD = ("valid_from", "from_precision", "valid_to", "to_precision")
SEPARATOR = "\x1f"
_UNKNOWN = -1


def as_text(arrow: pa.Table, column: Column) -> pa.Array:
    """A column of texts or of lists of texts, as texts."""
    import pyarrow as pa
    import pyarrow.compute as pc

    values = arrow[column.name]
    if column.type == "text":
        return values
    return pc.binary_join(values.cast(pa.list_(pa.string())), SEPARATOR)


def as_period(arrow: pa.Table) -> pa.Array:
    """The four columns of a period as one text: `2014-06-29|day||`."""
    import pyarrow as pa
    import pyarrow.compute as pc

    parts = [arrow[name].cast(pa.string()) for name in PERIOD]
    return pc.binary_join_element_wise(*parts, "|", null_handling="replace", null_replacement="")


def as_numbers(arrow: pa.Table, column: Column) -> memoryview:
    """A column of numbers; null is not a number, -1 where they are whole, and false."""
    import numpy as np

    values = arrow[column.name]
    if column.type == "number":
        return memoryview(np.asarray(values.fill_null(float("nan")), dtype=np.float64))
    if column.type == "boolean":
        return memoryview(np.asarray(values, dtype=np.uint8))
    return memoryview(np.asarray(values.fill_null(_UNKNOWN), dtype=np.int64))


def pooled(columns: dict[str, Any]) -> Sections:
    """The sections of the pool and of the columns."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    columns = {
        name: column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
        for name, column in sorted(columns.items(), key=lambda c: pc.count_distinct(c[1]).as_py())
    }
    coded = pa.concat_arrays(list(columns.values())).dictionary_encode()
    numbers = np.asarray(coded.indices.fill_null(-1), dtype=np.int64) + 1
    ends = np.cumsum(np.asarray(pc.binary_length(coded.dictionary), dtype=np.int64))
    text = memoryview(coded.dictionary.buffers()[2] or b"").cast("B")
    sections = {
        "pool.starts": narrow(np.concatenate([[0], ends])),
        "pool.text": text[: int(ends[-1]) if len(ends) else 0],
    }
    at = 0
    for name, column in columns.items():
        sections[name] = narrow(numbers[at : at + len(column)])
        at += len(column)
    return sections
