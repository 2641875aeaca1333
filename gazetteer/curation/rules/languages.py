"""Language tags are BCP 47 tags of languages and scripts that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from gazetteer.curation.rules.rule import Fault, Rule, World

_TAG = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


@cache
def is_tag(tag: str) -> bool:
    """Whether a tag is well formed and its subtags are known.

    >>> [is_tag(tag) for tag in ("en", "ar-Latn", "zh-Hant-TW", "und", "eng", "xx", "ar_Latn")]
    [True, True, True, True, False, False, False]
    """
    match = _TAG.fullmatch(tag)
    return match is not None and match[1] in _known() and (match[2] is None or match[2] in _known())


@cache
def _known() -> frozenset[str]:
    text = resources.files(__package__).joinpath("languages.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(" ".join(lines).split())


def _lang(world: World) -> Iterator[Fault]:
    for name in world.seeds.names:
        lang = name.row["lang"]
        if not is_tag(lang):
            mend = "write en, ar, ar-Latn for Arabic in Latin letters, und if none fits"
            yield Fault(name.row, f"lang {lang!r} is no BCP 47 tag", mend)


RULES = (Rule("lang", "A language tag is one of BCP 47: en, ar-Latn, zh-Hant.", _lang),)
