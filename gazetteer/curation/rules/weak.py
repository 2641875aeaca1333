"""Names that are also something else are weak."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from gazetteer.curation.rules.rule import Fault, Rule, World
from gazetteer.text.tokens import is_unspaced

_MEND = "make it weak, or give it a scope"


@cache
def common_words() -> frozenset[str]:
    """Common English words, as match keys."""
    text = resources.files(__package__).joinpath("common.toml").read_text(encoding="utf-8")
    return frozenset(word for words in tomllib.loads(text).values() for word in words.split())


def _one_letter(world: World) -> Iterator[Fault]:
    for name, key in world.keyed:
        row = name.row
        if len(key) == 1 and row["strength"] != "weak" and not row["scope"]:
            if is_unspaced(key):
                continue
            yield Fault(row, f"{row['text']!r} is one letter", _MEND)


def _common_word(world: World) -> Iterator[Fault]:
    common = common_words()
    for name, key in world.keyed:
        row = name.row
        if (
            key in common
            and row["strength"] != "weak"
            and not row["scope"]
            and not (row["text"].isupper() and len(row["text"]) > 1)
        ):
            yield Fault(row, f"{row['text']!r} is a common word", _MEND)


RULES = (
    Rule("one-letter", "A name of one letter is weak or has a scope.", _one_letter),
    Rule(
        "common-word",
        "A name that is a common word is weak or has a scope.",
        _common_word,
        binds_new=True,
    ),
)
