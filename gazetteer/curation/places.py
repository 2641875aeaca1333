"""Places from the bulk sources, as rows of a release; what the seeds say of them stands above."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from unicodedata import category, normalize

from gazetteer.curation import prominence
from gazetteer.curation.rows import name_row
from gazetteer.dataset.schema import Xref
from gazetteer.model import Entity, Name, Relation
from gazetteer.sources import cldr, crosswalk, factbook, geonames, iso, rigour
from gazetteer.text.script import script_of
from gazetteer.text.shapes import APOSTROPHES

TEMPLATES = "templates"


@dataclass(frozen=True)
class Bulk:
    """What the bulk sources gave."""

    codes: iso.IsoCodes
    names: tuple[cldr.PlaceName, ...]
    subdivision_names: tuple[cldr.PlaceName, ...]
    divisions: tuple[crosswalk.Division, ...]
    cities: tuple[geonames.City, ...]
    common_words: frozenset[str] = frozenset()
    spellings: tuple[cldr.PlaceName, ...] = ()
    nationalities: tuple[cldr.PlaceName, ...] = ()
    territories: tuple[rigour.Territory, ...] = ()
    factbooks: Mapping[str, tuple[factbook.Country, ...]] = field(default_factory=dict)
    """By source, the editions of the Factbook, the newest first."""


def subdivision_id(code: str) -> str:
    """Our id of an ISO 3166-2 code."""
    return f"iso3166-2:{code}"


def city_id(city: geonames.City) -> str:
    """Our id of a city."""
    return f"geonames:{city.geonameid}"


def described(bulk: Bulk) -> frozenset[str]:
    """The ids of the cities and subdivisions that the sources describe."""
    english = {name.code for name in bulk.subdivision_names if name.lang == "en"}
    codes = (d.code for d in bulk.codes.subdivisions if d.code in english)
    return frozenset((*map(city_id, bulk.cities), *map(subdivision_id, codes)))


def subdivisions(
    bulk: Bulk, seeded: Mapping[str, Entity], taken: Collection[str]
) -> Iterator[Entity]:
    """The subdivisions that have an English name, but for codes that the seeds know as another's."""
    english: dict[str, str] = {}
    for name in bulk.subdivision_names:
        if name.lang == "en":
            english.setdefault(name.code, name.text)
    for division in bulk.codes.subdivisions:
        identity = subdivision_id(division.code)
        country = seeded.get(f"iso3166-1:{division.country}")
        if identity in seeded or division.code in taken or division.code not in english:
            continue
        yield Entity(
            id=identity,
            name=english[division.code],
            type="subdivision",
            countries=(division.country,),
            description=division.kind if len(division.kind) <= 90 else None,
            prominence=prominence.of_subdivision(
                country.prominence if country else 0.0, division.parent == division.country
            ),
            sources=(iso.SOURCE, cldr.SUBDIVISIONS),
        )


def english(city: geonames.City) -> str:
    """A city's name as English reporting writes it: without the signs of a romanisation.

    >>> tehran = geonames.City("1", "Tehrān", "IR", "IR.26", 35.7, 51.4, 7_000_000, ())
    >>> english(tehran), english(replace(tehran, name="Zürich", country="CH"))
    ('Tehran', 'Zürich')
    """
    if city.country not in _ROMANISED:
        return city.name
    bare = "".join(c for c in normalize("NFKD", city.name) if category(c) != "Mn")
    return "".join(c for c in bare if c not in APOSTROPHES)


_ROMANISED = frozenset(
    """
    AE AF AM BD BG BH BT BY CN EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MK MM MN
    NP OM PK PS QA RS RU SA SD SY TH TJ UA YE
    """.split()
)
"""Countries whose cities GeoNames writes in a romanisation, with signs that reporting leaves out."""


