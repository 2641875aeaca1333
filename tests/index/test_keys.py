"""Keys by number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.index.keys import Keys, build

keysets = st.sets(st.text("ab 伊é", min_size=1), min_size=1).map(sorted)


@given(keysets)
def test_the_number_of_a_key_is_its_place(names: list[str]) -> None:
    keys = Keys(build(names))
    assert [keys[number] for number in range(len(keys))] == names
    assert [keys.find(name) for name in names] == list(range(len(names)))


@given(keysets, st.text("ab 伊é"))
def test_a_key_that_is_not_there_has_no_number(names: list[str], key: str) -> None:
    assert (Keys(build(names)).find(key) >= 0) == (key in names)


@given(keysets, st.text("ab 伊é"))
def test_whether_a_longer_key_begins_so(names: list[str], start: str) -> None:
    expected = any(name.startswith(start) and name != start for name in names)
    assert Keys(build(names)).look(start).begins == expected


def test_no_keys() -> None:
    keys = Keys(build([]))
    assert (len(keys), keys.find("a"), keys.look("").begins) == (0, -1, False)


@pytest.mark.parametrize("names", [["b", "a"], ["a", "a"], ["", "a"]])
def test_keys_out_of_order_are_refused(names: list[str]) -> None:
    with pytest.raises(ValueError, match="sorted, distinct"):
        build(names)
