"""Names that templates make: each scoped descriptor × the country's names and demonyms.

`upper house` with scope RU at the Federation Council gives "Russian upper house", "Russia's upper
house", "upper house of Russia". A title that a country does not have is no descriptor there, so it
is never made.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from gazetteer.curation.tsv import Row
from gazetteer.model import Entity, Name, Relation
from gazetteer.text.normalize import normalize

SOURCE = "templates"
CAP = 150
"""At most so many made names an entity; templates that come later in the file give way."""

_COUNTRY_KINDS = ("canonical", "abbreviation", "short")
_FORMS = 5
_ARTICLE = re.compile(
    r"^(United|Democratic)\b|\b(Republic|Kingdom|Union|Federation|Emirates|Islands|Isle|States)\b"
    r"|^(Netherlands|Philippines|Maldives|Bahamas|Comoros|Seychelles|Gambia|Congo|Vatican|Emirates)"
)


def generate(
    templates: Iterable[Row],
    demonyms: Iterable[Row],
    entities: dict[str, Entity],
    names: Iterable[Name],
    relations: Iterable[Relation],
) -> Iterator[Name]:
    """The made names, in the order of entities; none has the key of a curated name it would repeat.

    Args:
        names: the curated names; their English descriptors with one country as scope are expanded.
    """
    templates = tuple(templates)
    adjectives = _adjectives(demonyms)
    countries: dict[str, list[Name]] = defaultdict(list)
    descriptors: list[Name] = []
    taken: set[tuple[str, str]] = set()
    for name in names:
        taken.add((name.entity_id, name.key))
        owner = entities[name.entity_id]
        if name.kind == "descriptor" and name.lang == "en" and len(name.scope) == 1:
            descriptors.append(name)
        elif (
            owner.type in ("country", "territory")
            and name.lang == "en"
            and name.kind in _COUNTRY_KINDS
            and name.strength == "strong"
        ):
            countries[country_code(owner.id)].append(name)
    predicates = {(r.subject, r.predicate) for r in relations}
    made: dict[str, int] = defaultdict(int)
    for template in templates:
        for name in descriptors:
            owner = entities[name.entity_id]
            if not _applies(template, owner, predicates):
                continue
            code = name.scope[0]
            for text, scope, strength in _fill(
                template["template"], name, _usual(countries[code]), adjectives[code]
            ):
                key = normalize(text)
                if (owner.id, key) in taken or made[owner.id] >= CAP:
                    continue
                taken.add((owner.id, key))
                made[owner.id] += 1
                yield Name(
                    entity_id=owner.id,
                    text=text,
                    key=key,
                    kind="descriptor",
                    lang="en",
                    script="Latn",
                    scope=scope,
                    strength=strength,
                    sources=(SOURCE,),
                )


def _usual(names: list[Name]) -> list[str]:
    """The forms of a country's name that stand before a title: canonical, abbreviated, short."""
    plain = [n for n in names if n.text.count(" ") < 3 and "," not in n.text and "(" not in n.text]
    return [n.text for n in sorted(plain, key=lambda n: _COUNTRY_KINDS.index(n.kind))][:_FORMS]


def country_code(entity_id: str) -> str:
    """How a scope writes a country: its ISO code, XK for Kosovo, else its id."""
    return "XK" if entity_id == "gz:kosovo" else entity_id.removeprefix("iso3166-1:")


def with_article(country: str) -> str:
    """A country's name as it stands after "of".

    >>> [with_article(name) for name in ("Iraq", "US", "U.K.", "Netherlands", "Czech Republic")]
    ['Iraq', 'the US', 'the U.K.', 'the Netherlands', 'the Czech Republic']
    """
    return f"the {country}" if country == country.upper() or _ARTICLE.search(country) else country


def _adjectives(demonyms: Iterable[Row]) -> dict[str, list[tuple[str, bool]]]:
    """By country code: the adjectives, and whether another country shares each."""
    found: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for row in demonyms:
        if row["use"] != "noun":
            found[country_code(row["id"])].append((row["text"], row["strength"] == "weak"))
    return found


def _applies(template: Row, owner: Entity, predicates: set[tuple[str, str]]) -> bool:
    types, relation = template.words("types"), template["relation"]
    return (not types or owner.type in types) and (
        not relation or (owner.id, relation) in predicates
    )


def _fill(
    template: str, name: Name, countries: list[str], adjectives: list[tuple[str, bool]]
) -> Iterator[tuple[str, tuple[str, ...], str]]:
    if "{demonym}" in template:
        for adjective, shared in adjectives:
            text = template.format(demonym=adjective, descriptor=name.text)
            yield text, name.scope if shared else (), "weak" if shared else name.strength
    elif "country}" in template:
        for country in countries:
            text = template.format(
                country=country, the_country=with_article(country), descriptor=name.text
            )
            yield text, (), name.strength
    else:
        yield template.format(descriptor=name.text), name.scope, name.strength
