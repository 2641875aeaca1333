"""The entities of an index as a mapping by id."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from gazetteer.index.rows import Rows
    from gazetteer.model import Entity

    _Mapping = Mapping[str, Entity]
else:
    _Mapping = object  # collections.abc costs more than a lookup


_TYPE = 2


class Entities(_Mapping):
    """The entities of a release by id, in its order, each made when it is asked for.

    Args:
        find: an entity by its own id.
        added: entities that come after those of the release.
    """

    def __init__(
        self, rows: Rows, find: Callable[[str], Entity | None], added: tuple[Entity, ...] = ()
    ) -> None:
        self._rows, self._find, self._added = rows, find, added

    def __getitem__(self, identity: str) -> Entity:
        found = self._find(identity)
        if found is None:
            raise KeyError(identity)
        return found

    def get(self, identity: str, default: Entity | None = None) -> Entity | None:  # type: ignore[override]
        """The entity with an id of ours."""
        return self._find(identity) or default

    def __contains__(self, identity: object) -> bool:
        return isinstance(identity, str) and self._find(identity) is not None

    def __len__(self) -> int:
        return len(self._rows.table("entities")) + len(self._added)

    def __iter__(self) -> Iterator[str]:
        for record in self._rows.table("entities"):
            yield self._rows.text(record[0])
        for entity in self._added:
            yield entity.id

    def values(self) -> Iterator[Entity]:  # type: ignore[override]
        """The entities."""
        yield from map(self._rows.entity, range(len(self._rows.table("entities"))))
        yield from self._added

    def of_type(self, type_: str) -> Iterator[Entity]:
        """The entities whose main type is this leaf type."""
        for row, _ in self._rows.where("entities", _TYPE, type_):
            yield self._rows.entity(row)
        yield from (entity for entity in self._added if entity.type == type_)
