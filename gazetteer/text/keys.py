"""Derived keys: the other forms under which a stored name and the words asked for may meet.

Routes, from near to far:
    words     the words in any order, without articles and joints, variants of a word as one
    bare      of a place: also without the words that say what kind of place it is
    titled    of a person: without the titles before it (asked for only)
    initials  a person's first letter and last name; the first letters of an organisation
    ends      a person's first and last name only (asked for only)
    skeleton  the consonants, by classes that transliterations confuse

A key that equals the match key is left out: who asks looks for stored match keys too.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from gazetteer.text.skeleton import skeletons
from gazetteer.text.transliterate import latin

PLACES = frozenset({"country", "territory", "subdivision", "city", "region"})
_UNSOUNDED_PLACES = frozenset({"city", "region"})
_NO_SOUND = frozenset({"abbreviation", "descriptor", "demonym", "misspelling"})
_FEWEST, _MOST = 3, 8
_ABBREVIATED = 7
_TELLING = 4  # letters: with fewer nothing is left that tells
_DEMONYM = re.compile(r"(?:[aeiou]n|ish|ese|[^aeiou]i|ch)$")
_INITIALS = re.compile(r"\w|[^\W\d_aeiouy]{2}")
_NUMBERED = frozenset({"jr", "sr", "iii", "3d", "3rd"})


@dataclass(frozen=True)
class _Words:
    dropped: frozenset[str]
    titles: frozenset[str]
    beside_titles: frozenset[str]
    generic: frozenset[str]
    same: dict[str, str]
    given: dict[str, str]


@cache
def _words() -> _Words:
    table = tomllib.loads(resources.files(__package__).joinpath("keys.toml").read_text("utf-8"))
    dropped, titles, beside, generic = (
        frozenset(table[name].split()) for name in ("dropped", "titles", "beside_titles", "generic")
    )
    same, given = (
        {variant: one for one, row in table[name].items() for variant in row.split()}
        for name in ("words", "given")
    )
    return _Words(dropped, titles, beside, generic, same, given)


def derived(key: str, kind: str, type: str, script: str) -> Iterator[tuple[str, str]]:
    """The routes to a stored name, each with its key.

    >>> list(derived("ministry of defence", "canonical", "ministry", "Latn"))
    [('words', 'defense ministry'), ('skeleton', 'MNSTRTVNS')]
    >>> list(derived("joe barden", "canonical", "person", "Latn"))
    [('words', 'barden joseph'), ('initials', 'j barden'), ('skeleton', 'JBRTN')]
    """
    person = type == "person"
    words = words_key(key, person)
    if words != key:
        yield "words", words
    if type in PLACES:
        bare = bare_key(key)
        if bare not in (key, words):
            yield "bare", bare
    if kind not in _NO_SOUND and script == "Latn":
        initials = _initials_of_person(key) if person else _initials(key, type)
        if initials:
            yield "initials", initials
    if kind not in _NO_SOUND and not (person and kind == "surname"):
        sounded = script == "Latn" if type in PLACES else script != "Hani"
        if sounded and type not in _UNSOUNDED_PLACES:
            yield from (("skeleton", sound) for sound in skeletons(without_joints(key)))


def query(key: str) -> Iterator[tuple[str, str]]:
    """The routes from the words asked for, nearest first.

    >>> [(route, key) for route, key in query("sen joe biden") if route != "skeleton"]
    [('words', 'biden joe sen'), ('bare', 'biden joe sen'), ('titled', 'joe biden'), ('titled', 'biden joseph')]
    """
    yield from dict.fromkeys(_query(key))


def _query(key: str) -> Iterator[tuple[str, str]]:
    yield "words", words_key(key, person=False)
    yield "words", words_key(key, person=True)
    yield "bare", bare_key(key)
    name = untitled(key)
    if name:
        yield "titled", name
        yield "titled", words_key(name, person=True)
    name = name or key
    tokens = name.split(" ")
    if len(tokens) == 1 and len(key) <= _ABBREVIATED:
        yield "initials", key
    elif len(tokens) > 1 and _INITIALS.fullmatch(tokens[0]):
        yield "initials", f"{tokens[0][0]} {tokens[-1]}"
    if len(tokens) > 2 and len(tokens) < _MOST:
        yield "ends", f"{tokens[0]} {tokens[-1]}"
        yield "ends", words_key(f"{tokens[0]} {tokens[-1]}", person=True)
    for turned in _turned(without_joints(latin(name))):
        yield from (("skeleton", sound) for sound in skeletons(turned))


def spellings(key: str) -> dict[str, str]:
    """What may be a stored key but for a few letters, with the route that led to it: the key itself,
    and the key with words left out.

    >>> spellings("the government of irak"), spellings("sen john kery")
    ({'government irak': 'words', 'the government of irak': ''}, {'sen john kery': '', 'john kery': 'titled'})
    """
    bare = without_generic(key)
    forms = {without_joints(bare): "bare", bare: "bare", without_joints(key): "words"}
    forms.setdefault(untitled(key) or key, "titled")
    return {**forms, key: ""}


def words_key(key: str, person: bool) -> str:
    """The words that tell, sorted, variants of a word as one.

    >>> words_key("congo the democratic republic of the", False), words_key("tim f kaine", True)
    ('congo democratic republic', 'kaine timothy')
    """
    known = _words()
    tokens = key.split(" ")
    if len(tokens) == 1 and not person:
        return known.same.get(key, key) if len(key) > 3 else key
    if person and len(tokens) > 2 and tokens[-1] in _NUMBERED:
        tokens = tokens[:-1]
    if person and len(tokens) > 1:
        tokens = [known.given.get(tokens[0], tokens[0]), *tokens[1:]]
    kept = [known.same.get(t, t) for t in _told(tokens)]
    if len([t for t in kept if len(t) > 1]) > 1:
        kept = [_singular(t) for t in kept if len(t) > 1 or not person]
    return " ".join(sorted(kept)) if len("".join(kept)) >= _TELLING else key


def _told(tokens: list[str]) -> list[str]:
    """The tokens but articles and joints; a first letter on its own is none ("S. Africa")."""
    dropped = _words().dropped
    return [t for at, t in enumerate(tokens) if t not in dropped or (at == 0 and len(t) == 1)]


def _singular(token: str) -> str:
    plural = len(token) > 4 and token.endswith("s") and token[-2] not in "sui"
    return token[:-1] if plural else token


def bare_key(key: str) -> str:
    """A place's words without those that say what kind of place it is; the words if none is left.

    >>> bare_key("minsk city"), bare_key("province of anbar"), bare_key("federal district")
    ('minsk', 'anbar', 'district federal')
    """
    return words_key(without_generic(key), person=False)


def without_generic(key: str) -> str:
    """A key without the words that say what kind of place it is, order kept."""
    kept = [token for token in key.split(" ") if token not in _words().generic]
    return " ".join(kept) or key


def without_joints(key: str) -> str:
    """A key without articles and joints, order kept.

    >>> without_joints("haider al abadi"), without_joints("s africa")
    ('haider abadi', 's africa')
    """
    return " ".join(_told(key.split(" "))) or key


def untitled(key: str) -> str:
    """What stands after the titles at the head of a key; empty when no title does.

    >>> untitled("secretary of defense william cohen"), untitled("iraqi pm al abadi"), untitled("oman")
    ('william cohen', 'al abadi', '')
    """
    known, tokens, end = _words(), key.split(" "), 0
    for at, token in enumerate(tokens[:-1]):
        if at == 0 and _DEMONYM.search(token) and token not in known.titles:
            continue
        if token in known.titles or (end and token in known.beside_titles):
            end = at + 1
        elif token not in known.beside_titles:
            break
    return " ".join(tokens[end:]) if end else ""


def title_of(key: str) -> frozenset[str]:
    """The words of the title at the head of a key that tell one office from another.

    >>> sorted(title_of("former vice president cheney"))
    ['president', 'vice']
    """
    rest = untitled(key)
    head = key[: len(key) - len(rest)].split() if rest else []
    return frozenset(head) & (_words().titles | {"vice", "prime", "foreign"})


def _initials_of_person(key: str) -> str:
    tokens = key.split(" ")
    if len(tokens) < 2 or len(tokens[0]) < 2 or "of" in tokens:
        return ""
    return f"{tokens[0][0]} {tokens[-1]}"


def _initials(key: str, type: str) -> str:
    tokens = [t for t in key.split(" ") if t not in _words().dropped]
    if type in PLACES or not _FEWEST <= len(tokens) <= _ABBREVIATED:
        return ""
    return "".join(token[0] for token in tokens)


def _turned(key: str) -> Iterator[str]:
    """A name, and with its last word first and its first word last: Lavrov Sergey."""
    tokens = key.split(" ")
    yield key
    if 1 < len(tokens) <= 4:
        yield " ".join((tokens[-1], *tokens[:-1]))
        yield " ".join((*tokens[1:], tokens[0]))
