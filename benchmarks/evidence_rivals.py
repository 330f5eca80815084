"""Weights of evidence where many candidates stand for one number, of which one at most is meant and some fit by
accident."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize

STIFFNESS = 0.3  # inverse of how strongly weights are drawn to zero
FIRST, BOUND = -4.0, 30  # log-odds before anything is seen, to begin with, and how far they are told apart
MISCOUNTED = 0.02  # of the numbers told as such that do not fit


def fit_rivals(
    passed: np.ndarray, holds: np.ndarray, of: Sequence[str], accident: np.ndarray
) -> tuple[float, np.ndarray]:
    """Log-odds before anything is seen and the weights with which the numbers that fit are likeliest to do so.

    `passed` tells for each candidate (row) which steps (columns) it reaches, `holds` whether it fits, `of` for which
    number it stands, `accident` how often numbers without a tie fit.
    """
    places: dict[str, int] = {}
    place = np.array([places.setdefault(name, len(places)) for name in of])
    fits = np.where(holds, 1 / accident, MISCOUNTED)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = np.exp(np.clip(passed @ weights[:-1] + weights[-1], -BOUND, BOUND))
        all_, told = (1 + np.bincount(place, odds * each, len(places)) for each in (1.0, fits))
        slope = odds * fits / told[place] - odds / all_[place]
        stiff = weights[:-1] / STIFFNESS
        value = np.log(all_).sum() - np.log(told).sum() + (stiff * weights[:-1]).sum() / 2
        return float(value), np.append(stiff - passed.T @ slope, -slope.sum())

    first = np.append(np.zeros(passed.shape[1]), FIRST)
    found = minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return float(found[-1]), found[:-1]
