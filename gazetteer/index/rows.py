"""Entities, names and relations out of the columns of an index, each made when it is asked for."""

from __future__ import annotations

from gazetteer.model import Entity, Name, Relation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from typing import Generic, TypeVar

    from gazetteer.index.container import Container
    from gazetteer.model import Details

    Value = TypeVar("Value")

    class _Numbered(dict[int, Value], Generic[Value]):
        """Values by number."""

    Period = tuple[date | None, str | None, date | None, str | None]
else:

    class _Numbered(dict):
        def __class_getitem__(cls, _):
            return cls


_SEPARATOR = "\x1f"
_OPEN = (None, None, None, None)
MOST_KEPT = 1 << 14


class Kept(_Numbered["Value"]):
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


class Rows:
    """The tables of an index.

    Args:
        details: what entities read their names, relations and ids from.
    """

    def __init__(self, container: Container, details: Details) -> None:
        self._container, self._details = container, details
        self._columns: dict[str, memoryview] = {}
        self._starts = container.section("pool.starts")
        self._text = container.section("pool.text")
        self._texts: Kept[str] = Kept()
        self._lists: Kept[tuple[str, ...]] = Kept()
        self._periods: Kept[Period] = Kept()
        self._entities: Kept[Entity] = Kept()
        self._names: Kept[Name] = Kept()
        self._relations: Kept[Relation] = Kept()

    def column(self, name: str) -> memoryview:
        """A column, `table.column`; of texts it holds numbers, see `text`."""
        found = self._columns.get(name)
        if found is None:
            found = self._columns[name] = self._container.section(name)
        return found

    def text(self, column: str, row: int) -> str | None:
        """The text in a column, or None."""
        number = self.column(column)[row]
        if not number:
            return None
        return self._texts.get(number) or self._texts.keep(number, self._read(number))

    def required(self, column: str, row: int) -> str:
        """The text in a column that is never null."""
        return self.text(column, row) or ""

    def texts(self, column: str, row: int) -> tuple[str, ...]:
        """The texts of a list in a column."""
        number = self.column(column)[row]
        found = self._lists.get(number)
        if found is None:
            joined = self._read(number) if number else ""
            listed = tuple(joined.split(_SEPARATOR)) if joined else ()
            found = self._lists.keep(number, listed)
        return found

    def where(self, column: str, text: str) -> Iterator[int]:
        """The rows with a text in a column of few values."""
        is_it: dict[int, bool] = {}
        for row, number in enumerate(self.column(column)):
            if number not in is_it:
                is_it[number] = self.text(column, row) == text
            if is_it[number]:
                yield row

    def _read(self, number: int) -> str:
        start, end = self._starts[number - 1], self._starts[number]
        return str(self._text[start:end], "utf-8")

    def _period(self, column: str, row: int) -> Period:
        number = self.column(column)[row]
        found = self._periods.get(number)
        if found is None:
            found = self._periods.keep(number, _period(self._read(number)))
        return found

    def name(self, row: int, key: str) -> Name:
        """The name in a row, whose match key is known."""
        return self._names.get(row) or self._names.keep(row, self._make_name(row, key))

    def _make_name(self, row: int, key: str) -> Name:
        start, start_width, end, end_width = self._period("names.period", row)
        return Name(
            entity_id=self.required("entities.id", self.column("names.entity")[row]),
            text=self.required("names.text", row),
            key=key,
            kind=self.required("names.kind", row),
            lang=self.required("names.lang", row),
            script=self.required("names.script", row),
            scope=self.texts("names.scope", row),
            strength=self.required("names.strength", row),
            sources=self.texts("names.sources", row),
            valid_from=start,
            from_precision=start_width,
            valid_to=end,
            to_precision=end_width,
        )

    def entity(self, row: int) -> Entity:
        """The entity in a row."""
        return self._entities.get(row) or self._entities.keep(row, self._make_entity(row))

    def _make_entity(self, row: int) -> Entity:
        start, start_width, end, end_width = self._period("entities.period", row)
        latitude, longitude = (self.column(f"entities.{c}")[row] for c in ("latitude", "longitude"))
        population, seats = (self.column(f"entities.{c}")[row] for c in ("population", "seats"))
        return Entity(
            id=self.required("entities.id", row),
            name=self.required("entities.name", row),
            type=self.required("entities.type", row),
            other_types=self.texts("entities.other_types", row),
            countries=self.texts("entities.countries", row),
            description=self.text("entities.description", row),
            latitude=latitude if latitude == latitude else None,
            longitude=longitude if longitude == longitude else None,
            population=population if population >= 0 else None,
            prominence=self.column("entities.prominence")[row],
            seats=seats if seats >= 0 else None,
            sources=self.texts("entities.sources", row),
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
        start, start_width, end, end_width = self._period("relations.period", row)
        return Relation(
            subject=self.required("relations.subject", row),
            predicate=self.required("relations.predicate", row),
            object=self.required("relations.object", row),
            role=self.text("relations.role", row),
            note=self.text("relations.note", row),
            sources=self.texts("relations.sources", row),
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
    from datetime import date  # most names have no dates

    start, start_width, end, end_width = (part or None for part in text.split("|"))
    return (
        date.fromisoformat(start) if start else None,
        start_width,
        date.fromisoformat(end) if end else None,
        end_width,
    )
