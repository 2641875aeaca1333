"""Adding rows: the file, the place in it, and what speaks against it."""

import pytest

from gazetteer.curation.add import draft_entity, draft_name, entities_named, language_of, write_row
from gazetteer.curation.findings import Findings
from gazetteer.curation.lint import lint
from gazetteer.curation.seeds import ENTITIES, NAMES, read_seeds

NAME = {"id": "gz:dawn-brigades", "text": "Fajr Front", "kind": "short", "lang": "en"}


def draft(seeds, **cells: str):
    return draft_name(seeds.folder, read_seeds(seeds.folder, Findings()), NAME | cells)


def entity(seeds, type_: str, **cells: str):
    cells = {"name": "Hill Guard", "countries": "IQ", "tier": "2", "description": "A guard"} | cells
    return draft_entity(seeds.folder, read_seeds(seeds.folder, Findings()), type_, cells)


def test_a_name_goes_among_the_entitys_names_and_lint_is_content(seeds) -> None:
    line = write_row(draft(seeds), NAMES)
    lines = (seeds.folder / "armed_group/names.tsv").read_text().splitlines()
    assert lines[line - 1].split("\t") == [
        "gz:dawn-brigades", "Fajr Front", "short", "en", "", "", "", "strong", "editorial"
    ]  # fmt: skip
    assert lint(seeds.folder).findings == ()


def test_a_name_goes_to_the_shard_that_has_the_entitys_names(seeds) -> None:
    path = seeds.folder / "armed_group/names.tsv"
    path.rename(path.with_name("names-asia.tsv"))
    assert draft(seeds).path.name == "names-asia.tsv"


def test_a_first_name_goes_to_the_shard_of_the_entity(seeds) -> None:
    folder = seeds.folder / "armed_group"
    (folder / "names.tsv").rename(folder / "names-asia.tsv")
    (folder / "entities.tsv").rename(folder / "entities-asia.tsv")
    seeds.add(
        "armed_group/entities-asia.tsv",
        {"id": "gz:x", "name": "X Guard", "tier": "1", "sources": "editorial"},
    )
    assert draft(seeds, id="gz:x").path.name == "names-asia.tsv"


def test_a_name_is_cleaned_before_it_is_added(seeds) -> None:
    assert draft(seeds, text=" Fajr\u00a0 e\u0301\t").row["text"] == "Fajr é"


def test_in_a_file_out_of_order_a_row_follows_its_entitys_own(seeds) -> None:
    path = seeds.folder / "armed_group/names.tsv"
    header, *rows = path.read_text().splitlines()
    path.write_text("\n".join([header, *reversed(rows), ""]))
    line = write_row(draft(seeds), NAMES)
    after = [row.partition("\t")[0] for row in path.read_text().splitlines()[1:]]
    assert after[line - 3] == "gz:dawn-brigades"


def test_a_taken_name_shows_its_rival_and_is_not_sound(seeds) -> None:
    found = draft(seeds, text="Abu Fajr")
    assert ([rival["id"] for rival in found.rivals], found.is_sound) == (["gz:yusuf-dalal"], False)


@pytest.mark.parametrize("cells", [{"strength": "weak"}, {"scope": "IQ"}])
def test_a_taken_name_that_is_told_apart_is_sound(seeds, cells: dict[str, str]) -> None:
    found = draft(seeds, text="Abu Fajr", **cells)
    assert (len(found.rivals), found.is_sound) == (1, True)


def test_a_common_word_is_not_sound(seeds) -> None:
    assert [finding.code for finding in draft(seeds, text="Justice").findings] == ["common-word"]


def test_a_wrong_date_is_refused(seeds) -> None:
    with pytest.raises(ValueError, match="is no date"):
        draft(seeds, **{"from": "now"})


def test_an_end_before_the_beginning_is_refused(seeds) -> None:
    with pytest.raises(ValueError, match=r"ends \(2005\) before it begins \(2010\)"):
        draft(seeds, **{"from": "2010", "to": "2005"})
    with pytest.raises(ValueError, match=r"ends \(2005\) before it begins \(2010\)"):
        entity(seeds, "armed_group", **{"from": "2010", "to": "2005"})


@pytest.mark.parametrize(
    ("identity", "folder"), [("geonames:98182", "city"), ("iso3166-2:FI-01", "subdivision")]
)
def test_the_first_name_of_a_bulk_place_goes_to_its_type(seeds, identity: str, folder: str) -> None:
    assert draft(seeds, id=identity).path == seeds.folder / folder / "names.tsv"


def test_an_entity_gets_an_id_and_a_sorted_row(seeds) -> None:
    found = entity(seeds, "armed_group")
    write_row(found, ENTITIES)
    assert found.row["id"] == "gz:hill-guard"
    assert lint(seeds.folder).findings == ()


def test_the_id_of_a_recurring_name_starts_with_the_country(seeds) -> None:
    found = entity(seeds, "legislature", name="National Assembly", countries="LU")
    assert found.row["id"] == "gz:lu-national-assembly"


def test_an_id_that_was_retired_is_not_minted_again(seeds) -> None:
    assert entity(seeds, "armed_group", name="Dawn Corps", countries="SY").row["id"] == (
        "gz:sy-dawn-corps"
    )


def test_a_new_type_gets_a_folder_and_a_header(seeds) -> None:
    found = entity(seeds, "ngo", name="Hill Relief")
    assert write_row(found, ENTITIES) == 2
    assert (seeds.folder / "ngo/entities.tsv").read_text().splitlines()[0].split("\t") == (
        "id name other_types countries from to tier description sources".split()
    )


def test_a_column_that_the_file_lacks_is_added_to_all_rows(seeds) -> None:
    found = entity(seeds, "person", name="Layla Nasim", other_types="armed_group")
    write_row(found, ENTITIES)
    assert lint(seeds.folder).errors == 0
    header = (seeds.folder / "person/entities.tsv").read_text().splitlines()[0]
    assert "other_types" in header.split("\t")


def test_a_near_duplicate_is_told(seeds) -> None:
    found = entity(seeds, "armed_group", name="Brigades of the Dawn")
    assert [finding.code for finding in found.findings] == ["near-duplicate"]


def test_entities_are_found_by_id_or_name(seeds) -> None:
    data = read_seeds(seeds.folder, Findings())
    found = [
        [entity.row["id"] for entity in entities_named(data, text)]
        for text in ("gz:dawn-brigades", "DAWN Corps", "National Assembly", "nobody")
    ]
    assert found == [["gz:dawn-brigades"], ["gz:dawn-brigades"], ["gz:iq-national-assembly"], []]


def test_a_language_is_guessed_from_the_script() -> None:
    assert [language_of(text) for text in ("ألوية", "Бадр", "7")] == ["ar", "ru", "und"]
