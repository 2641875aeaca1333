"""A text as the annotator sees it."""

from __future__ import annotations

import pytest

from gazetteer.annotate.text import Text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She came.", [0, 0, 1, 1]),
        ("Gone? Yes! Good", [0, 1, 2]),
        ("He said “no.” She left", [0, 0, 0, 1, 1]),
        ("Gen. Smith of the U.S. Army", [0] * 6),
        ("J. Smith left", [0, 0, 0]),
        ("one\n\ntwo", [0, 1]),
        ("one\ntwo", [0, 0]),
        ("one\n- two", [0, 1]),
        ("3.5 percent", [0, 0, 0]),
        ("它。我", [0, 1]),
    ],
)
def test_sentences_are_numbered(text: str, expected: list[int]) -> None:
    seen = Text.of(text)
    assert [seen.sentence(i) for i in range(len(seen))] == expected


@pytest.mark.parametrize("between", [", ", "; ", ": ", " (", ". ", "\n\n", " - ", " – ", "—", "/"])
def test_punctuation_parts_words(between: str) -> None:
    assert Text.of(f"one{between}two").parted(0)


@pytest.mark.parametrize("between", [" ", "-", "\n", "  ", "–"])
def test_blanks_and_hyphens_part_no_words(between: str) -> None:
    assert not Text.of(f"one{between}two").parted(0)


def test_words_and_gaps_are_as_written() -> None:
    text = Text.of("U.S.-led, he said.")
    parts = [text.raw(i) + text.gap(i) for i in range(len(text))]
    assert "".join(parts) == "U.S.-led, he said."


def test_a_sentence_starts_at_its_first_word_only() -> None:
    text = Text.of("He left. She came.")
    assert [text.starts_sentence(i) for i in range(4)] == [True, False, True, False]


def test_a_headline_is_title_case() -> None:
    assert Text.of("Senate Passes New Budget Bill").title_case(0)


def test_prose_is_no_title_case() -> None:
    assert not Text.of("The Senate passed its new budget on Monday").title_case(1)


def test_three_words_are_too_few_for_title_case() -> None:
    assert not Text.of("Senate Passes Bill").title_case(0)


def test_a_sentence_in_capitals_is_all_caps() -> None:
    text = Text.of("SENATE PASSES NEW BILL. The president has signed it")
    assert [text.all_caps(0), text.all_caps(6)] == [True, False]


def test_an_acronym_makes_no_sentence_all_caps() -> None:
    assert not Text.of("The US said that NATO had left").all_caps(1)


def test_nothing_has_no_words() -> None:
    assert len(Text.of("")) == 0
