"""fmt: what it mends, and that lint is content with what it wrote."""

import pytest

from gazetteer.curation import fmt
from gazetteer.curation.lint import lint
from gazetteer.errors import SeedError

NAMES = "armed_group/names.tsv"
HEADER = "id\ttext\tkind\tlang\tfrom\tto\tscope\tstrength\tsources\n"


def name(text: str, identity: str = "gz:dawn-brigades") -> str:
    return f"{identity}\t{text}\tshort\ten\t\t\t\tstrong\teditorial\n"


def test_tidy_seeds_stay_as_they_are(seeds) -> None:
    assert fmt.write(seeds.folder) == ()


def test_what_lint_warns_of_is_mended(seeds) -> None:
    untidy = "\ufeff" + HEADER + name(" Fajr  B\u200b") + "\r\n" + name("Dawne\u0301").rstrip("\n")
    (seeds.folder / NAMES).write_bytes(untidy.encode())
    assert {finding.level for finding in lint(seeds.folder).findings} == {"warning"}
    assert fmt.write(seeds.folder) == (f"seeds/{NAMES}",)
    assert lint(seeds.folder).findings == ()
    assert (seeds.folder / NAMES).read_text() == HEADER + name("Dawn\u00e9") + name("Fajr B")


def test_fmt_run_again_changes_nothing(seeds) -> None:
    (seeds.folder / NAMES).write_text(HEADER + name("Z") + name("  A"))
    fmt.write(seeds.folder)
    assert fmt.write(seeds.folder) == ()


def test_a_blank_id_is_minted_as_lint_reads_it(seeds) -> None:
    seeds.add("armed_group/entities.tsv", {"name": "Dawn Brigades", "countries": "LU", "tier": "1"})
    said = [f for f in lint(seeds.folder).findings if f.code == "id-blank"]
    fmt.write(seeds.folder)
    assert [finding.message for finding in said] == ["no id; read as gz:lu-dawn-brigades"]
    assert "gz:lu-dawn-brigades\t" in (seeds.folder / "armed_group/entities.tsv").read_text()


def test_two_blank_ids_of_one_name_are_two(seeds) -> None:
    for _ in range(2):
        seeds.add("person/entities.tsv", {"name": "Layla Nasim", "countries": "IQ", "tier": "1"})
        seeds.add("position/entities.tsv", {"name": "Layla Nasim", "tier": "1"})
    fmt.write(seeds.folder)
    assert "\n\t" not in (seeds.folder / "person/entities.tsv").read_text()
    assert {"id-blank", "id-unique"}.isdisjoint(f.code for f in lint(seeds.folder).findings)


def test_rows_stay_in_the_shard_that_they_are_in(seeds) -> None:
    shard = seeds.folder / "armed_group/names-asia.tsv"
    shard.write_text(HEADER + name("Z") + name("A"))
    assert fmt.write(seeds.folder) == ("seeds/armed_group/names-asia.tsv",)
    assert shard.read_text() == HEADER + name("A") + name("Z")


def test_templates_keep_their_order(seeds) -> None:
    path = seeds.folder / "templates.tsv"
    before = path.read_text()
    path.write_text(before.replace("\n", "\r\n"), newline="")
    fmt.write(seeds.folder)
    assert path.read_text() == before


def test_a_line_that_stands_twice_is_written_once() -> None:
    assert fmt.format_text("id\ngz:a\ngz:a\n") == "id\ngz:a\n"


def test_a_file_of_another_encoding_is_left_alone(seeds) -> None:
    path = seeds.folder / NAMES
    path.write_bytes(HEADER.encode() + b"gz:dawn-brigades\tM\xfcller\n")
    with pytest.raises(SeedError, match=r"not UTF-8 at byte .*; save the file as UTF-8"):
        fmt.write(seeds.folder)
    assert b"\xfc" in path.read_bytes()
