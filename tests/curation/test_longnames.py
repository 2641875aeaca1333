"""Official names of countries from the editions of the Factbook."""

from gazetteer.curation.longnames import countries_by_name, long_names
from gazetteer.curation.rows import name_row
from gazetteer.model import Entity
from gazetteer.sources.factbook import Country

ENTITIES = {
    "river": Entity(id="river", name="Riverland", type="country"),
    "dawn": Entity(id="dawn", name="Dawnland", type="country"),
    "town": Entity(id="town", name="Rivertown", type="city"),
}
NAMES = (
    name_row("river", "Riverland", "canonical", "en", "editorial"),
    name_row("dawn", "Dawnland", "canonical", "en", "editorial"),
    name_row("river", "Lands", "short", "en", "editorial"),
    name_row("dawn", "Lands", "short", "en", "editorial"),
    name_row("town", "Rivertown", "canonical", "en", "geonames"),
)
KNOWN = countries_by_name(ENTITIES, NAMES)


def found(*countries: Country) -> list[tuple[str, str, str]]:
    rows = long_names({"factbook": countries}, KNOWN)
    return [(row.entity_id, row.text, row.kind) for row in rows]


def test_only_names_of_one_country_tell_which_it_is() -> None:
    assert KNOWN == {"riverland": "river", "dawnland": "dawn"}


def test_the_long_form_is_official_and_the_local_ones_are_romanised() -> None:
    assert found(Country("Riverland", "Republic of Riverland", ("Flussia",), ())) == [
        ("river", "Republic of Riverland", "official"),
        ("river", "Flussia", "transliteration"),
    ]


def test_another_countrys_name_is_left_out() -> None:
    assert found(Country("Riverland", "Dawnland", (), ())) == []


def test_a_country_that_is_not_known_is_passed_over() -> None:
    assert found(Country("Elsewhere", "Republic of Elsewhere", (), ())) == []
