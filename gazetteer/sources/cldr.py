"""Names of countries and territories in many languages, from CLDR through babel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SOURCE = "cldr"

# Locales whose CLDR coverage is modern, that is whose territory names were vetted.
LOCALES = tuple(
    """
    af am ar as az be bg bn bs ca cs cy da de el en en_GB es et eu fa fi fil fr ga gd gl gu ha he hi hr
    hu hy id ig is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn or pa pl ps pt pt_PT
    ro ru sd si sk sl so sq sr sr_Latn sv sw ta te th tk tr uk ur uz vi yo zh zh_Hant zu
    """.split()
)
_QUALIFIED = re.compile(r"^(?P<name>[^()（）]+?)\s*[(（](?P<other>[^()（）]+)[)）]$")
_SHARED = frozenset({"CD", "CG"})
_RENAMED = frozenset({"MM"})


@dataclass(frozen=True)
class TerritoryName:
    """What a language calls a territory."""

    alpha2: str
    text: str
    lang: str


def territory_names() -> Iterator[TerritoryName]:
    """Names by ISO alpha-2 code (and XK), as written and without what a bracket adds."""
    from babel import Locale

    for locale in LOCALES:
        lang = locale.replace("_", "-")
        for code, text in sorted(Locale.parse(locale).territories.items()):
            if len(code) == 2 and code.isalpha():
                for name in _forms(code, " ".join(text.split())):
                    yield TerritoryName(code, name, lang)


def _forms(code: str, text: str) -> tuple[str, ...]:
    """The text, and without what a bracket adds; Burma stands in one, but Kinshasa says which Congo."""
    match = _QUALIFIED.match(text)
    if match is None or code in _SHARED:
        return (text,)
    return (text, match["name"], *((match["other"],) if code in _RENAMED else ()))
