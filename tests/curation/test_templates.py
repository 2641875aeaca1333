"""Names that templates make."""

from collections.abc import Iterable

import pytest

from gazetteer.curation import templates
from gazetteer.curation.templates import Made
from gazetteer.curation.tsv import Row
from gazetteer.model import Entity, Name, Relation
from gazetteer.text.normalize import normalize

IRAQ = Entity(id="iso3166-1:IQ", name="Iraq", type="country", countries=("IQ",))
LUXEMBOURG = Entity(id="iso3166-1:LU", name="Luxembourg", type="country", countries=("LU",))
BREAKAWAY = Entity(id="gz:river-republic", name="River Republic", type="country", countries=("IQ",))
OFFICE = Entity(id="gz:prime-minister-of-iraq", name="Prime Minister", type="position")
CHAMBER = Entity(id="gz:iq-river-council", name="River Council", type="legislature")


def template(text: str, **cells: str) -> Row:
    return Row("templates.tsv:2", {"template": text} | cells)


def demonym(country: Entity, text: str, **cells: str) -> Row:
    return Row("demonyms.tsv:2", {"id": country.id, "text": text, "use": "both"} | cells)


def name(owner: Entity, text: str, kind: str = "short", **cells: object) -> Name:
    values = {"lang": "en"} | cells
    return Name(entity_id=owner.id, text=text, key=normalize(text), kind=kind, **values)


def title(owner: Entity, text: str, scope: str = "IQ", **cells: object) -> Name:
    return name(owner, text, "descriptor", scope=(scope,), **cells)


ADJECTIVE = template("{demonym} {descriptor}")
POSSESSIVE = template("{country}'s {descriptor}")
IRAQI = demonym(IRAQ, "Iraqi")
PM = title(OFFICE, "PM")
SPELLINGS = [
    Row("variants.tsv:2", {"text": text, "variant": variant, "strength": strength})
    for text, variant, strength in (
        ("defence", "defense", "strong"),
        ("defence minister", "minister of defence", "strong"),
        ("foreign minister", "FM", "weak"),
    )
]
PLACES = (name(IRAQ, "Iraq", "canonical"), name(LUXEMBOURG, "Luxembourg", "canonical"))


def make(
    rows: Iterable[Row],
    names: Iterable[Name] = (PM,),
    demonyms: Iterable[Row] = (IRAQI,),
    relations: Iterable[Relation] = (),
    variants: Iterable[Row] = (),
) -> list[Name]:
    return list(run(rows, names, demonyms, relations, variants).names)


def run(
    rows: Iterable[Row],
    names: Iterable[Name] = (PM,),
    demonyms: Iterable[Row] = (IRAQI,),
    relations: Iterable[Relation] = (),
    variants: Iterable[Row] = (),
) -> Made:
    entities = {e.id: e for e in (IRAQ, LUXEMBOURG, BREAKAWAY, OFFICE, CHAMBER)}
    return templates.make(rows, demonyms, variants, entities, (*PLACES, *names), relations)


def texts(made: Iterable[Name]) -> list[str]:
    return [one.text for one in made]


def test_a_title_with_the_demonym_of_its_country_is_made() -> None:
    assert texts(make([ADJECTIVE])) == ["Iraqi PM"]


def test_a_title_with_the_name_of_its_country_is_made() -> None:
    assert texts(make([POSSESSIVE])) == ["Iraq's PM"]


def test_a_country_that_takes_an_article_gets_it() -> None:
    names = (PM, name(IRAQ, "Republic of Iraq"))
    made = make([template("{descriptor} of {the_country}")], names)
    assert texts(made) == ["PM of Iraq", "PM of the Republic of Iraq"]


def test_a_made_name_says_who_made_it() -> None:
    assert make([ADJECTIVE])[0].sources == ("templates",)


def test_a_made_name_is_a_descriptor_in_english() -> None:
    made = make([ADJECTIVE])[0]
    assert (made.entity_id, made.kind, made.lang, made.script) == (
        OFFICE.id,
        "descriptor",
        "en",
        "Latn",
    )


