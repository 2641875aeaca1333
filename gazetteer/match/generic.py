"""Place names without the words that say what kind of place it is."""

from __future__ import annotations

from gazetteer.frozen import dataclass

_KEPT: list[_Words] = []


@dataclass(frozen=True)
class _Words:
    generic: frozenset[str]
    short: dict[str, str]


def _words() -> _Words:
    if not _KEPT:
        _KEPT.append(_read())
    return _KEPT[0]


def _read() -> _Words:
    import tomllib  # only names that are not stored need it
    from importlib import resources

    text = resources.files(__package__).joinpath("generic.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return _Words(frozenset(table["words"].split()), table["short"])


def bare_keys(key: str) -> tuple[str, ...]:
    """Other keys of a place name: short forms written out, generic words left out.

    >>> bare_keys("minsk city"), bare_keys("st john"), bare_keys("baghdad")
    (('minsk',), ('saint john',), ())
    """
    known = _words()
    written = [known.short.get(word, word) for word in key.split(" ")]
    kept = [word for word in written if word not in known.generic]
    found = dict.fromkeys((" ".join(written), " ".join(kept)))
    return tuple(k for k in found if k and k != key)
