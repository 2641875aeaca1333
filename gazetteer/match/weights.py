"""The weights of the match model."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    Weights = Mapping[str, float]

FILE = os.path.join(os.path.dirname(__file__), "model.toml")
_read: dict[str, float] = {}


def shipped() -> Weights:
    """The weights that the package ships: the editor's, and over them the fitted ones.

    The file is TOML of the plainest kind, `name = number` under `[prior]` and `[fitted]`, and read
    without a parser, which would cost more than an exact lookup.
    """
    if not _read:
        with open(FILE, encoding="utf-8") as lines:
            told = (line.partition("=") for line in lines if "=" in line and line[0] != "#")
            _read.update((name.strip(), float(value)) for name, _, value in told)
    return _read
