"""Single facts of short texts: figures told twice, dates, names and units, each found, and nothing else."""

from __future__ import annotations

import pytest

from benchmarks.checker import ShortText, misses, short_texts
from qalam.checker.check import check_text

FACTS = [text for text in short_texts() if text.name.startswith("facts-")]
CLEAN = [text.says for text in short_texts() if not text.finds and not text.is_held_out and len(text.says) > 330]


@pytest.mark.parametrize("text", FACTS, ids=lambda text: text.name)
def test_a_text_gives_just_the_findings_due(text: ShortText) -> None:
    absent, excess, _ = misses(text)
    assert absent == []
    assert [finding.message.en for finding in excess] == []


def test_a_summary_is_held_against_a_figure_told_far_before() -> None:
    report = (
        "В районе насчитывается 402 школы.\n\n"
        + "\n\n".join(CLEAN[:8])
        + "\n\nТаким образом, общее количество школ в районе составляет 420."
    )
    told = [finding.actual for finding in check_text(report).findings if finding.kind == "repeated-differs"]
    assert told == ["420"]


def test_whole_reports_of_clean_texts_stay_clean_of_repeats() -> None:
    reports = ["\n\n".join(CLEAN[place : place + 8]) for place in range(0, min(len(CLEAN), 80), 8)]
    kinds = [finding.kind for report in reports for finding in check_text(report).findings]
    assert kinds.count("repeated-differs") + kinds.count("date-order") + kinds.count("duplicate-name") == 0
