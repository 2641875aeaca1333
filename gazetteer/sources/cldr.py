"""Names of countries and territories in many languages, from CLDR through babel."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.text.fold import fold

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
_CONGOS = frozenset({"CD", "CG"})
_RENAMED = frozenset({"MM"})


@dataclass(frozen=True)
class TerritoryName:
    """What a language calls a territory."""

    alpha2: str
    text: str
    lang: str


def territory_names() -> Iterator[TerritoryName]:
    """Names by ISO alpha-2 code (and XK), as written and without what a bracket adds.

    A form that two territories share in a language, or that is one Congo's bare name, names neither.
    """
    from babel import Locale

    for locale in LOCALES:
        named = {
            code: _forms(code, " ".join(text.split()))
            for code, text in sorted(Locale.parse(locale).territories.items())
            if len(code) == 2 and code.isalpha()
        }
        count = Counter(fold(form) for forms in named.values() for form in set(forms))
        for code, forms in named.items():
            for form in forms:
                if count[fold(form)] == 1 and (code not in _CONGOS or re.search(r"[\W_]", form)):
                    yield TerritoryName(code, form, locale.replace("_", "-"))


def _forms(code: str, text: str) -> tuple[str, ...]:
    """The text, and without what a bracket adds; Burma stands in one."""
    match = _QUALIFIED.match(text)
    if match is None:
        return (text,)
    return (text, match["name"], *((match["other"],) if code in _RENAMED else ()))
