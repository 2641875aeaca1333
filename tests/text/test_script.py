"""The script of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text.script import script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Badr", "Latn"),
        ("Türkiye", "Latn"),
        ("Tiếng Việt", "Latn"),
        ("بدر", "Arab"),
        ("ﻻ", "Arab"),
        ("Бадр", "Cyrl"),
        ("Ιράκ", "Grek"),
        ("Հայաստան", "Armn"),
        ("ישראל", "Hebr"),
        ("ܒܓܕܐܕ", "Syrc"),
        ("दिल्ली", "Deva"),
        ("বাংলা", "Beng"),
        ("தமிழ்", "Taml"),
        ("ไทย", "Thai"),
        ("ລາວ", "Laoo"),
        ("མོང", "Tibt"),
        ("မြန်မာ", "Mymr"),
        ("საქართველო", "Geor"),
        ("한국", "Hang"),
        ("ኢትዮጵያ", "Ethi"),
        ("កម្ពុជា", "Khmr"),
        ("ⵣⵣ", "Tfng"),
        ("イラク", "Jpan"),
        ("伊拉克", "Hani"),
        ("𠀀", "Hani"),
    ],
)
def test_a_text_in_one_script(text: str, script: str) -> None:
    assert script_of(text) == script


def test_the_script_of_most_letters_wins() -> None:
    assert script_of("Бадр TV") == "Cyrl"


def test_kana_makes_han_japanese() -> None:
    assert script_of("日本国の") == "Jpan"


@pytest.mark.parametrize("text", ["", "2014", "—", "\x00", "\ud800", "🚀"])
def test_a_text_without_letters_has_no_script(text: str) -> None:
    assert script_of(text) == "Zyyy"


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_has_a_code_of_four_letters(text: str) -> None:
    assert len(script_of(text)) == 4
