"""Who held an office on a day: coups, acting spells, successions on one day, long reigns; no day with two."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

import gazetteer
from gazetteer.model import Relation
from tests.release.gaps import gaps, read

SINCE, UNTIL = date(1990, 1, 1), date(2027, 1, 1)

CASES = """
Prime Minister of Iraq | 2015-10-07 | Haider al-Abadi
Iraqi PM | 2012-01-01 | Nouri al-Maliki
President of the United States | 2021-01-19 | Donald Trump
President of the United States | 2021-01-21 | Joe Biden
British prime minister | 2022-09-05 | Boris Johnson
British prime minister | 2022-09-07 | Liz Truss
British prime minister | 2022-10-26 | Rishi Sunak
President of Egypt | 2013-07-02 | Mohamed Morsi
President of Egypt | 2013-07-05 | Adly Mansour
President of Egypt | 2014-06-10 | Abdel Fattah el-Sisi
President of Lebanon | 2015-01-01 | Tammam Salam
President of Ukraine | 2014-02-25 | Oleksandr Turchynov
President of Tunisia | 2011-01-16 | Fouad Mebazaa
President of Niger | 2023-07-25 | Mohamed Bazoum
President of Russia | 1999-12-30 | Boris Yeltsin
President of Russia | 2000-01-01 | Vladimir Putin
Chancellor of Germany | 1998-10-26 | Helmut Kohl
Chancellor of Germany | 2005-11-23 | Angela Merkel
Prime Minister of Pakistan | 2022-04-12 | Shehbaz Sharif
President of South Africa | 1994-05-11 | Nelson Mandela
Prime Minister of India | 1991-05-20 | Chandra Shekhar
President of Peru | 2020-11-13 | Manuel Merino
President of France | 1995-05-18 | Jacques Chirac
Japanese prime minister | 2010-06-09 | Naoto Kan
King of Jordan | 1999-02-08 | Abdullah II of Jordan
Foreign Minister of Russia | 2015-10-07 | Sergei Lavrov
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_the_holder_on_a_day(gz: gazetteer.Gazetteer, case: str) -> None:
    office, day, name = case.split(" | ")
    holder = gz.resolve(office, on=date.fromisoformat(day)).holder
    assert holder is not None
    assert holder.name == name


def tenures(gz: gazetteer.Gazetteer) -> Iterator[tuple[str, list[Relation]]]:
    """Of every office for one the tenures that nothing contests, to the day, in order."""
    for office in gz.entities(type="position"):
        if office.seats == 1:
            held = [
                r
                for r in office.relations
                if r.predicate == "holds"
                and r.object == office.id
                and r.role not in ("contested", "deputy", "co")
                and r.from_precision == "day"
                and r.to_precision in ("day", None)
            ]
            yield office.id, sorted(held, key=lambda r: r.valid_from or date.min)


def test_no_office_for_one_has_two_on_a_day(gz: gazetteer.Gazetteer) -> None:
    doubled = [
        (office, one.subject, other.subject)
        for office, held in tenures(gz)
        for at, one in enumerate(held)
        for other in held[at + 1 :]
        if (one.valid_to or UNTIL) > max(other.valid_from or SINCE, SINCE)
        and one.subject != other.subject
    ]
    assert doubled == []


def test_a_day_after_the_release_is_told(gz: gazetteer.Gazetteer) -> None:
    later = gz.as_of + timedelta(days=400)
    found = gz.resolve("President of France", on=later)
    assert "after_release" in [reason.code for reason in found.reasons]


def test_nobody_is_named_inside_an_imprecise_boundary(gz: gazetteer.Gazetteer) -> None:
    office, vague = next(
        (office, relation)
        for office in gz.entities(type="position")
        for relation in office.relations
        if relation.predicate == "holds"
        and relation.from_precision == "year"
        and gz.resolve(office.name).entity == office
    )
    found = gz.resolve(office.name, on=vague.valid_from)
    assert (found.entity, found.holder) == (office, None)
    assert "boundary_imprecise" in [reason.code for reason in found.reasons]


def test_every_gap_between_heads_is_listed_with_a_reason(gz: gazetteer.Gazetteer) -> None:
    """`scripts/office-gaps` lists them anew; the reason is for a person to write."""
    listed = read()
    assert sorted(gaps(gz)) == sorted(listed)
    assert [gap for gap, reason in listed.items() if not reason] == []
