"""Place names without the words that say what kind of place it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.match.generic import bare_keys


@pytest.mark.parametrize(
    ("key", "bare"),
    [
        ("minsk city", ("minsk",)),
        ("province of anbar", ("anbar",)),
        ("st john", ("saint john",)),
        ("n district", ("north district", "north")),
        ("baghdad", ()),
        ("capital city", ()),
        ("", ()),
    ],
)
def test_generic_words_are_left_out_and_short_forms_written_out(key: str, bare) -> None:
    assert bare_keys(key) == bare


@given(st.lists(st.sampled_from("st city of anbar the province n korea".split())).map(" ".join))
def test_no_bare_key_is_empty_or_the_key_itself(key: str) -> None:
    assert all(bare and bare != key for bare in bare_keys(key))
