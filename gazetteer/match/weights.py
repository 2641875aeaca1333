"""The weights of the match model, and the odds they make."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

Weights = Mapping[str, float]


@cache
def shipped() -> Weights:
    """The weights that the package ships, as fitted."""
    table = tomllib.loads(resources.files(__package__).joinpath("model.toml").read_text("utf-8"))
    return {**table["prior"], **table.get("fitted", {})}
