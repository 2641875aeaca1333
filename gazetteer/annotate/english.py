"""The word lists of the English rules."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class Words:
    """Folded words by what they tell; `english.toml` says what each list is for."""

    function: frozenset[str]
    calendar: frozenset[str]
    titles: frozenset[str]
    abbreviated: frozenset[str]
    unsettling: frozenset[str]
    locative: frozenset[str]
    inside: frozenset[str]


@cache
def words() -> Words:
    """The lists, read once."""
    text = resources.files(__package__).joinpath("english.toml").read_text(encoding="utf-8")
    return Words(**{name: frozenset(value.split()) for name, value in tomllib.loads(text).items()})
