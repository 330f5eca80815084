"""Days in the sentences of three languages."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from qalam.kernel.dates import DAY_MONTHS, Case, write_date, write_day_of_year, write_month
from qalam.kernel.kazakh.endings import PLAIN, Final, Harmony
from qalam.kernel.trilingual import Trilingual

# What sort of word each month is for the rules of endings; қаңтар and мамыр take those of a vowel.
SORTS: tuple[tuple[Harmony, Final], ...] = (
    ("back", "vowel"), ("back", "nasal"), ("back", "z"), ("front", "sonorant"), ("back", "vowel"), ("back", "nasal"),
    ("front", "vowel"), ("back", "z"), ("front", "voiceless"), ("back", "nasal"), ("back", "vowel"), ("back", "nasal"),
)  # fmt: skip


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_takes_the_endings_that_the_rules_give(month: int) -> None:
    name, row = DAY_MONTHS["kk"][month - 1], PLAIN[SORTS[month - 1]]
    ask: tuple[tuple[Case, str], ...] = (("nom", ""), ("loc", row.loc), ("dat", row.dat), ("abl", row.abl))
    for case, ending in ask:
        assert write_date(date(2023, month, 5), "kk", case) == f"2023 жылғы 5 {name}{ending}"


def test_a_sentence_is_filled_with_a_day_in_words_and_with_its_case() -> None:
    since = Trilingual(kk="{since:abl} бастап", ru="с {since}", en="since {since}").fill(since=date(2018, 1, 1))
    assert since == Trilingual(kk="2018 жылғы 1 қаңтардан бастап", ru="с 1 января 2018 года", en="since 1 January 2018")


def test_what_is_in_three_languages_is_filled_in_its_own() -> None:
    child = Trilingual(kk="бала", ru="ребёнок", en="child")
    said = Trilingual(kk="{who} күтеді", ru="{who} ждёт", en="the {who} waits").fill(who=child)
    assert (said.kk, said.ru, said.en) == ("бала күтеді", "ребёнок ждёт", "the child waits")


def test_a_moment_and_a_number_are_filled_as_they_are() -> None:
    said = Trilingual(kk="{at} {n:03}", ru="{at} {n}", en="{at} {n}").fill(at=datetime(2023, 5, 1, 9), n=7)
    assert said.kk == "2023-05-01 09:00:00 007"


def test_a_day_of_every_year_and_a_month_of_a_table() -> None:
    assert [write_day_of_year(5, 21, tongue) for tongue in ("kk", "ru", "en")] == ["21 мамыр", "21 мая", "21 May"]
    assert [write_month(date(2023, 5, 1), tongue) for tongue in ("kk", "ru", "en")] == [
        "2023 жылғы мамыр",
        "май 2023",
        "May 2023",
    ]
