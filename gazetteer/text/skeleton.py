"""The skeleton of a name: consonants by the classes that transliterations confuse.

Rules instead of lists: Qaddafi, Gadhafi and Khadafy meet, as do Sergey and Serguei, Haydar and
Haider, Xi and Hsi. It finds candidates; how near the spellings truly are is weighed afterwards.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazetteer.text.transliterate import latin

SHORTEST = 3
"""Least number of consonants: below it everything sounds alike."""

_PATRONYMIC = re.compile(r"(?<=\w{2})(?:ov|ev|yev)(?:ich|itch|itsj|na|ych)$")
_EAST_ASIAN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh|hs|ts|tz|pp|kk|jj)?"
    r"(?:[iu]?[aeo]|[iu]|ai|ei|ao|ou|uei|iao|iou|uo|ui|iu|ie|ue|ae|oe|eo|eu|ya|yo|yu|yeo|yeong)"
    r"(?:ng|n|k|l|m|p|h|t)?){1,2}"
)
_SURNAMES = {
    "yi": "li",
    "lee": "li",
    "rhee": "li",
    "ri": "li",
    "park": "pak",
    "roh": "no",
    "noh": "no",
}

_EAST_RULES = tuple((re.compile(pattern), to) for pattern, to in (
    (r"t[sz]|z(?!h)|c(?!h)", "Z"), (r"hs|sh|x|s", "S"), (r"zh|ch|j|q", "C"), (r"ng", "N"),
    (r"[bp]+", "P"), (r"[dt]+", "T"), (r"[gk]+", "K"), (r"[rl]", "L"), (r"f", "F"), (r"m", "M"), (r"n", "N"),
    (r"^h", "H"), (r"[a-z]", ""),
))  # fmt: skip
_RULES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^al(?=[bcdfghjkmnpqrstvwyz]\w{3})", ""),  # Alqaeda
        (r"^ch(?=[rl])", "k"),  # Chruschtschow
        (r"^(?:abd)(?:[ue][lrnsdz])", "abd"),  # Abdurrahman
        (r"tsch|shch|sch|tch|tsh|ch|sh|zh|ts|tz|cz|sz", "S"),
        (r"dzh|dj|dsch|dzs|dg(?=[ei])", "J"),
        (r"c(?=[eiy])", "S"),
        (r"kh|gh|ck|qu(?=[aeio])|gu(?=[ei])", "K"),
        (r"[dt]h", "T"),
        (r"ph", "V"),
        (r"^(?:y[aeiou]|[aeiou]|y)[aeiouyw]*", "A"),
        (r"(?<=[aeiou])w(?=[aeiou]?[dts]\b)", ""),  # Dawud
        (r"(?<=[iy])j|(?<=[ae])j$", ""),  # Sergej, Selenskyj
        (r"[sz]+", "S"), (r"[gkqc]+", "K"), (r"x", "KS"), (r"[dt]+", "T"), (r"[vwf]+", "V"),
        (r"j", "J"), (r"(?<=\w)h$", ""), (r"[aeiouy]+", "-"),
    )
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def _sounds(token: str) -> str:
    """The classes of a word's consonants, with a dash where vowels part them."""
    for pattern, to in _RULES:
        token = pattern.sub(to, token)
    return _DOUBLED.sub(r"\1", token.upper()).strip("-")


def shape(key: str) -> str:
    """The consonants of a match key with their vowels' places: what parts Mahmud from Muhammad.

    >>> shape("mahmud"), shape("mahmoud"), shape("muhammad")
    ('M-HM-T', 'M-HM-T', 'M-H-M-T')
    """
    return "-".join(map(_sounds, _tokens(key)))


def _tokens(key: str) -> list[str]:
    tokens = latin(key).split(" ")
    return (
        ([t for t in tokens if not _PATRONYMIC.search(t)] or tokens) if len(tokens) > 2 else tokens
    )


def skeletons(key: str) -> tuple[str, ...]:
    """The consonant classes of all words of a match key, run together; none when they are too few.

    A name that may be Chinese or Korean has a second one, by the classes of those.

    >>> [skeletons(k)[0] for k in ("muammar gaddafi", "moamer kadhafi", "muammar qadhdhafi")]
    ['MMRKTV', 'MMRKTV', 'MMRKTV']
    >>> skeletons("xi jinping")[-1] == skeletons("hsi chin ping")[-1], skeletons("omo")
    (True, ())
    """
    tokens = _tokens(key)
    sounds = "".join(map(_sounds, tokens)).replace("-", "")
    found = (sounds,) if len(sounds) >= SHORTEST else ()
    tokens = [_SURNAMES.get(tokens[0], tokens[0]), *tokens[1:]]
    return (*found, _east(tokens)) if _is_east_asian(tokens) else found


def _is_east_asian(tokens: list[str]) -> bool:
    return 2 <= len(tokens) <= 3 and all(len(t) < 10 and _EAST_ASIAN.fullmatch(t) for t in tokens)


def _east(tokens: list[str]) -> str:
    key = "".join(tokens)
    for pattern, to in _EAST_RULES:
        key = pattern.sub(to, key)
    return f"={key}"
