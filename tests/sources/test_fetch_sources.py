"""The script that brings the locked sources, where none can be had."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gazetteer.sources.cache import read_lock

ROOT = Path(__file__).parent.parent.parent
LOCK = read_lock(ROOT / "seeds" / "sources.lock")


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """A run without any registry; the folder that it is given has one file, with wrong content."""
    folder = tmp_path_factory.mktemp("fetch")
    (folder / "given").mkdir()
    (folder / "given" / LOCK["iso-codes"].file).write_bytes(b"not the locked file")
    (folder / "bin").mkdir()
    for client in ("npm", "apt-get"):
        (folder / "bin" / client).write_text(f"#!/bin/sh\necho no {client} here >&2\nexit 1\n")
        (folder / "bin" / client).chmod(0o755)
    environment = os.environ | {
        "GAZETTEER_SOURCES": str(folder / "cache"),
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_INDEX": "1",
        "PIP_CONFIG_FILE": os.devnull,
    }
    environment.pop("PIP_FIND_LINKS", None)
    script = ROOT / "scripts" / "fetch-sources"
    return subprocess.run(
        [sys.executable, script, "--from", folder / "given"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_the_exit_code_says_that_something_is_missing(ended) -> None:
    assert ended.returncode == 1


def test_every_locked_source_is_tried(ended) -> None:
    heads = [line.partition(" …")[0] for line in ended.stdout.splitlines()]
    assert heads == [
        f"[{number}/{len(LOCK)}] {locked.file}" for number, locked in enumerate(LOCK.values(), 1)
    ]


def test_a_given_file_with_the_wrong_content_is_not_taken(ended) -> None:
    assert [line for line in ended.stdout.splitlines() if not line.endswith("not to be had")] == []


def test_every_source_that_cannot_be_had_is_named(ended) -> None:
    assert [line.partition(":")[0] for line in ended.stderr.splitlines()] == list(LOCK)


@pytest.mark.parametrize("client", ["npm", "apt"])
def test_what_a_client_said_is_passed_on(ended, client: str) -> None:
    source = next(locked for locked in LOCK.values() if locked.client == client)
    said = {"npm": "no npm here", "apt": "no apt-get here"}[client]
    line = f"{source.id}: {client} could not bring {source.package}: {said}"
    assert line in ended.stderr.splitlines()
