"""The passages of published reports by which slips are measured: their ties stand in them, and most are found true."""

from __future__ import annotations

from benchmarks.passages import Passage, passages
from benchmarks.slips import slips
from qalam.checker.check import check_text

MOST_FALSE = 5  # passages in a hundred


def test_every_number_of_a_tie_stands_in_its_passage() -> None:
    ties = [(passage, tie) for passage in passages() for tie in passage.ties]
    assert len(ties) > 1_000
    assert all(len(tie.numbers) >= 2 for _, tie in ties)
    assert all(0 <= start < end <= len(passage.says) for passage, tie in ties for start, end in tie.numbers)


def test_true_passages_are_hardly_ever_doubted() -> None:
    told = passages()
    doubted = [passage.name for passage in told if check_text(passage.says).findings]
    assert len(doubted) * 100 <= len(told) * MOST_FALSE, doubted


def test_a_slip_changes_one_number_of_its_passage() -> None:
    passage: Passage = passages()[0]
    planted = list(slips(passage))
    assert planted
    assert all(text != passage.says and len(text) == len(passage.says) for _, text in planted)
