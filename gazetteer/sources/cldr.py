"""Names of countries, territories and subdivisions in many languages, from Unicode CLDR."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from gazetteer.errors import SourceError
from gazetteer.sources.archive import Archive
from gazetteer.text.fold import fold

SOURCE = "cldr"
SUBDIVISIONS = "cldr-subdivisions"

# Locales whose territory names were vetted (CLDR coverage "modern" or "moderate").
LOCALES = tuple(
    """
    af am ar as ast az be bg bn br bs ca ceb chr cs cv cy da de el en en-GB eo es et eu fa ff-Adlm fi fil fo
    fr fy ga gd gl gu ha he hi hr hsb hu hy ia id ig is it ja jv ka kk km kn ko kok ks ku ky lb lo lt lv mai
    mi mk ml mn mni mr ms mt my nb ne nl nn or pa pcm pl ps pt pt-PT qu rm ro ru sa sat sc sd si sk sl so sq
    sr sr-Latn su sv sw ta te tg th ti tk to tr tt ug uk ur uz vi wo xh yo yue zh zh-Hant zu
    """.split()
)
# Files of the subdivisions that copy another language's or hold machine-made names.
_DIRTY_SUBDIVISIONS = frozenset({"ccp", "ceb", "no", "root", "yue_Hans", "sr_Latn_ME"})

# Codes that ISO gave to other subdivisions after CLDR 41 had named them (Iran 2020, Morocco, Uganda): its names
# would go to the wrong place.
_REASSIGNED = re.compile(r"IR-\d\d|MA-(?:0[1-9]|1[0-2])|UG-331")

_QUALIFIED = re.compile(r"^(?P<name>[^()（）]+?)\s*[(（](?P<other>[^()（）]+)[)）]$")
_CONGOS = frozenset({"CD", "CG"})
_RENAMED = frozenset({"MM"})
_PLAIN_ALTERNATIVES = ("short", "variant")


@dataclass(frozen=True)
class PlaceName:
    """What a language calls a place: an ISO 3166-1 or -2 code, a text, a BCP 47 tag."""

    code: str
    text: str
    lang: str


def territories(archive: Archive) -> Iterator[PlaceName]:
    """Names by ISO alpha-2 code (and XK), as written and without what a bracket adds.

    A form that two territories share in a language, or that is one Congo's bare name, names neither.
    """
    for locale in LOCALES:
        path = f"package/main/{locale}/territories.json"
        listed = json.loads(archive.read(path))
        try:
            names = listed["main"][locale]["localeDisplayNames"]["territories"]
        except KeyError as error:
            raise SourceError(
                f"source {SOURCE}: {path} has no {error}; its layout changed"
            ) from None
        named: dict[str, tuple[str, ...]] = {}
        for key, text in sorted(names.items()):
            code, _, alternative = key.partition("-alt-")
            if len(code) == 2 and code.isalpha() and (alternative in ("", *_PLAIN_ALTERNATIVES)):
                named[code] = (*named.get(code, ()), *_forms(code, " ".join(text.split())))
        count = Counter(folded for forms in named.values() for folded in set(map(fold, forms)))
        for code, forms in named.items():
            for form in dict.fromkeys(forms):
                if count[fold(form)] == 1 and (code not in _CONGOS or _is_compound(form)):
                    yield PlaceName(code, form, locale)


def _tidy(text: str) -> str:
    """Single blanks, and without the superscript that numbers namesakes ("Île-de-France²")."""
    return " ".join(text.rstrip("²³⁴").split())


def _is_compound(form: str) -> bool:
    """Whether a form has more than one word or sign, as a name that says which Congo must."""
    return any(not char.isalnum() and unicodedata.category(char)[0] != "M" for char in form)


def _forms(code: str, text: str) -> tuple[str, ...]:
    """The text, and without what a bracket adds; Burma stands in one."""
    match = _QUALIFIED.match(text)
    if match is None:
        return (text,)
    return (text, match["name"], *((match["other"],) if code in _RENAMED else ()))


def subdivisions(archive: Archive, codes: frozenset[str]) -> Iterator[PlaceName]:
    """Names of the ISO 3166-2 codes asked for, English first; none of a code that means another place by now."""
    kept = (code for code in codes if not _REASSIGNED.fullmatch(code))
    by_key = {code.replace("-", "").casefold(): code for code in kept}
    paths = [p for p in archive.names() if "/common/subdivisions/" in p and p.endswith(".xml")]
    if not paths:
        raise SourceError(
            f"source {SUBDIVISIONS}: no common/subdivisions in it; its layout changed"
        )
    for path in sorted(paths, key=lambda p: (not p.endswith("/en.xml"), p)):
        locale = path.rpartition("/")[2].removesuffix(".xml")
        if locale in _DIRTY_SUBDIVISIONS:
            continue
        for element in ElementTree.fromstring(archive.read(path)).iter("subdivision"):
            code, text = by_key.get(element.get("type", "")), _tidy(element.text or "")
            if code and text and text != "∅∅∅" and element.get("alt") is None:
                yield PlaceName(code, text, locale.replace("_", "-"))
