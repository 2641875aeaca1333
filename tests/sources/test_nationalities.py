"""Demonyms in eight languages."""

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import nationalities
from gazetteer.sources.cache import Cache
from gazetteer.sources.cldr import PlaceName

PATH = "package/langs/fr.json"


@pytest.fixture(scope="module")
def offered(tiny_cache: Cache) -> list[PlaceName]:
    return list(nationalities.read(tiny_cache.open("nationalities")))


def test_a_demonym_has_its_code_and_language(offered) -> None:
    assert PlaceName("IQ", "Irakien", "fr") in offered


def test_what_two_countries_share_in_a_language_is_left_out(offered) -> None:
    assert [p for p in offered if p.text == "Congolese"] == []


def test_a_missing_file_stops(changed) -> None:
    with pytest.raises(SourceError) as raised:
        list(nationalities.read(changed("nationalities", {PATH: None})))
    assert str(raised.value) == f"nationalities.whl: no file {PATH} in it; its layout changed"


@pytest.mark.parametrize("text", ["{}", "[]", '{"nationalities": {"IQ": 1}}', "{"])
def test_a_file_of_another_form_stops(changed, text: str) -> None:
    with pytest.raises(SourceError, match=rf"^source nationalities: {PATH} is of another form \("):
        list(nationalities.read(changed("nationalities", {PATH: text})))
