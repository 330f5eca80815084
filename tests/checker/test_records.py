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


def test_the_difference_of_a_share_is_in_points_and_its_base_is_told() -> None:
    title = Trilingual("Санаты бар педагогтердің үлесі", "Доля педагогов с категорией", "Share with a category")
    share = Recorded("staff.category.any.share", title, "percent", Decimal("80.3"), DAY, Decimal(2797))
    checked = check_text("Қала мұғалімдерінің 78,1%-ы біліктілік санатына ие.", recorded=[share])
    finding = next(found for found in checked.findings if found.kind == "records-differ")
    assert finding.as_dict()["figure"] == "staff.category.any.share"
    for language, gap, base in (
        ("kk", "2,2 пайыздық тармақ.", "2\u00a0797 санынан"),
        ("ru", "2,2 п. п.).", "от 2\u00a0797."),
        ("en", "2.2 percentage points.", "of 2\u00a0797."),
    ):
        assert gap in finding.message.say(language)
        assert base in finding.message.say(language)


def test_a_number_of_quite_another_size_is_of_something_else() -> None:
    text = "Қалада біліктілік санаты 3 мұғалімде бар."
    assert differing(check_text(text, recorded=RECORDED)) == []
    assert differing(check_text(text.replace("3", "2 300"), recorded=RECORDED)) == [
        ("warning", "2 300", "2\u00a0245", "2\u00a0300")
    ]


def test_what_is_said_to_be_over_a_number_may_be_a_little_more_in_the_records() -> None:
    ties = check_text("Қалада 2 200-ден астам мұғалімнің біліктілік санаты бар.", recorded=RECORDED).relations
    assert [(tie.names, tie.holds) for tie in ties if tie.kind == "record"] == [(("staff.category.any",), True)]


def test_the_pages_of_a_table_of_contents_are_no_figures() -> None:
    pages = "Мазмұны\nЖас мамандар 31\nБіліктілік санаты бар педагог-шебер 34\nҚалалық олимпиада 36\n"
    ties = check_text(f"{pages}\nҚалада педагог-шебер – 36.", recorded=RECORDED).relations
    assert [tie.parts[0].text for tie in ties if tie.kind == "record"] == ["36"]
    assert not any(tie.kind == "record" for tie in check_text(pages, recorded=RECORDED).relations)
