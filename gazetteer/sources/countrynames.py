"""Spellings of country names that data sets hold, from countrynames.

The lists mix in demonyms, subdivisions and cities; what becomes a name is chosen by the compiler.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gazetteer.errors import SourceError
from gazetteer.sources.archive import Archive
from gazetteer.sources.cldr import PlaceName

SOURCE = "countrynames"
_PATH = "countrynames/data.py"
_NOT_NAMES = "FAIL"


def read(archive: Archive) -> Iterator[PlaceName]:
    """The spellings by ISO code (3166-1 alpha-2 and -2, 3166-3); language is not known.

    Raises:
        SourceError: the file is not as it was.
    """
    found = False
    try:
        for statement in ast.parse(archive.read(_PATH)).body:
            if isinstance(statement, ast.Assign):
                target = statement.targets[0]
                code = ast.literal_eval(target.slice)  # type: ignore[attr-defined]
                found = True
                if code != _NOT_NAMES:
                    for text in ast.literal_eval(statement.value):
                        yield PlaceName(code, " ".join(text.split()), "und")
    except (SyntaxError, TypeError, ValueError, AttributeError) as error:
        raise SourceError(f"source {SOURCE}: {_PATH} is of another form ({error})") from None
    if not found:
        raise SourceError(f"source {SOURCE}: {_PATH} lists no name; its layout changed")
