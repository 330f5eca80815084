"""How grave a list behind 'including' is that makes less than its whole: it may be incomplete, unless it divides it."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text

LISTS = [
    ("Барлығы 60 үйірме бар, оның ішінде 30 музыка, 20 спорт, 5 сурет үйірмесі.", "note"),
    ("Работает 60 кружков, в том числе 30 музыкальных, 20 спортивных и 5 художественных.", "note"),
    ("There are 60 clubs, including 30 for music, 20 for sport and 5 for art.", "note"),
    ("Қалада 60 педагог бар, оның ішінде 30-ы әйел, 20-сы ер адам.", "warning"),
    ("Всего 60 школ, в том числе 30 государственных, 20 частных.", "warning"),
    ("60 pupils, including 30 girls and 20 boys.", "warning"),
]


@pytest.mark.parametrize(("says", "severity"), LISTS)
def test_an_open_list_is_a_note_and_a_division_a_warning(says: str, severity: str) -> None:
    findings = check_text(says).findings
    assert [(finding.kind, finding.severity) for finding in findings] == [("parts-below-whole", severity)]


@pytest.mark.parametrize(
    "says",
    [
        "Тапшылық 540 орын еді, 400 орындық мектеп ашылған соң 200 орын тапшылығы қалды.",
        "После ввода школы на 400 мест из дефицита в 540 мест останется не закрыто ещё 140 мест.",
    ],
)
def test_what_is_missing_still_is_never_an_error(says: str) -> None:
    assert all(finding.severity != "error" for finding in check_text(says).findings)
