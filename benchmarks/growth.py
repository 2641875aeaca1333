"""How costs grow with the number of names: a picture."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus import Corpus, edited
from benchmarks.measure import each, whole
from gazetteer.index import fuzzy, keys, scan
from gazetteer.index.fuzzy import Fuzzy
from gazetteer.index.keys import Keys
from gazetteer.index.scan import Scanner
from gazetteer.text.vector import vector

SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000)
_QUERIES = 200


def grown(corpus: Corpus, size: int) -> list[str]:
    """So many keys: those of the corpus, and then pairs of their words."""
    choose = random.Random(4)
    if size <= len(corpus.keys):
        return sorted(choose.sample(corpus.keys, size))
    found = set(corpus.keys)
    while len(found) < size:
        one, other = choose.choice(corpus.keys), choose.choice(corpus.keys)
        if one.isascii() and other.isascii():
            found.add(f"{one.split()[0]} {other.split()[-1]}")
    return sorted(found)


def points(corpus: Corpus, size: int) -> dict[str, float]:
    """What one size costs."""
    names = grown(corpus, size)
    sections = keys.build(names) | fuzzy.build(names) | scan.build(names)
    stored, found, scanner = Keys(sections), Fuzzy(sections), Scanner(sections)
    choose, text = random.Random(5), corpus.text(1_000_000)
    sample = [key for key in choose.sample(names, 2 * _QUERIES) if len(key) > 4][:_QUERIES]
    edits = {count: [edited(key, count, choose) for key in sample] for count in (1, 2)}
    seconds, _ = whole(lambda: scanner.find(vector(text), longest=True))
    return {
        "exact, µs": each(stored.find, sample, 1e6)[0],
        "fuzzy, 1 edit, ms": each(lambda key: found.best(key, 2), edits[1], 1e3)[0],
        "fuzzy, 2 edits, ms": each(lambda key: found.best(key, 2), edits[2], 1e3)[0],
        "annotate scan, ns a character": seconds * 1e9 / len(text),
    }


def draw(rows: Sequence[tuple[int, dict[str, float]]], path: Path) -> None:
    """Write the picture."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "gazetteer"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4.5))
    for label in rows[0][1]:
        axes.plot(
            [size for size, _ in rows], [costs[label] for _, costs in rows], marker="o", label=label
        )
    axes.set(
        xscale="log", yscale="log", xlabel="names", ylabel="median cost", title="Cost as names grow"
    )
    axes.grid(which="both", alpha=0.2)
    axes.legend()
    figure.savefig(path, bbox_inches="tight", metadata={"Date": None})
