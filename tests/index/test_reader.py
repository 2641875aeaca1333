"""What an index answers, held against the tables and against plain dictionaries."""

from __future__ import annotations

import pickle
import tempfile
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.dataset.release import Release
from gazetteer.dataset.schema import NotName, Redirect, Xref
from gazetteer.index.reader import Index
from gazetteer.model import Entity, Name, Relation
from gazetteer.text.keys import derived
from gazetteer.text.normalize import normalize
from tests.index.conftest import Indexed, indexed_in

WORDS = ["the", "badr", "al", "corps", "伊", "斯", "a" * 300, "داعش", "ırak"]


def plain(value: Any) -> dict[str, Any]:
    """All fields of a value but where it reads its own rows from."""
    return {name: getattr(value, name) for name in value._fields if name != "details"}


def test_every_entity_is_as_it_is_in_the_tables(index: Index, read: Release) -> None:
    assert [plain(e) for e in index.entities.values()] == [plain(e) for e in read.entities.values()]


def test_what_belongs_to_each_entity_is_as_it_is_in_the_tables(index: Index, read: Release) -> None:
    for identity, entity in read.entities.items():
        ours = index.entities[identity]
        assert ours.names == entity.names
        assert ours.relations == entity.relations
        assert ours.xrefs == entity.xrefs


def test_every_name_is_found_by_its_key_in_the_order_of_the_tables(
    index: Index, read: Release
) -> None:
    by_key = defaultdict(list)
    for name in read.names:
        by_key[name.key].append(name)
    assert {key: list(index.exact(key)) for key in by_key} == by_key


def test_vocabularies_are_as_they_are_in_the_tables(index: Index, read: Release) -> None:
    assert index.vocabulary == read.vocabulary
    lookup = tuple(scheme for scheme in read.vocabulary.schemes if scheme.lookup)
    assert index.lookup_schemes == lookup


def test_what_an_index_says_of_itself_is_what_the_manifest_says(
    index: Index, read: Release
) -> None:
    manifest = read.manifest
    assert (index.version, index.edition, index.as_of, len(index)) == (
        *(manifest.version, manifest.edition, manifest.as_of),
        manifest.rows["entities"],
    )


def test_negatives_and_pairs_are_as_they_are_in_the_tables(index: Index, read: Release) -> None:
    assert index.not_names == read.not_names
    for predicate in [p.id for p in read.vocabulary.predicates]:
        assert list(index.pairs(predicate)) == list(read.pairs(predicate))


def test_entities_are_had_by_type(index: Index, read: Release) -> None:
    for type_ in [t.id for t in read.vocabulary.types]:
        expected = [e.id for e in read.entities.values() if e.type == type_]
        assert [e.id for e in index.entities.of_type(type_)] == expected


@pytest.mark.parametrize(
    "identity",
    [
        *"gz:dawn-brigades gz:dawn-corps iso3166-1:IQ iso3166-1-alpha3:IRQ domain:example.iq".split(),
        *"wikidata:Q999000001 gz:rivers-front gz:nobody IQ iso3166-1: gz:dawn".split(),
        *("", "\x00", "gz:dawn-brigades\x00", "\ud800", "x" * 100_000),
    ],
)
def test_an_id_finds_what_the_tables_have_under_it(
    index: Index, read: Release, identity: str
) -> None:
    ours, theirs = index.get(identity), read.get(identity)
    assert (ours and ours.id) == (theirs and theirs.id)


@pytest.mark.parametrize(
    ("identity", "there"),
    [("gz:dawn-brigades", True), ("gz:dawn-corps", False), ("iso3166-1-alpha3:IRQ", False)],
    ids=["an id of ours", "a redirected one", "one of another scheme"],
)
def test_an_entity_is_found_by_its_own_id_only(index: Index, identity: str, there: bool) -> None:
    assert (index.entity(identity) is not None) is there
    assert (identity in index.entities) is there
    assert (index.entities.get(identity) is not None) is there


