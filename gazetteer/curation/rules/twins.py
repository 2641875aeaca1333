"""One entity, one row: near-duplicates are a decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gazetteer.curation.findings import WARNING
from gazetteer.curation.rules.rule import Fault, Rule, World
from gazetteer.curation.seeds import Dated

_SMALL = frozenset("the of and for in al el".split())


def skeleton(key: str) -> str:
    """A match key without small words, order of words, doubled letters and vowels inside words.

    >>> skeleton("kataib hizballah") == skeleton("hezbollah kataeb")
    True
    """
    return " ".join(sorted(_bones(word) for word in key.split(" ") if word not in _SMALL))


def _bones(word: str) -> str:
    kept = word[:1]
    for letter in word[1:]:
        if letter not in "aeiouy" and letter != kept[-1]:
            kept += letter
    return kept


def _periods_meet(one: Dated, other: Dated) -> bool:
    return not (
        (one.end and other.start and one.end.day <= other.start.day)
        or (other.end and one.start and other.end.day <= one.start.day)
    )


def _twins(world: World) -> Iterator[Fault]:
    alike: dict[tuple[str, str], list[Dated]] = defaultdict(list)
    for entity, key in world.titled:
        bones = skeleton(key)
        if bones:
            alike[entity.of, bones].append(entity)
    for group in alike.values():
        group.sort(key=lambda entity: world.is_new(entity.row))
        for position, entity in enumerate(group):
            twin = next((e for e in group[:position] if _is_near(e, entity)), None)
            if twin:
                yield Fault(
                    entity.row,
                    f"{entity.row['name']!r} is near {twin.row['id']} ({twin.row.place})",
                    "one entity? Then one row, the other id into redirects.tsv. Two? Leave it",
                )


def _is_near(one: Dated, other: Dated) -> bool:
    shared = set(one.row.words("countries")) & set(other.row.words("countries"))
    return bool(shared) and _periods_meet(one, other)


RULES = (
    Rule(
        "near-duplicate",
        "Two entities of one type and country with nearly one name are looked at: are they one?",
        _twins,
        WARNING,
        binds_new=True,
    ),
)
