"""Build hook: the wheel holds the current release as `gazetteer/_release`, with its index.

The index is made here and never committed. It is read in the byte order of the machine that made it;
the wheel is for little-endian machines, and others are told so when they open it.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ReleaseHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or version == "editable":
            return
        releases = sorted(Path(self.root).glob("datasets/*/manifest.json"))
        if len(releases) != 1:
            raise RuntimeError(f"datasets/ must hold one release, it holds {len(releases)}")
        if sys.byteorder != "little":
            raise RuntimeError("the wheel is for little-endian machines; build it on one")
        release = releases[0].parent
        build_data["force_include"][str(release)] = "gazetteer/_release"
        self._scratch = tempfile.TemporaryDirectory()
        index = Path(self._scratch.name) / "gazetteer.index"
        self._make(release, index)
        build_data["force_include"][str(index)] = f"gazetteer/_release/{index.name}"

    def _make(self, release: Path, index: Path) -> None:
        sys.path.insert(0, self.root)
        try:
            from gazetteer.index.make import write
        finally:
            sys.path.remove(self.root)
        write(release, index)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if hasattr(self, "_scratch"):
            self._scratch.cleanup()
