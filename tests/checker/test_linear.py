"""The work on a text dense with numbers grows as its length: comparisons are counted, not seconds."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.dense import dense_report
from qalam.checker.check import check_text
from qalam.checker.checks.again import recalled, recalled_some
from qalam.checker.claims import Claim

LENGTH = 10_000
SLIPS = "Ауданда 48 балабақша бар, оның ішінде 31-і мемлекеттік, 17-сі жекеменшік.\n"


def _comparisons(content: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often two numbers of a text are held against each other for a slip."""
    counted: Counter[str] = Counter()
    compare = recalled.slips_once

    def counting(one: Claim, two: Claim) -> bool:
        counted["slips"] += 1
        return compare(one, two)

    with monkeypatch.context() as patched:
        for module in (recalled, recalled_some):
            patched.setattr(module, "slips_once", counting)
        check_text(content)
    return counted["slips"]


@pytest.mark.parametrize("content", [dense_report(2 * LENGTH), SLIPS * (2 * LENGTH // len(SLIPS))])
def test_comparisons_grow_with_length(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    short, whole = (_comparisons(content[: len(content) // part], monkeypatch) for part in (4, 1))
    assert whole <= 6 * short + 100


def test_dense_report_is_of_its_seed() -> None:
    assert dense_report(3_000) == dense_report(6_000)[:3_000] != dense_report(3_000, seed=7)
