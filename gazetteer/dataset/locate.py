"""Where the release is that `load()` opens."""

from __future__ import annotations

import os

from gazetteer.errors import DatasetError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

ENVIRONMENT = "GAZETTEER_RELEASE"
_MANIFEST = "manifest.json"
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def find(path: str | os.PathLike[str] | None = None) -> str:
    """The folder of the release: the argument, `GAZETTEER_RELEASE`, the installed package's own,
    or the checkout's `datasets/`, in this order.

    Raises:
        DatasetError: there is none of these.
    """
    if path is not None:
        return os.fspath(path)
    if named := os.environ.get(ENVIRONMENT):
        return named
    shipped = os.path.join(_PACKAGE, "_release")
    if os.path.isfile(os.path.join(shipped, _MANIFEST)):
        return shipped
    datasets = os.path.join(os.path.dirname(_PACKAGE), "datasets")
    names = os.listdir(datasets) if os.path.isdir(datasets) else []
    folders = [os.path.join(datasets, name) for name in sorted(names, key=_by_version)]
    for folder in reversed(folders):
        if os.path.isfile(os.path.join(folder, _MANIFEST)):
            return folder
    raise DatasetError(
        f"no release found: install the package from a wheel, set {ENVIRONMENT} to a release's"
        " folder, or make one with `gazetteer build`"
    )


def locate(path: str | os.PathLike[str] | None = None) -> Path:
    """The folder of the release, as `find` finds it."""
    from pathlib import Path

    return Path(find(path))


def _by_version(name: str) -> tuple[int, ...]:
    """2026.11.0 is later than 2026.9.0."""
    return tuple(int(part) for part in name.split(".") if part.isdecimal())
