"""`scripts/fetch-sources` keeps what is right and refuses what is not."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_a_wrong_given_file_does_not_replace_the_right_one(pack, tmp_path: Path) -> None:
    """In a checkout of its own whose lock has one source; the cache has it, --from has a wrong one."""
    shutil.copytree(ROOT / "gazetteer", tmp_path / "gazetteer")
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "fetch-sources", tmp_path / "scripts")
    right = pack(tmp_path / "cache" / "tiny-1-py3-none-any.whl", {"a": b"1"})
    digest = hashlib.sha256(right.read_bytes()).hexdigest()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "sources.lock").write_text(
        f'[tiny]\nclient = "pip"\npackage = "tiny"\nversion = "1"\nfile = "{right.name}"\nsha256 = "{digest}"\n'
    )
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / right.name).write_bytes(b"wrong")
    ended = subprocess.run(
        [sys.executable, tmp_path / "scripts" / "fetch-sources", "--from", tmp_path / "given"],
        env=os.environ | {"GAZETTEER_SOURCES": str(right.parent), "PIP_NO_INDEX": "1"},
        capture_output=True,
        text=True,
    )
    assert (ended.returncode, hashlib.sha256(right.read_bytes()).hexdigest()) == (0, digest)
