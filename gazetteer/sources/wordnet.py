"""Common English words, from WordNet: what a capital at the start of a sentence may be instead."""

from __future__ import annotations

from gazetteer.errors import SourceError
from gazetteer.sources.archive import Archive

SOURCE = "wordnet"
_FOLDER = "usr/share/wordnet"
_PARTS = ("noun", "verb", "adj", "adv")


def common_words(archive: Archive) -> frozenset[str]:
    """The single words that WordNet writes with a small letter."""
    found: set[str] = set()
    for part in _PARTS:
        for line in archive.read(f"{_FOLDER}/data.{part}").decode("utf-8").splitlines():
            if line.startswith("  "):
                continue  # the licence at the head
            cells = line.split(" ")
            try:
                count = int(cells[3], 16)
            except (IndexError, ValueError):
                raise SourceError(
                    f"source {SOURCE}: data.{part} has a line of another form; its layout changed"
                ) from None
            words = (word.partition("(")[0] for word in cells[4 : 4 + 2 * count : 2])
            found.update(word for word in words if word.isalpha() and word == word.lower())
    return frozenset(found)
