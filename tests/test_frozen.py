"""Values without `dataclasses` behave as those of `dataclasses` do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import frozen
from gazetteer.frozen import cached


@frozen.dataclass(frozen=True, kw_only=True)
class Base:
    since: int | None = None


@frozen.dataclass(frozen=True, kw_only=True)
class Place(Base):
    made: ClassVar[int] = 0
    name: str
    tags: tuple[str, ...] = ()
    counts: dict[str, int] = frozen.field(default_factory=dict)
    owner: str | None = frozen.field(default=None, repr=False)

    @cached
    def length(self) -> list[int]:
        """How long the name is."""
        return [len(self.name)]


@frozen.dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


@dataclasses.dataclass(frozen=True)
class StandardPoint:
    x: int
    y: int = 0


numbers = st.integers(-3, 3)


@given(numbers, numbers, numbers, numbers)
def test_equality_and_hash_are_those_of_a_dataclass(a: int, b: int, c: int, d: int) -> None:
    ours, theirs = (Point(a, b), Point(c, d)), (StandardPoint(a, b), StandardPoint(c, d))
    assert (ours[0] == ours[1]) is (theirs[0] == theirs[1])
    assert (hash(ours[0]) == hash(ours[1])) is (hash(theirs[0]) == hash(theirs[1]))


@given(numbers, numbers)
def test_the_repr_is_that_of_a_dataclass(x: int, y: int) -> None:
    assert f"Standard{Point(x, y)!r}" == repr(StandardPoint(x, y))


def test_a_field_may_be_left_out_of_the_repr() -> None:
    assert (
        repr(Place(name="Iraq", owner="x")) == "Place(since=None, name='Iraq', tags=(), counts={})"
    )


def test_values_of_other_classes_are_not_equal() -> None:
    assert Point(1, 2) != (1, 2)


def test_a_class_with_its_own_equality_keeps_it() -> None:
    @frozen.dataclass(frozen=True, eq=False)
    class Same:
        x: int

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 7

    assert (Same(1) == Same(2), hash(Same(1))) == (True, 7)


@pytest.mark.parametrize("change", [lambda p: setattr(p, "x", 1), lambda p: delattr(p, "x")])
def test_a_value_cannot_be_changed(change: Any) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError, match="Point is frozen"):
        change(Point(1))


@pytest.mark.parametrize(
    ("args", "given"),
    [((), {}), ((1, 2, 3), {}), ((1,), {"x": 1}), ((1,), {"z": 1}), ((), {"y": 1})],
    ids=["missing", "too many", "twice", "unknown", "only the optional one"],
)
def test_wrong_arguments_are_a_type_error(args: tuple[int, ...], given: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Point: "):
        Point(*args, **given)


def test_keyword_only_fields_take_no_positions() -> None:
    with pytest.raises(TypeError, match="Place: "):
        Place("Iraq")  # type: ignore[call-arg,misc]


def test_a_value_that_can_be_changed_is_not_made_here() -> None:
    with pytest.raises(TypeError, match="frozen"):
        frozen.dataclass(frozen=False)


def test_what_a_factory_makes_is_not_shared() -> None:
    one, other = Place(name="a"), Place(name="b")
    assert one.counts == other.counts == {}
    assert one.counts is not other.counts


def test_inherited_fields_come_first() -> None:
    assert [f.name for f in dataclasses.fields(Place)] == [
        *("since", "name", "tags", "counts", "owner")
    ]


def test_a_cached_property_is_computed_once() -> None:
    place = Place(name="Iraq")
    assert place.length is place.length
    assert Place.length.__doc__ == "How long the name is."


def test_a_copy_with_other_values_is_made_anew() -> None:
    place = Place(name="Iraq")
    place.length  # noqa: B018 - what is computed of one value is not of the other
    other = frozen.replace(place, name="Iran", since=1)
    assert (other.name, other.since, other.length, place.name) == ("Iran", 1, [4], "Iraq")


def test_the_standard_module_knows_the_values() -> None:
    place = Place(name="Iraq", tags=("a",))
    assert dataclasses.is_dataclass(place)
    assert dataclasses.replace(place, since=1) == Place(name="Iraq", tags=("a",), since=1)
    assert dataclasses.asdict(Point(1)) == {"x": 1, "y": 0}


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda v: pickle.loads(pickle.dumps(v))]
)
def test_a_copy_is_equal(again: Any) -> None:
    place = Place(name="Iraq", counts={"a": 1}, since=3)
    assert again(place) == place


def test_patterns_match_positions() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_the_standard_module_is_not_imported() -> None:
    code = "import sys, gazetteer.model; print('dataclasses' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
