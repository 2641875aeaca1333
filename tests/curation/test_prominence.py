"""One scale of how likely an entity is meant."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.curation.prominence import TIERS, of_city, of_subdivision

HOUSEHOLD = TIERS["5"]
people = st.integers(0, 50_000_000)


def test_prominence_rises_with_the_tier() -> None:
    found = [TIERS[tier] for tier in "12345"]
    assert found == sorted(set(found))


def test_no_tier_is_certain_or_impossible() -> None:
    assert [tier for tier, prominence in TIERS.items() if not 0 < prominence < 1] == []


@pytest.mark.parametrize(
    ("population", "prominence"),
    [(500, 0.0037), (15_000, 0.02), (60_000, 0.04), (1_500_000, 0.2), (7_216_000, 0.4387)],
)
def test_a_city_weighs_by_the_root_of_its_size(population: int, prominence: float) -> None:
    assert of_city(population, HOUSEHOLD, capital=False) == prominence


def test_a_capital_weighs_at_least_half_its_country() -> None:
    assert of_city(50_000, HOUSEHOLD, capital=True) == HOUSEHOLD / 2


def test_a_great_capital_weighs_by_its_size() -> None:
    assert of_city(7_216_000, 0.2, capital=True) == of_city(7_216_000, 0.2, capital=False)


def test_no_city_weighs_more_than_the_most() -> None:
    assert of_city(10**9, HOUSEHOLD, capital=True) == 0.7


def test_a_city_of_unknown_size_weighs_as_the_least() -> None:
    assert of_city(0, HOUSEHOLD, capital=False) == of_city(500, HOUSEHOLD, capital=False)


@given(st.lists(people, min_size=2).map(sorted), st.booleans())
def test_a_city_never_weighs_less_than_a_smaller_one(sizes: list[int], capital: bool) -> None:
    found = [of_city(size, HOUSEHOLD, capital) for size in sizes]
    assert all(one <= other for one, other in pairwise(found))


@pytest.mark.parametrize(("top_level", "prominence"), [(True, 0.24), (False, 0.08)])
def test_a_subdivision_weighs_a_share_of_its_country(top_level: bool, prominence: float) -> None:
    assert of_subdivision(HOUSEHOLD, top_level) == prominence
