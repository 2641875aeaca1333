"""Writing a release: every file into a folder beside the old one, then one rename."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path

from gazetteer.dataset import cards, croissant, datapackage
from gazetteer.dataset import manifest as manifests
from gazetteer.dataset.arrow import rows_hash, to_arrow
from gazetteer.dataset.manifest import Manifest
from gazetteer.dataset.schema import TABLES, Tables
from gazetteer.dataset.version import SCHEMA_VERSION
from gazetteer.text.normalize import NORMALIZER_VERSION

_SCRATCH, _ATTIC = ".building-", "old"


def describe(tables: Tables, *, version: str, edition: str, as_of: date, inputs: str) -> Manifest:
    """The manifest of the rows."""
    return Manifest(
        version=version,
        edition=edition,
        as_of=as_of,
        schema_version=SCHEMA_VERSION,
        normalizer_version=NORMALIZER_VERSION,
        rows={t.name: len(tables.rows(t.name)) for t in TABLES},
        hashes={t.name: rows_hash(t, tables.rows(t.name)) for t in TABLES},
        inputs=inputs,
    )


def write_release(tables: Tables, manifest: Manifest, datasets: Path) -> Path:
    """Write `datasets/<version>/` whole, or leave the folder as it was.

    Other releases in `datasets` are removed once the new one stands: one current folder.

    Returns:
        The folder of the release.
    """
    import pyarrow.parquet as pq

    datasets.mkdir(parents=True, exist_ok=True)
    release = datasets / manifest.version
    _recover(datasets)
    with tempfile.TemporaryDirectory(prefix=_SCRATCH, dir=datasets) as scratch:
        folder = Path(scratch) / manifest.version
        folder.mkdir()
        for table in TABLES:
            pq.write_table(
                to_arrow(table, tables.rows(table.name)),
                folder / f"{table.name}.parquet",
                compression="zstd",
                compression_level=9,
            )
        sources = tables.vocabulary.sources
        texts = {
            datapackage.FILE: datapackage.datapackage(manifest, sources),
            "NOTICE.md": cards.notice(manifest, sources),
            "README.md": cards.card(manifest, tables),
            croissant.FILE: croissant.croissant(manifest, folder),
            manifests.FILE: manifest.to_json(),
        }
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        _swap(folder, release, Path(scratch) / _ATTIC / release.name)
    for other in datasets.iterdir():
        if other != release and (other / manifests.FILE).is_file():
            shutil.rmtree(other)
    return release


def _recover(datasets: Path) -> None:
    """Clear what a killed build left; a release it had just moved aside comes back."""
    for scratch in datasets.glob(f"{_SCRATCH}*"):
        for old in scratch.glob(f"{_ATTIC}/*"):
            if not (datasets / old.name).exists():
                old.rename(datasets / old.name)
        shutil.rmtree(scratch)


def _swap(new: Path, place: Path, attic: Path) -> None:
    """Put `new` in its place; what was there comes back if that fails."""
    stood = place.exists()
    if stood:
        attic.parent.mkdir()
        place.rename(attic)
    try:
        new.rename(place)
    except OSError:
        if stood:
            attic.rename(place)
        raise
