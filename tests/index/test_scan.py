"""The scan of texts: by arrays, token by token, and by trying all stretches, with one answer."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gazetteer.index import keys, scan
from gazetteer.index.hashes import Hasher
from gazetteer.index.keys import Keys
from gazetteer.index.scan import Scanner
from gazetteer.index.walk import Hit, Walker
from gazetteer.text.normalize import join, normalize
from gazetteer.text.tokens import tokens
from gazetteer.text.vector import vector

words = st.lists(
    st.sampled_from(
        ["a", "B", "c's", "é", "U.S.", "伊", "斯", "ヿ", "コ", "ト", "イ", "한", "क\u094d"]
    ),
    max_size=12,
)
texts = st.tuples(words, st.sampled_from([" ", ", ", ""])).map(lambda pair: pair[1].join(pair[0]))
keysets = st.sets(texts.map(normalize).filter(bool), min_size=1, max_size=30).map(sorted)


def scanner(names: list[str]) -> Scanner:
    return Scanner(keys.build(names) | scan.build(names))


def by_trying(names: list[str], text: str) -> list[Hit]:
    found = [token.key for token in tokens(text)]
    return [
        Hit(first, last - first, names.index(join(found[first:last])))
        for first in range(len(found))
        for last in range(len(found), first, -1)
        if join(found[first:last]) in names
    ]


def leftmost(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.first >= kept[-1].first + kept[-1].size:
            kept.append(hit)
    return kept


@settings(deadline=None)
@given(keysets, texts)
@example(["コト"], "ヿ")
@example(["us 伊斯", "伊斯 a"], "U.S. 伊斯 a")
def test_all_stretches_that_are_keys_are_found(names: list[str], text: str) -> None:
    expected = by_trying(names, text)
    assert scanner(names).find(vector(text)).each() == expected
    assert Walker(Keys(keys.build(names))).find(tokens(text)) == expected


@settings(deadline=None)
@given(keysets, texts)
@example(["a b", "b", "b c"], "a b c b c")
def test_the_longest_from_left_to_right(names: list[str], text: str) -> None:
    expected = leftmost(by_trying(names, text))
    assert scanner(names).find(vector(text), longest=True).each() == expected
    assert Walker(Keys(keys.build(names))).find(tokens(text), longest=True) == expected


@settings(deadline=None)
@given(keysets, st.lists(texts))
@example(["a"], [])
@example(["a b"], ["", "a\nb", " ", "a b"])
@example(["a b", "b"], ["b", "A b", "c", "b", "b", "A b", "c"])
def test_whole_texts_are_looked_up(names: list[str], column: list[str]) -> None:
    expected = [names.index(normalize(text)) if normalize(text) in names else -1 for text in column]
    assert scanner(names).look_up(column).tolist() == expected


def test_a_name_across_the_edge_of_a_chunk_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "_CHUNK", 2)
    names = ["a b c", "b c", "c", "c d"]
    expected = by_trying(names, "x a b c d c")
    assert scanner(names).find(vector("x a b c d c")).each() == expected


def test_keys_built_in_pieces_keep_their_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "_KEYS_AT_ONCE", 2)
    names = ["a", "a b", "b", "c", "d e"]
    assert scanner(names).find(vector("d e a b")).each() == by_trying(names, "d e a b")


def test_what_only_shares_a_hash_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    found = scanner(["a", "bb"])
    one = found._hasher.hashes(found._hasher.sums(vector("a").joined), np.array([0]), np.array([1]))
    monkeypatch.setattr(Hasher, "hashes", lambda self, sums, begin, end: np.repeat(one, len(begin)))
    assert found.find(vector("a c bb")).each() == [Hit(0, 1, 0)]


def test_two_keys_of_one_hash_make_another_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Hasher.__init__

    def clumsy(self: Hasher, seed: int) -> None:
        honest(self, seed)
        if seed == 0:
            self._mix[:] = 1

    monkeypatch.setattr(Hasher, "__init__", clumsy)
    assert scanner(["a", "b"]).find(vector("b a")).each() == [Hit(0, 1, 1), Hit(1, 1, 0)]


def test_keys_that_no_hash_can_tell_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="tells these keys apart"):
        scan.build(["A", "a"])


@pytest.mark.parametrize("text", ["", " ", "\0", "\ud800", "a" * 300_000, "伊" * 100_000], ids=len)
def test_a_hostile_text_has_no_hits(text: str) -> None:
    assert scanner(["badr corps"]).find(vector(text)).each() == []


def test_a_scanner_of_no_keys_finds_nothing() -> None:
    assert scanner([]).find(vector("badr corps")).each() == []
    assert scanner([]).look_up(["badr", ""]).tolist() == [-1, -1]
