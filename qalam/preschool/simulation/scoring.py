"""How good forecasts were, once it is known what happened."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from qalam.preschool.simulation.chances import Bools
from qalam.preschool.simulation.months import Floats, Ints


@dataclass(frozen=True)
class Score:
    """Forecasts against what came about. `brier` is 0 for foresight and 0.25 for a coin; `base` is that of the share
    that came about, told of everybody alike."""

    children: int
    forecast: float
    happened: float
    brier: float
    base: float


def score(forecast: Floats, happened: Bools) -> Score:
    """The score of so many forecasts; refuses nothing, but tells of none with zeros."""
    if not len(forecast):
        return Score(0, 0.0, 0.0, 0.0, 0.0)
    came = happened.astype(np.float64)
    share = float(came.mean())
    brier, base = float(((forecast - came) ** 2).mean()), float(((share - came) ** 2).mean())
    return Score(len(came), float(forecast.mean()), share, brier, base)


def covered(low: Ints, high: Ints, months: Ints) -> float:
    """The share of those whose month lay in the interval told beforehand; of nobody it is 0."""
    return float(((low <= months) & (months <= high)).mean()) if len(months) else 0.0
