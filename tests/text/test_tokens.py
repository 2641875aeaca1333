"""Words of a text with their places."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.text.normalize import normalize
from gazetteer.text.tokens import Token, is_unspaced, tokens

anything = st.text(st.characters(exclude_categories=()))
wordlike = st.text(st.sampled_from("aAsSИ1伊が한ب.'’ʿ- \u0301\u200dßé"))


def words(text: str) -> list[str]:
    return [text[token.start : token.end] for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Badr Corps", ["Badr", "Corps"]),
        ("anti-ISIS", ["anti", "ISIS"]),
        ("AT&T", ["AT", "T"]),
        ("Badr,Corps", ["Badr", "Corps"]),
        ("(Daesh)", ["Daesh"]),
        ("F-16", ["F", "16"]),
        ("M23", ["M23"]),
        ("Shi'ite", ["Shi'ite"]),
        ("Da’esh", ["Da’esh"]),
        ("Kataʾib", ["Kataʾib"]),
        ("'Amran'", ["Amran"]),
        ("  Iraq\t\n", ["Iraq"]),
        ("Iraq\u00a0war", ["Iraq", "war"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
    ],
)
def test_what_belongs_to_a_word(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iraq's PM", ["Iraq", "s", "PM"]),
        ("Iraq’s PM", ["Iraq", "s", "PM"]),
        ("IRAQ'S PM", ["IRAQ", "S", "PM"]),
        ("Iraq＇s", ["Iraq", "s"]),
        ("Iraqis' vote", ["Iraqis", "vote"]),
        ("Kataʾs", ["Kataʾs"]),
        ("'s", ["s"]),
    ],
)
def test_a_possessive_s_is_a_word_of_its_own(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.", [Token(0, 4, "us")]),
        ("U.S.-led", [Token(0, 4, "us"), Token(5, 8, "led")]),
        ("U.S", [Token(0, 3, "us")]),
        ("P.K.K.", [Token(0, 6, "pkk")]),
        ("Ц.Р.У.", [Token(0, 6, "цру")]),
        ("U.S.A.F", [Token(0, 7, "usaf")]),
        ("Iraq.", [Token(0, 4, "iraq")]),
        ("No.5", [Token(0, 2, "no"), Token(3, 4, "5")]),
        ("H. Clinton", [Token(0, 1, "h"), Token(3, 10, "clinton")]),
    ],
)
def test_dots_of_an_acronym_belong_to_it(text: str, expected: list[Token]) -> None:
    assert tokens(text) == expected


def test_a_script_without_spaces_is_a_token_a_character() -> None:
    keys = [token.key for token in tokens("伊斯兰国 ISIS イラク")]
    assert keys == ["伊", "斯", "兰", "国", "isis", "イ", "ラ", "ク"]


def test_hangul_is_written_with_spaces() -> None:
    assert words("대한 민국") == ["대한", "민국"]


def test_a_mark_stays_with_its_character_in_a_script_without_spaces() -> None:
    assert words("ลัง") == ["ลั", "ง"]


@pytest.mark.parametrize("text", ["", " ", "...", "''", "—", "\x00", "\u0301", "\ud800"])
def test_no_letter_or_digit_is_no_token(text: str) -> None:
    assert tokens(text) == []


@pytest.mark.parametrize(
    ("char", "unspaced"), [("伊", True), ("イ", True), ("ไ", True), ("ក", True)]
)
def test_scripts_written_without_spaces(char: str, unspaced: bool) -> None:
    assert is_unspaced(char) is unspaced


@pytest.mark.parametrize("char", "aИب한ह1 ")
def test_scripts_written_with_spaces(char: str) -> None:
    assert not is_unspaced(char)


@given(anything | wordlike)
def test_tokens_stand_in_order_inside_the_text(text: str) -> None:
    edges = [edge for token in tokens(text) for edge in (token.start, token.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@given(anything | wordlike)
def test_a_token_is_never_empty(text: str) -> None:
    assert all(token.start < token.end and token.key for token in tokens(text))


@given(anything | wordlike)
def test_the_text_of_a_token_gives_its_key(text: str) -> None:
    alone = [normalize(text[t.start : t.end]).replace(" ", "") for t in tokens(text)]
    assert alone == [token.key for token in tokens(text)]


@given(anything | wordlike)
def test_every_letter_is_in_a_token(text: str) -> None:
    inside = {place for token in tokens(text) for place in range(token.start, token.end)}
    letters = {n for n, c in enumerate(text) if unicodedata.category(c) in ("Ll", "Lu", "Lo", "Nd")}
    assert letters <= inside
