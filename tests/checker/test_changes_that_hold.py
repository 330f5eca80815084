"""Changes that are right are ties, so that their numbers are not told as compared with nothing."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text

GREW = "В 2022 году было 362 обращения, в 2023 году – 412, рост на 13,8%, или на 50 обращений."


def test_a_change_that_its_figures_make_is_a_tie() -> None:
    checked = check_text(GREW)
    told = [(tie.kind, tie.whole and tie.whole.text, [part.text for part in tie.parts]) for tie in checked.relations]
    assert told == [("change", "13,8%", ["362", "412"]), ("difference", "50", ["362", "412"])]
    assert checked.unchecked == []


@pytest.mark.parametrize(
    "says",
    [
        "Былтыр ауданда 58 мектеп болса, биыл 64 мектеп жұмыс істейді, өсім – 6 мектеп.",
        "Число волонтёров увеличилось с 60 до 120, то есть вдвое.",
        "The number of clubs rose to 86 from 74 last year, an increase of 12.",
    ],
)
def test_its_numbers_are_checked(says: str) -> None:
    assert check_text(says).unchecked == []


def test_a_change_that_fails_is_no_tie() -> None:
    checked = check_text(GREW.replace("13,8%", "18,3%"))
    assert [tie.kind for tie in checked.relations] == ["difference"]
