"""Skeletons: families of spellings meet, other names stay apart."""

from __future__ import annotations

import pytest

from gazetteer.text.keys import without_joints
from gazetteer.text.normalize import normalize
from gazetteer.text.skeleton import shape, skeletons
from gazetteer.text.transliterate import latin

FAMILIES = [
    "Muammar Gaddafi|Moammar Kadafi|Muammar Qadhafi|Mouammar Kadhafi|Muammar Gheddafi|Muamar Kaddafi"
    "|Moamar Khadafy|Muammar al-Qathafi|Muammar Gadafy|Mu'ammar al-Qadhdhafi",
    "Haider al-Abadi|Haydar al-Ebadi|Haidar Abadi|Hayder el Abadi",
    "Sergei Lavrov|Sergey Lavrov|Serguei Lavrov|Sergej Lawrow|Sergueï Lavroff",
    "Volodymyr Zelensky|Volodymyr Zelenskyy|Wolodymyr Selenskyj|Volodimir Zelenskiy",
    "Saddam Hussein|Sadam Husayn|Saddam Hossein|Saddam Hussain",
    "Yusuf|Youssef|Yousuf|Yussof",
    "Boris Yeltsin|Boris Eltsin|Boris Yeltzin",
    "Abdul Rahman|Abdulrahman|Abdurrahman|Abdel Rahman",
]


def skeleton(text: str) -> str:
    return skeletons(without_joints(normalize(text)))[0]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_of_spellings_shares_one_skeleton(family: str) -> None:
    assert len({skeleton(one) for one in family.split("|")}) == 1


@pytest.mark.parametrize(
    "family", ["xi jinping|hsi chin ping", "mao zedong|mao tse tung", "deng xiaoping|teng hsiao ping",
               "kim jong un|kim chong un|gim jeong eun", "lee myung bak|yi myong bak"],
)  # fmt: skip
def test_chinese_and_korean_names_meet_in_their_systems(family: str) -> None:
    assert len({skeletons(one)[-1] for one in family.split("|")}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Vladimir Putin", "Vladimir Potanin"), ("Sergei Lavrov", "Sergei Ivanov"), ("Ali", "Omo")],
)
def test_other_names_have_other_skeletons(one: str, other: str) -> None:
    assert set(skeletons(normalize(one))) & set(skeletons(normalize(other))) == set()


def test_the_shape_tells_first_names_apart_that_share_consonants() -> None:
    assert shape("mahmoud") == shape("mahmud") != shape("mohammed")


def test_a_patronymic_is_left_out() -> None:
    assert skeleton("Sergei Viktorovich Lavrov") == skeleton("Sergei Lavrov")


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("лавров", "lavrov"),
        ("طالبان", "talban"),
        ("αθηνα", "athina"),
        ("თბილისი", "tbilisi"),
        ("서울", "seo ul"),
        ("iraq", "iraq"),
        ("伊拉克", "伊拉克"),
    ],
)
def test_letters_of_other_scripts_are_written_in_latin_ones(key: str, written: str) -> None:
    assert latin(key) == written
