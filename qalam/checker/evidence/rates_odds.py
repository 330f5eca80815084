"""All that is seen of a rate with its two numbers, and the log-odds that this makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import inf

from qalam.checker.claims import Claim
from qalam.checker.evidence.rates import Rate
from qalam.checker.evidence.rates_pairs import PAIR
from qalam.checker.evidence.rates_seen import OWN, of_claim
from qalam.checker.evidence.weights import Weights

MOST_OF_OWN = 4.5  # that what is seen of each of the three numbers hardly ever adds
ROLES: dict[str, Callable[[Rate], Claim]] = {
    "rate": lambda tie: tie.rate,
    "part": lambda tie: tie.part,
    "base": lambda tie: tie.base,
}
NAMES = (*PAIR, *(f"{role}_is_{name}" for role in ROLES for name in OWN))


@dataclass(frozen=True, slots=True)
class Seen(Mapping[str, float]):
    """What is seen of a rate, each evidence looked for when it is asked for."""

    tie: Rate

    def __getitem__(self, name: str) -> float:
        if name in PAIR:
            return float(PAIR[name](self.tie))
        role, _, own = name.partition("_is_")
        return of_claim(self.tie.around, own, ROLES[role](self.tie))

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


def log_odds(tie: Rate, table: Weights, least: float = -inf) -> float:
    """Natural logarithm of the odds of a tie, with what each of its numbers adds reckoned once for the text; minus
    infinity where what is seen of all three together leaves no hope that it is `least`."""
    pair, roles = _split(table)
    total = table.before
    for found, steps, hope in pair:
        if total + hope < least:
            return -inf
        value = found(tie)
        for start, weight in steps:
            if value < start:
                break
            total += weight
    if total + MOST_OF_OWN < least:
        return -inf
    around = tie.around
    for key, own, claim in zip(("rate", "part", "base"), roles, (tie.rate, tie.part, tie.base), strict=True):
        name = f"{id(table)} {key}", claim.id
        if name not in around.known:
            around.known[name] = sum(
                weight for one, steps in own for start, weight in steps if of_claim(around, one, claim) >= start
            )
        total += around.known[name]
    return total


_Steps = tuple[tuple[float, float], ...]
_Pair = list[tuple[Callable[[Rate], float], _Steps, float]]
_Own = list[tuple[str, _Steps]]


@lru_cache(maxsize=8)
def _split(table: Weights) -> tuple[_Pair, list[_Own]]:
    """The steps of what is seen of all three numbers, what tells most first and each with the most that it and all
    behind it may add, and the steps of what is seen of each, in rising order."""
    steps = [(name, tuple(sorted(rows))) for name, rows in table.steps]
    hope, pair = MOST_OF_OWN, list[tuple[Callable[[Rate], float], _Steps, float]]()
    for name, rows in sorted(steps, key=lambda row: _most(row[1]) - _least(row[1])):
        if name in PAIR:
            hope += _most(rows)
            pair.append((PAIR[name], rows, hope))
    own = [
        [(name.removeprefix(f"{role}_is_"), rows) for name, rows in steps if name.startswith(f"{role}_is_")]
        for role in ROLES
    ]
    return pair[::-1], own


def _most(steps: _Steps) -> float:
    return max(accumulate((weight for _, weight in steps), initial=0.0))


def _least(steps: _Steps) -> float:
    return min(accumulate((weight for _, weight in steps), initial=0.0))
