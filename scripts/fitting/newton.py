"""A conditional logit fitted by Newton's method, held to a prior."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Choices:
    """Alternatives in rows, each case's together and its nil among them.

    Attributes:
        rows: the features of each alternative.
        offset: what is added to its utility as it is.
        starts: the first row of each case.
        right: the row of each case that is right.
    """

    rows: Floats
    offset: Floats
    starts: NDArray[np.int64]
    right: NDArray[np.int64]

    def probabilities(self, weights: Floats) -> Floats:
        """Of each alternative among those of its case."""
        sizes = np.diff(np.append(self.starts, len(self.rows)))
        utility = self.rows @ weights + self.offset
        utility -= np.repeat(np.maximum.reduceat(utility, self.starts), sizes)
        odds = np.exp(utility)
        return np.asarray(odds / np.repeat(np.add.reduceat(odds, self.starts), sizes))


def fit(choices: Choices, prior: Floats, hold: Floats, rounds: int = 50) -> Floats:
    """The weights of greatest posterior density.

    Args:
        prior: the weights to start from and to be held to.
        hold: how firmly, a weight: the inverse of a variance.
    """
    rows, starts = choices.rows, choices.starts
    weights = prior.copy()
    for _ in range(rounds):
        p = choices.probabilities(weights)
        mean = np.add.reduceat(rows * p[:, None], starts)
        gradient = (rows[choices.right] - mean).sum(0) - hold * (weights - prior)
        curvature = (rows * p[:, None]).T @ rows - mean.T @ mean + np.diag(hold)
        step = np.linalg.solve(curvature, gradient)
        weights = weights + step * min(1.0, 2.0 / max(np.abs(step).max(), 1e-12))
        if np.abs(step).max() < 1e-9:
            break
    return weights
