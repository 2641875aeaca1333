"""The dialect of the seed files."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.curation.tsv import Findings, Row, read_tsv
from gazetteer.errors import SeedError

COLUMNS = ("id", "text", "sources")
HEADER = "id\ttext\tsources\n"

cells = st.text(st.characters(codec="utf-8")).map(
    lambda text: " ".join(unicodedata.normalize("NFC", text).split())
)
rows = st.lists(st.tuples(*[cells for _ in COLUMNS]))


def read(folder: Path, content: str | bytes) -> tuple[list[Row], list[str]]:
    path = folder / "names.tsv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    findings = Findings()
    return list(read_tsv(path, COLUMNS, findings)), findings.lines


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


def test_a_file_at_the_top_of_the_seeds_is_shown_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    found, _ = read(tmp_path / "seeds", HEADER + "gz:a\tA\t\n")
    assert found[0].place == "seeds/names.tsv:2"


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
    written = "".join("\t".join(row) + "\n" for row in rows)
    found, faults = read(tmp_path_factory.getbasetemp(), HEADER + written)
    assert ([tuple(row.cells.values()) for row in found], faults) == (rows, [])


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        pytest.param(
            HEADER.encode() + b"gz:a\tAnna\teditorial\ngz:b\tM\xfcller\teditorial\n",
            "seeds/person/names.tsv:3: not UTF-8 at byte 42; save the file as UTF-8",
            id="not UTF-8",
        ),
        pytest.param(
            HEADER + "gz:a\tAnna\teditorial\r\n",
            "seeds/person/names.tsv:1: has CR line ends; save with LF only",
            id="CR",
        ),
        pytest.param(
            HEADER + "gz:a\tAnna\teditorial",
            "seeds/person/names.tsv:2: no newline at the end; add one",
            id="no newline at the end",
        ),
        pytest.param(
            "id\tname\tsources\n",
            "seeds/person/names.tsv:1: header is 'id name sources';"
            " the columns are: id text sources",
            id="unknown column",
        ),
        pytest.param(
            "text\tid\tsources\n",
            "seeds/person/names.tsv:1: header is 'text id sources';"
            " the columns are: id text sources",
            id="columns out of order",
        ),
        pytest.param(
            "id\tid\ttext\n",
            "seeds/person/names.tsv:1: header is 'id id text'; the columns are: id text sources",
            id="column twice",
        ),
        pytest.param(
            "\ufeff" + HEADER,
            "seeds/person/names.tsv:1: header is '\\ufeffid text sources';"
            " the columns are: id text sources",
            id="byte order mark",
        ),
        pytest.param(
            HEADER + "gz:a\tAnna\n",
            "seeds/person/names.tsv:2: 2 cells, but the header has 3 columns",
            id="too few cells",
        ),
        pytest.param(
            HEADER + "gz:a\tAnna\tDalal\teditorial\n",
            "seeds/person/names.tsv:2: 4 cells, but the header has 3 columns",
            id="tab in a cell",
        ),
        pytest.param(
            HEADER + "\n",
            "seeds/person/names.tsv:2: 1 cells, but the header has 3 columns",
            id="blank line",
        ),
        pytest.param(
            HEADER + "gz:a\te\u0301\teditorial\n",
            "seeds/person/names.tsv:2: not in Unicode NFC; run the text through an NFC normaliser",
            id="not NFC",
        ),
        pytest.param(
            HEADER + "gz:a\tAnna \teditorial\n",
            "seeds/person/names.tsv:2: a cell has a blank at an end or two in a row; take it out",
            id="blank at an end",
        ),
        pytest.param(
            HEADER + "gz:a\tAnna  Dalal\teditorial\n",
            "seeds/person/names.tsv:2: a cell has a blank at an end or two in a row; take it out",
            id="two blanks in a row",
        ),
        pytest.param(
            HEADER + "gz:a\tAnna\u00a0Dalal\teditorial\n",
            "seeds/person/names.tsv:2: a cell has a blank at an end or two in a row; take it out",
            id="no-break space",
        ),
    ],
)
def test_a_fault_of_the_dialect_is_found(folder: Path, content: str | bytes, finding: str) -> None:
    assert read(folder, content)[1] == [finding]


@pytest.mark.parametrize(
    "fault", ["gz:b\tB\n", "gz:b\te\u0301\teditorial\n", "gz:b\tB \teditorial\n"]
)
def test_a_faulty_row_is_left_out_and_the_others_read(folder: Path, fault: str) -> None:
    found, _ = read(folder, HEADER + "gz:a\tA\t\n" + fault + "gz:c\tC\t\n")
    assert [row["id"] for row in found] == ["gz:a", "gz:c"]


def test_without_findings_nothing_stops() -> None:
    assert Findings().stop_if_any() is None


def test_findings_stop_with_each_of_them() -> None:
    findings = Findings()
    findings.add("seeds/a.tsv:2", "is wrong")
    findings.add("seeds/b.tsv:3", "is wrong too")
    with pytest.raises(SeedError) as raised:
        findings.stop_if_any()
    assert raised.value.findings == ("seeds/a.tsv:2: is wrong", "seeds/b.tsv:3: is wrong too")


def test_findings_stop_in_order_of_file_and_line() -> None:
    findings = Findings()
    for place in ("seeds/b.tsv:10", "seeds/b.tsv:9", "seeds/a.tsv:11"):
        findings.add(place, "is wrong")
    with pytest.raises(SeedError) as raised:
        findings.stop_if_any()
    assert raised.value.findings == (
        "seeds/a.tsv:11: is wrong",
        "seeds/b.tsv:9: is wrong",
        "seeds/b.tsv:10: is wrong",
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
