"""Whether a person held an office of the title before the name: "President Obama"."""

from __future__ import annotations

from datetime import date

from gazetteer.model import Entity
from gazetteer.text.keys import title_of

_SHORT = {
    "sen": "senator",
    "gov": "governor",
    "pm": "prime",
    "fm": "foreign",
    "vp": "vice",
    "premier": "prime",
}


def held(person: Entity, key: str, on: date | None) -> bool:
    """Whether a person holds an office by all the title's words, on the day if one is given.

    Offices are known by the words of their ids, which are made from their names.
    """
    wanted = {_SHORT.get(word, word) for word in title_of(key)}
    return any(
        relation.predicate == "holds"
        and relation.subject == person.id
        and (on is None or relation.covers(on))
        and wanted <= set(relation.object.partition(":")[2].split("-"))
        for relation in person.relations
    )
