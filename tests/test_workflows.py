"""The workflows: a stranger's code never meets a token that writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

WORKFLOWS = Path(__file__).parent.parent / ".github" / "workflows"


def text(name: str) -> str:
    return (WORKFLOWS / name).read_text(encoding="utf-8")


def test_a_pull_request_may_only_read() -> None:
    (permissions,) = re.findall(r"^permissions:\n((?:  .*\n)+)", text("pull-request.yml"), re.M)
    assert permissions == "  contents: read\n"


def test_no_secret_is_given_to_a_pull_request() -> None:
    assert "secrets." not in text("pull-request.yml")
    assert "github.token" not in text("pull-request.yml")
    assert "persist-credentials: false" in text("pull-request.yml")


def test_what_writes_runs_nothing_of_the_pull_request() -> None:
    used = re.findall(r"uses: (\S+)@", text("report.yml"))
    assert used == ["actions/download-artifact"]


def test_what_writes_waits_for_the_workflow_that_reads() -> None:
    (name,) = re.findall(r"^name: (.*)$", text("pull-request.yml"), re.M)
    assert f"workflows: [{name}]" in text("report.yml")


@pytest.mark.parametrize("path", sorted(WORKFLOWS.glob("*.yml")), ids=lambda path: path.name)
def test_no_workflow_runs_a_strangers_code_with_a_token(path: Path) -> None:
    assert "pull_request_target" not in path.read_text(encoding="utf-8").replace("\n#", "")


@pytest.mark.parametrize("path", sorted(WORKFLOWS.glob("*.yml")), ids=lambda path: path.name)
def test_scripts_take_what_strangers_wrote_from_the_environment(path: Path) -> None:
    """No `${{ }}` inside a script: it would be pasted into it."""
    scripts = re.findall(r"run: (.*(?:\n {10,}.*)*)", path.read_text(encoding="utf-8"))
    assert [script for script in scripts if "${{" in script] == []
