from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from psycopg.types.range import DateRange

from qalam.documents.tree import Chart, Document, Heading, Notice, Number, Paragraph, Table, plain
from qalam.figures.reading import Reading
from qalam.kernel.school_year import SchoolYear
from qalam.reports.composing.report import Standing, compose_report
from qalam.reports.composing.telling import Telling
from qalam.reports.composing.words import answer_tag
from qalam.reports.days import Days, YearNotBegun
from qalam.reports.manuscript.tags import Place, WrongText, parse_tag
from qalam.reports.readings import NoRecords, Readings
from qalam.reports.storing import content_hash, from_plain, to_plain
from qalam.reports.wording.numbers import printed
from tests.factories import records
from tests.reports.city import MAY, YEAR, readings, small_city

pytestmark = pytest.mark.django_db


def nodes(node: Any) -> Iterator[Any]:
    """Every dataclass inside a tree."""
    if is_dataclass(node):
        yield node
        for field in fields(node):
            yield from nodes(getattr(node, field.name))
    elif isinstance(node, tuple):
        for part in node:
            yield from nodes(part)


@pytest.fixture
def report() -> dict[str, Document]:
    small_city()
    return dict(compose_report(readings()))


def test_every_number_is_what_the_city_answers_on_its_day(report: dict[str, Document]) -> None:
    days: dict[date, Reading] = {}
    for language, document in report.items():
        numbers = [node for node in nodes(document) if isinstance(node, Number)]
        assert len(numbers) > 100
        for number in numbers:
            answer = days.setdefault(number.on, Reading(number.on)).answer(number.figure)
            assert number.href.endswith(f"/figures/{number.figure}/?on={number.on.isoformat()}")
            if answer.value is None:
                assert number.text == "—"
            elif re.search("[0-9]", number.text):
                kinds = [printed(answer.figure, answer.value, language, is_prose=prose) for prose in (True, False)]  # type: ignore[arg-type]
                assert any(number.text.startswith(kind) for kind in kinds)


def test_the_three_languages_tell_the_same_numbers(report: dict[str, Document]) -> None:
    told = [
        sorted((node.figure, node.on) for node in nodes(document) if isinstance(node, Number))
        for document in report.values()
    ]
    assert told[0] == told[1] == told[2]
    assert {dict(document.facts).popitem()[1] for document in report.values()} == {readings_hash(report)}


def readings_hash(report: dict[str, Document]) -> str:
    found = report["kk"].facts[-1][1]
    assert re.fullmatch("[0-9a-f]{64}", found)
    return found


def test_headings_keep_their_anchors_in_every_language(report: dict[str, Document]) -> None:
    anchors = [
        [block.anchor for block in document.blocks if isinstance(block, Heading)] for document in report.values()
    ]
    assert anchors[0] == anchors[1] == anchors[2]
    assert len(set(anchors[0])) == len(anchors[0]) > 18


def test_every_chart_has_a_title_words_and_its_table(report: dict[str, Document]) -> None:
    for document in report.values():
        charts = [block for block in document.blocks if isinstance(block, Chart)]
        assert len(charts) >= 10
        for chart in charts:
            assert chart.title
            assert chart.alt.startswith(chart.title)
            assert "{" not in chart.title + chart.alt + chart.note
            assert chart.svg.startswith("<svg")
            assert chart.table.rows or "жоқ" in chart.title or "нет" in chart.title or "No" in chart.title


def test_every_figure_of_a_table_is_defined_at_the_end(report: dict[str, Document]) -> None:
    for document in report.values():
        places = {block.anchor for block in document.blocks if isinstance(block, Paragraph) and block.anchor}
        links = {
            row[0][0].href.removeprefix("#")
            for block in document.blocks
            if isinstance(block, Table)
            for row in block.rows
        }
        assert links <= places
        used = {node.figure for node in nodes(document) if isinstance(node, Number)}
        assert {f"def-{re.sub('[._]', '-', id)}" for id in used} <= places


def test_a_draft_says_that_it_is_one_and_what_does_not_agree() -> None:
    small_city()
    records.institution(kind="primary_school")
    document = compose_report(readings(), Standing(is_invented=True))["en"]
    said = [block.text for block in document.blocks if isinstance(block, Notice)]
    assert len(said) == 3
    assert "invented" in said[0]
    assert "draft" in said[1]
    assert "schools is 2" in said[2]


def test_a_year_is_compared_with_the_year_before_it() -> None:
    school = small_city()
    days = readings().days
    assert (days.day, days.before) == (MAY, date(2022, 5, 1))
    assert (days.autumn, days.autumn_before) == (date(2022, 12, 31), date(2021, 12, 31))
    tag = parse_tag(' change "schools.pupils.day" ', Place("x", 1))
    assert answer_tag(tag, Telling("en", readings())).text == "no data for the year before"
    earlier = DateRange(date(2021, 9, 1), date(2022, 9, 1))
    fourth = records.group(institution=school, name="4А", grade=4, period=earlier)
    records.enrolment(group=fourth, period=earlier)
    garden = records.institution(kind="kindergarten")
    nursery = records.group(institution=garden, name="Күншуақ", grade=None, birth_year=2018, period=earlier)
    records.enrolment(group=nursery, period=earlier)
    assert answer_tag(tag, Telling("en", readings())).text == "more than a year before: +2"


def test_a_finished_year_is_told_as_of_its_last_day() -> None:
    assert Days.of(SchoolYear("2021-2022"), reference=MAY).day == date(2022, 8, 31)


def test_a_leap_day_is_compared_with_the_last_of_february() -> None:
    assert Days(SchoolYear("2023-2024"), date(2024, 2, 29)).before == date(2023, 2, 28)


def test_a_year_to_come_and_a_year_without_records_are_refused() -> None:
    with pytest.raises(YearNotBegun, match="2023-2024"):
        Days.of(SchoolYear("2023-2024"), reference=MAY)
    with pytest.raises(NoRecords, match="2022-2023"):
        compose_report(Readings(Days.of(YEAR, reference=MAY)))


def test_a_wrong_name_inside_a_tag_is_refused_where_it_stands() -> None:
    place = Place("schools.ru.md", 12)
    for written in (' figure "school" ', ' fact "moon" ', ' calendar "noon" ', ' schools "staff.courses" by="area" '):
        with pytest.raises(WrongText, match=r"^schools\.ru\.md:12: "):
            answer_tag(parse_tag(written, place), Telling("ru", readings()))


def test_a_document_survives_being_stored(report: dict[str, Document]) -> None:
    for document in report.values():
        assert from_plain(to_plain(document)) == document
    assert content_hash(report) == content_hash(dict(reversed(report.items())))


def test_the_same_records_give_the_same_hash_and_others_another() -> None:
    small_city()
    first, second = compose_report(readings()), compose_report(readings())
    assert first == second
    records.enrolment(group=records.group(institution=records.institution(), grade=6, name="6А"))
    assert compose_report(readings())["kk"].facts != first["kk"].facts


def test_a_paragraph_reads_as_a_sentence(report: dict[str, Document]) -> None:
    texts = [plain(block.inlines) for block in report["kk"].blocks if isinstance(block, Paragraph)]
    sentence = next(text for text in texts if text.startswith("Қалада 1 мектеп бар"))
    assert "Олардың 1-і — мемлекеттік жалпы білім беретін мектеп" in sentence
    assert Decimal(3) == readings().answer("schools.pupils.day").value
