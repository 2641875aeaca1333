"""The rules that every seed row keeps; a row that breaks one stops the build."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from gazetteer.curation.seeds import Dated, Seeds
from gazetteer.curation.tsv import Findings, Row
from gazetteer.text.normalize import normalize
from gazetteer.vocabulary import ids

ROLES = ("", "acting", "interim", "deputy", "co", "contested")
STRENGTHS = ("strong", "weak")
USES = ("adjective", "noun", "both")
REASONS = ("merged", "split", "duplicate", "retired")
PLACEHOLDERS = {"descriptor", "demonym", "country", "the_country"}
_ID = re.compile(
    r"iso3166-1:[A-Z]{2}|iso3166-2:[A-Z]{2}-[A-Z0-9]{1,3}|iso3166-3:[A-Z]{4}"
    r"|geonames:[1-9][0-9]*|gz:[a-z0-9]+(?:-[a-z0-9]+)*"
)
_BULK = ("geonames:", "iso3166-2:")
_PLACE = re.compile(r"[A-Z]{2}|[A-Z]{4}|[A-Z]{2}-[A-Z0-9]{1,3}")
_LANG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


def check(seeds: Seeds, findings: Findings) -> None:
    """Hold the seeds against every rule."""
    known = {entity.row["id"] for entity in seeds.entities} | bulk_ids(seeds)
    rules: tuple[Callable[[Seeds, frozenset[str], Findings], None], ...] = (
        _entities,
        _names,
        _shared_names,
        _references,
        _vocabulary,
        _sources,
        _places,
        _made_names,
        _negatives,
        _redirects,
        _once,
    )
    for rule in rules:
        rule(seeds, frozenset(known), findings)


def bulk_ids(seeds: Seeds) -> frozenset[str]:
    """Ids of the cities and subdivisions that seeds speak of and a bulk source describes."""
    own = {entity.row["id"] for entity in seeds.entities}
    rows = [dated.row for dated in (*seeds.names, *seeds.relations)]
    spoken = {row[column] for row in rows for column in ("id", "subject", "object")}
    return frozenset(identity for identity in spoken - own if identity.startswith(_BULK))


def check_bulk(seeds: Seeds, found: frozenset[str], findings: Findings) -> None:
    """Hold that a bulk source describes every city and subdivision that the seeds only speak of."""
    wanted = bulk_ids(seeds) - found
    for dated in (*seeds.names, *seeds.relations):
        for column in ("id", "subject", "object"):
            if dated.row[column] in wanted:
                findings.add(
                    dated.row.place, f"{dated.row[column]} is neither in the seeds nor in a source"
                )


def _entities(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    first: dict[str, str] = {}
    for entity in seeds.entities:
        row = entity.row
        if not _ID.fullmatch(row["id"]):
            findings.add(row.place, f"id {row['id']!r} is no CURIE of a known scheme")
        if row["id"] in first:
            findings.add(row.place, f"id {row['id']} stands at {first[row['id']]} already")
        first.setdefault(row["id"], row.place)
        if not normalize(row["name"]):
            findings.add(row.place, f"name {row['name']!r} has no letter or digit")
        if row["tier"] not in ("1", "2", "3", "4", "5"):
            findings.add(row.place, f"tier {row['tier']!r}; it is 1 (rare) to 5 (household name)")
        if row["seats"] and not re.fullmatch("[1-9][0-9]*", row["seats"]):
            findings.add(row.place, f"seats {row['seats']!r} is no number")
        if len(row["description"]) > 90:
            findings.add(
                row.place, f"description has {len(row['description'])} characters, over 90"
            )
        if row["family_name"] not in row["name"]:
            findings.add(row.place, f"family name {row['family_name']!r} is no part of the name")


def _names(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    first: dict[tuple[str, ...], str] = {}
    for name in seeds.names:
        row = name.row
        identity = tuple(row[c] for c in ("id", "text", "kind", "lang", "from", "scope"))
        if identity in first:
            findings.add(row.place, f"the same name stands at {first[identity]} already")
        first.setdefault(identity, row.place)
        if not normalize(row["text"]):
            findings.add(row.place, f"name {row['text']!r} has no letter or digit")
        if row["kind"] in ("canonical", "surname"):
            findings.add(row.place, f"kind {row['kind']} is made by the build; leave the row out")
        if row["kind"] == "descriptor" and not row["scope"]:
            findings.add(row.place, "a descriptor needs a scope: where does it name this?")
        if row["strength"] not in STRENGTHS:
            findings.add(row.place, f"strength {row['strength']!r}; it is strong or weak")
        if not _LANG.fullmatch(row["lang"]):
            findings.add(row.place, f"lang {row['lang']!r} is no BCP 47 tag such as en or ar-Latn")


def _shared_names(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    """A strong alias with no scope and no dates must not be another entity's such alias too."""
    holders: dict[str, dict[str, Dated]] = defaultdict(dict)
    for name in seeds.names:
        row = name.row
        if row["strength"] == "strong" and not row["scope"] and not (name.start or name.end):
            holders[normalize(row["text"])].setdefault(row["id"], name)
    for claims in holders.values():
        if len(claims) > 1:
            one, *others = (claim.row for claim in claims.values())
            for other in others:
                findings.add(
                    other.place,
                    f"{other['text']!r} is {one['id']}'s too ({one.place});"
                    " give each a scope or dates, or make it weak",
                )


