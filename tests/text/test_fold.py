"""The fold of one word."""

import pytest

from gazetteer.text.fold import fold
from gazetteer.text.shapes import APOSTROPHES


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Iraq", "iraq"),
        ("DÁIL", "dail"),
        ("Türkiye", "turkiye"),
        ("İstanbul", "istanbul"),
        ("Diyarbakır", "diyarbakir"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Đà", "da"),
        ("Tromsø", "tromso"),
        ("Æthelred", "aethelred"),
        ("œuvre", "oeuvre"),
        ("Þór", "thor"),
        ("Ħamrun", "hamrun"),
        ("Gəncə", "gence"),
        ("ŋaro", "ngaro"),
        ("ﬁeld", "field"),
        ("ǆ", "dz"),
    ],
)
def test_latin_loses_case_accents_and_ligatures(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("ＮＡＴＯ", "nato"),
        ("Ｎａｔｏ１４", "nato14"),
        ("ｲﾗｸ", "イラク"),
        ("①", "1"),
        ("٣", "٣"),
    ],
)
def test_compatibility_forms_become_plain(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("variant", "plain"),
    [
        ("أحمد", "احمد"),
        ("إيران", "ايران"),
        ("آل", "ال"),
        ("ٱلله", "الله"),
        ("موسى", "موسي"),
        ("ایران", "ايران"),
        ("کرد", "كرد"),
        ("دولة", "دوله"),
        ("دولـــة", "دوله"),
        ("مُحَمَّد", "محمد"),
        ("هٰذا", "هذا"),
        ("ﷲ", "الله"),
        ("ﻻ", "لا"),
        ("ھند", "هند"),
        ("ہند", "هند"),
        ("کوردە", "كورده"),
    ],
)
def test_arabic_spelling_variants_are_one(variant: str, plain: str) -> None:
    assert fold(variant) == plain


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_an_apostrophe_or_ayn_falls_away(sign: str) -> None:
    assert fold(f"Da{sign}esh") == "daesh"


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Алёна", "алена"),
        ("Київ", "киів"),
        ("Ελλάδα", "ελλαδα"),
        ("Σωκράτης", "σωκρατησ"),
        ("שָׁלוֹם", "שלום"),
    ],
)
def test_points_and_accents_of_other_alphabets_fall_away(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize("word", ["दिल्ली", "ガザ", "한국", "กำลัง", "தமிழ்", "မြန်မာ", "伊拉克"])
def test_marks_that_spell_stay(word: str) -> None:
    assert fold(word) == word


def test_hangul_written_in_letters_is_composed() -> None:
    assert fold("\u1112\u1161\u11ab") == "한"


@pytest.mark.parametrize("word", ["", "—", "!?", "\x00", "\u200d", "\ud800", "🚀"])
def test_what_is_no_letter_digit_or_mark_leaves_nothing(word: str) -> None:
    assert fold(word) == ""
