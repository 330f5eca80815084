"""Reckons anew how much each evidence speaks for an error between a whole and numbers beside it: `wholes.toml`.

Run `python -m benchmarks.evidence_wholes`. Taught by the shown texts of the tests and by the passages of published
reports. Runs that fail to make a whole are errors where a text has such a finding, and elsewhere none; where several
runs lie at a finding, each counts for as much of it as it is likely. Sums that hold and are known to be meant are
errors, too, once a slip is planted in one of their numbers. Texts of `held_out.toml` are not used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.checker import short_texts
from benchmarks.evidence_table import heaviest, steps, write
from benchmarks.passages import passages
from qalam.checker.check import readable
from qalam.checker.evidence.sums import Sum, sums_of
from qalam.checker.evidence.weights import Evidence
from qalam.checker.needed import forget
from qalam.checker.quotes import in_one_sort_of_quotes
from qalam.checker.readers.wholes.wholes import candidates, is_free, seen
from qalam.checker.relations import find_relations
from qalam.checker.slips import values_meant
from qalam.checker.text import Text, read_text

KIND = "wholes"
KINDS = {"parts-exceed-whole": 1, "parts-below-whole": -1}  # and whether the parts make more or less
STIFFNESS = 0.1  # inverse of how strongly weights are drawn to zero
PLANTED_WEIGH = 0.3  # of an error that somebody made
FALSE_WEIGH = 3.0  # of an error: to tell what is not so is worse than to miss one
TURNS = 4  # in which it is told which of the runs at a finding are meant
SUMS, SLIPS = 4, 2  # of a text, and of a sum
FARTHEST = Decimal("0.3")  # of the whole: a slip farther off is seen by anybody
Span = tuple[int, int]


@dataclass(frozen=True)
class Example:
    """What is seen of a run, and the finding that it may be, if any; a planted one is surely one."""

    seen: Evidence
    finding: str = ""
    is_planted: bool = False


@dataclass(frozen=True)
class _Told:
    """A text with its findings of every kind, and, of a passage, its sums."""

    name: str
    says: str
    finds: tuple[tuple[str, Span], ...] = ()
    sums: tuple[tuple[Span, ...], ...] = ()


def _told() -> Iterator[_Told]:
    for shown in short_texts():
        if not shown.is_held_out:
            starts = [shown.says.find(wrong) for _, wrong in shown.finds]
            finds = [(kind, (at, at + len(wrong))) for (kind, wrong), at in zip(shown.finds, starts, strict=True)]
            yield _Told(shown.name, shown.says, tuple(finds))
    for passage in passages():
        yield _Told(passage.name, passage.says, (), tuple(tie.numbers for tie in passage.ties if tie.form == "sum"))


def _taught(told: _Told) -> Iterator[Example]:
    text = read_text(in_one_sort_of_quotes(readable(told.says)))
    for one in candidates(text, []):
        touched = [found for found in enumerate(told.finds) if _touches(one, found[1][1])]
        meant = [place for place, (kind, _) in touched if KINDS.get(kind, 0) * one.excess > 0]
        if meant or not touched:
            yield Example(seen(one), f"{told.name} {meant[0]}" if meant else "")
    for one in _planted(text, _meant(text, told), Random(told.name)):
        yield Example(seen(one), is_planted=True)
    forget()


def _touches(one: Sum, span: Span) -> bool:
    return any(claim.start < span[1] and span[0] < claim.end for claim in one.claims)


def _meant(text: Text, told: _Told) -> set[frozenset[str]]:
    """The names of the numbers of the sums that are known to be meant: of words that tie them, or stated."""
    ties = [tie for tie in find_relations(text) if tie.kind == "parts" and tie.holds and tie.whole]
    meant = {frozenset(claim.id for claim in (tie.whole, *tie.parts) if claim) for tie in ties}
    for spans in told.sums:
        stated = [claim for start, end in spans for claim in text.claims if claim.start < end and start < claim.end]
        meant.add(frozenset(claim.id for claim in stated))
    return meant


def _planted(text: Text, meant: set[frozenset[str]], chance: Random) -> Iterator[Sum]:
    """Sums that are meant, with a slip in the whole or in a part."""
    done: set[frozenset[str]] = set()
    for one in sums_of(text, []) if meant else ():
        names = frozenset(claim.id for claim in one.claims)
        if one.holds and names in meant - done and len(done) < SUMS:
            done.add(names)
            yield from filter(is_free, (_with_slip(one, chance) for _ in range(SLIPS)))


def _with_slip(one: Sum, chance: Random) -> Sum:
    """A sum with another value of its whole or of a part; itself where no slip is near."""
    claims = list(one.claims)
    place = chance.choice((0, *range(len(claims))))  # the whole twice as often: it is reckoned, the parts are known
    claim, whole = claims[place], one.run.whole
    near = [value for value in values_meant(claim) if abs(value - claim.value) <= whole.value * FARTHEST]
    values = sorted({value for value in near if value > 0} - {claim.value})
    if not values:
        return one
    claims[place] = replace(claim, value=chance.choice(values))
    excess = sum((part.value for part in claims[1:]), Decimal(0)) - claims[0].value
    return Sum(one.outline, replace(one.run, whole=claims[0], parts=tuple(claims[1:])), excess)


def _weighed(taught: Sequence[Example], odds: np.ndarray) -> np.ndarray:
    """How much each example weighs: one at a finding as it is likely among the others there."""
    likely = np.exp(odds)
    all_: dict[str, float] = {}
    for one, each in zip(taught, likely, strict=True):
        all_[one.finding] = all_.get(one.finding, 0.0) + float(each)
    return np.array(
        [
            each / all_[one.finding] if one.finding else PLANTED_WEIGH if one.is_planted else FALSE_WEIGH
            for one, each in zip(taught, likely, strict=True)
        ]
    )


def _fit(passed: np.ndarray, taught: Sequence[Example]) -> tuple[float, np.ndarray]:
    """Log-odds before anything is seen, and what each step adds."""
    is_error = np.array([bool(one.finding) or one.is_planted for one in taught])
    odds = np.zeros(len(taught))
    for _ in range(TURNS):
        fitted = LogisticRegression(C=STIFFNESS, max_iter=2_000).fit(passed, is_error, _weighed(taught, odds))
        odds = fitted.decision_function(passed)
    return float(fitted.intercept_[0]), fitted.coef_[0]


def taught() -> list[Example]:
    """All examples."""
    return [one for told in _told() for one in _taught(told)]


def learn(taught: Sequence[Example]) -> None:
    """Write the table."""
    names = sorted(taught[0].seen)
    columns = [(name, least) for name in names for least in steps(np.array([one.seen[name] for one in taught]))]
    passed = np.array([[one.seen[name] >= least for name, least in columns] for one in taught], dtype=float)
    kept = heaviest(columns, _fit(passed, taught)[1])
    passed = passed[:, [name in kept for name, _ in columns]]
    columns = [column for column in columns if column[0] in kept]
    before, weights = _fit(passed, taught)
    write(KIND, before, columns, weights)
    findings = {one.finding for one in taught} - {""}
    planted = sum(one.is_planted for one in taught)
    print(f"{KIND}: {len(taught)} candidates, {len(findings)} findings, {planted} planted")


if __name__ == "__main__":
    learn(taught())
