"""Where the stored names of a text may be: its tokens, and which runs of them are a match key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from gazetteer.text.normalize import join
from gazetteer.text.tokens import Token, tokens


@dataclass(frozen=True)
class Spotted:
    """The tokens of a text and the runs of them that are stored keys.

    Attributes:
        start, end: of each token, in code points.
        runs: first token and number of tokens, by first token, the longest first.
        key: the match key of a run.
    """

    start: list[int]
    end: list[int]
    runs: list[tuple[int, int]]
    key: Callable[[int, int], str]

    def __len__(self) -> int:
        """Number of tokens."""
        return len(self.start)

    def also(self, runs: Iterable[tuple[int, int]]) -> Spotted:
        """The same with more runs."""
        merged = sorted({*self.runs, *runs}, key=lambda run: (run[0], -run[1]))
        return Spotted(self.start, self.end, merged, self.key)


def walked(
    text: str, runs: Callable[[Sequence[Token]], Iterable[tuple[int, int]]] | None = None
) -> Spotted:
    """A text token by token.

    >>> spotted = walked("the Badr Corps", lambda tokens: [(1, 2)])
    >>> [spotted.key(*run) for run in spotted.runs]
    ['badr corps']
    """
    found = tokens(text)
    keys = [token.key for token in found]
    return Spotted(
        [token.start for token in found],
        [token.end for token in found],
        list(runs(found)) if runs else [],
        lambda first, count: join(keys[first : first + count]),
    )


def scanned(text: str, scanner: Scanner) -> Spotted:
    """A text of more than a few hundred characters, all tokens at once."""
    from gazetteer.text.vector import vector

    found = vector(text)
    hits = scanner.find(found)
    runs = list(zip(hits.first.tolist(), hits.size.tolist(), strict=True))
    return Spotted(found.start.tolist(), found.end.tolist(), runs, found.key)


TYPE_CHECKING = False
if TYPE_CHECKING:
    from gazetteer.index.scan import Scanner
