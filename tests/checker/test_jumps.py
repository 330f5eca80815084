"""This year's report against last year's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qalam.checker.check import check_text
from qalam.checker.command import latest_year, main

LAST = "2022-2023 оқу жылында мектепте 845 оқушы білім алады, 2022-2023 жылы педагог-сарапшы – 30."


@pytest.mark.parametrize(
    ("last", "this", "expected"),
    [
        ("Мектепте 845 оқушы білім алады.", "Мектепте 8450 оқушы білім алады.", [("845", "8\u00a0450")]),
        ("Мектепте 845 оқушы білім алады.", "Мектепте 912 оқушы білім алады.", []),
        ("Аудандағы мектептер – 4.", "Аудандағы мектептер – 9.", []),
        ("Білім сапасы 62% болды.", "Білім сапасы 92% болды.", [("62", "92")]),
        ("Білім сапасы 62% болды.", "Білім сапасы 66% болды.", []),
        ("Педагог-мастер – 12, педагог-эксперт – 130.", "Педагог-мастер – 14, педагог-эксперт – 30.", [("130", "30")]),
        ("Село | Дети | Группы\nТенге | 120 | 6\n", "Село | Дети | Группы\nТенге | 12 | 6\n", [("120", "12")]),
        ("Мұғалімдер саны 2 640.", "Мұғалімдер саны 26 970.", [("2\u00a0640", "26\u00a0970")]),
        ("Балабақшалар саны 48.", "Балабақшалар саны 110.", [("48", "110")]),
        (
            "Число учителей составляет 2 640.",
            "Число учителей составляет 26 970.",
            [("2\u00a0640", "26\u00a0970")],
        ),
        ("Численность детей – 48.", "Численность детей – 110.", [("48", "110")]),
        ("The number of pupils was 48.", "The number of pupils was 110.", [("48", "110")]),
        ("Мұғалімдер саны 2 640.", "Мұғалімдер саны 2 697.", []),
        ("Ауыл мектептерінің саны 48.", "Қала мектептерінің саны 110.", []),
        ("Число учителей 48.", "Число учеников 1 100.", []),
        ("Саны 48.", "Саны 110.", []),
        ("Барлығы 48 бала.", "Барлығы 110 бала.", []),
        # Of two figures in the same words nobody knows which is which.
        ("Открыты 10 новых школ. Открыты 90 новых школ.", "Открыты 40 новых школ.", []),
    ],
)
def test_a_figure_that_jumps_is_found_in_the_later_report(
    last: str, this: str, expected: list[tuple[str, str]]
) -> None:
    jumps = [(f.expected, f.actual) for f in check_text(this, last=last).findings if f.kind == "jump"]
    assert jumps == expected


def test_of_two_files_the_one_with_the_later_year_is_this_years(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    this = LAST.replace("2022-2023", "2023-2024").replace("845", "8450")
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(this, encoding="utf-8")
    second.write_text(LAST, encoding="utf-8")
    for files in ([first, second], [second, first]):
        assert main([*map(str, files), "--format", "json"]) == 1
        answers = json.loads(capsys.readouterr().out)
        found = {answer["file"]: [f["kind"] for f in answer["findings"]] for answer in answers}
        assert found == {str(first): ["jump"], str(second): []}


def test_a_year_named_once_does_not_date_a_report() -> None:
    assert latest_year("2022 2022 2035") == 2022
    assert latest_year("") == 0
