"""The dialect of the seed files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.curation.findings import Findings
from gazetteer.curation.tsv import Row, clean_line, is_clean, read_tsv, shown
from gazetteer.errors import SeedError

COLUMNS = ("id", "text", "sources")
HEADER = "id\ttext\tsources\n"

cells = st.text(st.characters(codec="utf-8")).map(lambda text: clean_line(" ".join(text.split())))
rows = st.lists(st.tuples(*[cells for _ in COLUMNS]))


def read(folder: Path, content: str | bytes) -> tuple[list[Row], list[str]]:
    path = folder / "names.tsv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    findings = Findings()
    return list(read_tsv(path, f"seeds/person/{path.name}", COLUMNS, findings)), [
        str(f) for f in findings.all
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "seeds" / "person"
    found.mkdir(parents=True)
    return found


def test_a_row_knows_its_cells_by_column(folder: Path) -> None:
    found, _ = read(folder, HEADER + "gz:a\tAnna Dalal\teditorial\n")
    assert found[0].cells == {"id": "gz:a", "text": "Anna Dalal", "sources": "editorial"}


def test_a_row_knows_its_file_and_line(folder: Path) -> None:
    found, _ = read(folder, HEADER + "gz:a\tA\t\ngz:b\tB\t\n")
    assert [row.place for row in found] == ["seeds/person/names.tsv:2", "seeds/person/names.tsv:3"]


def test_a_file_is_shown_from_the_seeds_folder_on(tmp_path: Path) -> None:
    assert shown(tmp_path / "seeds" / "demonyms.tsv", tmp_path / "seeds") == "seeds/demonyms.tsv"


def test_a_file_may_lack_columns(folder: Path) -> None:
    found, faults = read(folder, "id\tsources\ngz:a\teditorial\n")
    assert (found[0]["text"], faults) == ("", [])


def test_a_header_alone_is_a_file_without_rows(folder: Path) -> None:
    assert read(folder, HEADER) == ([], [])


def test_a_cell_that_holds_a_list_is_parted_at_blanks() -> None:
    assert Row("x:1", {"sources": "editorial cldr"}).words("sources") == ("editorial", "cldr")


def test_an_empty_cell_holds_no_list_entry() -> None:
    assert Row("x:1", {"sources": ""}).words("sources") == ()


def test_quotes_are_part_of_a_cell(folder: Path) -> None:
    found, _ = read(folder, HEADER + 'gz:a\t"Anna\teditorial\n')
    assert found[0]["text"] == '"Anna'


@given(rows)
def test_rows_read_back_as_written(tmp_path_factory: pytest.TempPathFactory, rows) -> None:
    written = "".join(f"{line}\n" for line in sorted(map("\t".join, rows)))
    found, faults = read(tmp_path_factory.getbasetemp(), HEADER + written)
    assert ([tuple(row.cells.values()) for row in found], faults) == (
        sorted(rows, key="\t".join),
        [],
    )


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        pytest.param(
            "id\tname\tsources\n",
            "header is 'id name sources'; the columns are: id text sources",
            id="unknown column",
        ),
        pytest.param(
            "text\tid\tsources\n",
            "header is 'text id sources'; the columns are: id text sources",
            id="columns out of order",
        ),
        pytest.param(
            "id\tid\ttext\n",
            "header is 'id id text'; the columns are: id text sources",
            id="column twice",
        ),
    ],
)
def test_a_header_has_the_columns_in_their_order(folder: Path, content: str, finding: str) -> None:
    assert read(folder, content)[1] == [f"seeds/person/names.tsv:1: error dialect: {finding}"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        pytest.param("gz:b\te\u0301\teditorial", "\u00e9", id="not NFC"),
        pytest.param("gz:b\tB \teditorial", "B", id="blank at an end"),
        pytest.param("gz:b\tB\u00a0C\teditorial", "B C", id="no-break space"),
        pytest.param("gz:b\tB\u200bC\teditorial", "BC", id="zero-width space"),
        pytest.param("gz:b\tB\teditorial\r", "B", id="CR"),
    ],
)
def test_what_fmt_mends_is_read_as_if_mended(folder: Path, line: str, text: str) -> None:
    found, faults = read(folder, f"{HEADER}gz:a\tA\teditorial\n{line}\n")
    assert ([row["text"] for row in found], [": warning " in fault for fault in faults]) == (
        ["A", text],
        [True],
    )


def test_a_byte_order_mark_is_read_over(folder: Path) -> None:
    found, faults = read(folder, "\ufeff" + HEADER + "gz:a\tA\teditorial\n")
    assert (found[0]["id"], len(faults)) == ("gz:a", 1)


def test_a_row_of_another_width_is_left_out_and_the_others_read(folder: Path) -> None:
    found, _ = read(folder, HEADER + "gz:a\tA\t\n" + "gz:b\tB\n" + "gz:c\tC\t\n")
    assert [row["id"] for row in found] == ["gz:a", "gz:c"]


@given(st.text())
def test_a_clean_line_is_clean(line: str) -> None:
    assert is_clean(clean_line(line.replace("\n", "").replace("\r", "")))


def test_without_findings_nothing_stops() -> None:
    assert Findings().stop_if_any() is None


def test_a_warning_stops_nothing() -> None:
    findings = Findings()
    findings.add("order", "seeds/a.tsv:2", "stands wrong", level="warning")
    assert findings.stop_if_any() is None


def test_errors_stop_in_order_of_file_and_line() -> None:
    findings = Findings()
    for place in ("seeds/b.tsv:10", "seeds/b.tsv:9", "seeds/a.tsv:11"):
        findings.add("lang", place, "is wrong", "mend it")
    with pytest.raises(SeedError) as raised:
        findings.stop_if_any()
    assert raised.value.findings == (
        "seeds/a.tsv:11: lang: is wrong; mend it",
        "seeds/b.tsv:9: lang: is wrong; mend it",
        "seeds/b.tsv:10: lang: is wrong; mend it",
    )


@pytest.mark.parametrize(
    ("findings", "message"),
    [
        (("a:1: x",), "1 wrong seed row; nothing was built\na:1: x"),
        (("a:1: x", "a:2: y"), "2 wrong seed rows; nothing was built\na:1: x\na:2: y"),
    ],
)
def test_the_error_counts_and_lists_the_findings(findings: tuple[str, ...], message: str) -> None:
    assert str(SeedError(findings)) == message
