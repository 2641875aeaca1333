"""The wheel is usable right after its installation."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution, as those who install that build it."""
    out = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", out, ROOT], check=True)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a process that has the wheel installed, and a cache that is empty."""
    place = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--no-deps", "--target", place / "site"]
    subprocess.run([*command, wheel], check=True)
    added = {"PYTHONPATH": str(place / "site"), "XDG_CACHE_HOME": str(place / "cache")}
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE",)}
    return kept | added


def run(code: str, environment: dict[str, str]) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd="/",
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
    return ran.stdout.strip()


def test_it_is_for_every_python_and_not_large(wheel: Path) -> None:
    assert wheel.name.endswith("-py3-none-any.whl")
    assert wheel.stat().st_size < 60e6


def test_it_holds_the_index_of_its_release(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert "gazetteer/_release/gazetteer.index" in archive.namelist()


def test_it_resolves_at_once_and_writes_nothing(installed: dict[str, str]) -> None:
    code = "import gazetteer; gz = gazetteer.load(); print(gz.path); print(gz.resolve('Iraq').entity.id)"
    path, found = run(code, installed).splitlines()
    assert (Path(path).name, found) == ("_release", "iso3166-1:IQ")
    assert not Path(installed["XDG_CACHE_HOME"]).exists()


def test_every_byte_is_as_written(installed: dict[str, str]) -> None:
    assert run("import gazetteer; gazetteer.load(verify=True)", installed) == ""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux tells what is resident")
def test_one_lookup_costs_at_most_8_mb(installed: dict[str, str]) -> None:
    tell = "print(open('/proc/self/status').read().split('VmRSS:')[1].split()[0])"
    lookup = "import gazetteer; gazetteer.load().resolve('Iraq').entity\n"
    run(lookup, installed)  # compiles the modules
    assert int(run(lookup + tell, installed)) - int(run(tell, installed)) <= 8 * 1024
