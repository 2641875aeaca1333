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
    """The entities of a release by id, in its order, each made when it is asked for."""

    def __init__(self, rows: Rows, find: Callable[[str], Entity | None]) -> None:
        self._rows, self._find = rows, find

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
        return len(self._rows.table("entities"))

    def __iter__(self) -> Iterator[str]:
        return (self._rows.text(record[0]) for record in self._rows.table("entities"))

    def values(self) -> Iterator[Entity]:  # type: ignore[override]
        """The entities."""
        return (self._rows.entity(row) for row in range(len(self)))

    def of_type(self, type_: str) -> Iterator[Entity]:
        """The entities whose main type is this leaf type."""
        return (self._rows.entity(row) for row, _ in self._rows.where("entities", _TYPE, type_))
