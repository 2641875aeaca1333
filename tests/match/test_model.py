"""The weights that are shipped are those that the fit gives."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from gazetteer.match.weights import shipped

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def fitting() -> ModuleType:
    sys.path.insert(0, str(ROOT / "scripts"))
    import fitting.model

    return fitting.model


def test_every_weight_has_a_prior(fitting: ModuleType) -> None:
    assert set(fitting.priors()) == set(shipped())


@pytest.mark.slow
def test_the_shipped_weights_are_what_the_fit_gives(fitting: ModuleType) -> None:
    made = fitting.fitted(None, fitting.CASES)
    assert made.differences(1e-3) == []


def test_newton_finds_the_weights_that_made_the_choices(fitting: ModuleType) -> None:
    import numpy as np

    from fitting.newton import Choices, fit

    random = np.random.default_rng(7)
    rows = random.normal(size=(12_000, 2))
    starts = np.arange(0, len(rows), 3)
    truth = np.array([1.5, -0.7])
    odds = (rows @ truth + random.gumbel(size=len(rows))).reshape(-1, 3)
    choices = Choices(rows, np.zeros(len(rows)), starts, starts + odds.argmax(1))
    found = fit(choices, np.zeros(2), np.full(2, 1e-6))
    assert np.abs(found - truth).max() < 0.1
