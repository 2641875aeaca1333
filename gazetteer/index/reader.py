"""The index of a release, opened: from keys to names, from ids to entities, and what belongs to them."""

from __future__ import annotations

from marisa_trie import Trie

from gazetteer.frozen import cached
from gazetteer.index.entities import Entities
from gazetteer.index.layout import NOBODY
from gazetteer.index.rows import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from typing import Any

    from gazetteer.index.container import Container
    from gazetteer.index.fuzzy import Fuzzy
    from gazetteer.index.scan import Scanner
    from gazetteer.index.spotted import Spotted
    from gazetteer.index.walk import Walker
    from gazetteer.model import Entity, Name, Relation
    from gazetteer.vocabulary import Scheme, Vocabulary


_PREDICATE = 1


class Index:
    """A release as the lookup reads it. Read-only; safe to share between threads.

    Args:
        container: the file.
        release: the folder of the release that the file was made from.

    Attributes:
        version, edition: of the release.
        release_hash: what tells its release from any other, in hexadecimal.
    """

    def __init__(self, container: Container, release: str | os.PathLike[str]) -> None:
        self.release = release
        self._container = container
        about = bytes(container.section("about")).decode()
        self.version, self.edition, self._as_of, self.release_hash, _ = about.split("\n")
        self._rows = Rows(container, self)
        self._keys, self._ids = self._trie("keys"), self._trie("ids")
        self._starts = container.section("keys.starts")

    def __reduce__(self) -> tuple[object, tuple[Any, ...]]:
        from gazetteer.index.store import reopen

        return reopen, (str(self.release), self.release_hash)

    def __len__(self) -> int:
        """Number of entities."""
        return len(self._rows.table("entities"))

    @property
    def path(self) -> str | os.PathLike[str]:
        """The file of the index."""
        return self._container.path

    @property
    def as_of(self) -> date:
        """The last day that the release speaks for."""
        from datetime import date

        return date.fromisoformat(self._as_of)

    def _trie(self, name: str) -> Trie:
        return Trie().map(self._container.section(f"{name}.trie"))

    def sections(self, name: str) -> memoryview:
        """A section of the file, for what reads its own."""
        return self._container.section(name)

    def verify(self) -> None:
        """Check every byte of the file; see `Container.verify`."""
        self._container.verify()

    # From keys to names

    def exact(self, key: str) -> Sequence[Name]:
        """The names with a match key, in the order of the release."""
        number = _number(self._keys, key)
        if number is None:
            return ()
        name, starts = self._rows.name, self._starts
        return [name(row, key) for row in range(starts[number], starts[number + 1])]

    def derived(self, route: str, key: str) -> Sequence[Name]:
        """The names that have a key of a route; see `gazetteer.text.keys`."""
        number = _number(self._derived, f"{route}\x1f{key}")
        if number is None:
            return ()
        return [self._name(row) for row in self._slice("derived", number)]

    def longest(self, first: str) -> int:
        """At most how many tokens a name has that begins with this token; 0 when none does."""
        number = _number(self._first, first if first.isascii() else first[0])
        return 0 if number is None else int(self.sections("first.longest")[number])

    def fuzzy(self, key: str, most: int) -> Sequence[tuple[str, int]]:
        """The match keys within so many edits of a key, each with how many they are."""
        return self._fuzzy.within(key, most)

    def spotted(self, text: str) -> Spotted:
        """Where the stored keys of a text are."""
        from gazetteer.index import spotted
        from gazetteer.index.walk import SHORT

        if len(text) > SHORT:
            return spotted.scanned(text, self._scanner)
        return spotted.walked(text, self._walker.runs)

    @cached
    def _scanner(self) -> Scanner:
        from gazetteer.index.scan import Scanner

        return Scanner(self._container.views())

    @cached
    def _walker(self) -> Walker:
        from gazetteer.index.keys import Keys
        from gazetteer.index.walk import Walker

        return Walker(Keys(self._container.views()))

    @cached
    def _fuzzy(self) -> Fuzzy:
        from gazetteer.index.fuzzy import Fuzzy

        return Fuzzy(self._container.views())

    @cached
    def _derived(self) -> Trie:
        return self._trie("derived")

    @cached
    def _first(self) -> Trie:
        return self._trie("first")

    def _slice(self, name: str, number: int) -> memoryview:
        starts = self.sections(f"{name}.starts")
        return self.sections(f"{name}.rows")[starts[number] : starts[number + 1]]

    def _name(self, row: int) -> Name:
        """The name in a row, its key looked up."""
        from bisect import bisect_right

        number = bisect_right(self._starts, row) - 1
        return self._rows.name(row, self._keys.restore_key(number))

    # From ids to entities

    def _row(self, identity: str) -> int | None:
        number = _number(self._ids, identity)
        row = NOBODY if number is None else self.sections("ids.entity")[number]
        return None if row == NOBODY else row

    def get(self, identity: str) -> Entity | None:
        """The entity with an id of ours, or an id in a scheme that we know; follows redirects."""
        row = self._row(identity)
        return None if row is None else self._rows.entity(row)

    def entity(self, identity: str) -> Entity | None:
        """The entity with an id of ours."""
        found = self.get(identity)
        return found if found is not None and found.id == identity else None

    @cached
    def entities(self) -> Entities:
        """All entities by id, in order."""
        return Entities(self._rows, self.entity)

    def names_of(self, entity_id: str) -> tuple[Name, ...]:
        """The names of an entity, the canonical one first."""
        return tuple(self._name(row) for row in self._belonging("names", entity_id))

    def relations_of(self, entity_id: str) -> tuple[Relation, ...]:
        """The relations of an entity either way, oldest first."""
        found = [self._rows.relation(row) for row in self._belonging("relations", entity_id)]
        return tuple(sorted(found, key=lambda r: (r.predicate, str(r.valid_from or ""))))

    def xrefs_of(self, entity_id: str) -> Mapping[str, tuple[str, ...]]:
        """The ids of an entity elsewhere, by scheme."""
        found: dict[str, tuple[str, ...]] = {}
        for row in self._belonging("xrefs", entity_id):
            scheme, value = map(self._rows.text, self._rows.table("xrefs")[row])
            found[scheme] = (*found.get(scheme, ()), value)
        return found

    def _belonging(self, what: str, entity_id: str) -> memoryview | tuple[int, ...]:
        row = self._row(entity_id)
        if row is None or self._rows.text(self._rows.table("entities")[row][0]) != entity_id:
            return ()
        return self._slice(f"entity.{what}", row)

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """Subject and object of every relation with a predicate."""
        text = self._rows.text
        for _, record in self._rows.where("relations", _PREDICATE, predicate):
            yield text(record[0]), text(record[2])

    # What is the same for all

    @cached
    def vocabulary(self) -> Vocabulary:
        """Types, kinds of names, predicates, id schemes and sources."""
        from gazetteer.index.words import read_vocabulary

        return read_vocabulary(self._rows)

    @cached
    def lookup_schemes(self) -> tuple[Scheme, ...]:
        """The id schemes whose ids are exact keys; without the rest of the vocabulary."""
        from gazetteer.index.words import read_schemes

        return tuple(scheme for scheme in read_schemes(self._rows) if scheme.lookup)

    @cached
    def not_names(self) -> frozenset[str]:
        """The match keys that look like a name and are none anywhere."""
        rows = self._rows
        return frozenset(
            rows.text(key) for _, key, context, *_ in rows.table("not_names") if not context
        )


def _number(trie: Trie, key: str) -> int | None:
    """The number of a key in a trie; what is no Unicode is no key, nor is what a zero would end."""
    if "\0" in key:
        return None
    try:
        found: int | None = trie.get(key)
    except UnicodeEncodeError:
        return None
    return found
