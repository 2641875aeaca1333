"""Reading a release."""

import json
import pickle
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

import gazetteer
from gazetteer.dataset.release import Release
from gazetteer.dataset.schema import TABLES, Table
from gazetteer.errors import DatasetError

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@pytest.fixture(scope="module")
def read(tiny_release: Path) -> Release:
    return Release(tiny_release)


def test_the_tiny_release_holds_against_its_hashes(tiny_release: Path) -> None:
    assert gazetteer.load(tiny_release, verify=True).version == "2000.1.0"


@each_table
def test_verify_notices_a_row_that_is_gone(release: Path, table: Table) -> None:
    path = release / f"{table.name}.parquet"
    pq.write_table(pq.read_table(path)[1:], path)
    with pytest.raises(DatasetError) as raised:
        gazetteer.load(release, verify=True)
    assert str(raised.value) == (
        f"{path}: rows differ from the manifest's hash; download or build the release again"
    )


@each_table
def test_verify_notices_a_changed_value(release: Path, table: Table) -> None:
    path = release / f"{table.name}.parquet"
    arrow = pq.read_table(path)
    changed = pc.utf8_upper(arrow[0])
    pq.write_table(arrow.set_column(0, arrow.schema.field(0), changed), path)
    with pytest.raises(DatasetError, match="rows differ from the manifest's hash"):
        gazetteer.load(release, verify=True)


def test_verify_notices_a_hash_that_is_missing(release: Path) -> None:
    path = release / "manifest.json"
    manifest = json.loads(path.read_text())
    del manifest["hashes"]["names"]
    path.write_text(json.dumps(manifest))
    with pytest.raises(DatasetError, match=r"names\.parquet: rows differ"):
        gazetteer.load(release, verify=True)


def test_without_verify_a_changed_row_is_read(release: Path) -> None:
    path = release / "kinds.parquet"
    arrow = pq.read_table(path)
    changed = arrow.set_column(1, arrow.schema.field(1), pc.utf8_upper(arrow[1]))
    pq.write_table(changed, path)
    labels = [kind.label for kind in gazetteer.load(release).vocabulary.kinds]
    assert labels == [label.upper() for label in labels]


def test_without_verify_too_few_rows_are_noticed_when_the_index_is_made(release: Path) -> None:
    path = release / "names.parquet"
    pq.write_table(pq.read_table(path)[1:], path)
    with pytest.raises(DatasetError, match=r"names\.parquet: \d+ rows, the manifest says \d+; "):
        gazetteer.load(release)


@each_table
def test_a_missing_table_is_named(release: Path, table: Table) -> None:
    path = release / f"{table.name}.parquet"
    path.unlink()
    with pytest.raises(DatasetError) as raised:
        gazetteer.load(release, verify=True)
    assert str(raised.value) == f"{path}: missing; download or build the release again"


@pytest.mark.parametrize("damage", [b"", b"PAR1", b"not a table"], ids=repr)
@pytest.mark.parametrize("table", ["entities", "names", "sources"])
def test_a_damaged_table_is_named(release: Path, table: str, damage: bytes) -> None:
    path = release / f"{table}.parquet"
    path.write_bytes(damage)
    with pytest.raises(DatasetError) as raised:
        gazetteer.load(release)
    assert str(raised.value).startswith(f"{path}: damaged (")


def test_a_table_cut_short_is_named(release: Path) -> None:
    path = release / "names.parquet"
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(DatasetError, match=r"names\.parquet: damaged \("):
        gazetteer.load(release)


@pytest.mark.parametrize("change", ["column gone", "column more", "other type"])
def test_a_table_with_other_columns_is_named(release: Path, change: str) -> None:
    path = release / "kinds.parquet"
    arrow = pq.read_table(path)
    changed = {
        "column gone": arrow.drop_columns(["label"]),
        "column more": arrow.append_column("extra", arrow["label"]),
        "other type": pa.table({"id": range(2), "label": range(2)}),
    }[change]
    pq.write_table(changed, path)
    with pytest.raises(DatasetError) as raised:
        gazetteer.load(release)
    assert str(raised.value) == (f"{path}: not the columns of this schema version; build it again")


def test_a_release_of_another_schema_is_refused(release: Path) -> None:
    path = release / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"schema_version": 999}))
    with pytest.raises(DatasetError, match=r"manifest\.json: schema version 999"):
        gazetteer.load(release)


def test_a_file_is_no_release(tmp_path: Path) -> None:
    path = tmp_path / "release.zip"
    path.write_bytes(b"PK")
    with pytest.raises(DatasetError, match=r"release\.zip: manifest\.json is missing"):
        gazetteer.load(path)


def test_a_manifest_that_is_a_folder_is_no_manifest(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").mkdir()
    with pytest.raises(DatasetError, match=r"manifest\.json is missing"):
        gazetteer.load(tmp_path)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"no-such-folder: manifest\.json is missing"):
        gazetteer.load(tmp_path / "no-such-folder")


