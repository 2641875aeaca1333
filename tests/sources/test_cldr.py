"""Names of territories and subdivisions in many languages."""

import json

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import cldr
from gazetteer.sources.cache import Cache
from gazetteer.sources.cldr import PlaceName

SUBDIVISIONS = "usr/share/unicode/cldr/common/subdivisions"
WANTED = frozenset({"IQ-AN", "IQ-AR", "IQ-BG", "IQ-KR", "LU-LU", "US-GA"})


@pytest.fixture(scope="module")
def territories(tiny_cache: Cache) -> list[PlaceName]:
    return list(cldr.territories(tiny_cache.open("cldr")))


@pytest.fixture(scope="module")
def subdivisions(tiny_cache: Cache) -> list[PlaceName]:
    return list(cldr.subdivisions(tiny_cache.open("cldr-subdivisions"), WANTED))


def said(names: list[PlaceName], code: str, lang: str) -> list[str]:
    return [name.text for name in names if (name.code, name.lang) == (code, lang)]


def in_english(names: dict[str, str]) -> dict[str, str]:
    """The file of English names of territories."""
    listed = {"main": {"en": {"localeDisplayNames": {"territories": names}}}}
    return {"package/main/en/territories.json": json.dumps(listed)}


@pytest.mark.parametrize(("lang", "text"), [("en", "Iraq"), ("lt", "Irakas"), ("zh", "伊拉克")])
def test_a_language_names_a_territory(territories, lang: str, text: str) -> None:
    assert said(territories, "IQ", lang) == [text]


def test_a_short_form_is_a_name_too(territories) -> None:
    assert said(territories, "HK", "en") == ["Hong Kong SAR China", "Hong Kong"]


def test_other_alternatives_are_left_out(changed) -> None:
    names = {"IQ": "Iraq", "IQ-alt-menu": "Iraq, Republic of"}
    archive = changed("cldr", in_english(names))
    assert said(list(cldr.territories(archive)), "IQ", "en") == ["Iraq"]


def test_a_name_stands_without_its_bracket_too(changed) -> None:
    archive = changed("cldr", in_english({"FK": "Falkland Islands (Islas Malvinas)"}))
    assert said(list(cldr.territories(archive)), "FK", "en") == [
        "Falkland Islands (Islas Malvinas)",
        "Falkland Islands",
    ]


def test_the_former_name_in_a_bracket_stands_alone(territories) -> None:
    assert said(territories, "MM", "en") == ["Myanmar (Burma)", "Myanmar", "Burma"]


def test_a_form_that_two_territories_share_names_neither(territories) -> None:
    french = [name for name in territories if name.lang == "fr" and name.code in ("MF", "SX")]
    assert french == [PlaceName("SX", "Saint-Martin (partie néerlandaise)", "fr")]


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("CD", ["Congo - Kinshasa", "Congo (DRC)"]),
        ("CG", ["Congo - Brazzaville", "Congo (Republic)"]),
    ],
)
def test_what_tells_the_congos_apart_stays(territories, code: str, forms: list[str]) -> None:
    assert said(territories, code, "en") == forms


def test_a_bare_congo_names_neither(territories) -> None:
    assert said(territories, "CG", "fo") == []


def test_a_bracket_of_another_script_is_one(territories) -> None:
    assert said(territories, "CD", "zh") == ["刚果（金）"]


def test_regions_of_the_world_are_left_out(territories) -> None:
    assert {len(name.code) for name in territories} == {2}


def test_blanks_in_a_name_are_single(changed) -> None:
    archive = changed("cldr", in_english({"PR": "Puerto\u00a0 Rico "}))
    assert said(list(cldr.territories(archive)), "PR", "en") == ["Puerto Rico"]


def test_a_missing_locale_stops(changed) -> None:
    with pytest.raises(SourceError) as raised:
        list(cldr.territories(changed("cldr", {"package/main/zu/territories.json": None})))
    assert str(raised.value) == (
        "cldr.whl: no file package/main/zu/territories.json in it; its layout changed"
    )


def test_a_missing_field_stops(changed) -> None:
    archive = changed("cldr", {"package/main/zu/territories.json": '{"main": {"zu": {}}}'})
    with pytest.raises(SourceError) as raised:
        list(cldr.territories(archive))
    assert str(raised.value) == (
        "source cldr: package/main/zu/territories.json has no 'localeDisplayNames';"
        " its layout changed"
    )


def test_subdivisions_are_named_in_english_first(subdivisions) -> None:
    langs = [name.lang for name in subdivisions if name.code == "IQ-BG"]
    assert langs == ["en", "ar", "de", "sr-Latn"]


def test_only_the_subdivisions_asked_for_are_named(tiny_cache: Cache) -> None:
    found = cldr.subdivisions(tiny_cache.open("cldr-subdivisions"), frozenset({"IQ-KR"}))
    assert list(found) == [PlaceName("IQ-KR", "Kurdistan", "en")]


@pytest.mark.parametrize("lang", ["ceb", "no", "yue-Hans"])
def test_locales_with_copied_or_machine_made_names_are_skipped(subdivisions, lang: str) -> None:
    assert [name for name in subdivisions if name.lang == lang] == []


def test_the_mark_of_no_name_is_no_name(subdivisions) -> None:
    assert said(subdivisions, "IQ-AR", "de") == []


def test_alternative_names_of_subdivisions_are_left_out(subdivisions) -> None:
    assert said(subdivisions, "IQ-BG", "en") == ["Baghdad"]


def test_a_package_without_subdivisions_stops(changed, tiny_files) -> None:
    without: dict[str, str | None] = dict.fromkeys(tiny_files("cldr-subdivisions"))
    with pytest.raises(SourceError) as raised:
        list(cldr.subdivisions(changed("cldr-subdivisions", without), WANTED))
    assert str(raised.value) == (
        "source cldr-subdivisions: no common/subdivisions in it; its layout changed"
    )


def test_a_code_that_means_another_place_by_now_has_no_name(tiny_cache: Cache) -> None:
    found = cldr.subdivisions(tiny_cache.open("cldr-subdivisions"), frozenset({"IR-01", "IQ-BG"}))
    assert {name.code for name in found} == {"IQ-BG"}
