"""Memory of a fuzzy index: what a fresh process takes more once it has answered."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.measure import Measure, Operation, compared

_RSS = """
import sys
def rss():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
keys = open(sys.argv[1], encoding="utf-8").read().split("\\n")
"""
_OURS = """
import mmap, json
from pathlib import Path
import numpy, rapidfuzz.process
from gazetteer.index.fuzzy import Fuzzy
del keys
before = rss()
file = open(sys.argv[2], "rb")
view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
places = json.loads(Path(sys.argv[2] + ".json").read_text())
fuzzy = Fuzzy({name: view[begin:end] for name, (begin, end) in places.items()})
for query in ("bagdhad", "septemvri", "moskva oblst"):
    fuzzy.best(query, 2)
print(rss() - before)
"""
_SYMSPELL = """
from symspellpy import SymSpell, Verbosity
before = rss()
symbols = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
for key in keys:
    symbols.create_dictionary_entry(key, 1)
symbols.lookup("bagdhad", Verbosity.TOP, max_edit_distance=2)
print(rss() - before)
"""


def operations(corpus: Corpus) -> Iterator[Operation]:
    """One operation."""
    with tempfile.TemporaryDirectory() as folder:
        keys, index = Path(folder, "keys"), Path(folder, "index")
        keys.write_text("\n".join(corpus.keys), encoding="utf-8")
        _write(corpus, index)

        def gazetteer() -> Measure:
            return Measure("gazetteer", _taken(_OURS, keys, index))

        def symspellpy() -> Measure:
            import symspellpy  # noqa: F401 - so that its absence is told

            return Measure("symspellpy", _taken(_SYMSPELL, keys))

        yield compared(
            f"memory of the fuzzy index of {len(corpus.keys):,} keys",
            "MB",
            (gazetteer, symspellpy),
            goals={"symspellpy": 40},
        )


def _write(corpus: Corpus, path: Path) -> None:
    import json

    sections = {
        name: data for name, data in corpus.sections.items() if not name.startswith("scan.")
    }
    places, data = {}, b""
    for name, section in sections.items():
        data += bytes(-len(data) % 8)
        places[name] = (len(data), len(data) + len(section))
        data += section
    path.write_bytes(data)
    path.with_name(path.name + ".json").write_text(json.dumps(places))


def _taken(script: str, *paths: Path) -> float:
    ran = subprocess.run(
        [sys.executable, "-c", _RSS + script, *map(str, paths)],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(ran.stdout)
