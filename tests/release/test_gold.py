"""How well names are resolved, on cases written by hand: each set has a floor it does not fall below.

`text type country on context right` in `tests/gold/resolve`; an empty `right` is nil, and what is
ambiguous does for nil.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from gazetteer import Gazetteer, Resolution

GOLD = Path(__file__).parent.parent / "gold" / "resolve"


def resolved(gz: Gazetteer, row: dict[str, str]) -> Resolution:
    return gz.resolve(
        row["text"],
        type=row["type"] or None,
        country=row["country"] or None,
        on=date.fromisoformat(row["on"]) if row["on"] else None,
        context=row["context"] or None,
    )


def answers(gz: Gazetteer, name: str) -> list[tuple[dict[str, str], str]]:
    """Each case of a set with the id that it is answered with, or nothing."""
    with (GOLD / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = (resolved(gz, row).entity for row in rows)
    return [(row, one.id if one else "") for row, one in zip(rows, found, strict=True)]


@pytest.mark.parametrize(
    ("name", "floor", "most_wrong"),
    [
        ("typos", 0.97, 0.01),
        ("transliterations", 0.95, 0.01),
        ("contexts", 0.97, 0.01),
        ("dated", 0.95, 0.01),
        ("nil", 0.95, 0.05),
    ],
)
def test_a_gold_set_is_answered_as_well_as_its_floor(
    gz: Gazetteer, name: str, floor: float, most_wrong: float
) -> None:
    found = answers(gz, name)
    right = [row for row, id_ in found if id_ == row["right"]]
    wrong = [(row["text"], id_) for row, id_ in found if id_ and id_ != row["right"]]
    assert len(right) >= floor * len(found), [row["text"] for row, i in found if i != row["right"]]
    assert len(wrong) <= most_wrong * len(found), wrong


@pytest.mark.parametrize("name", ["typos", "transliterations", "contexts", "dated", "nil"])
def test_what_a_gold_set_calls_right_is_in_the_release(gz: Gazetteer, name: str) -> None:
    with (GOLD / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) >= 100
    assert [r["right"] for r in rows if r["right"] and gz.get(r["right"]) is None] == []
