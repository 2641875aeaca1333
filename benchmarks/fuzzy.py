"""The nearest key to a misspelt one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.corpus import Corpus
from benchmarks.measure import Measure, Operation, compared, each
from gazetteer.index.fuzzy import Fuzzy

_QUERIES, _SLOW_QUERIES, _SYMBOLS = 400, 60, 300
_COUNTRIES = ("Irak", "Germny", "Jordna", "Kazakstan", "Untied States", "Tukrey")


def operations(corpus: Corpus) -> Iterator[Operation]:
    """One edit, and two."""
    spelling = _symspell(corpus)
    for edits in (1, 2):
        yield _operation(corpus, edits, spelling)


def _operation(
    corpus: Corpus, edits: int, spelling: Callable[[], Callable[[str], str | None]]
) -> Operation:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = Fuzzy(corpus.sections)
    queries = corpus.misspelt(_QUERIES, edits)
    few = queries[:_SLOW_QUERIES]
    least = {query: process.extractOne(query, corpus.keys, scorer=OSA.distance)[1] for query in few}

    def recall(answer: Callable[[str], str | None]) -> float:
        near = [query for query in few if least[query] <= 2]
        right = [
            a is not None and OSA.distance(q, a) == least[q]
            for q, a in ((q, answer(q)) for q in near)
        ]
        return sum(right) / len(near)

    def best(query: str) -> str | None:
        hits = found.best(query, 2)
        return hits[0][0] if hits else None

    def gazetteer() -> Measure:
        return Measure("gazetteer", *each(best, queries, 1e3), recall=recall(best))

    def extract_one() -> Measure:
        cost = each(
            lambda query: process.extractOne(query, corpus.keys, scorer=OSA.distance), few, 1e3
        )
        return Measure("rapidfuzz extractOne(OSA)", *cost, recall=1.0)

    def symspellpy() -> Measure:
        answer = spelling()
        return Measure("symspellpy", *each(answer, queries, 1e3), recall=recall(answer))

    def search_fuzzy() -> Measure:
        import pycountry

        def search(query: str) -> object:
            try:
                return pycountry.countries.search_fuzzy(query)
            except LookupError:
                return None

        return Measure("pycountry.search_fuzzy", *each(search, _COUNTRIES * 3, 1e3))

    return compared(
        f"fuzzy: nearest of {len(corpus.keys):,} keys, {edits} edit{'s' * (edits > 1)}",
        "ms",
        (gazetteer, extract_one, symspellpy, search_fuzzy),
        goals={"rapidfuzz extractOne(OSA)": 100, "pycountry.search_fuzzy": 30},
        slow_goals={"rapidfuzz extractOne(OSA)": 20},
    )


def _symspell(corpus: Corpus) -> Callable[[], Callable[[str], str | None]]:
    """A symspellpy over all keys, made at most once and only when asked for."""
    made: list[Callable[[str], str | None]] = []

    def spelling() -> Callable[[str], str | None]:
        if not made:
            from symspellpy import SymSpell, Verbosity

            symbols = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
            for key in corpus.keys:
                symbols.create_dictionary_entry(key, 1)

            def answer(query: str) -> str | None:
                found = symbols.lookup(query, Verbosity.TOP, max_edit_distance=2)
                return found[0].term if found else None

            made.append(answer)
        return made[0]

    return spelling
