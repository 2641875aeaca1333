"""Further keys of a stored name: what it is found by when its match key is not what was written.

Each route has one idea of what does not matter; a key of a route is looked up only among keys of
the same route. Whatever gives a stored name another key here raises `KEYS_VERSION`.
"""

from __future__ import annotations

from gazetteer.text.normalize import loosen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def derived(key: str, kind: str, type: str, script: str) -> Iterator[tuple[str, str]]:
    """The routes to a name and its key there, where that key is not the match key.

    `loose` leaves articles out, `sorted` takes no account of the order of words.

    Args:
        key: the match key of the name.
        kind, script: of the name.
        type: leaf type of the entity.

    >>> list(derived("the badr al organization", "canonical", "armed_group", "Latn"))
    [('loose', 'badr organization'), ('sorted', 'al badr organization the')]
    >>> list(derived("iraq", "canonical", "country", "Latn"))
    []
    """
    if " " not in key:
        return
    loose = loosen(key)
    if loose != key:
        yield "loose", loose
    ordered = sort_words(key)
    if ordered != key:
        yield "sorted", ordered


def sort_words(key: str) -> str:
    """The words of a key in order.

    >>> sort_words("haider al abadi")
    'abadi al haider'
    """
    return " ".join(sorted(key.split(" ")))
