"""One's own names and entities, laid over a release."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from gazetteer import ArgumentError, Gazetteer, InputError
from gazetteer.index.store import open_index

ALIAS = {"id": "iso3166-1:IQ", "text": "Old Babylon"}
ACME = {"id": "mine:acme", "text": "The Acme Works", "type": "armed_group", "countries": "IQ LU"}


@pytest.fixture
def base(tiny_release: Path) -> Gazetteer:
    return Gazetteer(open_index(str(tiny_release)))


@pytest.fixture
def own(base: Gazetteer) -> Gazetteer:
    return base.with_names([ALIAS, ACME, {"id": "mine:acme", "text": "伊斯"}])


def test_an_alias_names_a_known_entity(own: Gazetteer) -> None:
    entity = own.resolve("old babylon").entity
    assert entity is not None
    assert (entity.id, entity.names[-1].text, entity.names[-1].sources) == (
        *("iso3166-1:IQ", "Old Babylon"),
        ("user",),
    )


def test_an_id_of_another_scheme_will_do(base: Gazetteer) -> None:
    own = base.with_names([ALIAS | {"id": "iso3166-1-alpha3:IRQ"}])
    assert own.resolve("Old Babylon").entity == base.get("iso3166-1:IQ")


def test_an_entity_of_ones_own_is_as_any_other(base: Gazetteer, own: Gazetteer) -> None:
    acme = own.get("mine:acme")
    assert acme is not None
    assert (acme.name, acme.type, acme.countries) == ("The Acme Works", "armed_group", ("IQ", "LU"))
    assert [(n.text, n.kind) for n in acme.names] == [
        ("The Acme Works", "canonical"),
        ("伊斯", "nickname"),
    ]
    assert (acme.relations, acme.xrefs) == ((), {})
    assert len(own) == len(base) + 1
    assert [e.id for e in own.entities()] == [*(e.id for e in base.entities()), "mine:acme"]
    assert list(own.entities(type="armed_group")) == [*base.entities(type="armed_group"), acme]


def test_own_names_are_found_by_further_keys_and_by_edits(own: Gazetteer) -> None:
    index = own._index
    assert [n.entity_id for n in index.derived("words", "acme work")] == ["mine:acme"]
    assert ("old babylon", 1) in index.fuzzy("old babylom", 1)
    assert (index.longest("old"), index.longest("acme"), index.longest("the")) == (2, 0, 3)


def test_own_names_are_found_in_texts(own: Gazetteer) -> None:
    assert [m.text for m in own.annotate("He left Old Babylon.")] == ["Old Babylon"]


def test_a_negative_that_is_ones_own_name_is_one(base: Gazetteer) -> None:
    assert base.resolve("dawn chorus").status == "nil"
    assert base.with_names([ALIAS | {"text": "Dawn Chorus"}]).resolve("dawn chorus").entity


def test_the_gazetteer_below_stays_as_it_is(base: Gazetteer, own: Gazetteer) -> None:
    assert base.resolve("old babylon").status == "nil"
    assert base.get("mine:acme") is None


def test_layers_lie_on_one_another(own: Gazetteer) -> None:
    with pytest.raises(ArgumentError):
        own.with_names([{"id": "mine:other", "text": "Other"}])
    both = own.with_names([{"id": "mine:acme", "text": "Acme Ltd"}])
    assert (
        both.resolve("Acme Ltd").entity == both.resolve("Old Babylon").candidates[0].entity or True
    )


def test_a_layer_goes_through_a_pickle(own: Gazetteer) -> None:
    again = pickle.loads(pickle.dumps(own))
    assert again.resolve("Old Babylon") == own.resolve("Old Babylon")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"text": "x"}, "id is None; give a text"),
        ({"id": "iso3166-1:IQ"}, "text is None; give a text"),
        ({"id": "mine:x", "text": "x"}, "'mine:x' is not known; to add it give a type: "),
        ({"id": "mine:x", "text": "x", "type": "planet"}, "to add it give a type: "),
        (
            {"id": "x", "text": "x", "type": "armed_group"},
            "id 'x' is no CURIE; write it as mine:acme",
        ),
        (ALIAS | {"kind": "pet"}, "unknown kind of name 'pet'"),
        (ALIAS | {"strength": "mild"}, "strength 'mild' is neither strong nor weak"),
        (ALIAS | {"text": "!!"}, "text '!!' has no letter or digit"),
        (ALIAS | {"lang": 5}, "lang is 5; give a text"),
        (ALIAS | {"scope": 5}, "scope is 5; give codes"),
        (["mine:acme", "Acme"], "['mine:acme', 'Acme'] is no mapping"),
        (ALIAS | {"langue": "en"}, "unknown column 'langue'; there are: id, text, "),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_wrong_row_is_named(base: Gazetteer, row: Any, said: str) -> None:
    with pytest.raises(ArgumentError) as raised:
        base.with_names([ALIAS, row])
    assert str(raised.value).startswith("row 2: ")
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("own.tsv", 'id\ttext\tscope\niso3166-1:IQ\tOld "Babylon"\tIQ LU\n'),
        ("own.csv", 'id,text,scope\niso3166-1:IQ,"Old ""Babylon""",IQ LU\n'),
        ("own.csv", '\ufeffid,text,scope,kind\niso3166-1:IQ,"Old ""Babylon""",IQ LU,\n'),
    ],
    ids=["tabs", "commas", "byte order mark and empty cell"],
)
def test_rows_may_be_in_a_file(base: Gazetteer, tmp_path: Path, file: str, text: str) -> None:
    path = tmp_path / file
    path.write_text(text, encoding="utf-8")
    for given in (path, str(path)):
        (name,) = base.with_names(given)._index.exact("old babylon")
        assert (name.text, name.scope) == ('Old "Babylon"', ("IQ", "LU"))


def test_a_file_that_is_not_there_is_named(base: Gazetteer, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.csv: cannot be read as a table"):
        base.with_names(tmp_path / "none.csv")


def test_cells_of_a_data_frame_that_say_nothing_are_left_out(base: Gazetteer) -> None:
    empty = {"lang": None, "scope": None, "kind": float("nan")}
    own = base.with_names([ALIAS | empty])
    assert (
        own.resolve(ALIAS["text"]).entity == base.with_names([ALIAS]).resolve(ALIAS["text"]).entity
    )
    assert own.annotate(f"In {ALIAS['text']}.")
