"""A text as the annotator sees it: tokens, what parts them, sentences, and how they are cased.

All is looked up when it is asked for: most words of a text stand near no name.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from gazetteer.annotate.english import words
from gazetteer.frozen import cached
from gazetteer.index.spotted import Spotted, walked

_BARRIER = re.compile(r"[,;:!?()\[\]{}\"“”„«»|•/…]|\.\s|\n\s*\n|\s[-–—]+\s|—")
_STOP = re.compile(r"[.!?…]['\"”’)\]]*\s|\n\s*\n|\n(?=\s*[-*•])|[。！？]")
_TITLE_CASE = 0.7
_NO_BARRIERS = frozenset({" ", "-", "\n", "'", "’"})


def parts(gap: str) -> bool:
    """Whether what stands between two words parts them.

    >>> parts(", "), parts("-")
    (True, False)
    """
    return gap not in _NO_BARRIERS and bool(_BARRIER.search(gap))


class Text:
    """A tokenised text."""

    def __init__(self, text: str, spotted: Spotted) -> None:
        self.text, self.spotted = text, spotted
        self.start, self.end = spotted.start, spotted.end
        self._keys: dict[int, str] = {}
        self._cased: dict[int, tuple[int, int, int]] = {}

    @staticmethod
    def of(text: str) -> Text:
        """Tokenise a text in which no names are spotted."""
        return Text(text, walked(text))

    def __len__(self) -> int:
        """Number of tokens."""
        return len(self.start)

    def key(self, index: int) -> str:
        """The match key of a token."""
        found = self._keys.get(index)
        if found is None:
            found = self._keys[index] = self.spotted.key(index, 1)
        return found

    def raw(self, index: int) -> str:
        """A token as written."""
        return self.text[self.start[index] : self.end[index]]

    def gap(self, index: int) -> str:
        """What stands between a token and the next."""
        after = index + 1
        end = self.start[after] if after < len(self.start) else len(self.text)
        return self.text[self.end[index] : end]

    def parted(self, index: int) -> bool:
        """Whether punctuation parts a token from the next."""
        return parts(self.gap(index))

    @cached
    def _stops(self) -> list[int]:
        """The last token of each sentence but the last."""
        stops: list[int] = []
        for match in _STOP.finditer(self.text):
            index = bisect_right(self.start, match.start()) - 1
            if index < 0 or match.start() < self.end[index]:
                continue  # a dot inside a token, or before the first
            if (not stops or stops[-1] != index) and not self._abbreviated(index):
                stops.append(index)
        return stops

    def _abbreviated(self, index: int) -> bool:
        if not self.text.startswith(". ", self.end[index]):
            return False
        key = self.key(index)
        return key in words().abbreviated or len(key) == 1

    def sentence(self, index: int) -> int:
        """The number of a token's sentence."""
        return bisect_left(self._stops, index)

    def starts_sentence(self, index: int) -> bool:
        """Whether a token is the first of its sentence."""
        return index == 0 or self.sentence(index) != self.sentence(index - 1)

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.text[self.start[index]].isupper()

    def _case(self, index: int) -> tuple[int, int, int]:
        """Of a token's sentence: words, of these with a capital, of these all in capitals."""
        number = self.sentence(index)
        found = self._cased.get(number)
        if found is None:
            stops = self._stops
            first = stops[number - 1] + 1 if number else 0
            last = stops[number] + 1 if number < len(stops) else len(self)
            found = self._cased[number] = self._count(first, last)
        return found

    def _count(self, first: int, last: int) -> tuple[int, int, int]:
        text = self.text
        letters = [text[at] for at in self.start[first:last]]
        total, capital = sum(map(str.isalpha, letters)), sum(map(str.isupper, letters))
        if capital < _TITLE_CASE * total:
            return total, capital, 0
        upper = sum(len(raw) > 1 and raw.isupper() for raw in map(self.raw, range(first, last)))
        return total, capital, upper

    def title_case(self, index: int) -> bool:
        """Whether most words of the token's sentence have capitals, so that these say nothing."""
        total, capital, _ = self._case(index)
        return total > 3 and capital >= _TITLE_CASE * total

    def all_caps(self, index: int) -> bool:
        """Whether the token's sentence is written in capitals."""
        total, _, upper = self._case(index)
        return total > 3 and upper >= _TITLE_CASE * total
