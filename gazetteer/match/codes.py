"""Codes that are words: "is", "no", "can" name no country when they are written small."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def _words() -> frozenset[str]:
    text = resources.files(__package__).joinpath("codes.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)["words"].split())


def is_word(code: str) -> bool:
    """Whether a code as it is written is rather a word.

    >>> is_word("is"), is_word("jpn"), is_word("And")
    (True, False, True)
    """
    return code.casefold() in _words()
