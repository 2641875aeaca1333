"""A fresh process that imports, loads and answers once."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator

from benchmarks.corpus import Corpus
from benchmarks.measure import Measure, Operation, compared

_TIMES = 9
_RSS = f"""
print(int(open("/proc/self/statm").read().split()[1]) * {resource.getpagesize()} / 1e6)"""
_OURS = "import gazetteer; assert gazetteer.load().resolve('Iraq').entity"
_PYCOUNTRY = "import pycountry; assert pycountry.countries.lookup('Iraq')"


def operations(corpus: Corpus) -> Iterator[Operation]:
    """Time, and memory, on the release that `load` finds by itself."""

    def named(engine: str, script: str) -> tuple[Measure, Measure]:
        costs, memory = zip(*(_run(script) for _ in range(_TIMES)), strict=True)
        return Measure(engine, statistics.median(costs)), Measure(engine, statistics.median(memory))

    ours = named("gazetteer", _OURS)
    bare = named("bare Python", "")

    def pycountry_lookup() -> Measure:
        import pycountry  # noqa: F401 - so that its absence is told

        return named("pycountry.lookup", _PYCOUNTRY)[0]

    yield compared(
        "cold: a fresh process, to the first answer",
        "ms",
        (lambda: ours[0], lambda: bare[0], pycountry_lookup),
        goals={"pycountry.lookup": 1 / 0.35, "bare Python": 1 / 2},
    )
    yield Operation("cold: resident memory", "MB", (ours[1], bare[1]))


def _run(script: str) -> tuple[float, float]:
    began = time.perf_counter()
    ran = subprocess.run(
        [sys.executable, "-c", script + _RSS], capture_output=True, text=True, check=True
    )
    return (time.perf_counter() - began) * 1e3, float(ran.stdout)