def test_an_id_that_is_not_there_is_no_key(index: Index) -> None:
    with pytest.raises(KeyError):
        index.entities["gz:nobody"]
    assert 7 not in index.entities


@pytest.mark.parametrize("key", ["", "no such key", "iraq\x00", "\ud800", "\udcff iraq"])
def test_what_is_no_key_finds_nothing(index: Index, key: str) -> None:
    assert (list(index.exact(key)), list(index.derived("words", key))) == ([], [])


def test_what_is_no_entity_has_nothing(index: Index) -> None:
    found = (
        index.names_of("gz:nobody"),
        index.relations_of("gz:nobody"),
        index.xrefs_of("gz:nobody"),
    )
    assert found == ((), (), {})


def test_a_redirected_id_has_nothing_of_its_own(index: Index) -> None:
    assert index.names_of("gz:dawn-corps") == ()


def test_an_index_pickles_by_path(index: Index) -> None:
    pickled = pickle.dumps(index)
    assert len(pickled) < 1000
    assert list(pickle.loads(pickled).entities) == list(index.entities)


def test_an_entity_out_of_a_pickle_reads_its_rows(index: Index) -> None:
    entity = index.get("gz:dawn-brigades")
    again = pickle.loads(pickle.dumps(entity))
    assert entity is not None
    assert (again, again.names) == (entity, entity.names)


# Made-up releases

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
lists = st.lists(st.sampled_from(["IQ", "RU", "gz:x"]), max_size=3, unique=True).map(tuple)
days = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
precisions = st.none() | st.sampled_from(["day", "month", "year"])
dates = st.fixed_dictionaries(
    {
        "valid_from": days,
        "from_precision": precisions,
        "valid_to": days,
        "to_precision": precisions,
    }
)
entities = st.builds(
    lambda dated, **more: Entity(**more, **dated),
    dates,
    id=st.sampled_from([f"gz:{n}" for n in range(6)]),
    name=texts,
    type=st.sampled_from(["city", "person"]),
    other_types=lists,
    countries=lists,
    description=st.none() | texts,
    latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180),
    population=st.none() | st.integers(0, 2**40),
    prominence=st.floats(0, 1),
    seats=st.none() | st.integers(0, 700),
    sources=lists,
)


def _name(of: Entity, text: str, dated: dict[str, Any], **more: Any) -> Name:
    return Name(entity_id=of.id, text=text, key=normalize(text), **more, **dated)


@st.composite
def releases(draw: st.DrawFn) -> dict[str, Any]:
    found = {e.id: e for e in draw(st.lists(entities, min_size=1, max_size=6))}
    some = st.sampled_from(sorted(found.values(), key=lambda e: e.id))
    names = st.builds(
        _name,
        some,
        texts,
        dates,
        kind=st.sampled_from(["canonical", "former"]),
        scope=lists,
        strength=st.sampled_from(["strong", "weak"]),
        sources=st.sampled_from([("templates",), ("editorial",), ("templates", "cldr")]),
    )
    relations = st.builds(
        lambda subject, object_, dated, **more: Relation(
            subject=subject.id, object=object_.id, **more, **dated
        ),
        some,
        some,
        dates,
        predicate=st.sampled_from(["holds", "part_of"]),
        role=st.none() | st.just("acting"),
        note=st.none() | texts,
        sources=lists,
    )
    return {
        "entities": sorted(found.values(), key=lambda e: e.id),
        "names": draw(st.lists(names, max_size=12)),
        "relations": draw(st.lists(relations, max_size=8)),
    }


