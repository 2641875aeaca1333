"""Making rows of a release."""

from __future__ import annotations

from gazetteer.model import Name
from gazetteer.text.normalize import normalize
from gazetteer.text.script import script_of


def name_row(entity_id: str, text: str, kind: str, lang: str, *sources: str) -> Name:
    """A strong name without dates or scope."""
    return Name(
        entity_id=entity_id,
        text=text,
        key=normalize(text),
        kind=kind,
        lang=lang,
        script=script_of(text),
        sources=sources,
    )
