"""`manifest.json`."""

import json
from datetime import date
from pathlib import Path

import pytest

from gazetteer.dataset.manifest import Manifest, read_manifest
from gazetteer.dataset.schema import TABLES
from gazetteer.dataset.version import SCHEMA_VERSION
from gazetteer.errors import DatasetError
from gazetteer.text.normalize import NORMALIZER_VERSION


def change(release: Path, **values: object) -> None:
    path = release / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | values))


def test_a_manifest_reads_back(tmp_path: Path) -> None:
    manifest = Manifest(
        version="2000.1.0",
        edition="full",
        as_of=date(2000, 1, 31),
        schema_version=SCHEMA_VERSION,
        normalizer_version=NORMALIZER_VERSION,
        rows={"entities": 1},
        hashes={"entities": "00"},
        inputs="11",
    )
    (tmp_path / "manifest.json").write_text(manifest.to_json())
    assert read_manifest(tmp_path) == manifest


def test_a_manifest_says_what_the_seeds_say(tiny_release: Path) -> None:
    found = read_manifest(tiny_release)
    assert (found.version, found.edition, found.as_of) == ("2000.1.0", "core", date(2020, 1, 31))


def test_a_manifest_says_what_it_was_written_with(tiny_release: Path) -> None:
    found = read_manifest(tiny_release)
    assert (found.schema_version, found.normalizer_version) == (SCHEMA_VERSION, NORMALIZER_VERSION)


@pytest.mark.parametrize("field", ["rows", "hashes"])
def test_a_manifest_knows_every_table(tiny_release: Path, field: str) -> None:
    assert list(getattr(read_manifest(tiny_release), field)) == [table.name for table in TABLES]


def test_a_folder_without_a_manifest_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(DatasetError) as raised:
        read_manifest(tmp_path)
    assert str(raised.value) == (
        f"no release at {tmp_path}: manifest.json is missing; give the folder that holds it"
    )


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"{}", b"\xff\xfe", b'{"as_of": "2000-01-31"}', b'{"as_of": 1}'],
    ids=repr,
)
def test_a_damaged_manifest_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)
    with pytest.raises(DatasetError) as raised:
        read_manifest(tmp_path)
    assert str(raised.value).startswith(f"{tmp_path / 'manifest.json'}: damaged (")


def test_a_day_that_is_none_is_damage(release: Path) -> None:
    change(release, as_of="someday")
    with pytest.raises(DatasetError, match=r"manifest\.json: damaged \(.*'someday'"):
        read_manifest(release)


def test_an_unknown_field_is_damage(release: Path) -> None:
    change(release, colour="green")
    with pytest.raises(DatasetError, match=r"manifest\.json: damaged \(.*'colour'"):
        read_manifest(release)


@pytest.mark.parametrize(
    ("field", "what", "ours"),
    [
        ("schema_version", "schema", SCHEMA_VERSION),
        ("normalizer_version", "normaliser", NORMALIZER_VERSION),
    ],
)
def test_a_foreign_version_is_refused(release: Path, field: str, what: str, ours: int) -> None:
    change(release, **{field: 999})
    with pytest.raises(DatasetError) as raised:
        read_manifest(release)
    assert str(raised.value) == (
        f"{release / 'manifest.json'}: {what} version 999, but this package reads {ours};"
        " install the package that it was made for, or build it again"
    )
