"""Build hook: the wheel holds the current release as `gazetteer/_release`."""

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
        build_data["force_include"][str(releases[0].parent)] = "gazetteer/_release"
