"""A name that is written as stored, in a process that has answered before."""

from __future__ import annotations

from collections.abc import Iterator

import gazetteer as package
from benchmarks.corpus import Corpus
from benchmarks.measure import Measure, Operation, compared, each


def operations(corpus: Corpus) -> Iterator[Operation]:
    """The names of the countries."""
    loaded = package.load(corpus.release)
    names = {e.name: e.id.rpartition(":")[2] for e in loaded.entities(type="country")}
    names = {name: code for name, code in names.items() if len(code) == 2} or names

    def recall(found: dict[str, str | None]) -> float:
        return sum(found[name] == code for name, code in names.items()) / len(names)

    def gazetteer() -> Measure:
        def answer(name: str) -> str | None:
            entity = loaded.resolve(name, type="country").entity
            return entity.id.rpartition(":")[2] if entity else None

        return Measure(
            "gazetteer", *each(answer, names, 1e6), recall=recall({n: answer(n) for n in names})
        )

    def pycountry_lookup() -> Measure:
        import pycountry

        def answer(name: str) -> str | None:
            try:
                return str(pycountry.countries.lookup(name).alpha_2)
            except LookupError:
                return None

        return Measure(
            "pycountry.lookup",
            *each(answer, names, 1e6),
            recall=recall({n: answer(n) for n in names}),
        )

    def country_converter() -> Measure:
        import logging

        import country_converter

        logging.getLogger("country_converter").setLevel(logging.CRITICAL)
        converter = country_converter.CountryConverter()

        def answer(name: str) -> str | None:
            found = converter.convert(name, to="ISO2", not_found="")
            return found if isinstance(found, str) and found else None

        return Measure(
            "country_converter",
            *each(answer, names, 1e6),
            recall=recall({n: answer(n) for n in names}),
        )

    def countrynames() -> Measure:
        from countrynames import to_code

        return Measure(
            "countrynames",
            *each(to_code, names, 1e6),
            recall=recall({n: to_code(n) for n in names}),
        )

    yield compared(
        f"exact, warm: resolve the names of {len(names)} countries",
        "µs",
        (gazetteer, pycountry_lookup, country_converter, countrynames),
        goals={"country_converter": 100},
    )
