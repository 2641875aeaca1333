"""Where the release is that `load()` opens."""

from __future__ import annotations

import os
from pathlib import Path

from gazetteer.dataset import manifest
from gazetteer.errors import DatasetError

ENVIRONMENT = "GAZETTEER_RELEASE"
_PACKAGE = Path(__file__).resolve().parent.parent


def _by_version(release: Path) -> tuple[int, ...]:
    """2026.11.0 is later than 2026.9.0."""
    return tuple(int(part) for part in release.name.split(".") if part.isdecimal())


def locate(path: str | os.PathLike[str] | None = None) -> Path:
    """The folder of the release: the argument, `GAZETTEER_RELEASE`, the installed package's own,
    or the checkout's `datasets/`, in this order.

    Raises:
        DatasetError: there is none of these.
    """
    if path is not None:
        return Path(path)
    if named := os.environ.get(ENVIRONMENT):
        return Path(named)
    shipped = _PACKAGE / "_release"
    checkout = list(_PACKAGE.parent.glob(f"datasets/*/{manifest.FILE}"))
    if (shipped / manifest.FILE).is_file():
        return shipped
    if checkout:
        return max((path.parent for path in checkout), key=_by_version)
    raise DatasetError(
        f"no release found: install the package from a wheel, set {ENVIRONMENT} to a release's"
        " folder, or make one with `gazetteer build`"
    )
