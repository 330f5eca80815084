"""Reckons anew how much each evidence speaks for the tie of a share to a number and a base: `readshares.toml`.

Run `python -m benchmarks.evidence_shares`. Taught by the shown texts of the tests and by the passages of published
reports: of all pairs near a share that the reader of shares knows, those that just make it are taken to be tied.
Numbers with a planted error are left out, and so are short shares that several pairs make.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.checker import short_texts
from benchmarks.passages import passages
from qalam.checker.check import readable
from qalam.checker.evidence.rates import Around
from qalam.checker.evidence.weights import FOLDER
from qalam.checker.quotes import in_one_sort_of_quotes
from qalam.checker.readers.shares.share_kinds import is_share
from qalam.checker.readers.shares.share_ties import CROWD, Tie, candidates
from qalam.checker.slips import digits_of
from qalam.checker.text import read_text

KIND = "readshares"
STIFFNESS = 0.5  # inverse of how strongly weights are drawn to zero
LEAST = 0.03  # weights below are dropped
STEPS = 4  # values of an evidence that are told apart
LONG = 3  # digits of a share
SHORT_WEIGHS = 0.8  # of a short share that fits, perhaps by accident
Example = tuple[Mapping[str, float], bool, float]
Spans = list[tuple[int, int]]


def _told() -> Iterator[tuple[str, Spans]]:
    """The texts, each with the places of its errors."""
    for shown in short_texts():
        if not shown.is_held_out:
            yield (
                shown.says,
                [(shown.says.find(wrong), shown.says.find(wrong) + len(wrong)) for _, wrong in shown.finds],
            )
    for passage in passages():
        yield passage.says, []


def _taught(says: str, wrong: Spans) -> Iterator[Example]:
    text = read_text(in_one_sort_of_quotes(readable(says)))
    around = Around(text)
    for sentence in text.sentences:
        row = [] if sentence.is_row else around.numbers(sentence.number)
        for rate in row if len(row) <= CROWD else ():
            if is_share(text, rate):
                ties = [tie for tie in candidates(text, around, rate, row) if not _is_wrong(tie, wrong)]
                yield from _examples(ties, is_long=len(digits_of(rate)) >= LONG)


def _is_wrong(tie: Tie, wrong: Spans) -> bool:
    return any(claim.start < end and start < claim.end for claim in tie.claims for start, end in wrong)


def _examples(ties: list[Tie], *, is_long: bool) -> Iterator[Example]:
    holding = sum(tie.holds for tie in ties)
    if holding > (2 if is_long else 1):
        return
    for tie in ties:
        yield tie.seen, tie.holds, SHORT_WEIGHS if tie.holds and not is_long else 1.0


def learn() -> None:
    """Write the table."""
    taught = [one for says, wrong in _told() for one in _taught(says, wrong)]
    values: dict[str, set[float]] = {}
    for seen, _, _ in taught:
        for name, value in seen.items():
            values.setdefault(name, set()).add(value)
    columns = [(name, least) for name in sorted(values) for least in sorted(v for v in values[name] if v > 0)[:STEPS]]
    passed = np.array([[seen.get(name, 0.0) >= least for name, least in columns] for seen, _, _ in taught], dtype=float)
    tied = np.array([is_tied for _, is_tied, _ in taught])
    fitted = LogisticRegression(C=STIFFNESS, max_iter=3_000).fit(passed, tied, [weight for _, _, weight in taught])
    rows: dict[str, list[list[float]]] = {}
    for (name, least), weight in zip(columns, fitted.coef_[0], strict=True):
        if abs(weight) >= LEAST:
            rows.setdefault(name, []).append([least, round(float(weight), 2)])
    head = "# Written by `make learn-checker`: log-odds, and for each evidence [least value, what it adds].\n"
    lines = "".join(f'"{name}" = {told}\n' for name, told in rows.items())
    table = f"{head}before = {fitted.intercept_[0]:.2f}\n\n[steps]\n{lines}"
    (FOLDER / f"{KIND}.toml").write_text(table, encoding="utf-8")
    print(f"{KIND}: {len(taught)} candidates, {tied.sum()} of them tied")


if __name__ == "__main__":
    learn()
