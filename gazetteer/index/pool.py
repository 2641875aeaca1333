"""All texts of a release, each once, and the records that hold their numbers, as an index is built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gazetteer.index.layout import SEPARATOR
from gazetteer.index.tries import Sections, narrow, narrowest

if TYPE_CHECKING:
    import pyarrow as pa

    from gazetteer.index.tries import Array

PERIOD = ("valid_from", "from_precision", "valid_to", "to_precision")
_UNKNOWN = -1


def as_text(arrow: pa.Table, column: str) -> pa.Array:
    """A column of texts, of lists of texts, or the four of a period (`2014-06-29|day||`), as texts."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if column == "period":
        parts = [arrow[name].cast(pa.string()) for name in PERIOD]
        filled = {"null_handling": "replace", "null_replacement": ""}
        return pc.binary_join_element_wise(*parts, "|", **filled).combine_chunks()
    values = arrow[column].combine_chunks()
    if pa.types.is_string(values.type):
        return values
    return pc.binary_join(values.cast(pa.list_(pa.string())), SEPARATOR)


def as_numbers(arrow: pa.Table, column: str) -> Array:
    """A column of numbers; null is not a number, and -1 where they are whole."""
    import numpy as np
    import pyarrow as pa

    values = arrow[column]
    if pa.types.is_floating(values.type):
        return np.asarray(values.fill_null(float("nan")), dtype=np.float64)
    if pa.types.is_boolean(values.type):
        return np.asarray(values, dtype=np.uint8)
    return np.asarray(values.fill_null(_UNKNOWN), dtype=np.int64)


def is_number(arrow: pa.Table, column: str) -> bool:
    """Whether a column holds numbers or truth values."""
    import pyarrow as pa

    if column == "period":
        return False
    of = arrow[column].type
    return bool(pa.types.is_floating(of) or pa.types.is_integer(of) or pa.types.is_boolean(of))


def pooled(columns: dict[Any, pa.Array]) -> tuple[Sections, dict[Any, Array]]:
    """The pool of the texts of all columns, and the columns as numbers.

    Columns of few values come first, so that their numbers are small.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    few_first = sorted(columns.items(), key=lambda item: pc.count_distinct(item[1]).as_py())
    coded = pa.concat_arrays([column for _, column in few_first]).dictionary_encode()
    numbers = np.asarray(coded.indices.fill_null(-1), dtype=np.int64) + 1
    ends = np.cumsum(np.asarray(pc.binary_length(coded.dictionary), dtype=np.int64))
    text = memoryview(coded.dictionary.buffers()[2] or b"").cast("B")
    sections = {
        "pool.starts": narrow(np.concatenate([[0], ends])),
        "pool.text": text[: int(ends[-1]) if len(ends) else 0],
    }
    found, at = {}, 0
    for name, column in few_first:
        found[name] = numbers[at : at + len(column)]
        at += len(column)
    return sections, found


def records(table: str, columns: dict[str, Array]) -> Sections:
    """The sections of a table: its records, and how one is read."""
    import numpy as np

    types = [(n, c.dtype if c.dtype.kind == "f" else narrowest(c)) for n, c in columns.items()]
    rows = np.empty(len(next(iter(columns.values()))), dtype=np.dtype(types))
    for name, column in columns.items():
        rows[name] = column
    form = "=" + "".join(_CODES[np.dtype(of).str[1:]] for _, of in types)
    return {table: rows.view(np.uint8).data, f"{table}.form": memoryview(form.encode())}


_CODES = {"u1": "B", "u2": "H", "u4": "I", "i8": "q", "f8": "d"}
