"""Codes that the seeds know as their own entities, in relations and ids."""

import pytest

from gazetteer.curation.build import prepare


@pytest.fixture
def tables(seeds, tiny_cache):
    """Seeds that know IQ-KR and LU-LU as external ids of entities of their own."""
    folder = seeds.folder / "subdivision"
    folder.mkdir()
    for file, like in (
        ("entities.tsv", "legislature/entities.tsv"),
        ("xrefs.tsv", "country/xrefs.tsv"),
    ):
        (folder / file).write_text((seeds.folder / like).read_text().splitlines()[0] + "\n")
    for identity, name, country, code in (
        ("gz:hill-region", "Hill Region", "IQ", "IQ-KR"),
        ("gz:river-canton", "River Canton", "LU", "LU-LU"),
    ):
        cells = {
            "id": identity,
            "name": name,
            "tier": "2",
            "countries": country,
            "sources": "editorial",
        }
        seeds.add("subdivision/entities.tsv", cells)
        cells = {"id": identity, "scheme": "iso3166-2", "value": code, "sources": "editorial"}
        seeds.add("subdivision/xrefs.tsv", cells)
    return prepare(seeds.folder, tiny_cache)[1]


@pytest.mark.parametrize(
    ("subject", "predicate", "object_"),
    [
        ("iso3166-2:IQ-AR", "part_of", "gz:hill-region"),
        ("geonames:2960316", "located_in", "gz:river-canton"),
    ],
)
def test_a_code_that_the_seeds_know_stands_for_that_entity(
    tables, subject, predicate, object_
) -> None:
    found = [r.object for r in tables.relations if (r.subject, r.predicate) == (subject, predicate)]
    assert found == [object_]


def test_an_entity_that_bears_a_code_gains_its_geonames_id(tables) -> None:
    found = {x.scheme: x.value for x in tables.xrefs if x.entity_id == "gz:river-canton"}
    assert found == {"iso3166-2": "LU-LU", "geonames": "2960315"}