@pytest.mark.parametrize(
    "identity",
    [
        "gz:dawn-brigades",
        "gz:dawn-corps",
    ],
    ids=["its own id", "an id redirected to it"],
)
def test_an_entity_is_found_by(read: Release, identity: str) -> None:
    assert read.get(identity).name == "Dawn Brigades"


@pytest.mark.parametrize(
    "identity",
    [
        "iso3166-1:IQ",
        "iso3166-1-alpha3:IRQ",
        "iso3166-1-numeric:368",
        "wikidata:Q999000001",
        "domain:example.iq",
    ],
)
def test_an_external_id_finds_its_entity(read: Release, identity: str) -> None:
    assert read.get(identity).id == "iso3166-1:IQ"


@pytest.mark.parametrize(
    "identity", ["gz:nobody", "", "IQ", "Iraq", "iso3166-1:", "\x00", "gz:rivers-front"]
)
def test_an_id_of_nothing_finds_nothing(read: Release, identity: str) -> None:
    assert read.get(identity) is None


def test_the_names_of_an_entity_begin_with_the_canonical_one(read: Release) -> None:
    assert [name.kind == "canonical" for name in read.names_of("gz:dawn-brigades")] == [
        True,
        False,
        False,
        False,
        False,
    ]


def test_relations_are_read_from_either_end(read: Release) -> None:
    ends = [read.relations_of(end) for end in ("gz:yusuf-dalal", "gz:dawn-brigades")]
    assert ends[0] == ends[1] != ()


def test_relations_are_oldest_first(read: Release) -> None:
    holds = [r for r in read.relations_of("gz:prime-minister-of-iraq") if r.predicate == "holds"]
    assert [r.subject for r in holds] == ["gz:karim-al-tamir", "gz:nadia-al-tamir"]


def test_xrefs_are_by_scheme(read: Release) -> None:
    assert read.xrefs_of("iso3166-1:PR") == {
        "iso3166-1": ("PR",),
        "iso3166-1-alpha3": ("PRI",),
        "iso3166-1-numeric": ("630",),
        "iso3166-2": ("US-PR",),
    }


@pytest.mark.parametrize("of", ["names_of", "relations_of", "xrefs_of"])
def test_what_is_no_entity_has_nothing(read: Release, of: str) -> None:
    assert len(getattr(read, of)("gz:nobody")) == 0


def test_an_entity_reads_its_own_rows(read: Release) -> None:
    entity = read.get("gz:dawn-brigades")
    assert (entity.names, entity.relations, entity.xrefs) == (
        read.names_of(entity.id),
        read.relations_of(entity.id),
        read.xrefs_of(entity.id),
    )


def test_only_strings_that_are_never_names_are_left_out_everywhere(read: Release) -> None:
    assert read.not_names == {"dawn chorus"}


@each_table
def test_all_rows_are_read(read: Release, table: Table) -> None:
    counts = {
        "entities": len(read.entities),
        "names": len(read.names),
        "types": len(read.vocabulary.types),
        "kinds": len(read.vocabulary.kinds),
        "predicates": len(read.vocabulary.predicates),
        "schemes": len(read.vocabulary.schemes),
        "sources": len(read.vocabulary.sources),
        "redirects": len(read.redirects),
        "xrefs": sum(len(v) for e in read.entities for v in read.xrefs_of(e).values()),
    }
    rows = read.manifest.rows[table.name]
    assert counts.get(table.name, rows) == rows


def test_a_release_pickles_by_its_path(read: Release) -> None:
    assert pickle.loads(pickle.dumps(read)).entities == read.entities


def test_entities_are_counted(read: Release) -> None:
    assert len(read.entities) == read.manifest.rows["entities"]


def test_entities_are_in_order_of_id(read: Release) -> None:
    assert list(read.entities) == sorted(read.entities)


def test_an_entity_is_the_same_whenever_it_is_asked_for(read: Release) -> None:
    assert read.entities["iso3166-1:IQ"] is read.entities["iso3166-1:IQ"]


@pytest.mark.parametrize(("identity", "there"), [("iso3166-1:IQ", True), ("IQ", False), (7, False)])
def test_entities_know_which_ids_are_theirs(read: Release, identity: object, there: bool) -> None:
    assert (identity in read.entities) is there


def test_an_entity_that_is_not_there_is_none(read: Release) -> None:
    assert read.entities.get("gz:nobody") is None


def test_an_entity_that_is_not_there_is_no_key(read: Release) -> None:
    with pytest.raises(KeyError):
        read.entities["gz:nobody"]


def test_ids_are_had_by_type(read: Release) -> None:
    found = {type_: set(ids) for type_, ids in read.entities.of_type.items()}
    expected: dict[str, set[str]] = {}
    for entity in read.entities.values():
        expected.setdefault(entity.type, set()).add(entity.id)
    assert found == expected


def test_subjects_and_objects_are_had_by_predicate(read: Release) -> None:
    assert sorted(read.pairs("capital_of")) == [
        ("geonames:2960316", "iso3166-1:LU"),
        ("geonames:98182", "iso3166-1:IQ"),
    ]


def test_a_predicate_that_nothing_has_gives_no_pairs(read: Release) -> None:
    assert list(read.pairs("adores")) == []
