"""All stored names in a text, the longest from left to right.

Ours begins with the raw text; the peers are given text that is folded already, in their favour.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.corpus import Corpus
from benchmarks.measure import Measure, Operation, compared, whole
from gazetteer.index.keys import Keys
from gazetteer.index.scan import Scanner
from gazetteer.index.walk import Walker
from gazetteer.text.normalize import normalize
from gazetteer.text.tokens import tokens
from gazetteer.text.vector import vector

_SIZE, _CHUNK = 4_000_000, 250_000
_FEW, _FEW_NAMES = 100_000, 100_000


def operations(corpus: Corpus) -> Iterator[Operation]:
    """One operation."""
    text = corpus.text(_SIZE)
    chunks = [text[at : at + _CHUNK] for at in range(0, len(text), _CHUNK)]
    folded = [normalize(chunk) for chunk in chunks]
    keys = Keys(corpus.sections)
    sample = Walker(keys).find(tokens(text[:_FEW]), longest=True)
    truth = Counter(keys[hit.key] for hit in sample)
    few = normalize(text[:_FEW])

    def recall(found: Sequence[str]) -> float:
        return (truth & Counter(found)).total() / truth.total()

    def rate(seconds: float) -> float:
        return seconds * 1e9 / len(text)

    def gazetteer() -> Measure:
        scanner = Scanner(corpus.sections)
        seconds, _ = whole(lambda: [scanner.find(vector(chunk), longest=True) for chunk in chunks])
        hits = scanner.find(vector(text[:_FEW]), longest=True)
        return Measure(
            "gazetteer", rate(seconds), recall=recall([keys[n] for n in hits.key.tolist()])
        )

    def flashtext(engine: str, case_sensitive: bool) -> Measure:
        from flashtext2 import KeywordProcessor

        processor = KeywordProcessor(case_sensitive)
        processor.add_keywords_from_iter(corpus.keys)
        seconds, _ = whole(lambda: [processor.extract_keywords_with_span(c) for c in folded])
        return Measure(engine, rate(seconds), recall=recall(processor.extract_keywords(few)))

    def flashtext2() -> Measure:
        return flashtext("flashtext2", case_sensitive=True)

    def flashtext2_ignoring_case() -> Measure:
        return flashtext("flashtext2, ignoring case", case_sensitive=False)

    def pyahocorasick() -> Measure:
        import ahocorasick

        automaton = ahocorasick.Automaton()
        for key in corpus.keys:
            automaton.add_word(f" {key} ", key)
        automaton.make_automaton()
        seconds, _ = whole(lambda: [list(automaton.iter(f" {chunk} ")) for chunk in folded])
        return Measure(
            "pyahocorasick",
            rate(seconds),
            recall=recall([k for _, k in automaton.iter(f" {few} ")]),
        )

    def ahocorasick_rs() -> Measure:
        from ahocorasick_rs import AhoCorasick, MatchKind

        automaton = AhoCorasick(
            [f" {key} " for key in corpus.keys], matchkind=MatchKind.LeftmostLongest
        )
        padded = [f" {chunk} ".replace(" ", "  ") for chunk in folded]
        seconds, _ = whole(lambda: [automaton.find_matches_as_indexes(chunk) for chunk in padded])
        return Measure("ahocorasick_rs", rate(seconds))

    def spacy() -> Measure:
        import spacy as package
        from spacy.matcher import PhraseMatcher

        language = package.blank("en")
        matcher = PhraseMatcher(language.vocab)
        stride = max(1, len(corpus.keys) // _FEW_NAMES)
        matcher.add("name", list(language.tokenizer.pipe(corpus.keys[::stride])))
        seconds, _ = whole(lambda: matcher(language(few)))
        return Measure("spaCy PhraseMatcher, 100k names", seconds * 1e9 / len(few))

    yield compared(
        f"annotate scan: {len(corpus.keys):,} names, text of {len(text) / 1e6:.0f} MB",
        "ns a character",
        (gazetteer, flashtext2, flashtext2_ignoring_case, pyahocorasick, ahocorasick_rs, spacy),
        goals={"flashtext2": 1.5, "pyahocorasick": 2, "spaCy PhraseMatcher, 100k names": 30},
    )
