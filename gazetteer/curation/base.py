"""The seeds as they were at a revision of git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

from gazetteer.errors import ArgumentError


def files_at(folder: Path, revision: str) -> dict[str, bytes]:
    """The files of a seeds folder at a revision, by their path in it; none where it was not there.

    Raises:
        ArgumentError: the folder is in no repository, or the revision is unknown.
    """
    if revision.startswith("-"):
        raise ArgumentError(f"{revision!r} is no revision; write a branch, a tag or a commit")
    prefix = _git(folder, "rev-parse", "--show-prefix").decode().strip()
    commit = _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").decode()
    if not _git(folder, "ls-tree", commit.strip(), "--full-tree", prefix or "."):
        return {}
    packed = _git(folder, "archive", "--format=tar", commit.strip(), ".")
    with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
        return {member.name.removeprefix("./"): content for member, content in _contents(tar)}


def rows_at(folder: Path, revision: str) -> frozenset[str]:
    """What the rows of all tables say at a revision, each as `Row.identity` gives it."""
    return frozenset(
        "\t".join(filter(None, line.split("\t")))
        for name, content in files_at(folder, revision).items()
        if name.endswith(".tsv")
        for line in content.decode("utf-8", "replace").split("\n")[1:]
    )


def _contents(tar: tarfile.TarFile) -> Iterator[tuple[tarfile.TarInfo, bytes]]:
    for member in tar:
        stream = tar.extractfile(member) if member.isfile() else None
        if stream:
            yield member, stream.read()


def _git(folder: Path, *arguments: str) -> bytes:
    ran = subprocess.run(["git", *arguments], cwd=folder, capture_output=True)
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace").strip() or "git does not know it"
        asked = arguments[-1].removesuffix("^{commit}")
        raise ArgumentError(f"{folder}: cannot read revision {asked!r}: {said}")
    return ran.stdout
