"""The report that is made from the records, held against the same records."""

from __future__ import annotations

import pytest

from qalam.checker.check import check_text
from qalam.kernel.trilingual import LANGUAGES, Language
from tests.checker.invented import OF_YEARS, ONE, recorded, told

# Numbers of the report in each language whose figures must be known.
FEWEST = {"kk": 95, "ru": 95, "en": 91}
_SAME = {**{of_year: id for (id, _), of_year in OF_YEARS.items()}, **ONE}


def named(text: str, added: int = 0) -> dict[int, tuple[str, bool]]:
    """Where in a text which figure is named, and whether its number is that of the records."""
    ties = [tie for tie in check_text(text, recorded=recorded(added)).relations if tie.kind == "record"]
    return {tie.parts[0].start: (tie.names[0], tie.holds) for tie in ties}


@pytest.mark.parametrize("language", LANGUAGES)
def test_hardly_a_number_of_our_report_is_unknown_and_none_is_taken_for_another(language: Language) -> None:
    text, places = told(language)
    found = named(text)
    assert not found.keys() - places.keys()
    wrong = {
        (text[place : place + 30], code, places[place])
        for place, (code, holds) in found.items()
        if not holds or _SAME.get(code, code) != places[place]
    }
    assert not wrong
    assert len(found) >= FEWEST[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_number_that_is_known_is_told_where_the_records_have_another(language: Language) -> None:
    text, places = told(language)
    found = named(text, added=2)
    assert {place for place, (_, holds) in found.items() if not holds} == named(text).keys()
    assert all(_SAME.get(code, code) == places[place] for place, (code, _) in found.items())
