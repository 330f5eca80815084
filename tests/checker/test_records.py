"""Claims of a text against figures that the caller hands in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from qalam.checker.check import Checked, check_text
from qalam.checker.records import Recorded
from qalam.kernel.trilingual import Trilingual

DAY = date(2023, 5, 1)
RECORDED = [
    Recorded(code, Trilingual(kk, ru, en), unit, Decimal(value), DAY)
    for code, kk, ru, en, unit, value in (
        ("staff.category.any", "Санаты бар педагогтер", "Педагоги с категорией", "With a category", "people", "2245"),
        ("staff.category.any.share", "Олардың үлесі", "Их доля", "Their share", "percent", "80.265"),
        ("staff.category.master", "Педагог-шебер", "Педагог-мастер", "Master", "people", "34"),
        ("staff.category.expert", "Педагог-сарапшы", "Педагог-эксперт", "Expert", "people", "684"),
        ("clubs", "Қаладағы пән клубтары", "Предметные клубы", "Subject clubs", "organisations", "12"),
    )
]
TEXT = (
    "Қаладағы 2797 мұғалімнің 2245-і (80,3%) жаңа форматтағы біліктілік санатына ие: "
    "педагог-сарапшы – 684, педагог-шебер – 36."
)


def differing(checked: Checked) -> list[tuple[str, str, str, str]]:
    return [
        (f.severity, f.claims[0].text, f.expected, f.actual) for f in checked.findings if f.kind == "records-differ"
    ]


def test_a_claim_that_differs_from_its_figure_is_found_and_the_others_are_tied_to_theirs() -> None:
    checked = check_text(TEXT, recorded=RECORDED)
    assert differing(checked) == [("warning", "36", "34", "36")]
    ties = {tie.names[0]: (tie.parts[0].text, tie.holds) for tie in checked.relations if tie.kind == "record"}
    assert ties == {
        "staff.category.any": ("2245", True),
        "staff.category.any.share": ("80,3%", True),
        "staff.category.expert": ("684", True),
        "staff.category.master": ("36", False),
    }


def test_the_difference_and_the_code_of_the_figure_are_said() -> None:
    message = next(f.message for f in check_text(TEXT, recorded=RECORDED).findings if f.kind == "records-differ")
    for language, title, day in (
        ("kk", "Педагог-шебер", "2023 жылғы 1 мамыр"),
        ("ru", "Педагог-мастер", "1 мая 2023 года"),
        ("en", "Master", "1 May 2023"),
    ):
        said = message.say(language)
        assert title in said
        assert "staff.category.master" in said
        assert day in said


def test_a_record_relation_names_its_figure_in_the_data() -> None:
    ties = [tie.as_dict() for tie in check_text(TEXT, recorded=RECORDED).relations if tie.kind == "record"]
    assert {"kind": "record", "whole": None, "parts": ["c5"], "holds": False, "figure": "staff.category.master"} in ties


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Қаладағы 15 пән клубы жұмыс істейді.", [("note", "15", "12", "15")]),
        ("Қаладағы 12 пән клубы жұмыс істейді.", []),
        ("Қаладағы пән клубтарында 15 мұғалім жұмыс істейді.", []),
        ("Қалада 15 жаңа спорт клубы ашылды.", []),
    ],
)
def test_a_figure_outside_the_table_is_known_by_its_title_and_worth_a_look(
    text: str, found: list[tuple[str, str, str, str]]
) -> None:
    assert differing(check_text(text, recorded=RECORDED)) == found


def test_without_records_nothing_is_compared() -> None:
    assert not any(tie.kind == "record" for tie in check_text(TEXT).relations)
