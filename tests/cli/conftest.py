"""Running the command line in this process, with its exit code and both outputs."""

from __future__ import annotations

import functools
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

import gazetteer
from gazetteer.cli.main import run


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


load = functools.cache(gazetteer.load)  # one release, read once for all these tests

Cli = Callable[..., Ended]


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    def call(*args: str, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(gazetteer, "load", load)
        monkeypatch.setattr(sys, "argv", ["gazetteer", *args])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            run()
        captured = capsys.readouterr()
        return Ended(int(ended.value.code or 0), captured.out, captured.err)

    return call
