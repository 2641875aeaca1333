"""Timelines: what is told of an office, a person and a body, in the order of time."""

from datetime import date

from gazetteer.cli.timeline import period_text, timeline
from gazetteer.model import Entity, Name, Relation
from gazetteer.vocabulary import Predicate, Vocabulary

VOCABULARY = Vocabulary(
    types=(),
    kinds=(),
    predicates=(
        Predicate(id="holds", label="holds", inverse="is held by"),
        Predicate(id="leads", label="leads", inverse="is led by"),
        Predicate(id="splinter_of", label="is a splinter of", inverse="lost the splinter"),
    ),
    schemes=(),
    sources=(),
)
NAMES = {"ann": "Ann Bo", "cy": "Cy Do", "head": "President", "band": "The Band", "old": "Old Band"}


class Rows:
    """The rows of one entity."""

    def __init__(self, names: tuple[Name, ...] = (), relations: tuple[Relation, ...] = ()) -> None:
        self._names, self._relations = names, relations

    def names_of(self, entity_id: str) -> tuple[Name, ...]:
        return self._names

    def relations_of(self, entity_id: str) -> tuple[Relation, ...]:
        return self._relations

    def xrefs_of(self, entity_id: str) -> dict[str, tuple[str, ...]]:
        return {}


def holds(who: str, start: date, end: date | None, role: str | None = None) -> Relation:
    return Relation(
        subject=who,
        predicate="holds",
        object="head",
        valid_from=start,
        from_precision="day",
        valid_to=end,
        to_precision="day" if end else None,
        role=role,
    )


def lines(entity: Entity) -> list[tuple[str, str]]:
    events = timeline(entity, NAMES, VOCABULARY)
    return [(period_text(event.period), event.text) for event in events]


FIRST = holds("ann", date(2001, 1, 1), date(2005, 1, 1))
SECOND = holds("cy", date(2005, 3, 1), None, "acting")


def test_an_office_for_one_is_its_holders_and_the_gaps() -> None:
    office = Entity(
        id="head", name="President", type="position", seats=1, details=Rows((), (SECOND, FIRST))
    )
    assert lines(office) == [
        ("2001-01-01 – 2005-01-01", "Ann Bo"),
        ("2005-01-01 – 2005-03-01", "no holder known"),
        ("2005-03-01 –", "Cy Do (acting)"),
    ]


def test_an_office_for_many_has_no_gaps() -> None:
    office = Entity(id="head", name="Member", type="position", details=Rows((), (SECOND, FIRST)))
    assert [text for _, text in lines(office)] == ["Ann Bo", "Cy Do (acting)"]


def test_a_person_is_a_list_of_offices() -> None:
    person = Entity(id="ann", name="Ann Bo", type="person", details=Rows((), (FIRST,)))
    assert lines(person) == [("2001-01-01 – 2005-01-01", "holds President")]


def test_a_body_is_its_names_and_relations_in_order() -> None:
    def called(text: str, start: date, kind: str = "former", lang: str = "en") -> Name:
        return Name(
            entity_id="band",
            text=text,
            key=text.casefold(),
            kind=kind,
            lang=lang,
            valid_from=start,
            from_precision="year",
        )

    names = (
        called("Band of Brothers", date(1999, 1, 1)),
        called("Brotherhood", date(1999, 1, 1)),
        called("BB", date(1999, 1, 1), kind="abbreviation"),
        called("Bande", date(1999, 1, 1), lang="fr"),
        called("The Band", date(2004, 1, 1), kind="official"),
    )
    split = Relation(
        subject="band",
        predicate="splinter_of",
        object="old",
        valid_from=date(1998, 5, 1),
        from_precision="month",
    )
    undated = Relation(subject="ann", predicate="leads", object="band")
    body = Entity(
        id="band", name="The Band", type="armed_group", details=Rows(names, (undated, split))
    )
    assert lines(body) == [
        ("1998-05 –", "is a splinter of Old Band"),
        ("1999 –", "called Band of Brothers, Brotherhood"),
        ("2004 –", "called The Band"),
    ]
