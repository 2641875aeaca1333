"""`manifest.json`: what a release is, and what its rows must hash to."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from gazetteer.dataset.version import SCHEMA_VERSION
from gazetteer.errors import DatasetError
from gazetteer.text.normalize import NORMALIZER_VERSION

FILE = "manifest.json"


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What a release says of itself.

    Attributes:
        version: CalVer of the data, `2026.11.0`.
        edition: `core` or `full`.
        as_of: the last day that the data speaks for.
        schema_version, normalizer_version: what it was written with.
        rows: number of rows a table.
        hashes: SHA-256 of the rows a table.
        inputs: SHA-256 of the seeds and pinned sources it was built from.
    """

    version: str
    edition: str
    as_of: date
    schema_version: int
    normalizer_version: int
    rows: dict[str, int]
    hashes: dict[str, str]
    inputs: str

    def to_json(self) -> str:
        """The file's text."""
        return json.dumps(asdict(self), indent=2, default=str) + "\n"


def read_manifest(release: Path) -> Manifest:
    """The manifest of the release in a folder.

    Raises:
        DatasetError: there is none, or this package cannot read what it describes.
    """
    path = release / FILE
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        manifest = Manifest(**fields | {"as_of": date.fromisoformat(fields["as_of"])})
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        raise DatasetError(
            f"no release at {release}: {FILE} is missing; give the folder that holds it"
        ) from None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DatasetError(f"{path}: damaged ({error}); download or build it again") from None
    for what, theirs, ours in (
        ("schema", manifest.schema_version, SCHEMA_VERSION),
        ("normaliser", manifest.normalizer_version, NORMALIZER_VERSION),
    ):
        if theirs != ours:
            raise DatasetError(
                f"{path}: {what} version {theirs}, but this package reads {ours};"
                f" install the package that it was made for, or build it again"
            )
    return manifest
