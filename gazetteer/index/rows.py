"""Entities, names and relations out of the columns of an index, each made when it is asked for."""

from __future__ import annotations

from struct import Struct

from gazetteer.index.layout import SEPARATOR
from gazetteer.model import Entity, Name, Relation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from typing import Any, TypeVar

    from gazetteer.index.container import Container
    from gazetteer.model import Details

    Value = TypeVar("Value")
    Period = tuple[date | None, str | None, date | None, str | None]

_OPEN = (None, None, None, None)
MOST_KEPT = 1 << 14


class Kept(dict[int, "Value"]):
    """What was made, by number; when there is too much of it, it is made again.

    Threads may use it at once: at worst they make the same value twice.

    >>> kept = Kept()
    >>> kept.keep(7, "seven"), kept.keep(7, "other"), kept[7]
    ('seven', 'seven', 'seven')
    """

    def keep(self, number: int, value: Value) -> Value:
        """Keep a value, unless there is one already; the one that is kept."""
        if len(self) >= MOST_KEPT:
            self.clear()
        return self.setdefault(number, value)


class Table:
    """The records of a table."""

    def __init__(self, container: Container, name: str) -> None:
        self._data = container.section(name)
        self._form = Struct(bytes(container.section(f"{name}.form")).decode())

    def __len__(self) -> int:
        return len(self._data) // self._form.size

    def __getitem__(self, row: int) -> tuple[Any, ...]:
        return self._form.unpack_from(self._data, row * self._form.size)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return self._form.iter_unpack(self._data)


class Rows:
    """The tables of an index, and the values that their rows are.

    Args:
        details: what entities read their names, relations and ids from.
    """

    def __init__(self, container: Container, details: Details) -> None:
        self._container, self._details = container, details
        self._tables: dict[str, Table] = {}
        self._starts = container.section("pool.starts")
        self._text = container.section("pool.text")
        self._texts: Kept[str] = Kept()
        self._lists: Kept[tuple[str, ...]] = Kept()
        self._periods: Kept[Period] = Kept()
        self._entities: Kept[Entity] = Kept()
        self._names: Kept[Name] = Kept()
        self._relations: Kept[Relation] = Kept()

    def table(self, name: str) -> Table:
        """A table by its name in `layout`."""
        found = self._tables.get(name)
        return found or self._tables.setdefault(name, Table(self._container, name))

    def text(self, number: int) -> str:
        """The text of a number that is not null."""
        return self._texts.get(number) or self._texts.keep(number, self._read(number))

    def maybe(self, number: int) -> str | None:
        """The text of a number, or None."""
        return self.text(number) if number else None

    def texts(self, number: int) -> tuple[str, ...]:
        """The members of a list."""
        found = self._lists.get(number)
        if found is None:
            joined = self._read(number)
            listed = tuple(joined.split(SEPARATOR)) if joined else ()
            found = self._lists.keep(number, listed)
        return found

    def where(self, table: str, place: int, text: str) -> Iterator[tuple[int, tuple[Any, ...]]]:
        """The rows whose column at a place, one of few values, is a text; with their records."""
        is_it: dict[int, bool] = {}
        for row, record in enumerate(self.table(table)):
            number = record[place]
            if number not in is_it:
                is_it[number] = self.text(number) == text
            if is_it[number]:
                yield row, record

    def _read(self, number: int) -> str:
        start, end = self._starts[number - 1], self._starts[number]
        return str(self._text[start:end], "utf-8")

    def _period(self, number: int) -> Period:
        found = self._periods.get(number)
        return found or self._periods.keep(number, _period(self._read(number)))

    def name(self, row: int, key: str) -> Name:
        """The name in a row, whose match key is known."""
        return self._names.get(row) or self._names.keep(row, self._make_name(row, key))

    def _make_name(self, row: int, key: str) -> Name:
        of, text, kind, lang, script, scope, strength, sources, period = self.table("names")[row]
        start, start_width, end, end_width = self._period(period)
        return Name(
            entity_id=self.text(self.table("entities")[of][0]),
            text=self.text(text),
            key=key,
            kind=self.text(kind),
            lang=self.text(lang),
            script=self.text(script),
            scope=self.texts(scope),
            strength=self.text(strength),
            sources=self.texts(sources),
            valid_from=start,
            from_precision=start_width,
            valid_to=end,
            to_precision=end_width,
        )

    def entity(self, row: int) -> Entity:
        """The entity in a row."""
        return self._entities.get(row) or self._entities.keep(row, self._make_entity(row))

    def _make_entity(self, row: int) -> Entity:
        id_, name, type_, other_types, countries, description, period, sources, *numbers = (
            self.table("entities")[row]
        )
        latitude, longitude, population, prominence, seats = numbers
        start, start_width, end, end_width = self._period(period)
        return Entity(
            id=self.text(id_),
            name=self.text(name),
            type=self.text(type_),
            other_types=self.texts(other_types),
            countries=self.texts(countries),
            description=self.maybe(description),
            latitude=latitude if latitude == latitude else None,
            longitude=longitude if longitude == longitude else None,
            population=population if population >= 0 else None,
            prominence=prominence,
            seats=seats if seats >= 0 else None,
            sources=self.texts(sources),
            valid_from=start,
            from_precision=start_width,
            valid_to=end,
            to_precision=end_width,
            details=self._details,
        )

    def relation(self, row: int) -> Relation:
        """The relation in a row."""
        return self._relations.get(row) or self._relations.keep(row, self._make_relation(row))

    def _make_relation(self, row: int) -> Relation:
        subject, predicate, object_, role, note, sources, period = self.table("relations")[row]
        start, start_width, end, end_width = self._period(period)
        return Relation(
            subject=self.text(subject),
            predicate=self.text(predicate),
            object=self.text(object_),
            role=self.maybe(role),
            note=self.maybe(note),
            sources=self.texts(sources),
            valid_from=start,
            from_precision=start_width,
            valid_to=end,
            to_precision=end_width,
        )


def _period(text: str) -> Period:
    """Four columns out of one text.

    >>> _period("2014-06-29|day||")
    (datetime.date(2014, 6, 29), 'day', None, None)
    """
    if text == "|||":
        return _OPEN
    date = _date()  # most names have no dates
    start, start_width, end, end_width = (part or None for part in text.split("|"))
    return (
        date.fromisoformat(start) if start else None,
        start_width,
        date.fromisoformat(end) if end else None,
        end_width,
    )


def _date() -> type[date]:
    """The class of dates. The module `datetime` takes longer to import than a name to look up; where
    its C part can be had alone, that is the very same class."""
    try:
        from _datetime import date  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        from datetime import date
    found: type[date] = date
    return found
