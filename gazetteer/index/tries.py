"""Keys to dense numbers (a trie each), and from numbers to rows: the parts of an index as it is built."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from gazetteer.text.keys import derived

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

Sections = dict[str, memoryview]


def narrowest(values: Array) -> Any:
    """The narrowest type that holds whole numbers."""
    import numpy as np

    least, most = int(values.min(initial=0)), int(values.max(initial=0))
    widths = (np.uint8, np.uint16, np.uint32)
    return next((w for w in widths if least >= 0 and most <= np.iinfo(w).max), np.int64)


def narrow(values: Array) -> memoryview:
    """Whole numbers, none negative, in the narrowest type that holds them."""
    import numpy as np

    return np.ascontiguousarray(values, dtype=narrowest(values)).data


def numbered(keys: Sequence[str]) -> tuple[memoryview, Array]:
    """A trie of distinct keys, and the number that it gives to each."""
    import marisa_trie
    import numpy as np

    trie = marisa_trie.Trie(keys)
    numbers = np.fromiter(map(trie.key_id, keys), dtype=np.int64, count=len(keys))
    return memoryview(trie.tobytes()), numbers


def grouped(owners: Array, rows: Array, count: int) -> tuple[memoryview, memoryview]:
    """For each owner from 0 to `count` its rows, in the order given: starts, and the rows."""
    import numpy as np

    order = np.argsort(owners, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(owners, minlength=count))])
    return narrow(starts), narrow(rows[order])


def posted(name: str, keys: Sequence[str], rows: Array) -> Sections:
    """The sections from keys, each with one row and perhaps repeated, to rows."""
    import numpy as np
    import pyarrow as pa

    coded = pa.array(keys, pa.string()).dictionary_encode()
    distinct: list[str] = coded.dictionary.to_pylist()
    trie, numbers = numbered(distinct)
    owners = numbers[np.asarray(coded.indices, dtype=np.int64)] if keys else numbers
    starts, flat = grouped(owners, rows, len(distinct))
    return {f"{name}.trie": trie, f"{name}.starts": starts, f"{name}.rows": flat}


def derived_keys(
    rows: Iterable[tuple[str, str, str, str]], made: Iterable[bool], place: Array
) -> Sections:
    """The sections of derived keys.

    Args:
        rows: key, kind, type and script of each name.
        made: whether templates made the name; such are found by their match key only.
        place: where the row of each name is in the index.
    """
    import numpy as np

    keys: list[str] = []
    at: list[int] = []
    for row, (name, by_template) in enumerate(zip(rows, made, strict=True)):
        if not by_template:
            for route, key in derived(*name):
                keys.append(f"{route}\x1f{key}")
                at.append(row)
    return posted("derived", keys, place[np.array(at, dtype=np.int64)])


def longest_by_first(keys: Iterable[str]) -> dict[str, int]:
    """For the first word of keys, how long the longest key is that begins with it, in words; where
    words are not parted by spaces, for the first character, in characters.

    >>> longest_by_first(["badr", "badr corps", "伊拉克"])
    {'badr': 2, '伊': 3}
    """
    longest: dict[str, int] = {}
    for key in keys:
        first, count = key.partition(" ")[0], key.count(" ") + 1
        if first and not first.isascii():
            first, count = first[0], len(key)
        if count > longest.get(first, 0):
            longest[first] = count
    return longest


def first_words(keys: Iterable[str]) -> Sections:
    """The sections of `longest_by_first`."""
    import numpy as np

    longest = longest_by_first(keys)
    trie, numbers = numbered(list(longest))
    lengths = np.zeros(len(longest), dtype=np.int64)
    lengths[numbers] = np.fromiter(longest.values(), dtype=np.int64, count=len(longest))
    return {"first.trie": trie, "first.longest": narrow(lengths)}
