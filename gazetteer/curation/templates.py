"""Names that templates make: each title × the country's names and demonyms.

`upper house` with scope RU at the Federation Council gives "Russian upper house", "Russia's upper
house", "upper house of Russia". A title that a country does not have is no descriptor there, so it
is never made.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gazetteer.curation.titles import Title, titles
from gazetteer.curation.tsv import Row
from gazetteer.model import Entity, Name, Relation
from gazetteer.text.normalize import normalize

SOURCE = "templates"
CAP = 150
"""At most so many made names an entity; templates that come later in the file give way."""
SAID, ANOTHERS, TWICE, CAPPED = "said", "another's", "twice", "capped"
"""Why a name is dropped: the entity has it; a curated name gives it to another; it would say a word
of the template twice; the entity has its fill."""

_COUNTRY_KINDS = ("canonical", "abbreviation", "short")
_FORMS = 5
_SMALL = frozenset("of the s in for".split())
_ARTICLE = re.compile(
    r"^(United|Democratic)\b|\b(Republic|Kingdom|Union|Federation|Emirates|Islands|Isle|States)\b"
    r"|^(Netherlands|Philippines|Maldives|Bahamas|Comoros|Seychelles|Gambia|Congo|Vatican|Emirates)"
)


@dataclass(frozen=True)
class Tally:
    """How many names a template made, and how many it dropped for which reason."""

    template: str
    made: int
    dropped: dict[str, int]


@dataclass(frozen=True)
class Made:
    """The names that templates make, and a tally a template, in the file's order."""

    names: tuple[Name, ...]
    tallies: tuple[Tally, ...]


@dataclass(frozen=True)
class _Form:
    """A made text, where it names, and how strongly."""

    text: str
    scope: tuple[str, ...]
    strength: str


def make(
    templates: Iterable[Row],
    demonyms: Iterable[Row],
    variants: Iterable[Row],
    entities: dict[str, Entity],
    names: Iterable[Name],
    relations: Iterable[Relation],
) -> Made:
    """The made names, template by template.

    Args:
        variants: other spellings of titles, each as a row of variants.tsv.
        names: the curated names; their English descriptors with one country as scope are expanded.
    """
    names = tuple(names)
    known = tuple(titles(names, variants))
    countries, adjectives = _countries(names, entities), _adjectives(demonyms)
    related = _related(relations, entities)
    taken = {(name.entity_id, name.key) for name in names}
    decided = {n.key for n in names if n.strength == "strong" and not n.scope}
    fill: Counter[str] = Counter()
    made: list[Name] = []
    tallies = []
    for template in templates:
        counts: Counter[str] = Counter()
        for title in known:
            if not _applies(template, entities[title.owner], related):
                continue
            for form in _forms(template["template"], title, countries, adjectives):
                key = normalize(form.text)
                if (title.owner, key) in taken:
                    outcome = SAID
                elif key in decided:
                    outcome = ANOTHERS
                elif _says_twice(template["template"], title.text):
                    outcome = TWICE
                elif fill[title.owner] >= CAP:
                    outcome = CAPPED
                else:
                    outcome = SOURCE
                    taken.add((title.owner, key))
                    fill[title.owner] += 1
                    made.append(_name(title.owner, form, key))
                counts[outcome] += 1
        tallies.append(Tally(template["template"], counts.pop(SOURCE, 0), dict(counts)))
    return Made(tuple(made), tuple(tallies))


def country_code(entity_id: str) -> str:
    """How a scope writes a country: its ISO code, XK for Kosovo, else its id.

    >>> country_code("iso3166-1:IQ"), country_code("iso3166-3:SUHH"), country_code("gz:abkhazia")
    ('IQ', 'SUHH', 'gz:abkhazia')
    """
    if entity_id == "gz:kosovo":
        return "XK"
    return entity_id.removeprefix("iso3166-1:").removeprefix("iso3166-3:")


def with_article(country: str) -> str:
    """A country's name as it stands after "of".

    >>> [with_article(name) for name in ("Iraq", "US", "U.K.", "Netherlands", "Czech Republic")]
    ['Iraq', 'the US', 'the U.K.', 'the Netherlands', 'the Czech Republic']
    """
    return f"the {country}" if country == country.upper() or _ARTICLE.search(country) else country


def _countries(names: Iterable[Name], entities: dict[str, Entity]) -> dict[str, list[str]]:
    """By country code: the forms that stand before a title, canonical, abbreviated, short."""
    found: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if (
            entities[name.entity_id].type in ("country", "territory")
            and name.lang == "en"
            and name.kind in _COUNTRY_KINDS
            and name.strength == "strong"
            and name.text.count(" ") < 3
            and not {",", "("} & {*name.text}
        ):
            found[country_code(name.entity_id)].append(name)
    return {
        code: [n.text for n in sorted(own, key=lambda n: _COUNTRY_KINDS.index(n.kind))][:_FORMS]
        for code, own in found.items()
    }


def _adjectives(demonyms: Iterable[Row]) -> dict[str, list[tuple[str, bool]]]:
    """By country code: the adjectives, and whether another country shares each."""
    found: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for row in demonyms:
        if row["use"] != "noun":
            found[country_code(row["id"])].append((row["text"], row["strength"] == "weak"))
    return found


def _related(relations: Iterable[Relation], entities: dict[str, Entity]) -> set[tuple[str, str]]:
    """Each subject with its predicates, bare and with the type of the object."""
    found = set()
    for relation in relations:
        found.add((relation.subject, relation.predicate))
        whose = entities.get(relation.object)
        if whose:
            found.add((relation.subject, f"{relation.predicate} {whose.type}"))
    return found


def _applies(template: Row, owner: Entity, related: set[tuple[str, str]]) -> bool:
    types, relation = template.words("types"), template["relation"]
    return (not types or owner.type in types) and (not relation or (owner.id, relation) in related)


def _says_twice(template: str, title: str) -> bool:
    """Whether a word of the template is in the title: "parliament speaker of the … parliament"."""
    own = set(normalize(re.sub(r"\{.*?\}", " ", template)).split(" ")) - _SMALL
    return bool(own & set(normalize(title).split(" ")))


def _forms(
    template: str,
    title: Title,
    countries: dict[str, list[str]],
    adjectives: dict[str, list[tuple[str, bool]]],
) -> Iterator[_Form]:
    if "{demonym}" in template:
        for adjective, is_shared in adjectives.get(title.country, ()):
            text = template.format(demonym=adjective, descriptor=title.text)
            if is_shared:
                yield _Form(text, (title.country,), "weak")
            else:
                yield _Form(text, (), title.strength)
    elif "country}" in template:
        for country in countries.get(title.country, ()):
            the = with_article(country)
            text = template.format(country=country, the_country=the, descriptor=title.text)
            yield _Form(text, (), title.strength)
    elif not title.is_curated or template != "{descriptor}":
        yield _Form(template.format(descriptor=title.text), (title.country,), title.alone)


def _name(owner: str, form: _Form, key: str) -> Name:
    return Name(
        entity_id=owner,
        text=form.text,
        key=key,
        kind="descriptor",
        lang="en",
        script="Latn",
        scope=form.scope,
        strength=form.strength,
        sources=(SOURCE,),
    )
