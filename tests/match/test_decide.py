"""The decision over hits: matched, ambiguous or nil, and what would settle it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.match.decide import ACCEPT, WRONG_COSTS, decide
from gazetteer.match.query import Hit, Query
from gazetteer.model import Resolution
from tests.match.worlds import entity, hit

RU_HOUSE = entity("gz:ru-house", "legislature", "RU")
US_HOUSE = entity("gz:us-house", "legislature", "US")


def asked(*hits: Hit, limit: int = 5, **context) -> Resolution:
    return decide(Query(text="X", **context), hits, limit)


def answer(*hits: Hit, **context) -> tuple[str, str | None]:
    found = asked(*hits, **context)
    return found.status, found.entity.id if found.entity else None


def upper_houses() -> list[Hit]:
    return [
        hit(RU_HOUSE, "upper house", "descriptor", scope="RU"),
        hit(US_HOUSE, "upper house", "descriptor", scope="US"),
    ]


def test_no_hit_is_nil() -> None:
    assert asked() == Resolution("X", "nil")


def test_hits_that_are_all_forbidden_are_nil() -> None:
    assert answer(hit(RU_HOUSE), types=frozenset({"city"})) == ("nil", None)


def test_a_lone_strong_hit_is_matched() -> None:
    assert answer(hit(RU_HOUSE)) == ("matched", "gz:ru-house")


def test_the_score_is_that_of_the_first_candidate() -> None:
    found = asked(hit(RU_HOUSE))
    assert found.score == found.candidates[0].score


def test_the_score_of_what_is_not_matched_is_zero() -> None:
    assert asked(*upper_houses()).score == 0.0


def test_a_descriptor_without_a_country_is_ambiguous_and_needs_it() -> None:
    found = asked(*upper_houses())
    assert (found.status, found.needs) == ("ambiguous", ("country",))


def test_a_descriptor_of_one_entity_only_is_ambiguous_all_the_same() -> None:
    found = asked(upper_houses()[0])
    assert (found.status, found.needs) == ("ambiguous", ("country",))


def test_a_country_settles_a_descriptor() -> None:
    assert answer(*upper_houses(), country="RU") == ("matched", "gz:ru-house")


def test_a_country_out_of_every_scope_is_nil() -> None:
    assert answer(*upper_houses(), country="IQ") == ("nil", None)


def test_places_of_the_surroundings_settle_a_descriptor() -> None:
    assert answer(*upper_houses(), places={"US": 10.0}) == ("matched", "gz:us-house")


def test_support_for_the_entity_settles_a_descriptor() -> None:
    assert answer(*upper_houses(), support={"gz:us-house": 60.0}) == ("matched", "gz:us-house")


def test_a_weak_name_alone_is_ambiguous() -> None:
    assert answer(hit(RU_HOUSE, strength="weak")) == ("ambiguous", None)


def test_a_weak_name_alone_needs_the_country() -> None:
    assert "country" in asked(hit(RU_HOUSE, strength="weak")).needs


def test_a_weak_name_with_support_is_matched() -> None:
    weak = hit(RU_HOUSE, strength="weak")
    assert answer(weak, country="RU") == ("matched", "gz:ru-house")


def test_a_type_settles_rivals_of_two_types() -> None:
    rivals = hit(entity("gz:a", "city")), hit(entity("gz:b", "person"))
    assert asked(*rivals).needs == ("type",)
    assert answer(*rivals, types=frozenset({"person"})) == ("matched", "gz:b")


def test_of_a_type_asked_for_the_one_that_is_mainly_so_is_first() -> None:
    party = entity("gz:z-party", "political_party")
    militia = entity("gz:a-militia", "armed_group", other_types=("political_party",))
    found = asked(hit(party), hit(militia), types=frozenset({"political_party"}))
    assert [c.entity.id for c in found.candidates] == ["gz:z-party", "gz:a-militia"]


def test_a_country_settles_rivals_of_two_countries() -> None:
    rivals = hit(RU_HOUSE), hit(US_HOUSE)
    assert asked(*rivals).needs == ("country",)
    assert answer(*rivals, country="US") == ("matched", "gz:us-house")


def test_a_day_settles_rivals_of_two_times() -> None:
    old = entity("gz:old", valid_to=date(1991, 12, 26))
    new = entity("gz:new", valid_from=date(1991, 12, 26))
    assert asked(hit(old), hit(new)).needs == ("on",)
    assert answer(hit(old), hit(new), on=date(1980, 1, 1)) == ("matched", "gz:old")


def test_rivals_that_differ_in_all_need_all() -> None:
    one = entity("gz:a", "city", "RU")
    other = entity("gz:b", "person", "US", valid_from=date(1990, 1, 1))
    assert asked(hit(one), hit(other)).needs == ("country", "on", "type")


def test_what_was_asked_is_not_needed() -> None:
    one, other = entity("gz:a", "city", "RU"), entity("gz:b", "city", "RU")
    context = {"country": "RU", "on": date(2000, 1, 1), "types": frozenset({"city"})}
    found = asked(hit(one), hit(other), **context)
    assert (found.status, found.needs) == ("ambiguous", ())


def test_rivals_that_nothing_tells_apart_need_nothing() -> None:
    assert asked(hit(entity("gz:a")), hit(entity("gz:b"))).needs == ()


def test_a_matched_resolution_needs_nothing() -> None:
    assert asked(hit(RU_HOUSE)).needs == ()


def test_what_is_far_behind_is_no_rival() -> None:
    rivals = [hit(entity(id_, "city", "RU")) for id_ in ("gz:a", "gz:b")]
    far = hit(entity("gz:c", "person", "US", prominence=0.001))
    assert asked(*rivals, far).needs == ()


def test_strict_leaves_only_the_country() -> None:
    found = asked(hit(RU_HOUSE), hit(US_HOUSE), country="US", strict=True)
    assert [c.entity.id for c in found.candidates] == ["gz:us-house"]


def test_without_strict_the_others_stay_candidates() -> None:
    found = asked(hit(RU_HOUSE), hit(US_HOUSE), country="US")
    assert [c.entity.id for c in found.candidates] == ["gz:us-house", "gz:ru-house"]


def test_what_began_later_is_no_candidate() -> None:
    later = entity("gz:later", valid_from=date(2016, 1, 1))
    found = asked(hit(RU_HOUSE), hit(later), on=date(2015, 1, 1))
    assert [c.entity.id for c in found.candidates] == ["gz:ru-house"]


def test_dates_of_a_name_separate_rivals_and_exclude_neither() -> None:
    before = hit(entity("gz:a"), valid_to=date(2012, 1, 1))
    after = hit(entity("gz:b"), valid_from=date(2012, 1, 1))
    found = asked(before, after, on=date(2015, 1, 1))
    assert [c.entity.id for c in found.candidates] == ["gz:b", "gz:a"]


def test_candidates_are_best_first() -> None:
    hits = [hit(entity(f"gz:{p}", prominence=p)) for p in (0.2, 0.9, 0.5)]
    assert [c.entity.id for c in asked(*hits).candidates] == ["gz:0.9", "gz:0.5", "gz:0.2"]


def test_equal_candidates_are_in_the_order_of_ids() -> None:
    hits = [hit(entity(id_)) for id_ in ("gz:c", "gz:a", "gz:b")]
    assert [c.entity.id for c in asked(*hits).candidates] == ["gz:a", "gz:b", "gz:c"]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_candidates_are_limited(limit: int) -> None:
    hits = [hit(entity(f"gz:{n}")) for n in range(3)]
    assert len(asked(*hits, limit=limit).candidates) == limit


def test_a_limit_changes_no_score() -> None:
    hits = [hit(entity(f"gz:{n}")) for n in range(3)]
    assert asked(*hits, limit=1).candidates == asked(*hits).candidates[:1]


def test_an_entity_is_one_candidate_by_its_best_name() -> None:
    by = [hit(RU_HOUSE, "X", kind) for kind in ("surname", "canonical", "nickname")]
    assert [c.name.kind for c in asked(*by).candidates] == ["canonical"]


def nil_probability(*hits: Hit) -> float:
    return 1.0 - sum(c.score for c in asked(*hits).candidates)


def test_nil_is_likelier_the_less_telling_the_name() -> None:
    one = entity("gz:a", prominence=0.01)
    odds = [
        nil_probability(hit(one, "Dawn Brigades")),
        nil_probability(hit(one, "Brigades")),
        nil_probability(hit(one, "Dawn Brigades", strength="weak")),
    ]
    assert odds == sorted(set(odds))


def test_nil_goes_by_the_most_telling_hit() -> None:
    weak = hit(entity("gz:z", prominence=0.0), "Dawn Brigades", strength="weak")
    strong = hit(entity("gz:a", prominence=0.01), "Dawn Brigades")
    assert nil_probability(strong, weak) == pytest.approx(nil_probability(strong), rel=1e-2)


CITY = entity("geonames:1", "city", "IQ")
PROVINCE = entity("iso3166-2:IQ-BG", "subdivision", "IQ")


def test_a_weak_place_is_shadowed_by_a_strong_one_of_its_country() -> None:
    hits = hit(CITY), hit(PROVINCE, strength="weak")
    assert answer(*hits, country="IQ") == ("matched", "geonames:1")


def test_a_weak_place_is_not_shadowed_by_one_of_another_country() -> None:
    abroad = entity("geonames:2", "city", "US")
    hits = hit(abroad), hit(PROVINCE, strength="weak")
    assert answer(*hits, country="IQ") == ("matched", "iso3166-2:IQ-BG")


def test_a_weak_place_is_not_shadowed_by_what_is_no_place() -> None:
    paper = entity("gz:paper", "company", "IQ", prominence=0.01)
    hits = hit(paper), hit(PROVINCE, strength="weak")
    assert answer(*hits, country="IQ") == ("matched", "iso3166-2:IQ-BG")


def test_a_place_that_the_filter_forbids_shadows_nothing() -> None:
    hits = hit(CITY), hit(PROVINCE, strength="weak")
    wanted = frozenset({"subdivision"})
    assert answer(*hits, country="IQ", types=wanted) == ("matched", "iso3166-2:IQ-BG")


def test_what_is_only_like_something_and_unlikely_is_nil_with_what_it_is_like() -> None:
    faint = hit(entity("gz:a", prominence=0.01), "Dawn Brigades", method="skeleton")
    found = decide(Query(text="Dwn Brgdes"), [faint])
    assert (found.status, [c.entity.id for c in found.candidates]) == ("nil", ["gz:a"])


def test_a_match_is_as_likely_as_its_cost_asks_for() -> None:
    assert pytest.approx(WRONG_COSTS * (1 - ACCEPT)) == ACCEPT


COUNTRIES = ("IQ", "RU", "US")
DAYS = (None, date(1990, 1, 1), date(2012, 6, 1), date(2020, 1, 1))
TYPES = ("city", "subdivision", "person", "legislature", "company")
FACTORS = st.floats(0.01, 100)


@st.composite
def some_hits(draw: st.DrawFn) -> list[Hit]:
    """One hit of each of some entities."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        one = entity(
            f"gz:{number}",
            draw(st.sampled_from(TYPES)),
            " ".join(draw(st.lists(st.sampled_from(COUNTRIES), max_size=2, unique=True))),
            prominence=draw(st.floats(0, 1)),
            valid_from=draw(st.sampled_from(DAYS)),
            valid_to=draw(st.sampled_from(DAYS)),
        )
        found.append(
            hit(
                one,
                draw(st.sampled_from(["X", "X Y"])),
                draw(st.sampled_from(["canonical", "descriptor", "surname", "demonym"])),
                scope=draw(st.sampled_from(["", *COUNTRIES])),
                strength=draw(st.sampled_from(["strong", "weak"])),
                method=draw(
                    st.sampled_from(
                        ["exact", "words", "code", "bare", "titled", "skeleton", "ends"]
                    )
                ),
            )
        )
    return found


