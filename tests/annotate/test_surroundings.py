"""What free text around a name speaks for."""

from __future__ import annotations

from gazetteer.annotate.document import Annotator
from gazetteer.annotate.surroundings import Surroundings, surroundings
from tests.match.worlds import World


def around(text: str) -> Surroundings:
    world = World()
    iraq = world.add("iso3166-1:IQ", "Iraq", "country", "IQ")
    badr = world.add("gz:badr", "Badr Organization", "armed_group", "IQ")
    leader = world.add("gz:amiri", "Hadi al-Amiri", "person", "IQ")
    world.relate(leader, "leads", badr)
    world.relate(iraq, "part_of", world.add("gz:region", "Mesopotamia", "region"))
    annotator = Annotator(world, world.index)  # type: ignore[arg-type]
    return surroundings(annotator, text, None)


def test_a_text_speaks_for_what_it_names_and_for_its_country() -> None:
    found = around("The Badr Organization took the town.")
    assert found.support["gz:badr"] > found.support["gz:amiri"] > 1
    assert found.places.keys() == {"IQ"}


def test_a_country_speaks_for_itself_and_not_for_all_that_is_related_to_it() -> None:
    assert around("Iraq denied it.").support.keys() == {"iso3166-1:IQ"}


def test_a_text_that_names_nothing_speaks_for_nothing() -> None:
    assert around("Nothing here.") == Surroundings({}, {})
