"""Tests of the release that is committed: what users of it may rely on."""

import pytest

import gazetteer


@pytest.fixture(scope="session")
def gz() -> gazetteer.Gazetteer:
    return gazetteer.load()
