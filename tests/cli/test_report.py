"""`gazetteer seeds report`: what a change does, told on a clone with one more alias."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from gazetteer.sources.cache import Cache
from tests.cli.conftest import Cli

NAMES = "armed_group/names.tsv"


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def clone(
    tiny_seeds: Path, tiny_cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A clone of a repository of the tiny seeds; gives its seeds folder."""
    upstream = tmp_path / "upstream"
    shutil.copytree(tiny_seeds, upstream / "seeds")
    shutil.copy(tiny_cache.folder / "sources.lock", upstream / "seeds")
    git(upstream, "init", "--quiet", "--initial-branch=main")
    git(upstream, "add", ".")
    git(upstream, "commit", "--quiet", "--message", "seeds")
    git(tmp_path, "clone", "--quiet", str(upstream), "fork")
    monkeypatch.setenv("GAZETTEER_SOURCES", str(tiny_cache.folder))
    return tmp_path / "fork" / "seeds"


def add(seeds: Path, file: str, *rows: str) -> None:
    with (seeds / file).open("a", encoding="utf-8", newline="\n") as stream:
        stream.writelines(f"{row}\n" for row in rows)


def reported(cli: Cli, seeds: Path) -> tuple[int, str]:
    ended = cli("seeds", "report", "--base", "origin/main", "--seeds", str(seeds))
    return ended.code, ended.out


def test_an_alias_that_was_unknown_resolves_now(cli: Cli, clone: Path) -> None:
    add(clone, NAMES, "gz:dawn-brigades\tFajr Front\tshort\ten\t\t\t\tstrong\teditorial")
    code, text = reported(cli, clone)
    assert code == 0
    assert "1 gained, 0 lost; 0 new entities" in text
    assert "- + `Fajr Front` short, en: gz:dawn-brigades" in text
    assert "- `Fajr Front`: was nil, is gz:dawn-brigades" in text


def test_rows_out_of_order_are_a_warning_and_are_built(cli: Cli, clone: Path) -> None:
    add(clone, NAMES, "gz:dawn-brigades\tAjr Front\tshort\ten\t\t\t\tstrong\teditorial")
    code, text = reported(cli, clone)
    assert (code, "warning order: " in text, "is gz:dawn-brigades" in text) == (0, True, True)


def test_a_new_entity_without_an_id_is_built(cli: Cli, clone: Path) -> None:
    add(clone, "armed_group/entities.tsv", "\tHill Guard\t\tIQ\t\t\t2\tA guard\teditorial")
    code, text = reported(cli, clone)
    assert (code, "1 new entities" in text) == (0, True)
    assert "- `Hill Guard`: was nil, is gz:hill-guard" in text


def test_a_name_that_others_have_is_told(cli: Cli, clone: Path) -> None:
    add(clone, NAMES, "gz:dawn-brigades\tAbu Fajr\tshort\ten\t\t\t\tweak\teditorial")
    _, text = reported(cli, clone)
    assert (
        "## Names that others have too\n\n- `Abu Fajr`: gz:dawn-brigades and gz:yusuf-dalal" in text
    )


def test_a_name_that_is_gone_is_told(cli: Cli, clone: Path) -> None:
    path = clone / NAMES
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "Dawn Corps" not in line))
    _, text = reported(cli, clone)
    assert "- − `Dawn Corps` former, en: gz:dawn-brigades" in text
    assert "- `Dawn Corps`: was gz:dawn-brigades, is nil" in text


def test_errors_are_told_and_nothing_is_built(cli: Cli, clone: Path) -> None:
    add(clone, NAMES, "gz:dawn-brigade\tFajr Front\tshort\ten\t\t\t\tstrong\teditorial")
    code, text = reported(cli, clone)
    assert (code, "error reference: id 'gz:dawn-brigade' is no entity" in text) == (1, True)
    assert text.endswith("The release was not built: mend the errors first.\n")


def test_a_change_of_nothing_builds_nothing(cli: Cli, clone: Path) -> None:
    code, text = reported(cli, clone)
    assert (code, "0 gained, 0 lost" in text, "resolves" in text) == (0, True, False)


def test_a_backtick_does_not_end_the_code_that_a_name_is_shown_as(cli: Cli, clone: Path) -> None:
    add(clone, NAMES, "gz:dawn-brigades\tFajr ` @all\tshort\ten\t\t\t\tstrong\teditorial")
    assert "`Fajr ˋ @all`" in reported(cli, clone)[1]


def test_the_report_is_written_to_a_file(cli: Cli, clone: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    cli("seeds", "report", "--base", "origin/main", "--seeds", str(clone), "--out", str(out))
    assert out.read_text().startswith("## Lint\n")
