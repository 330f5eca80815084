"""Reckons anew how much each evidence speaks for a tie between numbers.

Run `python -m benchmarks.evidence [KIND…]`. Taught by the shown texts of the tests: of all candidates for a tie those
whose numbers fit are taken to be tied, those whose numbers do not fit to be none; numbers with a planted error are left
out. Texts of `held_out.toml` are not used.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.checker import ShortText, short_texts
from qalam.checker.check import _readable
from qalam.checker.claims import Claim
from qalam.checker.evidence.sums import sums_of
from qalam.checker.evidence.weights import FOLDER, Evidence
from qalam.checker.quotes import in_one_sort_of_quotes
from qalam.checker.text import Text, read_text

FEW = 8  # values of an evidence: each is a step
SHARES = (0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95)  # of the candidates below a step, where there are more
STIFFNESS = 0.1  # inverse of how strongly weights are drawn to zero
LEAST = 0.01  # weights below are dropped


class Candidate(Protocol):
    """Numbers that may be tied: whether they fit as they stand, and what is seen around them."""

    @property
    def claims(self) -> tuple[Claim, ...]: ...
    @property
    def holds(self) -> bool: ...
    @property
    def seen(self) -> Evidence: ...


KINDS: dict[str, Callable[[Text], Iterable[Candidate]]] = {"sums": sums_of}


def _taught(kind: str) -> Iterator[Candidate]:
    """The candidates of the shown texts, but for those of which a number is known to be wrong."""
    for shown in short_texts():
        if not shown.is_held_out:
            wrong = list(_wrong(shown))
            text = read_text(in_one_sort_of_quotes(_readable(shown.says)))
            for candidate in KINDS[kind](text):
                if not any(
                    claim.start < end and start < claim.end for claim in candidate.claims for start, end in wrong
                ):
                    yield candidate


def _wrong(shown: ShortText) -> Iterator[tuple[int, int]]:
    for _, fragment in shown.finds:
        start = shown.says.index(fragment)
        yield start, start + len(fragment)


def _steps(values: np.ndarray) -> list[float]:
    """The values of an evidence from which on it is told apart."""
    distinct = np.unique(values)
    steps = distinct if len(distinct) <= FEW else np.unique(np.quantile(values, SHARES))
    return [float(at) for at in steps if at > distinct[0]]


def learn(kind: str) -> None:
    """Write the table of a kind of tie."""
    taught = list(_taught(kind))
    holds = np.array([candidate.holds for candidate in taught])
    names = sorted(taught[0].seen)
    steps = {name: _steps(np.array([candidate.seen[name] for candidate in taught])) for name in names}
    columns = [(name, least) for name in names for least in steps[name]]
    passed = np.array([[candidate.seen[name] >= least for name, least in columns] for candidate in taught], dtype=float)
    fitted = LogisticRegression(C=STIFFNESS, max_iter=2_000).fit(passed, holds)
    rows: dict[str, list[list[float]]] = {name: [] for name in names}
    for (name, least), weight in zip(columns, fitted.coef_[0], strict=True):
        if abs(weight) >= LEAST:
            rows[name].append([round(least, 3), round(float(weight), 2)])
    lines = [f"{name} = {told}" for name, told in rows.items() if told]
    head = "# Written by `make learn-checker`: log-odds, and for each evidence [least value, what it adds].\n"
    table = f"{head}before = {fitted.intercept_[0]:.2f}\n\n[steps]\n" + "\n".join(lines) + "\n"
    (FOLDER / f"{kind}.toml").write_text(table, encoding="utf-8")
    print(f"{kind}: {len(taught)} candidates, {int(holds.sum())} of them fit; {len(lines)} sorts of evidence")


if __name__ == "__main__":
    for name in sys.argv[1:] or KINDS:
        learn(name)
