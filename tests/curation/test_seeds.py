"""Reading the seeds folder."""

from datetime import date
from pathlib import Path

import pytest

from gazetteer.curation.findings import Findings
from gazetteer.curation.seeds import Seeds, Settings, read_seeds
from gazetteer.errors import SeedError
from gazetteer.vocabulary import Scheme


@pytest.fixture(scope="module")
def read(tiny_seeds: Path) -> Seeds:
    return read_seeds(tiny_seeds, Findings())


def test_the_settings_name_the_release(read: Seeds) -> None:
    assert read.settings == Settings("2000.1.0", "core", date(2020, 1, 31))


def test_the_type_of_an_entity_is_its_folder(read: Seeds) -> None:
    types = {entity.row["id"]: entity.of for entity in read.entities}
    assert types["gz:dawn-brigades"] == "armed_group"


def test_the_predicate_of_a_relation_is_its_file(read: Seeds) -> None:
    predicates = {relation.row["object"]: relation.of for relation in read.relations}
    assert predicates["gz:iq-national-assembly"] == "chamber_of"


def test_a_period_is_read_from_its_cells(read: Seeds) -> None:
    former = next(name for name in read.names if name.row["text"] == "Dawn Corps")
    assert former.period == {
        "valid_from": date(1982, 1, 1),
        "from_precision": "year",
        "valid_to": date(2012, 7, 1),
        "to_precision": "month",
    }


def test_a_row_without_dates_has_an_open_period(read: Seeds) -> None:
    office = next(r for r in read.relations if r.of == "office_of")
    assert set(office.period.values()) == {None}


def test_vocabulary_entries_are_in_order_of_id(read: Seeds) -> None:
    found = [type_.id for type_ in read.vocabulary.types]
    assert found == sorted(found)


def test_a_scheme_says_whether_it_is_looked_up(read: Seeds) -> None:
    schemes = {scheme.id: scheme for scheme in read.vocabulary.schemes}
    assert schemes["wikidata"] == Scheme(id="wikidata", label="Wikidata item", lookup=False)


def test_files_of_a_type_may_be_sharded(seeds) -> None:
    path = seeds.folder / "person/names.tsv"
    shard = path.with_name("names-asia.tsv")
    path.rename(shard)
    texts = {name.row["text"] for name in read_seeds(seeds.folder, Findings()).names}
    assert "Abu Fajr" in texts


def test_a_row_with_a_wrong_date_is_read_without_it(seeds) -> None:
    cells = {"subject": "gz:yusuf-dalal", "object": "gz:dawn-brigades", "from": "long ago"}
    seeds.add("relations/leads.tsv", cells)
    found = read_seeds(seeds.folder, Findings()).relations
    assert sum(relation.of == "leads" for relation in found) == 2


def test_a_folder_without_seeds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SeedError) as raised:
        read_seeds(tmp_path, Findings())
    assert raised.value.findings == (
        f"{tmp_path}: no seeds here (types.toml is missing); give the folder",
    )


@pytest.mark.parametrize(
    "file", ["kinds.toml", "predicates.toml", "schemes.toml", "sources.toml", "release.toml"]
)
def test_a_missing_vocabulary_is_named(seeds, file: str) -> None:
    (seeds.folder / file).unlink()
    with pytest.raises(SeedError) as raised:
        seeds.findings()
    assert raised.value.findings == (f"{seeds.folder / file}: missing",)


def test_a_toml_fault_names_the_file(seeds) -> None:
    (seeds.folder / "kinds.toml").write_text("[canonical\n")
    with pytest.raises(SeedError) as raised:
        seeds.findings()
    assert raised.value.findings[0].startswith(f"{seeds.folder / 'kinds.toml'}: ")


def test_an_unknown_key_of_a_vocabulary_is_named(seeds) -> None:
    (seeds.folder / "kinds.toml").write_text('[short]\nlabel = "A shorter form"\nlang = "en"\n')
    with pytest.raises(SeedError) as raised:
        seeds.findings()
    assert raised.value.findings == (
        f"{seeds.folder / 'kinds.toml'}: [short] has unknown keys: lang",
    )


def test_a_missing_key_of_a_vocabulary_is_named(seeds) -> None:
    (seeds.folder / "kinds.toml").write_text("[short]\n")
    with pytest.raises(SeedError, match=r"kinds\.toml: \[short\] .*'label'"):
        seeds.findings()


def test_a_value_of_another_type_in_a_vocabulary_is_named(seeds) -> None:
    path = seeds.folder / "schemes.toml"
    path.write_text('[isbn]\nlabel = "Book number"\nlookup = "yes"\n')
    with pytest.raises(SeedError) as raised:
        seeds.findings()
    assert raised.value.findings == (f"{path}: [isbn] lookup 'yes' is no bool",)


@pytest.mark.parametrize("key", ["version", "edition", "as_of"])
def test_a_missing_setting_is_named(seeds, key: str) -> None:
    path = seeds.folder / "release.toml"
    kept = [line for line in path.read_text().splitlines() if not line.startswith(key)]
    path.write_text("\n".join(kept))
    with pytest.raises(SeedError) as raised:
        seeds.findings()
    assert [f.startswith(f"{path}: {key} None") for f in raised.value.findings] == [True]


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        pytest.param(
            "version",
            '"../../x"',
            "version '../../x' is no calendar version like 2026.11.0",
            id="version that is a path",
        ),
        pytest.param(
            "edition", '"large"', "edition 'large'; it is core or full", id="unknown edition"
        ),
        pytest.param(
            "as_of",
            '"2020-01-31"',
            "as_of '2020-01-31' is no date; write 2026-11-23, unquoted",
            id="quoted date",
        ),
        pytest.param(
            "as_of",
            "2020-01-31T12:00:00",
            "as_of datetime.datetime(2020, 1, 31, 12, 0) is no date; write 2026-11-23, unquoted",
            id="date with a time",
        ),
    ],
)
def test_a_wrong_setting_is_refused(seeds, key: str, value: str, reason: str) -> None:
    path = seeds.folder / "release.toml"
    kept = [line for line in path.read_text().splitlines() if not line.startswith(key)]
    path.write_text("\n".join([*kept, f"{key} = {value}"]))
    with pytest.raises(SeedError) as raised:
        seeds.findings()
    assert raised.value.findings == (f"{path}: {reason}",)
