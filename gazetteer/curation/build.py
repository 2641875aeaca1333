"""The build: read seeds and pinned sources, compile, write a release."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from gazetteer.curation.compile import Bulk, compile_tables
from gazetteer.curation.rules import bulk_ids, check, check_cities
from gazetteer.curation.seeds import Seeds, read_seeds
from gazetteer.curation.tsv import Findings
from gazetteer.dataset.manifest import Manifest
from gazetteer.dataset.schema import Tables
from gazetteer.dataset.write import describe, write_release
from gazetteer.sources import cldr, geonames, iso
from gazetteer.sources.pins import check_pins

Step = Callable[[str], None]


def build(seeds_folder: Path, datasets: Path, step: Step = lambda _: None) -> Path:
    """Build the release that the seeds describe into `datasets/<version>/`.

    Args:
        step: told what is being done, for whoever waits.

    Raises:
        SeedError: rows are wrong; the last release stays as it was.
        SourceError: a bulk source is missing or not the pinned version.
    """
    manifest, tables = prepare(seeds_folder, step)
    step(f"writing {manifest.version}")
    return write_release(tables, manifest, datasets)


def prepare(seeds_folder: Path, step: Step = lambda _: None) -> tuple[Manifest, Tables]:
    """The release that the seeds describe, in memory."""
    step("reading seeds")
    findings = Findings()
    seeds = read_seeds(seeds_folder, findings)
    check(seeds, findings)
    findings.stop_if_any()
    step("reading sources")
    check_pins(seeds.vocabulary.sources)
    bulk = _read_bulk(seeds)
    check_cities(seeds, frozenset(f"geonames:{c.geonameid}" for c in bulk.cities), findings)
    findings.stop_if_any()
    step("compiling")
    tables = compile_tables(seeds, bulk)
    settings = seeds.settings
    manifest = describe(
        tables,
        version=settings.version,
        edition=settings.edition,
        as_of=settings.as_of,
        inputs=inputs_hash(seeds_folder),
    )
    return manifest, tables


def inputs_hash(seeds_folder: Path) -> str:
    """SHA-256 over the seed files; pinned versions of the sources are among them."""
    digest = hashlib.sha256()
    for path in sorted((*seeds_folder.rglob("*.tsv"), *seeds_folder.rglob("*.toml"))):
        digest.update(path.relative_to(seeds_folder).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _read_bulk(seeds: Seeds) -> Bulk:
    wanted = frozenset(identity.removeprefix("geonames:") for identity in bulk_ids(seeds))
    return Bulk(
        codes=iso.countries(),
        withdrawn=iso.withdrawn(),
        territory_names=tuple(cldr.territory_names()),
        cities=tuple(geonames.cities(wanted)),
    )
