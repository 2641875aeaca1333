"""A word is of one script: a Cyrillic о in a Latin word looks right and never matches."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazetteer.curation.rules.rule import Fault, Rule, World

_WORD = re.compile(r"[^\W\d_]+")
_LOOKALIKE = {
    "Latin": re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"),
    "Greek": re.compile("[\u0370-\u03ff\u1f00-\u1fff]"),
    "Cyrillic": re.compile("[\u0400-\u052f]"),
    "Armenian": re.compile("[\u0530-\u058f]"),
    "Cherokee": re.compile("[\u13a0-\u13ff]"),
}


def mixed_word(text: str) -> str:
    """The first word that mixes letters of scripts which look alike; empty when none does.

    >>> mixed_word("Rоssiya"), mixed_word("Россия"), mixed_word("Rossiya Россия")
    ('Rоssiya', '', '')
    """
    if text.isascii() or len(scripts(text)) < 2:
        return ""
    return next((word for word in _WORD.findall(text) if len(scripts(word)) > 1), "")


def scripts(word: str) -> tuple[str, ...]:
    """Those of the lookalike scripts that a word has letters of."""
    return tuple(script for script, letters in _LOOKALIKE.items() if letters.search(word))


def _mixed(world: World) -> Iterator[Fault]:
    rows = [(entity.row, "name") for entity in world.seeds.entities]
    rows += [(name.row, "text") for name in world.seeds.names]
    rows += [(row, "text") for row in (*world.seeds.demonyms, *world.seeds.not_names)]
    for row, column in rows:
        word = mixed_word(row[column])
        if word:
            message = f"{word!r} mixes {' and '.join(scripts(word))} letters"
            yield Fault(row, message, "type the word anew in one script")


RULES = (Rule("mixed-script", "No word mixes letters of scripts that look alike.", _mixed),)
