"""Names of countries resolved by us and by peers: how many right, how many wrong.

    python -m benchmarks.resolve [FILE ...]

Each FILE is JSON Lines (.gz or not): `q`, and `gold.iso` with ISO codes or null for what names no
country. Without files: the misspelt countries of tests/gold. Peers that are not installed are left
out.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

Answer = Callable[[str], str | None]
"""From a name to an ISO 3166-1 code of two or three letters."""

_GOLD = Path(__file__).parent.parent / "tests" / "gold" / "resolve" / "typos.tsv"


@dataclass(frozen=True)
class Case:
    """A name and the codes that are right; none when it names no country."""

    name: str
    codes: frozenset[str]


def ours() -> Answer:
    import gazetteer

    gz = gazetteer.load()

    def answer(name: str) -> str | None:
        entity = gz.resolve(name).entity
        is_country = entity is not None and entity.type in ("country", "territory")
        return entity.countries[0] if entity and is_country and entity.countries else None

    return answer


def pycountry_lookup() -> Answer:
    import pycountry

    return lambda name: pycountry.countries.lookup(name).alpha_2


def pycountry_fuzzy() -> Answer:
    import pycountry

    return lambda name: pycountry.countries.search_fuzzy(name)[0].alpha_2


def country_converter() -> Answer:
    import country_converter

    converter = country_converter.CountryConverter()
    return lambda name: converter.convert(names=name, to="ISO2", not_found=None)


def countrynames() -> Answer:
    import countrynames

    return partial(countrynames.to_code, fuzzy=True)


def hdx() -> Answer:
    from hdx.location.country import Country

    return lambda name: Country.get_iso3_country_code_fuzzy(name, use_live=False)[0]


def resolvekit() -> Answer:
    from resolvekit import Resolver

    resolver = Resolver()

    def answer(name: str) -> str | None:
        entity = resolver.resolve(name).entity
        code = entity.codes.get("iso2") if entity else None
        return str(code) if code else None

    return answer


ENGINES: dict[str, Callable[[], Answer]] = {
    "gazetteer": ours,
    "pycountry lookup": pycountry_lookup,
    "pycountry search_fuzzy": pycountry_fuzzy,
    "country_converter": country_converter,
    "countrynames": countrynames,
    "hdx-python-country": hdx,
    "resolvekit": resolvekit,
}


def read(path: Path) -> Iterator[Case]:
    """The cases of a file; lines without `q` are headers."""
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if "q" in row:
                yield Case(row["q"], frozenset((row["gold"] or {}).get("iso", ())))


def misspelt() -> Iterator[Case]:
    """The misspelt countries of the gold set."""
    import gazetteer

    gz = gazetteer.load()
    with _GOLD.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            country = gz.get(row["right"])
            if country and country.id.startswith("iso3166-1:"):
                codes = {country.countries[0], *country.xrefs.get("iso3166-1-alpha3", ())}
                yield Case(row["text"], frozenset(codes))


def measured(answer: Answer, cases: list[Case]) -> tuple[float, float, float]:
    """Shares right and answered wrong, and milliseconds a name."""
    right = wrong = 0
    start = time.perf_counter()
    for case in cases:
        try:
            code = answer(case.name)
        except LookupError:
            code = None
        right += (code is None and not case.codes) or code in case.codes
        wrong += code is not None and code not in case.codes
    spent = time.perf_counter() - start
    return right / len(cases), wrong / len(cases), spent / len(cases) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path)
    files = parser.parse_args().files
    sets = {path.name.partition(".")[0]: list(read(path)) for path in files}
    sets = sets or {"misspelt countries": list(misspelt())}
    for name, cases in sets.items():
        table = Table("engine", "right %", "wrong %", "ms a name", title=f"{name} ({len(cases)})")
        for engine, make in ENGINES.items():
            try:
                answer = make()
                answer("France")
            except ImportError:
                continue
            except Exception as error:  # a peer without its data is no reason to stop
                table.add_row(engine, "does not run", type(error).__name__, "")
                continue
            right, wrong, spent = measured(answer, cases)
            table.add_row(engine, f"{right:.1%}", f"{wrong:.1%}", f"{spent:.3f}")
        Console().print(table)


if __name__ == "__main__":
    main()
