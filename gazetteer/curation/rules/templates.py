"""Templates and demonyms: what names are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazetteer.curation.rules.rule import Fault, Rule, World
from gazetteer.curation.rules.vocabulary import STRENGTHS
from gazetteer.text.normalize import normalize
from gazetteer.vocabulary import ids

USES = ("adjective", "noun", "both")
PLACEHOLDERS = frozenset({"descriptor", "demonym", "country", "the_country"})


def _templates(world: World) -> Iterator[Fault]:
    types, predicates = (ids(world.seeds.vocabulary.types), ids(world.seeds.vocabulary.predicates))
    for row in world.seeds.templates:
        places = set(re.findall(r"\{(.*?)\}", row["template"]))
        bare = re.sub(r"\{.*?\}", "", row["template"])
        if (
            "descriptor" not in places
            or places - PLACEHOLDERS
            or len(places) > 2
            or {*bare} & {*"{}"}
        ):
            yield Fault(
                row,
                f"template {row['template']!r} needs {{descriptor}} and at most one of"
                " {demonym} {country} {the_country}",
            )
        for type_ in set(row.words("types")) - types:
            yield Fault(row, f"type {type_!r} is not in types.toml")
        predicate, _, type_ = row["relation"].partition(" ")
        if predicate and predicate not in predicates:
            yield Fault(row, f"predicate {predicate!r} is not in predicates.toml")
        if type_ and type_ not in types:
            yield Fault(row, f"type {type_!r} is not in types.toml")


def _demonyms(world: World) -> Iterator[Fault]:
    for row in world.seeds.demonyms:
        if not normalize(row["text"]):
            yield Fault(row, f"demonym {row['text']!r} has no letter or digit")
        if row["use"] not in USES:
            yield Fault(row, f"use {row['use']!r}", f"it is {', '.join(USES)}")


def _variants(world: World) -> Iterator[Fault]:
    for row in world.seeds.variants:
        if not normalize(row["text"]) or not normalize(row["variant"]):
            yield Fault(row, "text or variant has no letter or digit")
        elif row["text"] == row["variant"]:
            yield Fault(row, f"{row['text']!r} is a variant of itself")
        if row["strength"] not in STRENGTHS:
            yield Fault(row, f"strength {row['strength']!r}", "it is strong or weak")


RULES = (
    Rule("template", "A template has places that can be filled.", _templates),
    Rule("variant", "A spelling of a title differs from it.", _variants),
    Rule("demonym", "A demonym has letters and a use.", _demonyms),
)
