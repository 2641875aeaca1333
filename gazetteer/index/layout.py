"""How the tables lie in an index: a record a row, so that making a value touches one page.

A record holds numbers: of texts their place in the pool, where 0 is null. A list is one text, its
members parted by `SEPARATOR`; a period is one text, its four columns parted by bars.
"""

from __future__ import annotations

COLUMNS = {
    "entities": (
        "id name type other_types countries description period sources"
        " latitude longitude population prominence seats"
    ),
    "names": "entity text kind lang script scope strength sources period",
    "relations": "subject predicate object role note sources period",
    "xrefs": "scheme value",
    "not_names": "text key context reason sources",
    "types": "id label group ftm schema_org ner",
    "kinds": "id label",
    "predicates": "id label inverse",
    "schemes": "id label lookup",
    "sources": "id label licence attribution version date url",
}
"""The columns of each table in their order; `entity` is the row of the entity."""

SEPARATOR = "\x1f"
NOBODY = 0xFFFFFFFF
"""What stands for no entity."""
