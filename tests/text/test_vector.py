"""Tokens of long texts: the very same as one by one."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gazetteer.text.normalize import join
from gazetteer.text.tokens import tokens
from gazetteer.text.vector import vector

anything = st.text(st.characters(exclude_categories=()))
wordlike = st.text(
    st.sampled_from("aAsSbИ1伊が한ᆨข์ب.'’＇ʿ-\n \u0301\u200d\u0345ßéæ\u094d\u093cक\u30ffㇰ")
)
dotted = st.text(st.sampled_from("aB.s'伊\u0301 "))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The U.S.-led coalition's Shi'ite allies",
        "x.y.zz a.b'c.d 'U.S.' www.a.example.com A.글",
        "伊斯兰国 ISIS イラクの ลัง ヿ",
        "''s' s''s ''",
        "\u0301a\u0301 \u0301",
        "हिन्दी दिल्ली क\u094d\u093c 한ᆨ",
        "ﷺ ﬁeld Straße",
        "\ud800a\udc00",
    ],
    ids=ascii,
)
def test_arrays_hold_the_tokens_of(text: str) -> None:
    assert vector(text).tokens() == tokens(text)


@given(anything | wordlike | dotted)
@example("a.b'.c's")
@example("伊\u0301\u0301a's")
def test_arrays_hold_the_tokens_of_any_text(text: str) -> None:
    assert vector(text).tokens() == tokens(text)


@given(anything | wordlike, st.data())
def test_a_stretch_of_tokens_has_their_joined_key(text: str, data: st.DataObject) -> None:
    found = vector(text)
    if len(found):
        first = data.draw(st.integers(0, len(found) - 1))
        count = data.draw(st.integers(1, len(found) - first))
        expected = join(token.key for token in tokens(text)[first : first + count])
        assert found.key(first, count) == expected


@pytest.mark.slow
@pytest.mark.parametrize("frame", ["{}", "a{}", "{}a", "a.{}.b", "क{}\u094d\u093c", "가{}'s"])
def test_arrays_hold_the_tokens_of_each_code_point(frame: str) -> None:
    for low in range(0, 0x110000, 0x1000):
        text = "\n".join(frame.format(chr(code)) for code in range(low, low + 0x1000))
        assert vector(text).tokens() == tokens(text), hex(low)


@pytest.mark.parametrize(
    "unit",
    ["a", "é", "伊", "a.", "a.b ", "क\u094d\u093c", "\u0301", "ß", "\0", "\ud800", "a's "],
    ids=ascii,
)
def test_a_long_text_takes_linear_time(unit: str) -> None:
    text = unit * (500_000 // len(unit))
    began = time.perf_counter()
    vector(text)
    assert time.perf_counter() - began < 10
