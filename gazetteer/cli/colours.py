"""One colour a group of types, the same in the terminal and on the page."""

from __future__ import annotations

from gazetteer.vocabulary import Vocabulary

TERMINAL = {
    "place": "green",
    "organization": "cyan",
    "person": "magenta",
    "position": "yellow",
    "people": "blue",
}
PAGE = {
    "place": "#c8ecd0",
    "organization": "#c6e6f7",
    "person": "#f3d3ee",
    "position": "#fbe7b2",
    "people": "#d6dcfa",
}
OTHER_TERMINAL, OTHER_PAGE = "white", "#e4e4e4"


def group_of(type_: str | None, vocabulary: Vocabulary) -> str:
    """The group of a leaf type; empty for none."""
    return next((t.group for t in vocabulary.types if t.id == type_), "")
