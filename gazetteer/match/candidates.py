"""The hits of a name: stored names by exact key, and by farther routes where these settle nothing."""

from __future__ import annotations

from gazetteer.frozen import dataclass
from gazetteer.match.query import Hit
from gazetteer.match.rules import at_home, excluded
from gazetteer.text.normalize import normalize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from typing import Protocol

    from gazetteer.match.query import Query
    from gazetteer.model import Entity, Name
    from gazetteer.vocabulary import Scheme
else:
    Protocol = object


class Keys(Protocol):
    """The index, as the matcher sees it."""

    def exact(self, key: str) -> Sequence[Name]: ...
    def derived(self, route: str, key: str) -> Sequence[Name]: ...
    def fuzzy(self, key: str, most: int) -> Sequence[tuple[str, int]]: ...
    def longest(self, first: str) -> int: ...


@dataclass(frozen=True)
class Candidates:
    """The routes from a string to stored names.

    Attributes:
        get: an entity by a CURIE of any scheme.
        schemes: the schemes whose ids are exact keys.
        not_names: keys that look like a name and are none.
    """

    keys: Keys
    entities: Mapping[str, Entity]
    get: Callable[[str], Entity | None]
    schemes: tuple[Scheme, ...]
    not_names: Collection[str]

    def hits(self, query: Query) -> list[Hit]:
        """The hits that may be meant, each by the nearest route that found it.

        Farther routes are gone only while no nearer one has found what may be meant: an exact
        strong name is never rivalled by what merely sounds like it.
        """
        key = normalize(query.text)
        if not key or key in self.not_names:
            return []
        entities = self.entities
        exact = [Hit(entities[n.entity_id], n, "exact") for n in self.keys.exact(key)]
        if settled(exact, query):
            return exact
        from gazetteer.match.routes import Routes

        return Routes(self).hits(key, exact, query)


def settled(hits: Iterable[Hit], query: Query) -> bool:
    """Whether a hit may be meant, so that farther ones need not be looked for."""
    return any(
        hit.method != "skeleton" and not excluded(hit, query) and at_home(hit, query)
        for hit in hits
    )
