"""Standard output, the same on every system."""

from __future__ import annotations

import sys


def write(text: str) -> None:
    """Write as UTF-8 with LF."""
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(text)
