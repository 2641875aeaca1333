"""The build: read seeds and pinned sources, compile, write a release."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from gazetteer.curation import places
from gazetteer.curation.compile import compile_tables
from gazetteer.curation.findings import Findings
from gazetteer.curation.places import Bulk
from gazetteer.curation.rules import STOPPING, check
from gazetteer.curation.rules.references import check_bulk
from gazetteer.curation.rules.rule import World, bulk_ids
from gazetteer.curation.seeds import Seeds, read_seeds
from gazetteer.dataset.manifest import Manifest
from gazetteer.dataset.schema import Tables
from gazetteer.dataset.write import describe, write_release
from gazetteer.sources import (
    cldr,
    countrynames,
    crosswalk,
    factbook,
    geonames,
    iso,
    nationalities,
    rigour,
    wordnet,
)
from gazetteer.sources.cache import Cache, default_folder, read_lock

Step = Callable[[str], None]
LEAST_POPULATION = {"core": 15_000, "full": 0}
"""From how many people on a city is in an edition; GeoNames lists places from 500 people on, and seats
of administration however small."""


def build(
    seeds_folder: Path,
    datasets: Path,
    cache: Cache | None = None,
    step: Step = lambda _: None,
    edition: str | None = None,
) -> Path:
    """Build the release that the seeds describe into `datasets/<version>/`.

    Args:
        cache: where the bulk sources lie; the user's cache without it.
        edition: `core` or `full`; without it, what `release.toml` says.
        step: told what is being done, for whoever waits.

    Raises:
        SeedError: rows are wrong; the last release stays as it was.
        SourceError: a bulk source is missing or not the file that is locked.
    """
    manifest, tables = prepare(seeds_folder, cache, step, edition)
    step(f"writing {manifest.version}")
    return write_release(tables, manifest, datasets)


def prepare(
    seeds_folder: Path,
    cache: Cache | None = None,
    step: Step = lambda _: None,
    edition: str | None = None,
) -> tuple[Manifest, Tables]:
    """The release that the seeds describe, in memory."""
    step("reading seeds")
    findings = Findings()
    seeds = read_seeds(seeds_folder, findings)
    check(World(seeds), findings, STOPPING)
    findings.stop_if_any()
    settings = replace(seeds.settings, edition=edition or seeds.settings.edition)
    cache = cache or Cache(default_folder(), read_lock(seeds_folder / "sources.lock"))
    bulk = _read_bulk(seeds, cache, step, LEAST_POPULATION[settings.edition])
    check_bulk(seeds, places.described(bulk), findings)
    findings.stop_if_any()
    step("compiling")
    tables = compile_tables(seeds, bulk)
    manifest = describe(
        tables,
        version=settings.version,
        edition=settings.edition,
        as_of=settings.as_of,
        inputs=inputs_hash(seeds_folder),
    )
    return manifest, tables


def inputs_hash(seeds_folder: Path) -> str:
    """SHA-256 over the seed files and the lock of the sources."""
    digest = hashlib.sha256()
    for path in sorted(
        (*seeds_folder.rglob("*.tsv"), *seeds_folder.rglob("*.toml"), *seeds_folder.rglob("*.lock"))
    ):
        digest.update(path.relative_to(seeds_folder).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _read_bulk(seeds: Seeds, cache: Cache, step: Step, least_population: int) -> Bulk:
    step("reading codes")
    codes = iso.read(cache.open(iso.SOURCE))
    step("reading names of countries and subdivisions")
    wanted = frozenset(division.code for division in codes.subdivisions)
    names = tuple(cldr.territories(cache.open(cldr.SOURCE)))
    subdivision_names = tuple(cldr.subdivisions(cache.open(cldr.SUBDIVISIONS), wanted))
    step("reading cities")
    spoken = frozenset(identity.partition(":")[2] for identity in bulk_ids(seeds))
    return Bulk(
        codes=codes,
        names=names,
        subdivision_names=subdivision_names,
        divisions=crosswalk.read(cache.open(crosswalk.SOURCE)),
        cities=tuple(geonames.cities(cache.open(geonames.SOURCE), spoken, least_population)),
        spellings=tuple(countrynames.read(cache.open(countrynames.SOURCE))),
        nationalities=tuple(nationalities.read(cache.open(nationalities.SOURCE))),
        territories=tuple(rigour.read(cache.open(rigour.SOURCE))),
        factbooks={
            source: tuple(factbook.read(cache.open(source), source))
            for source in (factbook.SOURCE, factbook.SOURCE_2015)
        },
        common_words=wordnet.common_words(cache.open(wordnet.SOURCE)),
    )
