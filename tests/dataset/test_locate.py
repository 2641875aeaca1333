"""Which release is opened."""

from pathlib import Path

import pytest

import gazetteer
from gazetteer.dataset import locate as module
from gazetteer.dataset.locate import ENVIRONMENT, locate
from gazetteer.errors import DatasetError


def make(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text("{}")
    return folder


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout without a release, in which the package stands; nothing in the environment."""
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    monkeypatch.setattr(module, "_PACKAGE", tmp_path / "gazetteer")
    return tmp_path


def test_the_argument_comes_first(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(make(checkout / "elsewhere")))
    assert locate(checkout / "mine") == checkout / "mine"


def test_the_argument_may_be_text(checkout: Path) -> None:
    assert locate("releases/mine") == Path("releases/mine")


def test_the_environment_comes_before_the_package(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(checkout / "gazetteer" / "_release")
    monkeypatch.setenv(ENVIRONMENT, str(checkout / "elsewhere"))
    assert locate() == checkout / "elsewhere"


def test_an_empty_environment_says_nothing(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = make(checkout / "gazetteer" / "_release")
    monkeypatch.setenv(ENVIRONMENT, "")
    assert locate() == shipped


def test_the_package_comes_before_the_checkout(checkout: Path) -> None:
    make(checkout / "datasets" / "2000.1.0")
    shipped = make(checkout / "gazetteer" / "_release")
    assert locate() == shipped


def test_the_checkout_comes_last(checkout: Path) -> None:
    release = make(checkout / "datasets" / "2000.1.0")
    assert locate() == release


def test_of_two_releases_in_the_checkout_the_later_one_is_opened(checkout: Path) -> None:
    make(checkout / "datasets" / "2026.9.0")
    later = make(checkout / "datasets" / "2026.11.0")
    assert locate() == later


@pytest.mark.parametrize("folder", ["gazetteer/_release", "datasets/2000.1.0"])
def test_a_folder_without_a_manifest_is_passed_over(checkout: Path, folder: str) -> None:
    (checkout / folder).mkdir(parents=True)
    with pytest.raises(DatasetError, match="no release found"):
        locate()


def test_without_any_release_the_message_says_how_to_get_one(checkout: Path) -> None:
    with pytest.raises(DatasetError) as raised:
        locate()
    assert str(raised.value) == (
        "no release found: install the package from a wheel, set GAZETTEER_RELEASE to a"
        " release's folder, or make one with `gazetteer build`"
    )


def test_load_opens_what_the_environment_names(
    tiny_release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(tiny_release))
    assert gazetteer.load().path == tiny_release