@settings(max_examples=25)
@given(rows=releases())
def test_any_release_is_answered_as_by_a_dictionary(
    tiny_release: Path, rows: dict[str, Any]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = indexed_in(Path(folder), tiny_release, **rows)
        assert [plain(e) for e in index.entities.values()] == [plain(e) for e in rows["entities"]]
        for key in {name.key for name in rows["names"]}:
            assert list(index.exact(key)) == [n for n in rows["names"] if n.key == key]
        for entity in rows["entities"]:
            assert list(index.names_of(entity.id)) == [
                n for n in rows["names"] if n.entity_id == entity.id
            ]
            own = [r for r in rows["relations"] if entity.id in (r.subject, r.object)]
            own.sort(key=lambda r: (r.predicate, str(r.valid_from or "")))
            assert list(index.relations_of(entity.id)) == own
        assert _by_route(index, rows) == _by_route_in_a_dictionary(rows)
        _longest_is_that_of_the_keys(index, [n.key for n in rows["names"]])


def _routes(rows: dict[str, Any], name: Name) -> list[tuple[str, str]]:
    types = {e.id: e.type for e in rows["entities"]}
    return list(derived(name.key, name.kind, types[name.entity_id], name.script))


def _by_route_in_a_dictionary(rows: dict[str, Any]) -> dict[tuple[str, str], list[Name]]:
    found = defaultdict(list)
    for name in rows["names"]:
        for route in _routes(rows, name) if name.sources != ("templates",) else ():
            found[route].append(name)
    return dict(found)


def _by_route(index: Index, rows: dict[str, Any]) -> dict[tuple[str, str], list[Name]]:
    asked = {route for name in rows["names"] for route in _routes(rows, name)}
    found = {route: list(index.derived(*route)) for route in asked}
    return {route: names for route, names in found.items() if names}


def _longest_is_that_of_the_keys(index: Index, keys: list[str]) -> None:
    longest: dict[str, int] = {}
    for key in keys:
        word = key.split(" ")[0]
        first, count = (word, len(key.split(" "))) if word.isascii() else (word[0], len(key))
        longest[first] = max(count, longest.get(first, 0))
    assert {first: index.longest(first) for first in longest} == longest
    assert index.longest("zzz") == 0


NOWHERE = Entity(id="gz:a", name="A", type="city")


def test_an_id_of_ours_comes_before_one_of_another_scheme(indexed: Indexed) -> None:
    other = replace(NOWHERE, id="iso3166-1:IQ", name="B")
    xref = Xref(entity_id="gz:a", scheme="iso3166-1", value="IQ", sources=())
    index = indexed(entities=[NOWHERE, other], xrefs=[xref])
    assert index.get("iso3166-1:IQ") == other


def test_a_redirect_comes_before_all(indexed: Indexed) -> None:
    redirects = [
        Redirect(old_id=old, new_id=new, successors=(), reason="merged", since="2000.1.0")
        for old, new in (("gz:old", "wikidata:Q1"), ("gz:gone", None), ("gz:lost", "gz:nobody"))
    ]
    xref = Xref(entity_id="gz:a", scheme="wikidata", value="Q1", sources=())
    index = indexed(entities=[NOWHERE], xrefs=[xref], redirects=redirects)
    found = [index.get(identity) for identity in ("gz:old", "gz:gone", "gz:lost")]
    assert found == [NOWHERE, None, None]


def test_only_what_is_never_a_name_is_a_negative(indexed: Indexed) -> None:
    negatives = [
        NotName(text=key, key=key, context=context, reason="x", sources=())
        for key, context in (("dawn chorus", None), ("dawn", "poetry"))
    ]
    assert indexed(not_names=negatives).not_names == {"dawn chorus"}


def test_an_empty_release_has_an_index(indexed: Indexed) -> None:
    index = indexed()
    assert (len(index), list(index.exact("x")), index.longest("x"), index.get("x")) == (
        0,
        [],
        0,
        None,
    )
    assert index.fuzzy("x", 1) == []


def test_keys_within_a_few_edits_are_found_but_those_of_templates(indexed: Indexed) -> None:
    names = [
        Name(entity_id="gz:a", text=key, key=key, kind="former", sources=(source,))
        for key, source in (("iraq", "cldr"), ("iran", "cldr"), ("irak", "templates"))
    ]
    index = indexed(entities=[NOWHERE], names=names)
    assert list(index.fuzzy("iraqq", 1)) == [("iraq", 1)]
