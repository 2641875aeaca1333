"""The scan: every stored name in a text, longest first, at token boundaries."""

from __future__ import annotations

from typing import NamedTuple

from gazetteer.annotate.reading import Reading, Readings
from gazetteer.annotate.text import Text


class Span(NamedTuple):
    """Tokens `first` to `last` (exclusive) and what they may be."""

    first: int
    last: int
    reading: Reading


def scan(text: Text, readings: Readings) -> list[Span]:
    """The spans of a text that are written like a stored name; none overlaps another."""
    found: list[Span] = []
    spotted, starts, ends, whole = text.spotted, text.start, text.end, text.text
    free = 0
    for first, count in spotted.runs:
        if first < free:
            continue
        last = first + count
        written = whole[starts[first] : ends[last - 1]]
        try:
            reading = readings.known[written]
        except KeyError:
            gaps = [text.gap(i) for i in range(first, last - 1)]
            reading = readings.read(written, spotted.key(first, count), gaps)
        if reading and not (reading.common and _is_plain(text, first)):
            found.append(Span(first, last, reading))
            free = last
    return found


def _is_plain(text: Text, index: int) -> bool:
    """Whether no capitals set a word of the grammar or the calendar apart from such words."""
    raw = text.raw(index)
    return not (raw.isupper() and len(raw) > 1 and not text.all_caps(index))
