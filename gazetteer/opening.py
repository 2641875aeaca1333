"""Opening a release."""

from __future__ import annotations

from gazetteer.dataset.locate import find
from gazetteer.index.store import open_index
from gazetteer.lookup import Gazetteer

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os


def load(path: str | os.PathLike[str] | None = None, *, verify: bool = False) -> Gazetteer:
    """Open a release: the one shipped with the package, or the one in a folder.

    A release that has no index yet gets one, in the user's cache, which takes seconds, once.

    Args:
        path: folder of a release; without it `GAZETTEER_RELEASE`, then what is installed.
        verify: hold every row against the release's manifest, and every byte of the index.

    Raises:
        DatasetError: there is no release there, or it or its index cannot be read.

    >>> gz = load()
    >>> gz.resolve("Daesh").entity.name
    'Islamic State'
    """
    release = find(path)
    if verify:
        from gazetteer.index.verify import verify as hold

        hold(release)
    return Gazetteer(open_index(release))
