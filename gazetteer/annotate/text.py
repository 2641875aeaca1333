"""A text as the annotator sees it: tokens, what parts them, sentences, and how they are cased."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from gazetteer.annotate.english import words
from gazetteer.text.tokens import Token, tokens

_BARRIER = re.compile(r"[,;:!?()\[\]{}\"“”„«»|•/…]|\.\s|\n\s*\n|\s[-–—]+\s|—")
_STOP = re.compile(r"[.!?…]['\"”’)\]]*\s|\n\s*\n|\n(?=\s*[-*•])|[。！？]")
_TITLE_CASE = 0.7


@dataclass(frozen=True)
class Text:
    """A tokenised text."""

    text: str
    tokens: tuple[Token, ...]

    @staticmethod
    def of(text: str) -> Text:
        """Tokenise a text."""
        return Text(text, tuple(tokens(text)))

    def raw(self, index: int) -> str:
        """A token as written."""
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def gap(self, index: int) -> str:
        """What stands between a token and the next."""
        after = index + 1
        end = self.tokens[after].start if after < len(self.tokens) else len(self.text)
        return self.text[self.tokens[index].end : end]

    @cached_property
    def barriers(self) -> tuple[bool, ...]:
        """For each token, whether punctuation parts it from the next."""
        return tuple(bool(_BARRIER.search(self.gap(i))) for i in range(len(self.tokens)))

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """For each token, the number of its sentence."""
        numbers, number = [], 0
        for index, token in enumerate(self.tokens):
            numbers.append(number)
            if _STOP.search(self.gap(index)) and not self._abbreviated(index, token.key):
                number += 1
        return tuple(numbers)

    def _abbreviated(self, index: int, key: str) -> bool:
        gap = self.gap(index)
        return gap.startswith(". ") and (key in words().abbreviated or len(key) == 1)

    @cached_property
    def _cased(self) -> dict[int, tuple[int, int, int]]:
        """By sentence: words, of these with a capital, of these all in capitals."""
        counts: dict[int, tuple[int, int, int]] = {}
        for index, sentence in enumerate(self.sentences):
            raw = self.raw(index)
            if not raw[0].isalpha():
                continue
            total, capital, upper = counts.get(sentence, (0, 0, 0))
            counts[sentence] = (
                total + 1,
                capital + raw[0].isupper(),
                upper + (raw.isupper() and len(raw) > 1),
            )
        return counts

    def starts_sentence(self, index: int) -> bool:
        """Whether a token is the first of its sentence."""
        return index == 0 or self.sentences[index] != self.sentences[index - 1]

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.raw(index)[0].isupper()

    def title_case(self, index: int) -> bool:
        """Whether most words of the token's sentence have capitals, so that these say nothing."""
        total, capital, _ = self._cased.get(self.sentences[index], (0, 0, 0))
        return total > 3 and capital >= _TITLE_CASE * total

    def all_caps(self, index: int) -> bool:
        """Whether the token's sentence is written in capitals."""
        total, _, upper = self._cased.get(self.sentences[index], (0, 0, 0))
        return total > 3 and upper >= _TITLE_CASE * total
