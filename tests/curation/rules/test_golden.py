"""Every rule has a case that keeps it and one that breaks it, in `<code>/good.input` and `bad.input`.

An `.input` is rows for files of the tiny seeds, each after a line `== file`; the file is then sorted,
unless the line ends in `as it is`. `\\r`, `\\xfc` and `\\u200b` stand for themselves; `\\c` ends a
file without a newline. `bad.expected` is what lint prints; a good case has no findings.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazetteer.curation.lint import lint
from gazetteer.curation.rules import RULES

HERE = Path(__file__).parent
IN_READING = (
    "blank-line blanks date dates-order dialect id-blank invisible line-ends nfc order".split()
)
"""Codes of what is found while files are read."""
CODES = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name[0] != "_")


def lay(text: str, folder: Path) -> None:
    """Put the rows of an `.input` into a seeds folder."""
    for section in re.split("^== ", text, flags=re.MULTILINE)[1:]:
        head, _, body = section.partition("\n")
        path = folder / head.removesuffix(" as it is")
        like = folder / (
            "relations/leads.tsv" if "relations" in head else "armed_group/entities.tsv"
        )
        path.parent.mkdir(exist_ok=True)
        old = path if path.exists() else like
        header, *rows = old.read_text(encoding="utf-8").removesuffix("\n").split("\n")
        rows = rows if path.exists() else []
        rows += body.removesuffix("\n").split("\n")
        if not head.endswith("as it is") and path.name != "templates.tsv":
            rows.sort()
        path.write_bytes(spelt_out("\n".join([header, *rows, ""])))


def spelt_out(text: str) -> bytes:
    text = text.replace("\\r", "\r").replace("\\c\n", "")
    text = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)
    return text.encode().replace(rb"\xfc", b"\xfc")


def printed(folder: Path) -> str:
    return "".join(f"{finding}\n" for finding in lint(folder).findings)


def test_every_rule_has_its_cases() -> None:
    assert sorted(IN_READING + [rule.code for rule in RULES]) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_good_case_has_no_findings(seeds, code: str) -> None:
    lay((HERE / code / "good.input").read_text(encoding="utf-8"), seeds.folder)
    assert printed(seeds.folder) == ""


@pytest.mark.parametrize("code", CODES)
def test_a_bad_case_is_found(seeds, code: str) -> None:
    lay((HERE / code / "bad.input").read_text(encoding="utf-8"), seeds.folder)
    assert printed(seeds.folder) == (HERE / code / "bad.expected").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_a_bad_case_is_of_its_own_rule_first_of_all(code: str) -> None:
    expected = (HERE / code / "bad.expected").read_text(encoding="utf-8")
    assert f" {code}: " in expected