def cities(bulk: Bulk, seeded: Mapping[str, Entity], capitals: Collection[str]) -> Iterator[Entity]:
    """The cities, each with its place, size and weight."""
    for city in bulk.cities:
        country = seeded.get(f"iso3166-1:{city.country}")
        yield Entity(
            id=city_id(city),
            name=english(city),
            type="city",
            countries=(city.country,),
            latitude=city.latitude,
            longitude=city.longitude,
            population=city.population,
            prominence=prominence.of_city(
                city.population,
                country.prominence if country else 0.0,
                city_id(city) in capitals,
            ),
            sources=(geonames.SOURCE,),
        )


def names(
    bulk: Bulk, entities: Mapping[str, Entity], id_of: Callable[[str], str | None]
) -> Iterator[Name]:
    """The names of places by bulk sources.

    Args:
        id_of: our id of an ISO 3166-1 or -2 code, None where there is no entity.
    """
    for listed, source in (
        (bulk.names, cldr.SOURCE),
        (bulk.subdivision_names, cldr.SUBDIVISIONS),
    ):
        for place in listed:
            identity = id_of(place.code)
            if identity:
                kind = "short" if place.lang.startswith("en") else "translation"
                yield name_row(identity, place.text, kind, place.lang, source)
    for city in bulk.cities:
        shown = entities[city_id(city)].name
        if shown != city.name:
            yield name_row(city_id(city), city.name, "transliteration", "und-Latn", geonames.SOURCE)
        for text in city.alternates:
            lang = "und" if script_of(text) == "Latn" else _lang_of(text)
            yield name_row(city_id(city), text, "translation", lang, geonames.SOURCE)
        for text in city.others:
            other = name_row(city_id(city), text, "translation", "und", geonames.SOURCE)
            yield replace(other, strength="weak")


def made_names(
    bulk: Bulk, entities: Mapping[str, Entity], id_of: Callable[[str], str | None]
) -> Iterator[Name]:
    """Names of subdivisions with the word for what they are: "Anbar Governorate", "Region Ozama",
    "Republic of Karelia", and St. for Saint."""
    for division in bulk.codes.subdivisions:
        identity = id_of(division.code)
        if identity is None:
            continue
        name, kind = entities[identity].name, division.kind
        if not kind.replace(" ", "").isalpha() or kind.casefold() in name.casefold().split(" of "):
            continue
        ends_so = name.casefold().endswith(f" {kind.casefold()}")
        bare = name[: -len(kind) - 1] if ends_so else name
        forms = [f"{bare} {kind}", f"{kind} {bare}", f"{kind} of {bare}"]
        if bare.startswith("Saint "):
            forms.append(f"St. {bare.removeprefix('Saint ')}")
        for form in forms:
            yield name_row(identity, form, "short", "en", TEMPLATES)


def _lang_of(text: str) -> str:
    """The language of scripts that one language is written in."""
    return _ONE_LANGUAGE.get(script_of(text), "und")


_ONE_LANGUAGE = {
    "Grek": "el", "Armn": "hy", "Geor": "ka", "Hang": "ko", "Jpan": "ja", "Thai": "th",
    "Laoo": "lo", "Khmr": "km", "Mymr": "my", "Taml": "ta", "Telu": "te", "Knda": "kn",
    "Mlym": "ml", "Sinh": "si", "Gujr": "gu", "Guru": "pa", "Orya": "or", "Thaa": "dv",
}  # fmt: skip


def relations(
    bulk: Bulk,
    entities: Mapping[str, Entity],
    said: Collection[str],
    id_of: Callable[[str], str | None],
) -> Iterator[Relation]:
    """Subdivisions and coded territories are part of their parents; cities lie in subdivisions.

    Args:
        said: ids of which the seeds say themselves what they are part of.
        id_of: our id of an ISO 3166-1 or -2 code.
    """
    for division in bulk.codes.subdivisions:
        child, parent = id_of(division.code), id_of(division.parent)
        if child and parent and child not in said:
            yield _related(child, "part_of", parent, iso.SOURCE)
    for codes in bulk.codes.countries:
        child, parent = f"iso3166-1:{codes.alpha2}", f"iso3166-1:{(codes.subdivision or '')[:2]}"
        is_territory = child in entities and entities[child].type == "territory"
        if is_territory and parent in entities and child not in said:
            yield _related(child, "part_of", parent, iso.SOURCE)
    by_admin1 = {division.admin1: id_of(division.iso) for division in bulk.divisions}
    for city in bulk.cities:
        place = by_admin1.get(city.admin1)
        if place:
            yield _related(city_id(city), "located_in", place, geonames.SOURCE, crosswalk.SOURCE)


