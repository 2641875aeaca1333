"""The vocabularies a release speaks: types, kinds of names, predicates, id schemes, sources."""

from __future__ import annotations

from gazetteer.errors import ArgumentError
from gazetteer.frozen import cached, dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, kw_only=True)
class Type:
    """A leaf type of entities, its group, and what other vocabularies call it."""

    id: str
    group: str
    label: str
    ftm: str | None = None
    schema_org: str | None = None
    ner: str | None = None


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of name."""

    id: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Predicate:
    """A predicate of relations; `inverse` is how it reads from the object."""

    id: str
    label: str
    inverse: str


@dataclass(frozen=True, kw_only=True)
class Scheme:
    """A scheme of external ids; those with `lookup` are exact keys of `resolve`."""

    id: str
    label: str
    lookup: bool


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where rows come from: version, date, licence, and how it asks to be named."""

    id: str
    label: str
    licence: str
    attribution: str
    version: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """All vocabularies of a release."""

    types: tuple[Type, ...]
    kinds: tuple[Kind, ...]
    predicates: tuple[Predicate, ...]
    schemes: tuple[Scheme, ...]
    sources: tuple[Source, ...]

    @cached
    def groups(self) -> dict[str, frozenset[str]]:
        """Every leaf type and every group, with the leaf types it stands for."""
        found: dict[str, set[str]] = {}
        for type_ in self.types:
            found.setdefault(type_.group, set()).add(type_.id)
            found.setdefault(type_.id, set()).add(type_.id)
        return {name: frozenset(leaves) for name, leaves in found.items()}

    def leaves(self, name: str) -> frozenset[str]:
        """The leaf types that a type or a group stands for.

        Raises:
            ArgumentError: the name is neither.
        """
        try:
            return self.groups[name]
        except KeyError:
            raise ArgumentError(
                f"unknown type {name!r}; there are: {', '.join(sorted(self.groups))}"
            ) from None


def ids(entries: Iterable[Type | Kind | Predicate | Scheme | Source]) -> frozenset[str]:
    """The ids of vocabulary entries."""
    return frozenset(entry.id for entry in entries)
