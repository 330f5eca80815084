"""Reckons anew how much each evidence speaks for a tie between numbers.

Run `python -m benchmarks.evidence [KIND…]`. Taught by the shown texts of the tests and by the passages of published
reports: of all candidates for a tie those whose numbers fit are taken to be tied, those whose numbers do not fit to be
none; numbers with a planted error are left out, unless what was found tells the tie itself, and so are sums and cells
of a passage that fit without being stated. Texts of `held_out.toml` are not used.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.checker import ShortText, short_texts
from benchmarks.evidence_rivals import fit_rivals
from benchmarks.evidence_table import heaviest, steps, write
from benchmarks.passages import Passage, passages
from qalam.checker.check import readable
from qalam.checker.claims import Claim
from qalam.checker.evidence import cells
from qalam.checker.evidence.rates import Around
from qalam.checker.evidence.rates_told import Sort, Told, told_of
from qalam.checker.evidence.sums import sums_of
from qalam.checker.evidence.weights import Evidence
from qalam.checker.quotes import in_one_sort_of_quotes
from qalam.checker.relations import find_relations
from qalam.checker.text import Text, read_text

STRANGERS = 4  # pairs of other passages between which each passage with a table is laid
STIFFNESS = 0.1  # inverse of how strongly weights are drawn to zero
SURE = 100  # a whole that numbers beside it hardly make by accident


class Candidate(Protocol):
    """Numbers that may be tied: whether they fit as they stand, and what is seen around them."""

    @property
    def claims(self) -> tuple[Claim, ...]: ...
    @property
    def holds(self) -> bool: ...
    @property
    def seen(self) -> Evidence: ...


@dataclass(frozen=True, slots=True)
class Example:
    """What is seen around a candidate, and whether it is tied; of a rival the number that it stands for too, and how
    often such numbers fit by accident."""

    seen: Evidence
    is_tied: bool
    of: str = ""
    accident: float = 0.0


def _rates(sort: Sort) -> Callable[[Text], Iterable[Told]]:
    return lambda text: told_of(Around(text, find_relations(text)), sort)


# Several candidates stand for one number, of which one at most is meant.
RIVALS: Mapping[str, Callable[[Text], Iterable[Told]]] = {
    "share": _rates("share"),
    "growth": _rates("growth"),
    "difference": _rates("difference"),
    "quotient": _rates("quotient"),
}
KINDS: Mapping[str, Callable[[Text], Iterable[Candidate]]] = {
    "sums": lambda text: sums_of(text, find_relations(text)),
    "cells": cells.taught,
    **RIVALS,
}
# What says little of a kind and hides what does: how many shares a list has, where other shares of its base tell more.
UNTAUGHT: Mapping[str, tuple[str, ...]] = {"share": ("_is_crowd", "_is_shares", "_is_counts")}
# Of these kinds a contradiction is told by findings of a kind: the only candidate with the wrong number is tied, too.
TOLD_BY = {"cells": "repeated-differs"}
# Of these those of a passage that fit without being stated do so by accident.
STATED = frozenset({"sums", "cells"})


def _taught(kind: str) -> Iterator[Example]:
    """The candidates of the shown texts; without those of which a number is known to be wrong, unless its finding tells
    the tie."""
    for shown in short_texts():
        if shown.is_held_out:
            continue
        text = read_text(in_one_sort_of_quotes(readable(shown.says)))
        candidates = list(KINDS[kind](text))
        for candidate in candidates:
            is_wrong = _has_wrong(candidate, shown, {found for found, _ in shown.finds})
            if not (is_wrong or (kind == "sums" and _may_be_accident(candidate))):
                yield _example(shown.name, candidate)
        telling = {found for found, _ in shown.finds} & {TOLD_BY.get(kind)}
        failing = [one for one in candidates if not one.holds and _has_wrong(one, shown, telling)]
        if len(failing) == 1:
            yield Example(failing[0].seen, is_tied=True)


def _may_be_accident(candidate: Candidate) -> bool:
    """Whether a sum of small numbers may hold by accident: nothing else ties them."""
    return candidate.holds and candidate.claims[0].value < SURE and not candidate.seen["divided"]


def _taught_by_passages(kind: str) -> Iterator[Example]:
    """The candidates of the passages."""
    for passage in passages():
        text = read_text(in_one_sort_of_quotes(readable(passage.says)))
        stated = _stated(text, passage)
        for candidate in KINDS[kind](text):
            is_accident = kind in STATED and candidate.holds and _names(candidate.claims) not in stated
            if not is_accident:
                yield _example(passage.name, candidate)


def _taught_by_strangers(kind: str) -> Iterator[Example]:
    """The cells of the tables of passages with the numbers of other passages around them, which tell none of them."""
    told = [passage for passage in passages() if "|" not in passage.says]
    tables = [passage for passage in passages() if "|" in passage.says] if kind == "cells" else []
    for place, passage in enumerate(tables):
        for turn in range(STRANGERS):
            others = [told[(STRANGERS * place * 2 + 2 * turn + one) % len(told)].says.strip() for one in (0, 1)]
            says = "\n\n".join((others[0], passage.says.strip(), others[1]))
            text = read_text(in_one_sort_of_quotes(readable(says)))
            own = range(len(others[0]), len(says) - len(others[1]))
            for candidate in KINDS[kind](text):
                if sum(claim.start in own for claim in candidate.claims) == 1:
                    yield Example(candidate.seen, is_tied=False)


def _stated(text: Text, passage: Passage) -> set[frozenset[str]]:
    """The names of the numbers of each tie of a passage."""
    spans = [tie.numbers for tie in passage.ties]
    return {
        _names(claim for start, end in numbers for claim in text.claims if claim.start < end and start < claim.end)
        for numbers in spans
    }


def _names(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(claim.id for claim in claims)


def _example(name: str, candidate: Candidate) -> Example:
    if not isinstance(candidate, Told):
        return Example(candidate.seen, candidate.holds)
    return Example(dict(candidate.seen), candidate.holds, f"{name} {candidate.of}", candidate.accident)


def _has_wrong(candidate: Candidate, shown: ShortText, kinds: Collection[str]) -> bool:
    """Whether a number of a candidate stands where a text has a finding of some kinds."""
    wrong = list(_wrong(shown, kinds))
    return any(claim.start < end and start < claim.end for claim in candidate.claims for start, end in wrong)


def _wrong(shown: ShortText, kinds: Collection[str]) -> Iterator[tuple[int, int]]:
    for kind, fragment in shown.finds:
        if kind in kinds:
            start = shown.says.index(fragment)
            yield start, start + len(fragment)


def learn(kind: str) -> None:
    """Write the table of a kind of tie."""
    taught = [*_taught(kind), *_taught_by_passages(kind), *_taught_by_strangers(kind)]
    names = [name for name in sorted(taught[0].seen) if not name.endswith(UNTAUGHT.get(kind, ()))]
    columns = [(name, least) for name in names for least in steps(np.array([one.seen[name] for one in taught]))]
    passed = np.array([[one.seen[name] >= least for name, least in columns] for one in taught], dtype=float)
    _, weights = _fit(kind, passed, taught)
    kept = heaviest(columns, weights)
    passed = passed[:, [name in kept for name, _ in columns]]
    columns = [column for column in columns if column[0] in kept]
    before, weights = _fit(kind, passed, taught)
    write(kind, before, columns, weights)
    tied = sum(one.is_tied for one in taught)
    print(f"{kind}: {len(taught)} candidates, {tied} of them tied; {len(kept)} sorts of evidence")


def _fit(kind: str, passed: np.ndarray, taught: Sequence[Example]) -> tuple[float, np.ndarray]:
    """Log-odds before anything is seen, and what each step adds."""
    is_tied = np.array([one.is_tied for one in taught])
    if kind in RIVALS:
        return fit_rivals(passed, is_tied, [one.of for one in taught], np.array([one.accident for one in taught]))
    fitted = LogisticRegression(C=STIFFNESS, max_iter=2_000).fit(passed, is_tied)
    return float(fitted.intercept_[0]), fitted.coef_[0]


if __name__ == "__main__":
    for name in sys.argv[1:] or KINDS:
        learn(name)
