"""Small numbers do not leave the house, neither as they are nor by subtraction.

Primary: a cell from 1 up to, and without, the threshold is hidden; zero tells of nobody and stays. Secondary: the
total minus the visible cells gives the sum of the hidden ones, so more cells are hidden, smallest first, until each
hidden cell could be anything from 1 to the threshold at least. Where all cells together do not suffice, the total
goes too.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Protected(Generic[Key]):
    """What may be published: None stands for a hidden number."""

    cells: Mapping[Key, int | None]
    total: int | None


def protect(cells: Mapping[Key, int], *, below: int) -> Protected[Key]:
    """Hide cells of one breakdown whose parts make a published total; `below` 0 hides nothing."""
    hidden = [key for key, count in cells.items() if 0 < count < below]
    if not hidden:
        return Protected(dict(cells), sum(cells.values()))
    # Equal counts are taken in the order of the breakdown, so the same numbers are always hidden alike.
    others = sorted((key for key, count in cells.items() if count >= below), key=lambda key: cells[key])
    while others and not is_vague([cells[key] for key in hidden], below=below):
        hidden.append(others.pop(0))
    shown = {key: None if key in set(hidden) else count for key, count in cells.items()}
    vague = is_vague([cells[key] for key in hidden], below=below)
    return Protected(shown, sum(cells.values()) if vague else None)


def is_vague(counts: list[int], *, below: int) -> bool:
    """Could each hidden count, all of them at least 1, be anything from 1 to `below`, given their sum?"""
    return len(counts) > 1 and sum(counts) - (len(counts) - 1) >= below