queries = st.builds(
    Query,
    text=st.just("X"),
    types=st.sampled_from([None, frozenset({"city"}), frozenset(TYPES)]),
    country=st.sampled_from([None, *COUNTRIES, "US-CA"]),
    strict=st.booleans(),
    on=st.sampled_from(DAYS),
    support=st.dictionaries(st.sampled_from(["gz:0", "gz:1", "gz:2"]), FACTORS),
    places=st.dictionaries(st.sampled_from(COUNTRIES), FACTORS),
)


@given(some_hits(), queries)
def test_probabilities_never_sum_above_one(hits: list[Hit], query: Query) -> None:
    scores = [c.score for c in decide(query, hits, limit=99).candidates]
    assert all(0 <= score <= 1 for score in scores)
    assert sum(scores) <= 1 + 1e-9


@given(some_hits(), queries, st.randoms(use_true_random=False))
def test_the_order_of_hits_changes_nothing(hits: list[Hit], query: Query, random) -> None:
    shuffled = list(hits)
    random.shuffle(shuffled)
    one, other = (decide(query, h, limit=99) for h in (hits, shuffled))
    assert (one.status, one.entity, one.needs) == (other.status, other.entity, other.needs)
    by_id = [{c.entity.id: (c.score, c.name) for c in r.candidates} for r in (one, other)]
    assert by_id[0].keys() == by_id[1].keys()
    for id_, (score, name) in by_id[0].items():
        assert by_id[1][id_] == (pytest.approx(score), name)


@given(some_hits(), queries)
def test_an_answer_is_its_first_candidate_and_says_what_it_needs_only_without(hits, query) -> None:
    found = decide(query, hits)
    if found.status == "matched":
        assert (found.entity, found.needs) == (found.candidates[0].entity, ())
    else:
        assert (found.entity, found.score) == (None, 0.0)
        assert found.candidates or found.status == "nil"


@given(some_hits(), queries)
def test_no_hard_rule_is_ever_broken(hits: list[Hit], query: Query) -> None:
    for found in decide(query, hits, limit=99).candidates:
        if query.types is not None:
            assert query.types & {found.entity.type, *found.entity.other_types}
        if query.on is not None and found.entity.valid_from is not None:
            assert found.entity.valid_from <= query.on
        if query.country is not None and found.name.scope:
            assert query.country[:2] in found.name.scope
