"""A release with a user's own names and entities laid over it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Any

from gazetteer.frozen import cached
from gazetteer.index.entities import Entities
from gazetteer.index.memory import MemoryIndex
from gazetteer.index.own import Own, OwnRow, own_of, read_rows
from gazetteer.index.reader import Index
from gazetteer.index.spotted import Spotted
from gazetteer.model import Entity, Name

Rows = Iterable[OwnRow] | str | os.PathLike[str]


def laid_over(index: Index, rows_or_path: Rows) -> Overlay:
    """An index with the rows, or those in a file, laid over it; one layer over whatever it has.

    Raises:
        ArgumentError: a row is wrong.
        InputError: the file cannot be read.
    """
    if isinstance(rows_or_path, str | os.PathLike):
        rows_or_path = read_rows(rows_or_path)
    own = own_of(rows_or_path, index)
    if isinstance(index, Overlay):
        below = index.own
        own = Own(below.entities | own.entities, below.names + own.names)
        return Overlay(index.base, own)
    return Overlay(index, own)


class Overlay(Index):
    """An index that also knows some names of its own, and answers with them first.

    Args:
        base: the release; it stays as it is, and shares its file.
        own: what is laid over it.
    """

    def __init__(self, base: Index, own: Own) -> None:
        super().__init__(base._container, base.release)
        self.base, self.own = base, own
        keys = [name.key for name in own.names]
        self._own = MemoryIndex(keys, own.names, lambda: map(self._described, own.names))

    def _described(self, name: Name) -> tuple[str, str, str]:
        return name.kind, self.entities[name.entity_id].type, name.script

    def __reduce__(self) -> tuple[object, tuple[Any, ...]]:
        return Overlay, (self.base, self.own)

    def __len__(self) -> int:
        return super().__len__() + len(self.own.entities)

    def exact(self, key: str) -> Sequence[Name]:
        """The names with a match key, own ones first."""
        return [*self._own.exact(key), *super().exact(key)]

    def derived(self, route: str, key: str) -> Sequence[Name]:
        """The names that have a key of a route, own ones first."""
        return [*self._own.derived(route, key), *super().derived(route, key)]

    def longest(self, first: str) -> int:
        """At most how many tokens a name has that begins with this token."""
        return max(self._own.longest(first), super().longest(first))

    def spotted(self, text: str) -> Spotted:
        """Where the stored keys of a text are, own ones too."""
        return super().spotted(text).also(self._own.spotted(text).runs)

    def fuzzy(self, key: str, most: int) -> Sequence[tuple[str, int]]:
        """The match keys within so many edits of a key, each with how many they are."""
        near = dict(super().fuzzy(key, most)) | dict(self._own.fuzzy(key, most))
        return sorted(near.items(), key=lambda found: (found[1], found[0]))

    def get(self, identity: str) -> Entity | None:
        """The entity with an id, of the release or of one's own."""
        return self._added.get(identity) or super().get(identity)

    @cached
    def entities(self) -> Entities:
        """All entities by id, those of the release first."""
        return Entities(self._rows, self.entity, tuple(self._added.values()))

    @cached
    def _added(self) -> dict[str, Entity]:
        from gazetteer.frozen import replace

        return {i: replace(entity, details=self) for i, entity in self.own.entities.items()}

    def names_of(self, entity_id: str) -> tuple[Name, ...]:
        """The names of an entity, own ones last."""
        own = (name for name in self.own.names if name.entity_id == entity_id)
        return (*super().names_of(entity_id), *own)

    @cached
    def not_names(self) -> frozenset[str]:
        """The match keys that look like a name and are none, but for own ones."""
        return self.base.not_names - {name.key for name in self.own.names}
