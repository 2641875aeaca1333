"""The editions: core, and full with the smaller places."""

from pathlib import Path

import pytest

import gazetteer
from gazetteer import Gazetteer
from gazetteer.curation.build import build, prepare
from gazetteer.dataset.manifest import read_manifest
from gazetteer.sources.cache import Cache

SMALL = "geonames:999000002"


@pytest.fixture(scope="module")
def full_release(
    tiny_seeds: Path, tiny_cache: Cache, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    return build(tiny_seeds, tmp_path_factory.mktemp("full"), tiny_cache, edition="full")


@pytest.fixture(scope="module")
def full(full_release: Path) -> Gazetteer:
    return gazetteer.load(full_release, verify=True)


def test_the_manifest_says_full(full_release: Path) -> None:
    assert read_manifest(full_release).edition == "full"


def test_the_card_says_full(full_release: Path) -> None:
    card = (full_release / "README.md").read_text(encoding="utf-8")
    assert card.splitlines()[0] == "# gazetteer 2000.1.0 (full)"


def test_a_smaller_place_comes_into_the_full_edition(full: Gazetteer) -> None:
    assert full.resolve("Dawnford").entity.id == SMALL


def test_a_smaller_place_is_not_in_the_core_edition(tiny: Gazetteer) -> None:
    assert tiny.get(SMALL) is None


def test_the_full_edition_has_all_that_the_core_has(full: Gazetteer, tiny: Gazetteer) -> None:
    ids = {entity.id for entity in tiny.entities()}
    assert {entity.id for entity in full.entities()} - ids == {SMALL}
    assert ids - {entity.id for entity in full.entities()} == set()


def test_both_editions_have_the_same_inputs(full_release: Path, tiny_release: Path) -> None:
    assert read_manifest(full_release).inputs == read_manifest(tiny_release).inputs


def test_without_an_edition_the_seeds_decide(seeds, tiny_cache: Cache) -> None:
    path = seeds.folder / "release.toml"
    path.write_text(path.read_text().replace('"core"', '"full"'))
    assert prepare(seeds.folder, tiny_cache)[0].edition == "full"


def test_the_edition_asked_for_comes_before_that_of_the_seeds(seeds, tiny_cache: Cache) -> None:
    path = seeds.folder / "release.toml"
    path.write_text(path.read_text().replace('"core"', '"full"'))
    assert prepare(seeds.folder, tiny_cache, edition="core")[0].edition == "core"
