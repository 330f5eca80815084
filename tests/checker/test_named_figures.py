"""Which figure of the records a number names, in the source document and in sentences of other reports."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from qalam.checker.check import check_text
from qalam.checker.naming import Naming
from qalam.checker.records import Recorded
from qalam.checker.text import read_text
from qalam.checker.words.records import RECORDS, SHARES
from qalam.figures.catalogue import all_figures
from qalam.kernel.trilingual import Trilingual
from tests.checker.test_source_document import SENTENCES

DAY = date(2023, 5, 1)
ROWS = tomllib.loads((Path(__file__).parent / "named.toml").read_text(encoding="utf-8"))["row"]
CODES = [*{row.code for row in RECORDS if "{" not in row.code}, *(f"preschool.opened.{year}" for year in (2021, 2022))]
CODES += ["preschool.opened.2021.seats", "preschool.opened.2022.seats", "preschool.planned.2027"]
CODES += ["preschool.planned.2027.seats"]

# The numbers of the source document and what each is of; where the records have another value, that stands behind.
SOURCE = (
    ("54", "preschool.organisations", ""),
    ("21", "preschool.organisations.state", ""),
    ("31", "preschool.organisations.private", ""),
    ("2", "preschool.organisations.mini_centre", ""),
    ("251", "preschool.opened.2021.seats", ""),
    ("3", "preschool.opened.2021", ""),
    ("75", "preschool.opened.2022.seats", ""),
    ("1", "preschool.opened.2022", ""),
    ("28", "schools", ""),
    ("22", "schools.general", ""),
    ("2", "schools.primary", ""),
    ("1", "schools.evening", ""),
    ("3", "schools.private", ""),
    ("34595", "schools.pupils.day", ""),
    ("62", "schools.quality", ""),
    ("100", "schools.attainment", ""),
    ("1482", "schools.leavers.11", ""),
    ("29", "schools.leavers.11.altyn_belgi", ""),
    ("139", "schools.leavers.11.uzdik", ""),
    ("911", "schools.unt.march.participants", ""),
    ("62.5", "schools.unt.march.mean", ""),
    ("9283", "schools.meals", ""),
    ("5958", "schools.meals.vulnerable", ""),
    ("3899", "schools.meals.grade_1", ""),
    ("121", "sen.children", ""),
    ("2", "sen.children.preschool", ""),
    ("119", "sen.children.school", ""),
    ("128", "sen.home_schooled", ""),
    ("3498", "staff.pedagogues", ""),
    ("2797", "staff.pedagogues.secondary", ""),
    ("2066", "staff.education.higher", ""),
    ("73.8", "staff.education.higher.share", "73.9"),
    ("731", "staff.education.vocational", ""),
    ("26.2", "staff.education.vocational.share", "26.1"),
    ("2245", "staff.category.any", ""),
    ("80.2", "staff.category.any.share", "80.3"),
    ("1079", "staff.category.moderator", ""),
    ("684", "staff.category.expert", ""),
    ("446", "staff.category.researcher", ""),
    ("36", "staff.category.master", ""),
    ("24", "safety.day_schools", ""),
    ("26136", "extracurricular.children", ""),
    ("77.2", "extracurricular.coverage", "75.5"),
)


def recorded(code: str, value: str) -> Recorded:
    return Recorded(code, Trilingual("–", "–", "–"), "count", Decimal(value), DAY)


def test_each_number_of_the_source_document_is_known_and_those_that_differ_are_the_four_that_do() -> None:
    checked = check_text(SENTENCES, recorded=[recorded(code, real or printed) for printed, code, real in SOURCE])
    ties = [(tie.parts[0], tie.names[0], tie.holds) for tie in checked.relations if tie.kind == "record"]
    named = [(code, claim.value) for claim, code, _ in sorted(ties, key=lambda tie: tie[0].start)]
    assert named == [(code, Decimal(printed)) for printed, code, _ in SOURCE]
    assert {code for _, code, holds in ties if not holds} == {code for _, code, real in SOURCE if real}
    assert {f.figure for f in checked.findings if f.kind == "records-differ"} == {c for _, c, real in SOURCE if real}


@pytest.mark.parametrize("row", ROWS, ids=[row["says"][:40] for row in ROWS])
def test_a_sentence_names_these_figures_and_no_others(row: dict[str, object]) -> None:
    text = read_text(str(row["says"]))
    naming = Naming(text, CODES, DAY)
    named = [f"{claim.text}: {code}" for claim in text.claims if (code := naming.code(claim))]
    assert named == row["names"]


def test_every_row_of_the_words_is_a_figure_of_the_catalogue() -> None:
    known = list(all_figures())
    for code in (*(row.code for row in RECORDS), *SHARES, *SHARES.values()):
        pattern = re.compile(re.escape(code).replace(r"\{year\}", r"\d{4}"))
        assert any(pattern.fullmatch(other) for other in known), code
