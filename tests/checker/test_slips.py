"""Slips of the pen and the texts that only look like one (test_strict.py holds each)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from benchmarks.checker import short_texts
from qalam.checker.check import check_text
from qalam.checker.slips import printed_slip, slip_from
from qalam.checker.wide_places import COUNTRY, REGION, VILLAGE, names_wide, widest

SLIPS = [text for text in short_texts() if text.name.startswith("slips-")]
FEWEST = {"kk": 60, "ru": 40, "en": 6, "latin": 4}


def test_every_language_has_its_texts_and_the_traps_are_many() -> None:
    counted = {language: sum(text.name.startswith(f"slips-{language}-") for text in SLIPS) for language in FEWEST}
    assert all(counted[language] >= fewest for language, fewest in FEWEST.items())
    traps = [text for text in SLIPS if text.name.endswith("-trap")]
    assert len(traps) >= 80
    assert not any(text.finds for text in traps)


@pytest.mark.parametrize(
    ("said", "due", "slip"),
    [("61,5%", "65.1", "swapped"), ("61,5%", "61.8", "replaced"), ("61,5%", "61.5", None), ("61,5%", "48.2", None)],
)
def test_a_share_is_held_against_what_is_due_as_it_is_printed(said: str, due: str, slip: str | None) -> None:
    share = check_text(f"Мектепте {said} оқушы бар.").claims[0]
    assert slip_from(share, Decimal(due)) == slip


def test_thousands_are_held_against_one_another_as_they_are_printed() -> None:
    one, two = check_text("Қорға 8 640 мың теңге бөлінді. Қордан 8 460 мың теңге жұмсалды.").claims
    assert printed_slip(one, two) == "swapped"


@pytest.mark.parametrize(
    ("said", "width"),
    [("Ел бойынша барлық аудандарда", COUNTRY), ("В области", REGION), ("in the village", VILLAGE), ("мектепте", None)],
)
def test_the_widest_place_is_read(said: str, width: int | None) -> None:
    assert widest(said) == width
    assert names_wide(said) == (width in {COUNTRY, REGION})
