"""Demonyms of countries in eight languages, from i18n-nationality."""

from __future__ import annotations

import json
from collections.abc import Iterator

from gazetteer.errors import SourceError
from gazetteer.sources.archive import Archive
from gazetteer.sources.cldr import PlaceName

SOURCE = "nationalities"
LANGUAGES = ("de", "en", "es", "fi", "fr", "it", "nl", "no")


def read(archive: Archive) -> Iterator[PlaceName]:
    """Demonyms by ISO alpha-2 code; one that two countries share in a language is left out.

    Raises:
        SourceError: a file is not as it was.
    """
    for lang in LANGUAGES:
        path = f"package/langs/{lang}.json"
        try:
            listed: dict[str, str] = json.loads(archive.read(path))["nationalities"]
            demonyms = {code: " ".join(text.split()) for code, text in listed.items()}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise SourceError(f"source {SOURCE}: {path} is of another form ({error})") from None
        texts = [text.casefold() for text in demonyms.values()]
        for code, text in demonyms.items():
            if text and texts.count(text.casefold()) == 1:
                yield PlaceName(code, text, lang)
