"""What every release promises of its rows, held on the one that is committed."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

import gazetteer
from gazetteer.curation.build import inputs_hash, prepare
from gazetteer.dataset.release import Release

ROOT = Path(__file__).parent.parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="module")
def release(gz: gazetteer.Gazetteer) -> Release:
    return Release(gz.path)


def test_the_rows_are_those_that_the_manifest_hashes(gz: gazetteer.Gazetteer) -> None:
    assert gazetteer.load(gz.path, verify=True).version == gz.version


@pytest.mark.integration
def test_a_rebuild_gives_the_same_rows(release: Release) -> None:
    if release.manifest.inputs != inputs_hash(SEEDS):
        pytest.skip("the seeds have moved on since this release, as a pull request's may")
    manifest, _ = prepare(SEEDS)
    assert manifest.hashes == release.manifest.hashes


def test_every_name_belongs_to_an_entity(release: Release) -> None:
    assert set(release.names.column("entity_id")) == set(release.entities)


def test_every_relation_has_two_ends(release: Release) -> None:
    ends = {e for column in ("subject", "object") for e in release._relations.column(column)}
    assert ends - set(release.entities) == set()


def test_every_name_has_a_source(release: Release) -> None:
    assert [s for s in release.names.column("sources") if not s] == []


def test_no_name_stands_twice(release: Release) -> None:
    columns = ("entity_id", "text", "kind", "lang", "valid_from", "scope")
    rows = Counter(zip(*(release.names.column(c) for c in columns), strict=True))
    assert [row for row, count in rows.items() if count > 1] == []


def test_every_entity_has_one_canonical_name(release: Release) -> None:
    kinds = zip(release.names.column("entity_id"), release.names.column("kind"), strict=True)
    counts = Counter(entity for entity, kind in kinds if kind == "canonical")
    assert set(counts.values()) == {1}


def test_all_countries_of_iso_3166_are_there(gz: gazetteer.Gazetteer) -> None:
    ids = {e.id for e in gz.entities(type="place") if e.id.startswith("iso3166-1:")}
    assert len(ids) == 249


def test_no_day_has_two_holders_of_an_office_for_one(release: Release) -> None:
    """Plain tenures with days for boundaries; those known to the month may meet in it."""
    tenures = defaultdict(list)
    for relation in release._relations:
        if relation.predicate == "holds" and relation.role is None:
            tenures[relation.object].append(relation)
    twice = [
        (office, one.subject, other.subject)
        for office, held in tenures.items()
        if release.entities[office].seats == 1
        for one in held
        for other in held
        if one is not other
        and (one.from_precision, one.to_precision, other.from_precision) == ("day", "day", "day")
        and one.valid_from <= other.valid_from < one.valid_to
    ]
    assert twice == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hezbollah", "Kata'ib Hezbollah"),
        ("Jaysh al-Islam", "Jaish-e-Mohammed"),
        ("Ansar al-Islam", "Ansar al-Sharia"),
        ("al-Nusra Front", "Hayat Tahrir al-Sham"),
        ("Hamas", "Al-Qassam Brigades"),
        ("Islamic State", "Islamic State Khorasan"),
        ("Niger", "Nigeria"),
        ("Republic of the Congo", "Democratic Republic of the Congo"),
    ],
)
def test_what_is_easily_confused_stays_apart(gz: gazetteer.Gazetteer, one: str, other: str) -> None:
    first, second = (gz.resolve(name).candidates[0].entity.id for name in (one, other))
    assert first != second
