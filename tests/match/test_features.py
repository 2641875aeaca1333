"""What speaks for and against a hit, and what forbids it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gazetteer.match.features import features
from gazetteer.match.query import Hit, Query
from gazetteer.match.rules import excluded, in_scope
from gazetteer.match.similarity import changes
from gazetteer.match.weights import shipped
from gazetteer.reasons import words
from gazetteer.text.normalize import normalize
from tests.match.worlds import entity, hit, name

DAY = date(2015, 10, 7)
IRAQI = entity("gz:iraqi", "armed_group", "IQ", other_types=("political_party",))
HOMELESS = entity("gz:homeless")


def codes(found, **asked):
    return [feature.code for feature in features(found, Query(text="X", **asked))]


def signs(found, **asked):
    """The codes, each with whether it speaks for the hit."""
    return [(code, shipped()[code] > 0) for code in codes(found, **asked)]


@pytest.mark.parametrize(
    ("country", "scope", "within"),
    [
        ("IQ", ("IQ",), True),
        ("IQ-BG", ("IQ",), True),
        ("IQ-BG", ("RU", "IQ-BG"), True),
        ("IR", ("IQ",), False),
        ("IQ", ("IQ-BG",), False),
    ],
)
def test_a_country_is_in_a_scope_that_has_it_or_what_it_is_part_of(country, scope, within) -> None:
    assert in_scope(country, scope) == within


@pytest.mark.parametrize("kind", ["descriptor", "canonical", "abbreviation", "demonym"])
def test_scope_is_hard_with_a_country(kind: str) -> None:
    scoped = hit(IRAQI, kind=kind, scope="IQ")
    forbidden = [excluded(scoped, Query(text="X", country=c)) for c in ("IQ", "US")]
    assert forbidden == [False, True]


def test_scope_forbids_nothing_without_a_country() -> None:
    assert not excluded(hit(IRAQI, scope="IQ"), Query(text="X"))


def test_the_countries_of_an_entity_are_no_scope() -> None:
    assert not excluded(hit(IRAQI), Query(text="X", country="US"))


@pytest.mark.parametrize(("one", "forbidden"), [(IRAQI, False), (HOMELESS, True)])
def test_strict_asks_for_an_entity_of_the_country(one, forbidden) -> None:
    assert excluded(hit(one), Query(text="X", country="IQ", strict=True)) == forbidden


def test_strict_forbids_nothing_without_a_country() -> None:
    assert not excluded(hit(HOMELESS), Query(text="X", strict=True))


@pytest.mark.parametrize(
    ("type_", "forbidden"),
    [("armed_group", False), ("political_party", False), ("legislature", True)],
)
def test_a_type_filter_is_hard_and_takes_other_types(type_: str, forbidden) -> None:
    assert excluded(hit(IRAQI), Query(text="X", types=frozenset({type_}))) == forbidden


def test_the_main_type_is_preferred_to_an_other_type() -> None:
    main, other = (
        codes(hit(IRAQI), types=frozenset({t})) for t in ("armed_group", "political_party")
    )
    assert (main, other) == (["typed"], ["type"])


@pytest.mark.parametrize(
    ("began", "forbidden"),
    [(date(2015, 10, 6), False), (DAY, False), (date(2015, 10, 8), True), (None, False)],
)
def test_on_excludes_what_began_later(began, forbidden) -> None:
    one = entity("gz:x", valid_from=began)
    assert excluded(hit(one), Query(text="X", on=DAY)) == forbidden


def test_what_has_ended_is_not_excluded_but_less_likely() -> None:
    ended = hit(entity("gz:x", valid_to=DAY))
    assert not excluded(ended, Query(text="X", on=DAY))
    assert signs(ended, on=DAY) == [("ended", False)]


def test_what_ends_on_the_next_day_has_not_ended() -> None:
    assert codes(hit(entity("gz:x", valid_to=date(2015, 10, 8))), on=DAY) == []


@pytest.mark.parametrize(
    "dates", [{"valid_from": date(2016, 1, 1)}, {"valid_to": DAY}], ids=["later", "earlier"]
)
def test_dates_of_a_name_never_exclude_it(dates) -> None:
    dated = hit(IRAQI, **dates)
    assert not excluded(dated, Query(text="X", on=DAY))
    assert codes(dated, on=DAY) == ["name_dates"]


def test_dates_say_nothing_without_a_day() -> None:
    assert codes(hit(entity("gz:x", valid_to=DAY), valid_to=DAY)) == []


@pytest.mark.parametrize(
    ("country", "sign"), [("IQ", ("country", True)), ("US", ("abroad", False))]
)
def test_the_country_of_an_entity_is_a_preference(country: str, sign) -> None:
    assert signs(hit(IRAQI), country=country) == [sign]


def test_a_country_says_nothing_of_an_entity_without_countries() -> None:
    assert codes(hit(HOMELESS), country="IQ") == []


def test_a_scope_that_the_country_meets_speaks_for_the_hit() -> None:
    assert signs(hit(HOMELESS, scope="IQ"), country="IQ") == [("country", True)]


def test_an_unsettled_scope_speaks_against_the_hit() -> None:
    assert signs(hit(IRAQI, scope="IQ")) == [("scope", False)]


def test_a_scope_is_settled_by_places_of_the_surroundings() -> None:
    assert codes(hit(IRAQI, scope="IQ"), places={"IQ": 5.0}) == ["place"]


def test_a_weak_name_speaks_against_the_hit() -> None:
    assert codes(hit(IRAQI, strength="weak")) == ["weak"]


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ({"country": "IQ"}, "country"),
        ({"support": {"gz:iraqi": 2.0}}, "support"),
        ({"places": {"IQ": 2.0}}, "place"),
    ],
)
def test_support_lifts_a_weak_name(asked, reason: str) -> None:
    assert codes(hit(IRAQI, strength="weak"), **asked) == [reason]


@pytest.mark.parametrize(
    "asked",
    [{"country": "US"}, {"support": {"gz:other": 2.0}}, {"places": {"US": 2.0}}, {"on": DAY}],
)
def test_support_for_others_does_not_lift_a_weak_name(asked) -> None:
    assert codes(hit(IRAQI, strength="weak"), **asked)[-1] == "weak"


def test_a_shadowed_weak_name_stays_weak_whatever_speaks_for_its_country() -> None:
    query = Query(text="X", country="IQ")
    found = features(hit(IRAQI, strength="weak"), query, shadowed=True)
    assert [f.code for f in found] == ["country", "weak"]


@pytest.mark.parametrize("method", ["words", "bare", "titled", "code"])
def test_a_way_round_the_exact_name_is_a_feature(method: str) -> None:
    assert codes(hit(IRAQI, method=method)) == [method]


@pytest.mark.parametrize("kind", ["former", "nickname", "surname", "misspelling", "metonym"])
def test_a_lesser_kind_of_name_speaks_against_the_hit(kind: str) -> None:
    assert signs(hit(IRAQI, kind=kind)) == [(kind, False)]


def test_an_abbreviation_written_small_is_hardly_one() -> None:
    found = hit(IRAQI, "IS", kind="abbreviation")
    small, great = ([f.code for f in features(found, Query(text=t))] for t in ("is", "IS"))
    assert (great, small) == (["abbreviation"], ["abbreviation", "lowercase"])


def inexact(text: str, stored: str, method: str = "fuzzy", **asked) -> dict[str, float]:
    """The features of a name that is not written as it is stored, by code."""
    key = normalize(text)
    one = entity("gz:x", "person", "RU")
    found = Hit(one, name(one, stored), method, key, 1, changes(key, normalize(stored), {}.get))
    return {f.code: f.value for f in features(found, Query(text=text, **asked), rivals=1)}


def test_the_more_letters_differ_the_less_alike() -> None:
    near, far = (inexact(t, "Sergei Lavrov")["unlike"] for t in ("Sergey Lavrov", "Serge Lavrv"))
    assert 0 < near < far < 1


@pytest.mark.parametrize(("text", "alike"), [("Sergey Lavrov", True), ("Sergei Labrov", False)])
def test_what_sounds_alike_is_told_from_what_does_not(text: str, alike) -> None:
    assert ("sounds" in inexact(text, "Sergei Lavrov")) == alike


def test_vowels_in_other_places_make_another_first_name() -> None:
    spelt, other = (
        inexact(f"{first} Ahmadinejad", "Mahmoud Ahmadinejad", "skeleton")
        for first in ("Mahmud", "Mohammed")
    )
    assert ("shape" in spelt, "shape" in other) == (False, True)


def test_another_script_and_another_language_are_features() -> None:
    assert "script" in inexact("Сергей Лавров", "Sergei Lavrov", "skeleton")


def test_the_nearest_of_what_was_asked_for_counts_more_than_what_is_of_that_type_only() -> None:
    asked = {"types": frozenset({"person"}), "country": "RU"}
    assert "asked_inexact" in inexact("Sergey Lavrov", "Sergei Lavrov", **asked)
    assert "asked_abroad" in inexact("Sergey Lavrov", "Sergei Lavrov", **{**asked, "country": "US"})


def test_words_in_brackets_speak_for_or_against() -> None:
    agrees, unknown = (
        [f.code for f in features(replace(hit(IRAQI), rest=rest), Query(text="X"))]
        for rest in ("agrees", "unknown")
    )
    assert (agrees, unknown) == (["agrees"], ["rest"])


@pytest.mark.parametrize("code", sorted(shipped()))
def test_every_weight_has_words(code: str) -> None:
    if code not in ("prominence", "nil_strong", "nil_single", "nil_weak"):
        assert words(code, ("X", "Y"))


@pytest.mark.parametrize("kind", ["canonical", "official", "native", "translation"])
def test_a_full_name_needs_no_reason(kind: str) -> None:
    assert codes(hit(IRAQI, kind=kind)) == []


def test_a_subdivision_asked_for_speaks_for_its_country() -> None:
    assert signs(hit(IRAQI), country="IQ-BG") == [("country", True)]


def test_a_code_of_four_letters_is_in_no_scope_of_two() -> None:
    assert not in_scope("SKIN", ("SK",))


@pytest.mark.parametrize(
    ("kind", "on", "found"),
    [
        ("descriptor", None, ["past_bearer"]),
        ("official", None, []),
        ("descriptor", date(2012, 1, 1), []),
    ],
)
def test_a_title_without_a_day_is_todays_bearers(kind: str, on: date | None, found) -> None:
    past = entity("gz:past", "legislature", "EG", valid_to=date(2013, 7, 5))
    assert codes(hit(past, kind=kind), on=on) == found
