"""The gazetteer: one release, ready to be asked."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from gazetteer.annotate.document import Annotator
from gazetteer.annotate.surroundings import Surroundings, surroundings
from gazetteer.dataset.locate import locate
from gazetteer.dataset.release import Release
from gazetteer.errors import ArgumentError
from gazetteer.index.memory import MemoryIndex
from gazetteer.match.candidates import Candidates
from gazetteer.match.decide import decide
from gazetteer.match.holders import holders_on
from gazetteer.match.query import Query
from gazetteer.model import Entity, Mention, Reason, Relation, Resolution
from gazetteer.vocabulary import Vocabulary

_COUNTRY = re.compile(r"[A-Z]{2}|[A-Z]{4}|[A-Z]{2}-[A-Z0-9]{1,3}")
METONYMS = ("literal", "institution")


def load(path: str | os.PathLike[str] | None = None, *, verify: bool = False) -> Gazetteer:
    """Open a release: the one shipped with the package, or the one in a folder.

    Args:
        path: folder of a release; without it `GAZETTEER_RELEASE`, then what is installed.
        verify: hold every row against the release's manifest.

    Raises:
        DatasetError: there is no release there, or it cannot be read.

    >>> gz = load()
    >>> gz.resolve("Daesh").entity.name
    'Islamic State'
    """
    return Gazetteer(Release(locate(path), verify=verify))


class Gazetteer:
    """One release: look up ids, resolve names, annotate texts. Safe to share between threads."""

    def __init__(self, release: Release) -> None:
        self._release = release
        self._index = MemoryIndex(
            release.names.column("key"), release.names, release.described_names
        )
        self._candidates = Candidates(
            keys=self._index,
            entities=release.entities,
            get=release.get,
            schemes=tuple(s for s in release.vocabulary.schemes if s.lookup),
            not_names=release.not_names,
        )
        self._annotator = Annotator(release, self._index)

    def __reduce__(self) -> tuple[type[Gazetteer], tuple[Release]]:
        return Gazetteer, (self._release,)

    def __len__(self) -> int:
        """Number of entities."""
        return len(self._release.entities)

    def __repr__(self) -> str:
        return f"<Gazetteer {self.version} {self.edition}: {len(self)} entities>"

    @property
    def version(self) -> str:
        """CalVer of the data."""
        return self._release.manifest.version

    @property
    def edition(self) -> str:
        """`core` or `full`."""
        return self._release.manifest.edition

    @property
    def as_of(self) -> date:
        """The last day that the data speaks for."""
        return self._release.manifest.as_of

    @property
    def vocabulary(self) -> Vocabulary:
        """Types, kinds of names, predicates, id schemes and sources of the release."""
        return self._release.vocabulary

    @property
    def path(self) -> Path:
        """The folder of the release."""
        return self._release.path

    def entities(self, *, type: str | None = None, country: str | None = None) -> Iterator[Entity]:
        """All entities, or those of a type or group, or of a country, by id.

        Raises:
            ArgumentError: the type or the country is malformed.
        """
        types, code = self._types(type), self._country(country)
        for entity in self._release.entities.values():
            if types is not None and not types & {entity.type, *entity.other_types}:
                continue
            if code is None or code in entity.countries:
                yield entity

    def get(self, identity: str) -> Entity | None:
        """The entity with an id of ours or any external id that we know; None when there is none.

        >>> gazetteer = load()
        >>> gazetteer.get("iso3166-1-alpha3:IRQ").name
        'Iraq'
        """
        return self._release.get(identity)

    def holders(self, office: str, *, on: date) -> tuple[Relation, ...]:
        """Who held an office on a day.

        Raises:
            ArgumentError: there is no such entity, or it is no office.
        """
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
        _check_day(on)
        around = surroundings(self._annotator, context, on) if context else Surroundings()
        return Query(
            text="",
            types=self._types(type),
            country=self._country(country),
            strict=strict,
            on=on,
            support=around.support,
            places=around.places,
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

        >>> gazetteer = load()
        >>> for m in gazetteer.annotate("Daesh left Baghdad."):
        ...     print(m.start, m.end, m.text, "=", m.resolution.entity.name)
        0 5 Daesh = Islamic State
        11 18 Baghdad = Baghdad
        """
        _check_day(on)
        if metonyms not in METONYMS:
            raise ArgumentError(f"metonyms is {metonyms!r}; it is {' or '.join(METONYMS)}")
        found = self._annotator.annotate(
            text, on=on, country=self._country(country), institutions=metonyms == "institution"
        )
        return [
            Mention(
                m.start, m.end, m.text, self._with_holders(m.resolution, on), m.metonymic, m.reasons
            )
            for m in found
        ]

    def _with_holders(self, resolution: Resolution, on: date | None) -> Resolution:
        entity = resolution.entity
        if on is None or entity is None:
            return resolution
        reasons = list(resolution.reasons)
        if on > self.as_of:
            reasons.append(Reason("after_release", (str(on), str(self.as_of))))
        if entity.type != "position":
            return replace(resolution, reasons=tuple(reasons))
        tenure = holders_on(entity.id, entity.relations, on)
        holder = self._release.entities.get(tenure.sole.subject) if tenure.sole else None
        return replace(
            resolution,
            holders=tenure.holders,
            holder=holder,
            reasons=(*reasons, *tenure.reasons),
        )

    def _types(self, type: str | None) -> frozenset[str] | None:
        return None if type is None else self._release.vocabulary.leaves(type)

    def _country(self, country: str | None) -> str | None:
        if country is None:
            return None
        code = country.strip().upper()
        entity = self.get(f"iso3166-1-alpha3:{code}") if len(code) == 3 else None
        if entity:
            return entity.countries[0]
        if not _COUNTRY.fullmatch(code):
            raise ArgumentError(
                f"unknown country {country!r}; give an ISO code such as IQ, IRQ, XK or IQ-BG"
            )
        return code


def _check_day(on: date | None) -> None:
    if on is not None and not isinstance(on, date):
        raise ArgumentError(f"on is {on!r}; give a datetime.date")
