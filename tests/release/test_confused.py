"""Groups that are easily confused stay apart: each pair is two entities, and neither bears the other's name."""

import pytest

import gazetteer

PAIRS = """
Jaysh al-Islam | Jaish-e-Mohammed
Ansar al-Islam | Ansarul Islam
Ansar al-Sharia in Libya | Ansar al-Sharia in Tunisia
Provisional IRA | Real IRA
Official IRA | Continuity IRA
Lashkar-e-Taiba | Lashkar-e-Jhangvi
Hezbollah | Kata'ib Hezbollah
Hezbollah | Turkish Hezbollah
Taliban | Tehrik-i-Taliban Pakistan
Hamas | al-Qassam Brigades
Palestinian Islamic Jihad | Egyptian Islamic Jihad
al-Qaeda in the Arabian Peninsula | al-Qaeda in the Islamic Maghreb
PKK | PJAK
YPG | YPJ
SPLM-N | SPLM-IO
Justice and Equality Movement | Jaish-e-Mohammed
FDLR | FRPI
UNITA | FNLA
Los Zetas | Gulf Cartel
Sinaloa Cartel | Jalisco New Generation Cartel
Jemaah Islamiyah | al-Gama'a al-Islamiyya
Boko Haram | Ansaru
Islamic State Khorasan Province | Islamic State in Somalia
Syrian Democratic Forces | Free Syrian Army
Hay'at Tahrir al-Sham | Ahrar al-Sham
Houthis | Southern Transitional Council
Wagner Group | Africa Corps
Mara Salvatrucha | 18th Street gang
Badr Organization | Asa'ib Ahl al-Haq
Arakan Army | Arakan Rohingya Salvation Army
Balochistan Liberation Army | Balochistan Liberation Front
"""


@pytest.mark.parametrize("pair", PAIRS.strip().splitlines())
def test_a_pair_stays_apart(gz: gazetteer.Gazetteer, pair: str) -> None:
    first, second = (gz.resolve(name).entity for name in pair.split(" | "))
    assert first is not None
    assert second is not None
    assert first != second
    strong = [
        {n.key for n in entity.names if n.strength == "strong" and not n.scope}
        for entity in (first, second)
    ]
    assert strong[0] & strong[1] == set()
