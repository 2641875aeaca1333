"""Tenures that the editions of the Factbook bear out."""

from datetime import date

import pytest

from gazetteer.curation.leaders import borne_out, listed
from gazetteer.curation.rows import name_row
from gazetteer.model import Entity, Relation
from gazetteer.sources import factbook
from gazetteer.sources.factbook import Country

ENTITIES = {
    "river": Entity(id="river", name="Riverland", type="country", countries=("RV",)),
    "head": Entity(id="head", name="President of Riverland", type="position", countries=("RV",)),
    "ann": Entity(id="ann", name="Ann de Wit", type="person", countries=("RV",)),
}
NAMES = (
    name_row("river", "Riverland", "canonical", "en", "editorial"),
    name_row("head", "president", "descriptor", "en", "editorial"),
    name_row("ann", "Ann de Wit", "canonical", "en", "editorial"),
)
KNOWN = {"riverland": "river"}


def found(
    since: str,
    family: str = "DE WIT",
    begun: date | None = date(2020, 5, 4),
    title: str = "President",
):
    leader = factbook.Leader(f"{title} Ann {family}", family, since)
    editions = {"factbook": [Country("Riverland", "", (), (leader,))]}
    tenure = Relation(
        subject="ann",
        predicate="holds",
        object="head",
        valid_from=begun,
        from_precision="day",
        sources=("editorial",),
    )
    return borne_out([tenure], listed(editions, KNOWN, ENTITIES), ENTITIES, NAMES)


@pytest.mark.parametrize("since", ["2020-05-04", "2020-05-07", "2020-05", "2020"])
def test_a_tenure_that_begins_so_gains_the_source(since: str) -> None:
    (tenure,) = found(since)
    assert tenure.sources == ("editorial", "factbook")


@pytest.mark.parametrize("since", ["2020-06-04", "2019-05-04", "2021"])
def test_a_tenure_that_begins_elsewhen_does_not(since: str) -> None:
    (tenure,) = found(since)
    assert tenure.sources == ("editorial",)


def test_a_tenure_of_unknown_beginning_does_not() -> None:
    (tenure,) = found("2020", begun=None)
    assert tenure.sources == ("editorial",)


def test_a_tenure_of_another_person_does_not() -> None:
    (tenure,) = found("2020-05-04", "BOS")
    assert tenure.sources == ("editorial",)


def test_a_tenure_of_another_office_does_not_gain_the_source() -> None:
    (tenure,) = found("2020-05-04", title="Premier")
    assert tenure.sources == ("editorial",)
