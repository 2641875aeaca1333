"""The form of a weak name: what tells that it is a name and no word of the language."""

from __future__ import annotations

from gazetteer.match.codes import is_word
from gazetteer.text.keys import without_joints

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gazetteer.model import Name

_NO_NAMES = frozenset({"surname", "demonym", "metonym"})
"""Kinds that many may bear, or that are rather words."""
_LETTERS = 3


def form(name: Name, asked: str) -> str:
    """`abbreviation` of three letters and more in capitals, `words` when there are two; else nothing."""
    if name.kind in _NO_NAMES or (name.kind == "descriptor" and name.scope):
        return ""
    if name.kind == "abbreviation" and " " not in name.text:
        capitals = sum(map(str.isupper, asked))
        letters = sum(map(str.isalnum, name.key))
        return "abbreviation" if letters >= _LETTERS and capitals > 1 and not is_word(asked) else ""
    return "words" if " " in without_joints(name.key) and not asked.islower() else ""
