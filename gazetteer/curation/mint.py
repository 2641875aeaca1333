"""Ids for new entities: a slug of the name, frozen from then on."""

from __future__ import annotations

import re
from collections.abc import Collection

from gazetteer.text.normalize import normalize

_MOST = 60


def slug(name: str) -> str:
    """ASCII, lower case, hyphens; empty when the name has no letter that folds to ASCII.

    >>> slug("Hay'at Tahrir al-Sham"), slug("Türkiye Büyük Millet Meclisi"), slug("بدر")
    ('hayat-tahrir-al-sham', 'turkiye-buyuk-millet-meclisi', '')
    """
    words = re.findall("[a-z0-9]+", normalize(name))
    while len(words) > 1 and len("-".join(words)) > _MOST:
        words.pop()
    return "-".join(words)


def mint(
    name: str, countries: Collection[str], taken: Collection[str], names: Collection[str] = ()
) -> str:
    """An id that no entity has: the slug; after its country's code where the name recurs.

    Args:
        countries: codes, the main one first.
        taken: the ids that there are.
        names: the canonical names that there are, as match keys.

    >>> mint("Badr Organization", ["IQ"], set())
    'gz:badr-organization'
    >>> mint("Senate", ["IT"], {"gz:senate"}), mint("Senate", [], {"gz:senate"})
    ('gz:it-senate', 'gz:senate-2')
    >>> mint("Senate", ["IT"], {"gz:us-senate"}, {"senate"})
    'gz:it-senate'
    """
    stem = slug(name) or "unnamed"
    code = next((c.lower() for c in countries if c.isalpha()), "")
    stems = [stem, f"{code}-{stem}" if code else stem]
    if normalize(name) in names:
        stems.reverse()
    for candidate in (*stems, *(f"{stems[-1]}-{n}" for n in range(2, len(taken) + 4))):
        if f"gz:{candidate}" not in taken:
            return f"gz:{candidate}"
    raise AssertionError("more numbers than ids")
