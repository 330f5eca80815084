"""Exact numbers by chance: so many in all, spread over places, drawn from a crowd."""

from __future__ import annotations

import numpy as np


def apportion(total: int, weights: np.ndarray) -> np.ndarray:
    """Whole numbers that make `total`, in proportion to the weights (largest remainders)."""
    share: np.ndarray = total * weights / weights.sum()
    whole: np.ndarray = np.floor(share).astype(np.int64)
    rest = total - int(whole.sum())
    whole[np.argsort(whole - share, kind="stable")[:rest]] += 1
    return whole


def spread(chance: np.random.Generator, total: int, places: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """`total` members sent to places in proportion to the weights, in a mixed order."""
    return chance.permutation(np.repeat(places, apportion(total, weights)))


def choose(chance: np.random.Generator, crowd: np.ndarray, count: int) -> np.ndarray:
    """`count` different members of a crowd, in its order."""
    return crowd[np.sort(chance.choice(len(crowd), count, replace=False))]


def numbers_with_total(
    chance: np.random.Generator, count: int, total: int, *, middle: float, width: float, least: int, most: int
) -> np.ndarray:
    """`count` whole numbers between `least` and `most`, spread around `middle`, that make exactly `total`."""
    drawn = np.clip(np.rint(chance.normal(middle, width, count)), least, most).astype(np.int64)
    while (missing := total - int(drawn.sum())) != 0:
        step = 1 if missing > 0 else -1
        free = np.flatnonzero(drawn < most if step > 0 else drawn > least)
        drawn[chance.choice(free, min(abs(missing), len(free)), replace=False)] += step
    return drawn


def within_groups(keys: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each row its place among the rows of the same key, and how many these are."""
    order = np.argsort(keys, kind="stable")
    _, first, many = np.unique(keys[order], return_index=True, return_counts=True)
    place = np.empty(len(keys), dtype=np.int64)
    place[order] = np.arange(len(keys)) - np.repeat(first, many)
    size = np.empty(len(keys), dtype=np.int64)
    size[order] = np.repeat(many, many)
    return place, size
