"""What the engines work on: the names of a release, misspelt names, and a text."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from pathlib import Path

import pyarrow.parquet as pq

from gazetteer.index import fuzzy, keys, scan

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LANGUAGES = {"en": 0.75, "de": 0.07, "fr": 0.07, "ru": 0.06, "ar": 0.05}
_VOCABULARY = 30_000
_NAMES = 0.04  # of the words of a text
_WORDS_OF_A_DOCUMENT = 300


def edited(key: str, edits: int, choose: random.Random) -> str:
    """The key after some random edits, with letters of its own script."""
    for _ in range(edits):
        at = choose.randrange(len(key))
        letter = choose.choice(_LATIN if key.isascii() else key)
        head, tail = key[:at], key[at:]
        forms = (
            letter + tail,
            tail[1:] or letter,
            letter + tail[1:],
            tail[1:2] + tail[:1] + tail[2:],
        )
        key = head + choose.choice(forms)
    return key


@dataclass(frozen=True)
class Corpus:
    """A release and what is made of its names.

    Attributes:
        release: its folder.
        keys: its match keys, sorted and distinct.
        names: its names as written, in random order.
    """

    release: Path
    keys: Sequence[str]
    names: Sequence[str]

    @staticmethod
    def of(release: Path) -> Corpus:
        """Read the names of a release."""
        table = pq.read_table(release / "names.parquet", columns=["text", "key"])
        names = table["text"].to_pylist()
        random.Random(2).shuffle(names)
        return Corpus(release, sorted(set(table["key"].to_pylist()) - {""}), names)

    @cached_property
    def sections(self) -> dict[str, bytes]:
        """The sections of the fuzzy and the scan index over all keys."""
        return keys.build(self.keys) | fuzzy.build(self.keys) | scan.build(self.keys)

    def misspelt(self, count: int, edits: int) -> list[str]:
        """Keys after some edits."""
        choose = random.Random(edits)
        long = [
            key for key in choose.sample(self.keys, min(len(self.keys), 4 * count)) if len(key) > 4
        ]
        return [edited(key, edits, choose) for key in long[:count]]

    def text(self, size: int) -> str:
        """A text of documents in several languages; each twenty-fifth word is a name.

        Words are drawn as often as they are used, so that rare ones are not spared.
        """
        choose, pieces, length = random.Random(3), list[str](), 0
        while length < size:
            language = choose.choices(list(_LANGUAGES), list(_LANGUAGES.values()))[0]
            words, weights = _vocabulary(language)
            document = choose.choices(words, cum_weights=weights, k=_WORDS_OF_A_DOCUMENT)
            for at, word in enumerate(document):
                if choose.random() < _NAMES:
                    document[at] = choose.choice(self.names)
                elif choose.random() < 0.1:
                    document[at] = word.capitalize() + choose.choice(("", ",", "."))
            pieces.append(" ".join(document))
            length += len(pieces[-1]) + 1
        return "\n".join(pieces)


@cache
def _vocabulary(language: str) -> tuple[list[str], list[float]]:
    """The words of a language, and how often they occur, added up."""
    from wordfreq import top_n_list, word_frequency

    words = top_n_list(language, _VOCABULARY)
    return words, list(accumulate(word_frequency(word, language) for word in words))