def test_a_made_name_has_the_key_of_its_text() -> None:
    assert make([POSSESSIVE])[0].key == normalize("Iraq's PM")


def test_a_name_that_says_its_country_needs_no_scope() -> None:
    assert [one.scope for one in make([ADJECTIVE, POSSESSIVE])] == [(), ()]


def test_a_name_that_says_no_country_keeps_its_scope() -> None:
    assert make([template("the {descriptor}")])[0].scope == ("IQ",)


@pytest.mark.parametrize("strength", ["strong", "weak"])
def test_a_made_name_is_as_strong_as_its_title(strength: str) -> None:
    assert make([ADJECTIVE], [title(OFFICE, "PM", strength=strength)])[0].strength == strength


def test_a_shared_demonym_makes_a_weak_name_with_scope() -> None:
    made = make([ADJECTIVE], demonyms=[demonym(IRAQ, "Iraqi", strength="weak", scope="IQ")])
    assert (made[0].strength, made[0].scope) == ("weak", ("IQ",))


def test_a_demonym_that_is_only_a_noun_makes_no_name() -> None:
    assert make([ADJECTIVE], demonyms=[demonym(IRAQ, "Iraqi", use="noun")]) == []


def test_the_demonym_of_another_country_makes_no_name() -> None:
    assert make([ADJECTIVE], demonyms=[demonym(LUXEMBOURG, "Luxembourgish")]) == []


def test_the_scope_says_whose_title_it_is() -> None:
    made = make([POSSESSIVE], [title(OFFICE, "PM", "LU")])
    assert texts(made) == ["Luxembourg's PM"]


def test_a_title_that_names_in_two_countries_is_not_expanded() -> None:
    both = name(OFFICE, "PM", "descriptor", scope=("IQ", "LU"))
    assert make([ADJECTIVE, POSSESSIVE], [both]) == []


@pytest.mark.parametrize(
    "other", [title(OFFICE, "Premierminister", lang="de"), name(OFFICE, "Iraq PM", scope=("IQ",))]
)
def test_only_english_descriptors_are_expanded(other: Name) -> None:
    assert make([ADJECTIVE], [other]) == []


@pytest.mark.parametrize(
    "other",
    [
        name(IRAQ, "Irak", lang="fr"),
        name(IRAQ, "Mesopotamia", "former"),
        name(IRAQ, "the Land", strength="weak"),
    ],
    ids=["foreign", "former", "weak"],
)
def test_only_usual_names_of_a_country_make_names(other: Name) -> None:
    assert texts(make([POSSESSIVE], [PM, other])) == ["Iraq's PM"]


def test_a_state_within_another_lends_its_name_to_no_office_of_that_one() -> None:
    names = [PM, name(BREAKAWAY, "River Republic", "canonical")]
    assert texts(make([POSSESSIVE], names)) == ["Iraq's PM"]


def test_a_curated_name_with_the_same_key_suppresses_the_made_one() -> None:
    assert make([ADJECTIVE], [PM, name(OFFICE, "IRAQI P.M.")]) == []


def test_a_curated_name_that_gives_the_text_to_another_entity_suppresses_the_made_one() -> None:
    assert make([ADJECTIVE], [PM, name(CHAMBER, "Iraqi PM")]) == []


@pytest.mark.parametrize("cells", [{"strength": "weak"}, {"scope": ("LU",)}])
def test_another_entitys_weak_or_scoped_name_suppresses_nothing(cells: dict[str, object]) -> None:
    assert texts(make([ADJECTIVE], [PM, name(CHAMBER, "Iraqi PM", **cells)])) == ["Iraqi PM"]


def test_a_name_is_made_once() -> None:
    assert texts(make([ADJECTIVE, ADJECTIVE])) == ["Iraqi PM"]


def test_a_template_is_for_its_types() -> None:
    rows = [template("{demonym} chamber {descriptor}", types="legislature court")]
    made = make(rows, [PM, title(CHAMBER, "upper house")])
    assert texts(made) == ["Iraqi chamber upper house"]


