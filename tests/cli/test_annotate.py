"""`gazetteer annotate`: what it prints, in which form, and how it ends."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

TEXT = "ISIS left Baghdad, the Iraqi PM said.\n"


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_table_shows_the_text_and_each_mention_with_its_id(cli: Cli, article: str) -> None:
    ended = cli("annotate", article, "--on", "2015-10-07")
    assert ended.code == 0
    assert ended.out.startswith(TEXT.rstrip())
    for shown in ("gz:islamic-state", "geonames:98182", "held by Haider al-Abadi"):
        assert shown in ended.out


def test_jsonl_is_one_record_a_mention(cli: Cli, article: str) -> None:
    ended = cli("annotate", article, "--on", "2015-10-07", "--format", "jsonl")
    records = [json.loads(line) for line in ended.out.splitlines()]
    assert [(r["start"], r["end"], r["text"], r["id"]) for r in records] == [
        (0, 4, "ISIS", "gz:islamic-state"),
        (10, 17, "Baghdad", "geonames:98182"),
        (23, 31, "Iraqi PM", "gz:prime-minister-of-iraq"),
    ]
    assert records[2]["holder_id"] == "gz:haider-al-abadi"
    assert {r["document"] for r in records} == {article}


def test_csv_and_json_hold_the_same_records(cli: Cli, article: str) -> None:
    listed = json.loads(cli("annotate", article, "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(cli("annotate", article, "--format", "csv").out)))
    assert [row["id"] for row in rows] == [record["id"] for record in listed]
    assert list(rows[0]) == list(listed[0])


def test_standard_input_is_read_for_a_dash(cli: Cli) -> None:
    ended = cli("annotate", "-", "--format", "jsonl", stdin=TEXT.encode())
    assert json.loads(ended.out.splitlines()[0])["document"] == "-"


def test_type_keeps_the_mentions_of_a_type_or_group(cli: Cli, article: str) -> None:
    ended = cli("annotate", article, "--type", "organization", "--format", "jsonl")
    assert [json.loads(line)["text"] for line in ended.out.splitlines()] == ["ISIS"]


class Marks(HTMLParser):
    """The text of a page's document, and of the marks in it."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: list[str] = []
        self.text = ""
        self._in = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "mark":
            self.marks.append("")
        if tag == "mark" or dict(attrs).get("class") == "text":
            self._in = tag

    def handle_endtag(self, tag: str) -> None:
        self._in = {"mark": "div", "div": ""}.get(tag, self._in)

    def handle_data(self, data: str) -> None:
        if self._in == "mark":
            self.marks[-1] += data
        if self._in:
            self.text += data


def test_html_is_one_page_that_keeps_the_text_and_asks_for_nothing(
    cli: Cli, tmp_path: Path
) -> None:
    path = tmp_path / "angle.txt"
    path.write_text("<b>ISIS</b> & Baghdad\n", encoding="utf-8")
    page = cli("annotate", str(path), "--format", "html").out
    marks = Marks()
    marks.feed(page)
    assert marks.marks == ["ISIS", "Baghdad"]
    assert marks.text == "<b>ISIS</b> & Baghdad\n"
    assert "http" not in page
    assert "<script" not in page


def test_nothing_found_ends_with_1(cli: Cli) -> None:
    assert cli("annotate", "-", stdin=b"nothing to see here").code == 1


def test_an_empty_text_ends_with_1(cli: Cli) -> None:
    assert cli("annotate", "-", stdin=b"").code == 1


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_offsets_are_code_points_of_the_text_as_it_was(cli: Cli, newline: str) -> None:
    text = f"\U0001f600 café{newline}ISIS"
    ended = cli("annotate", "-", "--format", "jsonl", stdin=text.encode())
    record = json.loads(ended.out)
    assert text[record["start"] : record["end"]] == "ISIS"
