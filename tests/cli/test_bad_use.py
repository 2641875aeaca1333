"""Bad use ends with 2 and one line on stderr that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Cli


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["annotate", "/no/such/file"], "no such file"),
        (["annotate", "/"], "is a folder"),
        (["annotate", "-", "--type", "planet"], "unknown type 'planet'"),
        (["annotate", "-", "--on", "2015-02-30"], "'2015-02-30' is no day of the calendar"),
        (["annotate", "-", "--on", "yesterday"], "'yesterday' is no day of the calendar"),
        (["annotate", "-", "--country", "Iraqistan"], "unknown country 'Iraqistan'"),
        (["annotate"], "Missing argument 'FILE...'"),
        (["resolve", "Iraq", "--type", "planet"], "unknown type 'planet'"),
        (["show", "gz:nothing-of-that-name"], "unknown id 'gz:nothing-of-that-name'"),
        (["show", "gz:islamic-state", "--release", "/"], "no release at /"),
        (["build", "--seeds", "/"], "no seeds here"),
        (["frobnicate"], "No such command 'frobnicate'"),
    ],
)
def test_is_one_line_on_stderr(cli: Cli, args: list[str], said: str) -> None:
    ended = cli(*args)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("gazetteer: ")
    assert said in ended.err


def test_broken_utf8_names_the_byte(cli: Cli) -> None:
    ended = cli("annotate", "-", stdin=b"Iraq \xff")
    assert (ended.code, "not UTF-8 at byte 5 (0xff)" in ended.err) == (2, True)


def test_a_binary_file_names_the_zero(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "image"
    path.write_bytes(b"GIF\0")
    ended = cli("annotate", str(path))
    assert (ended.code, "binary, not text (a zero at byte 3)" in ended.err) == (2, True)


def test_one_bad_file_of_two_prints_nothing_of_the_other(cli: Cli, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Iraq", encoding="utf-8")
    ended = cli("annotate", str(good), str(tmp_path / "missing.txt"))
    assert (ended.code, ended.out) == (2, "")
