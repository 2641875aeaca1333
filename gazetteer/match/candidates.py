"""The hits of a name: stored names by exact key, by loose key, and codes."""

from __future__ import annotations

from gazetteer.frozen import dataclass
from gazetteer.match.generic import bare_keys
from gazetteer.match.query import Hit
from gazetteer.text.normalize import normalize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from typing import Protocol

    from gazetteer.model import Entity, Name
    from gazetteer.vocabulary import Scheme
else:
    Protocol = object

_PLACES = frozenset({"country", "territory", "subdivision", "city"})
_DOMAIN = "domain"
_SHORTEST_ANY_CASE = 3


class Keys(Protocol):
    """Names by match key."""

    def exact(self, key: str) -> Iterable[Name]: ...
    def loose(self, key: str) -> Iterable[Name]: ...


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

    def hits(self, text: str) -> Iterator[Hit]:
        """The hits by exact key; only without any, those by loose key, by code, and
        without generic words."""
        key = normalize(text)
        if not key or key in self.not_names:
            return
        exact = [Hit(self.entities[n.entity_id], n, "exact") for n in self.keys.exact(key)]
        yield from exact
        if not exact:
            for name in self.keys.loose(key):
                yield Hit(self.entities[name.entity_id], name, "loose")
            yield from self._codes(text.strip())
            yield from self._bare(key)

    def _bare(self, key: str) -> Iterator[Hit]:
        """Places whose name is this one but for words such as "province" or "city"."""
        seen = set()
        for bare in bare_keys(key):
            for name in (*self.keys.exact(bare), *self.keys.loose(bare)):
                entity = self.entities[name.entity_id]
                if entity.type in _PLACES and name not in seen:
                    seen.add(name)
                    yield Hit(entity, name, "generic")

    def _codes(self, code: str) -> Iterator[Hit]:
        """Codes in capitals; from three letters on in any case, as "jpn" is no word."""
        for scheme in self.schemes:
            written = code.casefold() if scheme.id == _DOMAIN else code.upper()
            if scheme.id != _DOMAIN and code != written and len(code) < _SHORTEST_ANY_CASE:
                continue
            entity = self.get(f"{scheme.id}:{written}")
            if entity:
                yield Hit(entity, entity.names[0], "code")