def test_a_template_is_for_those_with_its_relation() -> None:
    rows = [template("{demonym} parliament's {descriptor}", relation="chamber_of")]
    chamber_of = Relation(subject=CHAMBER.id, predicate="chamber_of", object="gz:iq-parliament")
    names = [PM, title(CHAMBER, "upper house")]
    assert texts(make(rows, names, relations=[chamber_of])) == ["Iraqi parliament's upper house"]


def test_a_template_may_ask_for_the_type_of_the_relations_object() -> None:
    rows = [template("{descriptor} of the {demonym} parliament", relation="office_of legislature")]
    speaker = title(OFFICE, "speaker")
    of_state = Relation(subject=OFFICE.id, predicate="office_of", object=IRAQ.id)
    of_chamber = Relation(subject=OFFICE.id, predicate="office_of", object=CHAMBER.id)
    assert make(rows, [speaker], relations=[of_state]) == []
    assert texts(make(rows, [speaker], relations=[of_chamber])) == [
        "speaker of the Iraqi parliament"
    ]


def test_no_name_says_a_word_of_its_template_twice() -> None:
    rows = [template("{descriptor} of the {demonym} parliament")]
    assert make(rows, [title(OFFICE, "parliament speaker")]) == []


def test_a_title_is_made_in_every_spelling() -> None:
    made = make([ADJECTIVE], [title(OFFICE, "defence minister")], variants=SPELLINGS)
    assert texts(made) == [
        "Iraqi defence minister",
        "Iraqi defense minister",
        "Iraqi minister of defence",
        "Iraqi minister of defense",
    ]


def test_another_spelling_alone_has_the_scope_of_its_title() -> None:
    made = make([template("{descriptor}")], [title(OFFICE, "foreign minister")], variants=SPELLINGS)
    assert [(one.text, one.scope, one.strength) for one in made] == [("FM", ("IQ",), "weak")]


def test_an_abbreviation_with_its_country_is_as_strong_as_its_title() -> None:
    made = make([ADJECTIVE], [title(OFFICE, "foreign minister")], variants=SPELLINGS)
    assert [(one.text, one.strength) for one in made] == [
        ("Iraqi foreign minister", "strong"),
        ("Iraqi FM", "strong"),
    ]


def test_a_title_that_is_not_there_is_made_for_nobody() -> None:
    made = make([ADJECTIVE, POSSESSIVE], [PM, title(CHAMBER, "upper house")])
    assert {(one.entity_id, one.text) for one in made} == {
        (OFFICE.id, "Iraqi PM"),
        (OFFICE.id, "Iraq's PM"),
        (CHAMBER.id, "Iraqi upper house"),
        (CHAMBER.id, "Iraq's upper house"),
    }


def test_a_state_that_ended_names_its_bodies() -> None:
    assert templates.country_code("iso3166-3:SUHH") == "SUHH"


def test_a_tally_says_what_was_made_and_why_others_were_dropped() -> None:
    rows = [ADJECTIVE, ADJECTIVE, POSSESSIVE, template("PM {descriptor}")]
    names = [PM, name(CHAMBER, "Iraq's PM")]
    tallies = [(one.made, one.dropped) for one in run(rows, names).tallies]
    assert tallies == [
        (1, {}),
        (0, {templates.SAID: 1}),
        (0, {templates.ANOTHERS: 1}),
        (0, {templates.TWICE: 1}),
    ]


def test_an_entity_gets_no_more_names_than_the_cap() -> None:
    demonyms = [demonym(IRAQ, f"Iraqi{n}") for n in range(templates.CAP + 5)]
    assert len(make([ADJECTIVE], demonyms=demonyms)) == templates.CAP


def test_at_the_cap_later_templates_give_way() -> None:
    demonyms = [demonym(IRAQ, f"Iraqi{n}") for n in range(templates.CAP)]
    assert "Iraq's PM" not in texts(make([ADJECTIVE, POSSESSIVE], demonyms=demonyms))


def test_the_cap_is_an_entitys_own() -> None:
    demonyms = [demonym(IRAQ, f"Iraqi{n}") for n in range(templates.CAP + 5)]
    made = make([ADJECTIVE], [PM, title(CHAMBER, "upper house")], demonyms)
    assert len(made) == 2 * templates.CAP