def _references(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    def hold(row: Row, *columns: str) -> None:
        for column in columns:
            if row[column] not in known:
                findings.add(row.place, f"{column} {row[column]!r} is no entity of the seeds")

    for name in seeds.names:
        hold(name.row, "id")
    for row in (*seeds.xrefs, *seeds.demonyms):
        hold(row, "id")
    for relation in seeds.relations:
        hold(relation.row, "subject", "object")
        if relation.row["role"] not in ROLES:
            findings.add(relation.row.place, f"role {relation.row['role']!r} is unknown")


def _vocabulary(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    types, kinds = ids(seeds.vocabulary.types), ids(seeds.vocabulary.kinds)
    schemes, predicates = ids(seeds.vocabulary.schemes), ids(seeds.vocabulary.predicates)
    for entity in seeds.entities:
        for type_ in (entity.of, *entity.row.words("other_types")):
            if type_ not in types:
                findings.add(entity.row.place, f"type {type_!r} is not in types.toml")
    for name in seeds.names:
        if name.row["kind"] not in kinds:
            findings.add(name.row.place, f"kind {name.row['kind']!r} is not in kinds.toml")
    for row in seeds.xrefs:
        if row["scheme"] not in schemes:
            findings.add(row.place, f"scheme {row['scheme']!r} is not in schemes.toml")
    for relation in seeds.relations:
        if relation.of not in predicates:
            findings.add(relation.row.place, f"predicate {relation.of!r} is not in predicates.toml")


def _sources(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    sources = ids(seeds.vocabulary.sources)
    dated = (*seeds.entities, *seeds.names, *seeds.relations)
    plain = (*seeds.xrefs, *seeds.demonyms, *seeds.not_names)
    for row in (*(d.row for d in dated), *plain):
        if not row["sources"]:
            findings.add(row.place, "no source; write editorial if nothing was looked up")
        for source in row.words("sources"):
            if source not in sources:
                findings.add(row.place, f"source {source!r} is not in sources.toml")


def _places(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    for row, column in (
        *((entity.row, "countries") for entity in seeds.entities),
        *((name.row, "scope") for name in seeds.names),
        *((row, "scope") for row in seeds.demonyms),
    ):
        for place in row.words(column):
            if not _PLACE.fullmatch(place) and place not in known:
                findings.add(row.place, f"{column} {place!r} is no country code or entity")


def _made_names(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    types, predicates = ids(seeds.vocabulary.types), ids(seeds.vocabulary.predicates)
    for row in seeds.templates:
        places = set(re.findall(r"\{(.*?)\}", row["template"]))
        bare = re.sub(r"\{.*?\}", "", row["template"])
        if (
            "descriptor" not in places
            or places - PLACEHOLDERS
            or len(places) > 2
            or {*bare} & {*"{}"}
        ):
            findings.add(
                row.place,
                f"template {row['template']!r} needs {{descriptor}} and at most one of"
                " {demonym} {country} {the_country}",
            )
        for type_ in set(row.words("types")) - types:
            findings.add(row.place, f"type {type_!r} is not in types.toml")
        if row["relation"] and row["relation"] not in predicates:
            findings.add(row.place, f"predicate {row['relation']!r} is not in predicates.toml")
    for row in seeds.demonyms:
        if not normalize(row["text"]):
            findings.add(row.place, f"demonym {row['text']!r} has no letter or digit")
        if row["use"] not in USES:
            findings.add(row.place, f"use {row['use']!r}; it is {', '.join(USES)}")
        if row["strength"] not in STRENGTHS:
            findings.add(row.place, f"strength {row['strength']!r}; it is strong or weak")


def _negatives(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    for row in seeds.not_names:
        if not normalize(row["text"]):
            findings.add(row.place, f"text {row['text']!r} has no letter or digit")
        if not row["reason"]:
            findings.add(row.place, "no reason: say what it is instead")


def _redirects(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    first: dict[str, str] = {}
    for row in seeds.redirects:
        if first.setdefault(row["old_id"], row.place) != row.place:
            findings.add(row.place, f"{row['old_id']} stands at {first[row['old_id']]} already")
        if not _ID.fullmatch(row["old_id"]):
            findings.add(row.place, f"id {row['old_id']!r} is no CURIE of a known scheme")
        if row["old_id"] in known:
            findings.add(row.place, f"{row['old_id']} is an entity still; retire its rows first")
        if row["reason"] not in REASONS:
            findings.add(row.place, f"reason {row['reason']!r}; it is {', '.join(REASONS)}")
        if not row["since"]:
            findings.add(row.place, "since is empty: which release retired it?")
        for heir in filter(None, (row["new_id"], *row.words("successors"))):
            if heir not in known:
                findings.add(row.place, f"heir {heir!r} is no entity of the seeds")


def _once(seeds: Seeds, known: frozenset[str], findings: Findings) -> None:
    """No relation twice; no external id at two entities."""
    first: dict[tuple[str, ...], str] = {}
    keyed = [
        *(
            ((r.of, *(r.row[c] for c in ("subject", "object", "from", "role"))), r.row)
            for r in seeds.relations
        ),
        *(((row["scheme"], row["value"]), row) for row in seeds.xrefs),
    ]
    for key, row in keyed:
        if key in first:
            findings.add(row.place, f"{' '.join(filter(None, key))} stands at {first[key]} already")
        first.setdefault(key, row.place)
