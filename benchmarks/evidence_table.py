"""The table of the weights of a kind of tie: which values of an evidence are told apart, which evidence is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from qalam.checker.evidence.weights import FOLDER

FEW = 8  # values of an evidence: each is a step
SHARES = (0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95)  # of the candidates below a step, where there are more
LEAST = 0.02  # weights below are dropped
HEAVIEST = 84  # sorts of evidence that are kept
Column = tuple[str, float]


def steps(values: np.ndarray) -> list[float]:
    """The values of an evidence from which on it is told apart."""
    distinct = np.unique(values)
    steps = distinct if len(distinct) <= FEW else np.unique(np.quantile(values, SHARES))
    return [float(at) for at in steps if at > distinct[0]]


def heaviest(columns: Sequence[Column], weights: np.ndarray) -> set[str]:
    """The names of the sorts of evidence that weigh most."""
    told: defaultdict[str, float] = defaultdict(float)
    for (name, _), weight in zip(columns, weights, strict=True):
        told[name] += abs(float(weight))
    return set(sorted(told, key=lambda name: -told[name])[:HEAVIEST])


def write(kind: str, before: float, columns: Sequence[Column], weights: np.ndarray) -> None:
    """Write `KIND.toml`."""
    rows: defaultdict[str, list[list[float]]] = defaultdict(list)
    for (name, least), weight in zip(columns, weights, strict=True):
        if abs(weight) >= LEAST:
            rows[name].append([round(least, 3), round(float(weight), 2)])
    head = "# Written by `make learn-checker`: log-odds, and for each evidence [least value, what it adds].\n"
    lines = "".join(f"{name} = {told}\n" for name, told in rows.items())
    (FOLDER / f"{kind}.toml").write_text(f"{head}before = {before:.2f}\n\n[steps]\n{lines}", encoding="utf-8")
