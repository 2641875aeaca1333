"""What speaks for and against a hit, and what forbids it."""

from __future__ import annotations

from datetime import date

import pytest

from gazetteer.match.query import Query
from gazetteer.match.weigh import excluded, in_scope, weigh
from tests.match.worlds import entity, hit

DAY = date(2015, 10, 7)
IRAQI = entity("gz:iraqi", "armed_group", "IQ", other_types=("political_party",))
HOMELESS = entity("gz:homeless")


def codes(found, **asked):
    return [reason.code for reason in weigh(found, Query(text="X", **asked))]


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
    assert (main, other) == ([], ["type"])


@pytest.mark.parametrize(
    ("began", "forbidden"),
    [(date(2015, 10, 6), False), (DAY, False), (date(2015, 10, 8), True), (None, False)],
)
def test_on_excludes_what_began_later(began, forbidden) -> None:
    one = entity("gz:x", valid_from=began)
    assert excluded(hit(one), Query(text="X", on=DAY)) == forbidden


def test_what_has_ended_is_not_excluded_but_less_likely() -> None:
    ended = hit(entity("gz:x", valid_to=DAY))
    query = Query(text="X", on=DAY)
    assert not excluded(ended, query)
    assert [(r.code, r.factor < 1) for r in weigh(ended, query)] == [("ended", True)]


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


@pytest.mark.parametrize(("country", "for_it"), [("IQ", True), ("US", False)])
def test_the_country_of_an_entity_is_a_preference(country: str, for_it) -> None:
    reasons = list(weigh(hit(IRAQI), Query(text="X", country=country)))
    assert [(r.code, r.factor > 1) for r in reasons] == [("country", for_it)]


def test_a_country_says_nothing_of_an_entity_without_countries() -> None:
    assert codes(hit(HOMELESS), country="IQ") == []


def test_a_scope_that_the_country_meets_speaks_for_the_hit() -> None:
    reasons = list(weigh(hit(HOMELESS, scope="IQ"), Query(text="X", country="IQ")))
    assert [(r.code, r.factor > 1) for r in reasons] == [("country", True)]


def test_an_unsettled_scope_speaks_against_the_hit() -> None:
    reasons = list(weigh(hit(IRAQI, scope="IQ"), Query(text="X")))
    assert [(r.code, r.factor < 1) for r in reasons] == [("scope", True)]


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
    reasons = weigh(hit(IRAQI, strength="weak"), query, shadowed=True)
    assert [r.code for r in reasons] == ["country", "weak"]


@pytest.mark.parametrize("method", ["loose", "generic"])
def test_a_way_round_the_exact_name_speaks_against_the_hit(method: str) -> None:
    reasons = list(weigh(hit(IRAQI, method=method), Query(text="X")))
    assert [(r.code, r.factor < 1) for r in reasons] == [(method, True)]


def test_a_code_is_as_good_as_the_exact_name() -> None:
    reasons = list(weigh(hit(IRAQI, method="code"), Query(text="X")))
    assert [(r.code, r.factor) for r in reasons] == [("code", 1.0)]


@pytest.mark.parametrize("kind", ["former", "nickname", "surname", "misspelling", "metonym"])
def test_a_lesser_kind_of_name_speaks_against_the_hit(kind: str) -> None:
    reasons = list(weigh(hit(IRAQI, kind=kind), Query(text="X")))
    assert [(r.code, r.factor < 1) for r in reasons] == [("kind", True)]


@pytest.mark.parametrize("kind", ["canonical", "official", "native", "translation"])
def test_a_full_name_needs_no_reason(kind: str) -> None:
    assert codes(hit(IRAQI, kind=kind)) == []


def test_a_subdivision_asked_for_speaks_for_its_country() -> None:
    (reason,) = weigh(hit(IRAQI), Query(text="X", country="IQ-BG"))
    assert (reason.code, reason.factor > 1) == ("country", True)


def test_a_code_of_four_letters_is_in_no_scope_of_two() -> None:
    assert not in_scope("SKIN", ("SK",))


@pytest.mark.parametrize(
    ("kind", "on", "found"),
    [("descriptor", None, ["ended"]), ("official", None, []), ("descriptor", date(2012, 1, 1), [])],
)
def test_a_title_without_a_day_is_todays_bearers(kind: str, on: date | None, found) -> None:
    past = entity("gz:past", "legislature", "EG", valid_to=date(2013, 7, 5))
    assert codes(hit(past, kind=kind), on=on) == found
