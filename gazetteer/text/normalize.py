"""The match key: the one form under which names and mentions meet."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

NORMALIZER_VERSION = 1
"""Raised whenever any string gets another key; a release says which version made its keys."""

ARTICLES = frozenset({"the", "al", "el"})


def normalize(text: str) -> str:
    """The match key of a string: the folded tokens, joined by single spaces.

    Total and idempotent; an empty key means that nothing in the string is a letter or digit.

    >>> normalize("The U.S.-led Coalition")
    'the us led coalition'
    >>> normalize("Daʿesh") == normalize("DA'ESH") == "daesh"
    True
    """
    if text.isascii():
        words = text.split()
        if all(map(str.isalnum, words)):
            return " ".join(words).lower()
    from gazetteer.text.tokens import tokens  # plain words need none of it

    return join(token.key for token in tokens(text))


def join(keys: Iterable[str]) -> str:
    """One key from the keys of tokens; no space between characters of unspaced scripts.

    >>> join(["伊", "斯", "兰", "国"]), join(["badr", "corps"])
    ('伊斯兰国', 'badr corps')
    """
    from gazetteer.text.tokens import is_unspaced

    parts: list[str] = []
    for key in keys:
        if parts and not (is_unspaced(parts[-1][-1]) and is_unspaced(key[0])):
            parts.append(" ")
        parts.append(key)
    return "".join(parts)


def loosen(key: str) -> str:
    """A match key without articles ("the", "al", "el"); the key itself when nothing else is left.

    >>> loosen("the badr al organization"), loosen("al")
    ('badr organization', 'al')
    """
    kept = [word for word in key.split(" ") if word not in ARTICLES]
    return " ".join(kept) if kept else key
