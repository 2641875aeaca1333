"""The gazetteer: one release, ready to be asked."""

from __future__ import annotations

from gazetteer.errors import ArgumentError
from gazetteer.frozen import cached, replace
from gazetteer.match.candidates import Candidates
from gazetteer.match.decide import decide
from gazetteer.match.holders import holders_on, with_holders
from gazetteer.match.query import Query
from gazetteer.model import Mention, Resolution

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path
    from typing import Any

    from gazetteer.annotate.document import Annotator
    from gazetteer.index.reader import Index
    from gazetteer.model import Entity, Relation
    from gazetteer.vocabulary import Vocabulary

METONYMS = ("literal", "institution")


class Gazetteer:
    """One release: look up ids, resolve names, annotate texts. Safe to share between threads."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._candidates = Candidates(
            keys=index,
            entities=index.entities,
            get=index.get,
            schemes=index.lookup_schemes,
            not_names=index.not_names,
        )

    @cached
    def _annotator(self) -> Annotator:
        from gazetteer.annotate.document import Annotator

        return Annotator(self._index, self._index)

    def __reduce__(self) -> tuple[type[Gazetteer], tuple[Index]]:
        return Gazetteer, (self._index,)

    def __len__(self) -> int:
        """Number of entities."""
        return len(self._index)

    def __repr__(self) -> str:
        return f"<Gazetteer {self.version} {self.edition}: {len(self)} entities>"

    @property
    def version(self) -> str:
        """CalVer of the data."""
        return self._index.version

    @property
    def edition(self) -> str:
        """`core` or `full`."""
        return self._index.edition

    @property
    def as_of(self) -> date:
        """The last day that the data speaks for."""
        return self._index.as_of

    @property
    def vocabulary(self) -> Vocabulary:
        """Types, kinds of names, predicates, id schemes and sources of the release."""
        return self._index.vocabulary

    @property
    def path(self) -> Path:
        """The folder of the release."""
        from pathlib import Path

        return Path(self._index.release)

    def entities(self, *, type: str | None = None, country: str | None = None) -> Iterator[Entity]:
        """All entities, or those of a type or group, or of a country, by id.

        Raises:
            ArgumentError: the type or the country is malformed.
        """
        types, code = self._types(type), self._country(country)
        for entity in self._index.entities.values():
            if types is not None and not types & {entity.type, *entity.other_types}:
                continue
            if code is None or code in entity.countries:
                yield entity

    def get(self, identity: str) -> Entity | None:
        """The entity with an id of ours or any external id that we know; None when there is none.

        >>> from gazetteer import load
        >>> gazetteer = load()
        >>> gazetteer.get("iso3166-1-alpha3:IRQ").name
        'Iraq'
        """
        return self._index.get(identity)

    def holders(self, office: str, *, on: date) -> tuple[Relation, ...]:
        """Who held an office on a day.

        Raises:
            ArgumentError: there is no such entity, it is no office, or the day is no date.
        """
        self._check_day(on, required=True)
        entity = self.get(office)
        if entity is None or entity.type != "position":
            what = "no entity" if entity is None else f"a {entity.type}, no office"
            raise ArgumentError(f"{office!r} is {what}; give the id of a position")
        return holders_on(entity.id, entity.relations, on).holders

    def resolve(
        self,
        name: str,
        *,
        type: str | None = None,
        country: str | None = None,
        on: date | None = None,
        context: str | None = None,
        strict: bool = False,
        limit: int = 5,
    ) -> Resolution:
        """Decide which entity a name names.

        Args:
            type: a leaf type or a group; hard.
            country: ISO code of where the text speaks of; hard for scopes, else a preference.
            on: the day that the text speaks of; picks holders, excludes what began later.
            context: text around the name; countries and entities it names are a preference.
            strict: makes `country` hard for entities too.
            limit: at most so many candidates in the answer.

        Raises:
            ArgumentError: an argument is malformed; never because of the name.

        >>> from gazetteer import load
        >>> gazetteer = load()
        >>> gazetteer.resolve("the upper house").needs
        ('country',)
        >>> gazetteer.resolve("the upper house", country="RU").entity.name
        'Federation Council'
        """
        asked = self._query(type, country, on, context, strict, limit)
        return self._decide(replace(asked, text=name), limit)

    def resolve_many(
        self,
        names: Iterable[str],
        *,
        type: str | None = None,
        country: str | None = None,
        on: date | None = None,
        context: str | None = None,
        strict: bool = False,
        limit: int = 5,
        progress: Callable[[int, int], None] | None = None,
    ) -> list[Resolution]:
        """Resolve names under one context, each distinct one once; order kept.

        Args:
            progress: called with how many of the distinct names are done, and of how many.

        >>> from gazetteer import load
        >>> [r.status for r in load().resolve_many(["Daesh", "no such name", "Daesh"])]
        ['matched', 'nil', 'matched']
        """
        names = list(names)
        asked = self._query(type, country, on, context, strict, limit)
        answers = dict.fromkeys(names, Resolution("", "nil"))
        for done, name in enumerate(answers, start=1):
            answers[name] = self._decide(replace(asked, text=name), limit)
            if progress:
                progress(done, len(answers))
        return [answers[name] for name in names]

    def _query(
        self,
        type: str | None,
        country: str | None,
        on: date | None,
        context: str | None,
        strict: bool,
        limit: int,
    ) -> Query:
        """What is asked beside the name, checked."""
        if limit < 1:
            raise ArgumentError(f"limit is {limit}; give 1 or more")
        self._check_day(on)
        support: Mapping[str, float] = {}
        places: Mapping[str, float] = {}
        if context:
            from gazetteer.annotate.surroundings import surroundings

            around = surroundings(self._annotator, context, on)
            support, places = around.support, around.places
        return Query(
            text="",
            types=self._types(type),
            country=self._country(country),
            strict=strict,
            on=on,
            support=support,
            places=places,
            stated=True,
        )

    def _decide(self, query: Query, limit: int) -> Resolution:
        return self._with_holders(decide(query, self._candidates.hits(query), limit), query.on)

    def annotate(
        self,
        text: str,
        *,
        on: date | None = None,
        country: str | None = None,
        metonyms: str = "literal",
    ) -> list[Mention]:
        """Find and resolve the mentions of a text, in order, none overlapping another.

        Args:
            on: the day that the text speaks of.
            country: where it was written for; a preference among rivals.
            metonyms: `literal` keeps "Moscow" the city and offers the government as
                `Mention.metonymic`; `institution` makes the government the answer.

        Raises:
            ArgumentError: an argument is malformed.

        >>> from gazetteer import load
        >>> gazetteer = load()
        >>> for m in gazetteer.annotate("Daesh left Baghdad."):
        ...     print(m.start, m.end, m.text, "=", m.resolution.entity.name)
        0 5 Daesh = Islamic State
        11 18 Baghdad = Baghdad
        """
        self._check_day(on)
        if metonyms not in METONYMS:
            raise ArgumentError(f"metonyms is {metonyms!r}; it is {' or '.join(METONYMS)}")
        found = self._annotator.annotate(
            text, on=on, country=self._country(country), institutions=metonyms == "institution"
        )
        return [replace(m, resolution=self._with_holders(m.resolution, on)) for m in found]

    def with_names(
        self, rows_or_path: Iterable[Mapping[str, Any]] | str | os.PathLike[str]
    ) -> Gazetteer:
        """The same gazetteer with one's own names and entities laid over it; this one stays.

        A row has the `id` of an entity and the `text` of a name, and may have `kind`, `lang`,
        `scope` and `strength`. An id that is not known yet needs a `type`, may have `countries` and
        a `description`, and its first row is its canonical name.

        Args:
            rows_or_path: mappings, or a CSV or TSV file with these columns.

        Raises:
            ArgumentError: a row is wrong.
            InputError: the file cannot be read.

        >>> from gazetteer import load
        >>> own = load().with_names([{"id": "iso3166-1:IQ", "text": "Ye Olde Babylon"}])
        >>> own.resolve("ye olde babylon").entity.name
        'Iraq'
        """
        from gazetteer.index.overlay import laid_over

        return Gazetteer(laid_over(self._index, rows_or_path))

    def _with_holders(self, resolution: Resolution, on: date | None) -> Resolution:
        return resolution if on is None else with_holders(resolution, on, self.as_of, self.get)

    def _types(self, type: str | None) -> frozenset[str] | None:
        return None if type is None else self._index.vocabulary.leaves(type)

    def _country(self, country: str | None) -> str | None:
        if country is None:
            return None
        from gazetteer.arguments import country_code

        return country_code(country, self.get)

    def _check_day(self, on: date | None, required: bool = False) -> None:
        if required or on is not None:
            from gazetteer.arguments import check_day

            check_day(on)