def _related(subject: str, predicate: str, object_: str, *sources: str) -> Relation:
    return Relation(subject=subject, predicate=predicate, object=object_, sources=sources)


def xrefs(
    bulk: Bulk, entities: Mapping[str, Entity], id_of: Callable[[str], str | None]
) -> Iterator[Xref]:
    """Codes of countries, and the GeoNames ids of subdivisions."""
    for codes in bulk.codes.countries:
        for scheme, value in (
            ("iso3166-1", codes.alpha2),
            ("iso3166-1-alpha3", codes.alpha3),
            ("iso3166-1-numeric", codes.numeric),
            ("iso3166-2", codes.subdivision),
        ):
            identity = f"iso3166-1:{codes.alpha2}"
            if value and identity in entities:
                yield Xref(entity_id=identity, scheme=scheme, value=value, sources=(iso.SOURCE,))
    for territory in bulk.territories:
        place = id_of(territory.code)
        if place:
            yield Xref(
                entity_id=place, scheme="wikidata", value=territory.item, sources=(rigour.SOURCE,)
            )
    for division in bulk.divisions:
        place = id_of(division.iso)
        if place:
            yield Xref(
                entity_id=place,
                scheme="geonames",
                value=division.geonameid,
                sources=(crosswalk.SOURCE,),
            )


def weak_names(
    names_: list[Name], entities: Mapping[str, Entity], common: Collection[str]
) -> frozenset[int]:
    """Positions of names of cities and subdivisions that are mainly something else.

    That is: a far better known place; a common English word; a word of a person's name in these
    data. Large cities keep theirs, but for a country called like them.
    """
    bearers: dict[str, dict[str, Entity]] = defaultdict(dict)
    persons: set[str] = set()
    for name in names_:
        entity = entities[name.entity_id]
        if entity.type in _PLACES:
            bearers[name.key][entity.id] = entity
        elif entity.type == "person" and name.kind in ("canonical", "surname"):
            persons.update(name.key.split())
    weak = set()
    for position, name in enumerate(names_):
        entity = entities[name.entity_id]
        if entity.type not in _YIELDING:
            continue
        rivals = (e for e in bearers[name.key].values() if e.id != entity.id)
        small = entity.prominence < _LARGE
        word = (small and name.key in persons) or (
            (small or entity.type == "subdivision") and name.key in common
        )
        if word or any(_outshines(rival, entity) for rival in rivals):
            weak.add(position)
    return frozenset(weak)


_PLACES = frozenset({"country", "territory", "subdivision", "city", "region"})
_YIELDING = frozenset({"city", "subdivision"})
_FAR = 8.0
_NEAR = 0.3
_LARGE = 0.15


def _outshines(rival: Entity, entity: Entity) -> bool:
    """Whether a place is so much more often meant that the other's name is weak.

    Always a country or territory by a city of its own; by a subdivision of its own, or a lesser one
    elsewhere; a city by the subdivision around it unless that is far greater.
    """
    home = rival.countries[:1] == entity.countries[:1]
    if rival.type in ("country", "territory"):
        lesser = entity.prominence <= rival.prominence and entity.prominence < _LARGE
        return home or lesser
    if home and rival.type == "city" and entity.type == "subdivision":
        return rival.prominence >= _NEAR * entity.prominence
    return rival.prominence >= _FAR * entity.prominence
