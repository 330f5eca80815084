from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qalam.figures.figure import Count, Ratio
from qalam.figures.population import Population, Unit
from qalam.kernel.dates import write_date
from qalam.kernel.source import Confidence, Source
from qalam.kernel.trilingual import Trilingual
from qalam.registry.models import Person
from qalam.reports.wording.changes import change_in_cell, change_in_words
from qalam.reports.wording.names import list_names
from qalam.reports.wording.numbers import printed, said

WORDS = Trilingual("Көрсеткіш", "Показатель", "Figure")
ABOUT = {"title": WORDS, "meaning": WORDS, "source": Source("test"), "confidence": Confidence.INFERRED}
PUPILS = Population("pupils", Unit.PUPILS, lambda question: Person.objects.all())
COUNT = Count(id="pupils", population=PUPILS, **ABOUT)
SHARE = Ratio(id="share", numerator=PUPILS, denominator=PUPILS, round_to=Decimal("0.1"), **ABOUT)


@pytest.mark.parametrize(
    ("value", "language", "options", "text"),
    [
        (2066, "kk", {"case": "poss-loc"}, "2 066-сында"),
        (3, "kk", {"words": "", "case": "coll"}, "үшеуі"),
        (3, "ru", {"words": "feminine"}, "три"),
        (2, "ru", {"words": "feminine"}, "две"),
        (21, "ru", {"unit": ""}, "21 ученик"),
        (22, "ru", {"unit": ""}, "22 ученика"),
        (25, "ru", {"unit": ""}, "25 учеников"),
        (1, "en", {"unit": ""}, "1 pupil"),
        (9283, "en", {"unit": ""}, "9 283 pupils"),
        (9283, "kk", {"unit": ""}, "9 283 оқушы"),
        (1, "ru", {"one": "школа", "few": "школы", "many": "школ"}, "1 школа"),
        (7, "en", {"one": "badge", "many": "badges"}, "7 badges"),
        (7, "ru", {"case": "poss"}, "7"),
    ],
)
def test_a_count_is_said_in_the_form_the_sentence_needs(
    value: int, language: str, options: dict[str, str], text: str
) -> None:
    found = said(COUNT, Decimal(value), language, options)  # type: ignore[arg-type]
    assert found.replace("\u202f", " ").replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("value", "language", "prose", "cell"),
    [
        ("84.5", "kk", "84,5%", "84,5%"),
        ("84.5", "ru", "84,5 %", "84,5 %"),
        ("84.5", "en", "84.5%", "84.5%"),
        ("100.0", "kk", "100%", "100,0%"),
        (None, "en", "—", "—"),
    ],
)
def test_a_share_is_written_with_its_sign(value: str | None, language: str, prose: str, cell: str) -> None:
    number = None if value is None else Decimal(value)
    found = (printed(SHARE, number, language, is_prose=True), printed(SHARE, number, language))  # type: ignore[arg-type]
    assert tuple(text.replace("\u00a0", " ") for text in found) == (prose, cell)


def test_a_kazakh_share_takes_its_ending_after_the_word_percent() -> None:
    assert said(SHARE, Decimal("84.5"), "kk", {"case": "poss"}) == "84,5%-ы"


@pytest.mark.parametrize(
    ("figure", "now", "before", "kk", "ru", "en"),
    [
        (COUNT, "512", "500",
            "былтырғыдан көп: +12", "больше, чем год назад: +12", "more than a year before: +12"),
        (COUNT, "488", "500",
            "былтырғыдан аз: −12", "меньше, чем год назад: −12", "fewer than a year before: −12"),
        (COUNT, "5", "5", "былтырғымен бірдей", "столько же, сколько год назад", "the same as a year before"),
        (
            SHARE, "84.5", "82.0",
            "былтырғыдан жоғары: +2,5 пайыздық тармақ",
            "выше, чем год назад: +2,5 п. п.",
            "higher than a year before: +2.5 percentage points",
        ),
        (COUNT, "5", None,
            "былтырғы мәлімет жоқ", "данных за предыдущий год нет", "no data for the year before"),
    ],
)  # fmt: skip
def test_a_change_is_a_word_and_a_signed_number(
    figure: Count | Ratio, now: str, before: str | None, kk: str, ru: str, en: str
) -> None:
    earlier = None if before is None else Decimal(before)
    for language, text in (("kk", kk), ("ru", ru), ("en", en)):
        assert change_in_words(figure, Decimal(now), earlier, language) == text  # type: ignore[arg-type]


@given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6))
def test_a_change_in_a_cell_is_the_difference_with_its_sign(now: int, before: int) -> None:
    text = change_in_cell(COUNT, Decimal(now), Decimal(before), "en").replace("\u202f", "")
    assert int(text.replace("−", "-")) == now - before
    assert text.startswith("+") == (now > before)


@pytest.mark.parametrize(
    ("day", "case", "text"),
    [
        (date(2023, 5, 1), "nom", "2023 жылғы 1 мамыр"),
        (date(2023, 5, 1), "attr", "2023 жылғы 1 мамырдағы"),
        (date(2023, 5, 1), "dat", "2023 жылғы 1 мамырға"),
        (date(2022, 9, 1), "loc", "2022 жылғы 1 қыркүйекте"),
        (date(2022, 9, 1), "attr", "2022 жылғы 1 қыркүйектегі"),
        (date(2022, 4, 9), "loc", "2022 жылғы 9 сәуірде"),
        (date(2022, 8, 31), "dat", "2022 жылғы 31 тамызға"),
        (date(2022, 12, 31), "loc", "2022 жылғы 31 желтоқсанда"),
    ],
)
def test_a_kazakh_day_takes_the_ending_of_its_month(day: date, case: str, text: str) -> None:
    assert write_date(day, "kk", case) == text


def test_a_day_reads_as_russian_and_english() -> None:
    assert write_date(date(2023, 5, 1), "ru") == "1 мая 2023 года"
    assert write_date(date(2023, 5, 1), "en") == "1 May 2023"


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["№ 15 мектеп", "№1 мектеп", "№ 7 мектеп"], "№\u00a01, 7, 15"),
        (["№ 8 мектеп", "Шығармашылық үйі"], "№ 8 мектеп және Шығармашылық үйі"),
        (["Айболат", "Ханторе", "Мерей"], "Айболат, Ханторе және Мерей"),
        (["Мерей"], "Мерей"),
        ([], "ешқайсысы"),
    ],
)
def test_institutions_are_listed_by_number_or_by_name(names: list[str], text: str) -> None:
    assert list_names(names, "kk") == text
