"""Wikidata items and names of territories."""

from pathlib import Path

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import rigour
from gazetteer.sources.archive import open_archive
from gazetteer.sources.cache import Cache
from gazetteer.sources.rigour import Territory

LINE = '{"code": "iq", "name": "Iraq", "full_name": "Iraq", "qid": "Q796", "names_strong": []}'


@pytest.fixture(scope="module")
def territories(tiny_cache: Cache) -> list[Territory]:
    return list(rigour.read(tiny_cache.open("rigour")))


def test_codes_are_in_capitals(territories) -> None:
    assert [t.code for t in territories] == ["IQ", "US-GA", "ZZ-XX"]


def test_a_territory_has_its_item_and_every_name_once(territories) -> None:
    assert territories[0] == Territory("IQ", "Q796", ("Iraq", "Republic of Iraq", "Irak", "IRAQ"))


@pytest.mark.parametrize("line", [LINE, "{", "[]", LINE.replace('"iq"', "1")])
def test_a_line_of_another_form_stops(tmp_path: Path, line: str) -> None:
    path = tmp_path / "territories.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"^source rigour: line 1 is of another form \("):
        list(rigour.read(open_archive(path)))
