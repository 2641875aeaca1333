"""`python -m benchmarks`: print each operation as ratios; `--picture` draws the growth as well."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console

from benchmarks import annotate, batch, cold, exact, fuzzy, growth, memory, resolve
from benchmarks.corpus import Corpus
from benchmarks.table import missed, show

OPERATIONS = {
    "cold": cold,
    "exact": exact,
    "fuzzy": fuzzy,
    "memory": memory,
    "annotate": annotate,
    "batch": batch,
    "resolve": resolve,
}


def main() -> int:
    """Run what is asked for; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "operations", nargs="*", help=f"some of {', '.join(OPERATIONS)}; default all"
    )
    parser.add_argument(
        "--release", type=Path, help="folder of a release; default the full edition in build/full"
    )
    parser.add_argument(
        "--picture", type=Path, help="draw growth from 10k to 3M names into this file"
    )
    options = parser.parse_args()
    unknown = set(options.operations) - set(OPERATIONS)
    releases = sorted(Path("build/full").glob("*/names.parquet"))
    if unknown:
        parser.error(
            f"no operation {', '.join(sorted(unknown))}; there are {', '.join(OPERATIONS)}"
        )
    if not options.release and not releases:
        parser.error(
            "no full edition in build/full: run gazetteer build --edition full, or give --release"
        )
    corpus = Corpus.of(options.release or releases[-1].parent)
    console = Console(width=max(Console().width, 130))
    fails = []
    for name in options.operations or ([] if options.picture else OPERATIONS):
        for operation in OPERATIONS[name].operations(corpus):
            show(operation, console)
            fails += missed(operation)
    if options.picture:
        rows = [(size, growth.points(corpus, size)) for size in growth.SIZES]
        for size, costs in rows:
            console.print(
                f"{size:>9,}", "  ".join(f"{what}: {cost:.3g}" for what, cost in costs.items())
            )
        growth.draw(rows, options.picture)
    for fail in fails:
        console.print(f"goal not met: {fail}", style="red")
    return bool(fails)


if __name__ == "__main__":
    sys.exit(main())
