"""`gazetteer seeds`: what each command prints, writes, and ends with."""

import shutil
from pathlib import Path

import pytest

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SEEDS, tmp_path / "seeds"))


def test_lint_of_sound_seeds_ends_with_0(cli, folder: Path) -> None:
    ended = cli("seeds", "lint", "--seeds", str(folder))
    assert (ended.code, ended.out.endswith(" rows: no errors, no warnings\n")) == (0, True)


def test_lint_shows_findings_and_ends_with_1(cli, folder: Path) -> None:
    path = folder / "armed_group/entities.tsv"
    path.write_text(path.read_text().replace("\t4\t", "\t9\t"))
    ended = cli("seeds", "lint", "--seeds", str(folder))
    assert ended.code == 1
    assert ended.out.startswith("seeds/armed_group/entities.tsv:2: error tier: tier '9'; it is 1")


def test_lint_annotates_a_pull_request(cli, folder: Path) -> None:
    path = folder / "armed_group/names.tsv"
    path.write_text(path.read_text() + "\n")
    ended = cli("seeds", "lint", "--seeds", str(folder), "--format", "github")
    file = "file=seeds/armed_group/names.tsv"
    assert ended.out.startswith(f"::warning {file},line=6,title=blank-line::a blank line; run: ")


def test_lint_lists_its_rules(cli) -> None:
    assert "name-collision" in cli("seeds", "lint", "--rules").out


def test_lint_of_an_unknown_base_is_bad_use(cli, folder: Path) -> None:
    ended = cli("seeds", "lint", "--seeds", str(folder), "--base", "nowhere")
    assert (ended.code, ended.err.count("\n")) == (2, 1)


def test_fmt_writes_and_says_what(cli, folder: Path) -> None:
    path = folder / "demonyms.tsv"
    header, *rows = path.read_text().splitlines()
    path.write_text("\n".join([header, *reversed(rows), ""]))
    assert cli("seeds", "fmt", "--seeds", str(folder), "--check").code == 1
    assert cli("seeds", "fmt", "--seeds", str(folder)).out == "seeds/demonyms.tsv written\n"
    assert cli("seeds", "fmt", "--seeds", str(folder), "--check").code == 0


def test_add_name_writes_a_row(cli, folder: Path) -> None:
    ended = cli(
        "seeds", "add-name", "Dawn Brigades", "Fajr Front", "--kind", "nickname", "--seeds",
        str(folder),
    )  # fmt: skip
    assert (ended.code, ended.out) == (
        0,
        "seeds/armed_group/names.tsv:3: gz:dawn-brigades · Fajr Front · nickname · en · strong"
        " · editorial\n",
    )


def test_add_name_shows_the_collision_and_ends_with_1(cli, folder: Path) -> None:
    ended = cli(
        "seeds", "add-name", "gz:dawn-brigades", "Abu Fajr", "--kind", "short", "--seeds",
        str(folder),
    )  # fmt: skip
    first, second, third = ended.out.splitlines()
    assert first.startswith("also named so: seeds/person/names.tsv:3: gz:yusuf-dalal · Abu Fajr")
    assert second.startswith("error name-collision: ")
    assert (third, ended.code) == ("not added", 1)


def test_add_name_asks_for_what_is_not_given(cli, folder: Path, monkeypatch) -> None:
    answers = iter(["Dawn Brigades", "Fajr Front", "short", "en"])
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    ended = cli("seeds", "add-name", "--seeds", str(folder))
    assert (ended.code, list(answers)) == (0, [])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nobody", "X", "--kind", "short"), "no entity of the seeds is called 'nobody'"),
        (
            ("gz:dawn-brigades", "X", "--kind", "short", "--from", "now"),
            "'now' is no date; write 2014",
        ),
    ],
)
def test_add_name_refuses_bad_use(cli, folder: Path, arguments, said: str) -> None:
    ended = cli("seeds", "add-name", *arguments, "--seeds", str(folder))
    assert (ended.code, ended.err.startswith(f"gazetteer: {said}")) == (2, True)


ENTITY = ("--name", "Hill Guard", "--countries", "IQ", "--tier", "2", "--description", "A guard")


def test_add_entity_writes_a_row(cli, folder: Path) -> None:
    ended = cli("seeds", "add-entity", "--type", "armed_group", *ENTITY, "--seeds", str(folder))
    assert (ended.code, ended.out) == (
        0,
        "seeds/armed_group/entities.tsv:3: gz:hill-guard · Hill Guard · IQ · 2 · A guard"
        " · editorial\n",
    )


def test_add_entity_refuses_an_unknown_type(cli, folder: Path) -> None:
    ended = cli("seeds", "add-entity", "--type", "militia", *ENTITY, "--seeds", str(folder))
    assert (ended.code, ended.err.startswith("gazetteer: unknown type 'militia'")) == (2, True)


def test_why_shows_the_rows_behind_an_answer(cli, folder: Path, tiny_release: Path) -> None:
    ended = cli(
        "seeds", "why", "the Dawn Corps", "--seeds", str(folder), "--release", str(tiny_release)
    )
    assert ended.out.startswith("'the Dawn Corps' is Dawn Brigades (gz:dawn-brigades)")
    assert "seeds/armed_group/names.tsv:2: gz:dawn-brigades · Dawn Corps · former" in ended.out


def test_why_shows_what_a_made_name_was_made_from(cli, folder: Path, tiny_release: Path) -> None:
    ended = cli(
        "seeds", "why", "Iraq's parliament", "--seeds", str(folder), "--release", str(tiny_release)
    )
    assert "· parliament · descriptor · en · IQ" in ended.out
    assert "made into" in ended.out


def test_why_shows_rows_that_say_that_it_is_no_name(cli, folder: Path, tiny_release: Path) -> None:
    ended = cli(
        "seeds", "why", "Dawn chorus", "--seeds", str(folder), "--release", str(tiny_release)
    )
    assert "seeds/not_names.tsv:3: Dawn chorus · birdsong" in ended.out


def test_why_of_what_nobody_knows_ends_with_1(cli, folder: Path, tiny_release: Path) -> None:
    ended = cli("seeds", "why", "Qwxyz", "--seeds", str(folder), "--release", str(tiny_release))
    assert (ended.code, ended.out.endswith("\nno row of the seeds\n")) == (1, True)
