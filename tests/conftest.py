"""What many tests share: the tiny seeds, and the release that they build."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import gazetteer
from gazetteer import Gazetteer
from gazetteer.curation.build import build

# A busy machine is no fault of the code.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


@pytest.fixture(scope="session")
def tiny_seeds() -> Path:
    """The seeds made for tests; read only."""
    return Path(__file__).parent / "seeds"


@pytest.fixture(scope="session")
def tiny_release(tiny_seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release that the tiny seeds build; read only."""
    return build(tiny_seeds, tmp_path_factory.mktemp("datasets"))


@pytest.fixture(scope="session")
def tiny(tiny_release: Path) -> Gazetteer:
    """The gazetteer of the tiny release."""
    return gazetteer.load(tiny_release)
