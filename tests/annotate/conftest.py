"""A world with what the rules of texts speak of."""

from __future__ import annotations

from datetime import date

import pytest

from tests.match.worlds import World


@pytest.fixture
def world() -> World:
    world = World()
    add, call = world.add, world.call
    countries = {
        code: add(f"iso3166-1:{code}", text, "country", code, prominence=0.9)
        for code, text in {
            "IQ": "Iraq",
            "RU": "Russia",
            "US": "United States",
            "JO": "Jordan",
            "GE": "Georgia",
        }.items()
    }
    call(countries["IQ"], "Iraqi", "demonym")
    call(countries["RU"], "Russian", "demonym")
    call(countries["US"], "American", "demonym")
    call(countries["US"], "US", "abbreviation")
    call(countries["IQ"], "伊拉克", "translation", lang="zh")
    baghdad = add("geonames:98182", "Baghdad", "city", "IQ")
    moscow = add("geonames:524901", "Moscow", "city", "RU")
    world.relate(baghdad, "capital_of", countries["IQ"])
    world.relate(moscow, "capital_of", countries["RU"])
    kremlin = add("gz:kremlin", "Kremlin Palace", "facility", "RU")
    call(kremlin, "the Kremlin", "short")
    for code, text in (("IQ", "Government of Iraq"), ("RU", "Government of Russia")):
        government = add(f"gz:{code}-government", text, "government", code, prominence=0.7)
        call(government, "government", "descriptor", code)
        if code == "RU":
            call(government, "the Kremlin", "metonym")
    for code, text in (("RU", "Federation Council"), ("US", "Senate")):
        house = add(f"gz:{code}-house", text, "legislature", code)
        call(house, "upper house", "descriptor", code)
    for code in ("IQ", "RU"):
        office = add(f"gz:{code}-pm", f"Prime Minister of {countries[code].name}", "position", code)
        call(office, "prime minister", "descriptor", code)
        call(office, "premier", "descriptor", code)
    abadi = add("gz:abadi", "Haider al-Abadi", "person", "IQ")
    call(abadi, "Abadi", "surname", strength="weak")
    term = {"valid_from": date(2014, 9, 8), "valid_to": date(2018, 10, 25)}
    world.relate(abadi, "holds", world.entities["gz:IQ-pm"], **term)
    putin = add("gz:putin", "Vladimir Putin", "person", "RU", prominence=0.95)
    call(putin, "Putin", "surname", strength="weak")
    return world
