"""Common English words."""

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import wordnet
from gazetteer.sources.cache import Cache

FOLDER = "usr/share/wordnet"


@pytest.fixture(scope="module")
def words(tiny_cache: Cache) -> frozenset[str]:
    return wordnet.common_words(tiny_cache.open("wordnet"))


@pytest.mark.parametrize("word", ["mobile", "dawn", "anew"], ids=["noun", "verb", "adverb"])
def test_a_word_is_common(words: frozenset[str], word: str) -> None:
    assert word in words


def test_a_mark_of_use_is_no_part_of_a_word(words: frozenset[str]) -> None:
    assert "abounding" in words


def test_the_count_of_words_is_hexadecimal(words: frozenset[str]) -> None:
    assert "tenthly" in words


@pytest.mark.parametrize(
    "text",
    ["Baghdad", "baghdad", "capital_of_iraq", "b.c.", "software"],
    ids=["name", "name in small letters", "phrase", "abbreviation", "licence"],
)
def test_what_is_no_single_common_word_is_left_out(words: frozenset[str], text: str) -> None:
    assert text not in words


def test_a_missing_file_stops(changed) -> None:
    with pytest.raises(SourceError) as raised:
        wordnet.common_words(changed("wordnet", {f"{FOLDER}/data.verb": None}))
    assert str(raised.value) == (
        f"wordnet.whl: no file {FOLDER}/data.verb in it; its layout changed"
    )


@pytest.mark.parametrize("line", ["mobile", "00001740 03 n many entity 0"])
def test_a_line_of_another_form_stops(changed, line: str) -> None:
    with pytest.raises(SourceError) as raised:
        wordnet.common_words(changed("wordnet", {f"{FOLDER}/data.noun": f"{line}\n"}))
    assert str(raised.value) == (
        "source wordnet: data.noun has a line of another form; its layout changed"
    )
