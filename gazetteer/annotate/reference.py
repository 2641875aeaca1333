"""Referring back: "The Council" for the Federation Council that was named in full before.

The rule is English and only for organisations: a definite article, then the last word of a longer
name that was mentioned, with its capital, when only one entity mentioned so far ends on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from gazetteer.annotate.reading import Reading
from gazetteer.annotate.scan import Span
from gazetteer.annotate.text import Text
from gazetteer.model import Candidate, Entity, Reason, Resolution
from gazetteer.text.normalize import normalize

SCORE = 0.9
"""Probability given to a reference back, an editorial estimate."""

_HEAD = "head"


class References:
    """The heads of the names mentioned so far in a document."""

    def __init__(self, text: Text, organizations: frozenset[str]) -> None:
        self._text = text
        self._organizations = organizations
        self._heads: dict[str, dict[str, Entity]] = defaultdict(dict)

    def note(self, entity: Entity, names: Iterable[str]) -> None:
        """An entity was mentioned; `names` are the name in the text and the canonical one."""
        if entity.type in self._organizations:
            for name in names:
                words = normalize(name).split()
                if len(words) > 1:
                    self._heads[words[-1]][entity.id] = entity

    def between(self, first: int, last: int) -> Iterator[tuple[Span, Resolution]]:
        """What refers back from among tokens."""
        if not self._heads:
            return
        for index in range(first, last):
            back = self.at(index) if self._text.capital(index) else None
            if back:
                reading = Reading(back.query, (), common=False)
                yield Span(index, index + 1, reading), back

    def at(self, index: int) -> Resolution | None:
        """What the token refers back to, if it does for sure."""
        text = self._text
        heads = self._heads.get(text.key(index))
        if not heads or len(heads) > 1 or index == 0 or text.title_case(index):
            return None
        follows = index + 1 < len(text) and text.gap(index) == " "
        longer = follows and (text.capital(index + 1) or text.key(index + 1) == "of")
        if text.key(index - 1) != "the" or not text.capital(index) or longer:
            return None
        entity = next(iter(heads.values()))
        reason = Reason(_HEAD, (entity.name,))
        name = entity.names[0]
        candidate = Candidate(entity, SCORE, name, "reference", (reason,))
        return Resolution(text.raw(index), "matched", entity, SCORE, (candidate,))


def with_references(
    text: Text, decided: Mapping[int, tuple[Span, Resolution]], organizations: frozenset[str]
) -> Iterator[tuple[Span, Resolution]]:
    """The decided spans, by first token, with the references back between them, in order."""
    references = References(text, organizations)
    after = 0
    for first, (span, resolution) in decided.items():
        yield from references.between(after, first)
        if resolution.entity:
            references.note(resolution.entity, (resolution.query, resolution.entity.name))
        yield span, resolution
        after = span.last
    yield from references.between(after, len(text))
