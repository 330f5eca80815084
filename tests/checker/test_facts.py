"""Facts in whole reports: a figure far from where it is told again, and right texts joined."""

from __future__ import annotations

from benchmarks.checker import short_texts
from qalam.checker.check import check_text

CLEAN = [text.says for text in short_texts() if not text.finds and not text.is_held_out and len(text.says) > 330]


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
