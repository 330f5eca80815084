"""`qalam check --against-records`: the numbers of a text against the figures of the city."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qalam.config.commandline import run
from qalam.figures.figure import Count
from qalam.registry.models import City
from tests.factories import records
from tests.figures.house import ABOUT, ENROLLED, declared_house

pytestmark = pytest.mark.django_db

MASTERS = Count(id="staff.category.master", population=ENROLLED, **ABOUT)


@pytest.fixture(autouse=True)
def city(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("QALAM_LANG", "en")
    with declared_house(MASTERS):
        yield


@pytest.fixture
def report(tmp_path: Path) -> str:
    file = tmp_path / "report.txt"
    file.write_text("Педагог-шебер – 36, педагог-сарапшы – 684.", encoding="utf-8")
    return str(file)


def one_enrolment() -> None:
    City.objects.create(area=records.area(), records_until=date(2023, 5, 1))
    records.enrolment(person=records.person())


def test_a_number_is_held_against_its_figure_of_the_day(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    one_enrolment()
    assert run(["check", report, "--against-records", "--on", "2023-05-01", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(f["kind"], f["expected"], f["actual"]) for f in told["findings"]] == [("records-differ", "1", "36")]
    assert told["relations"] == [
        {"kind": "record", "whole": None, "parts": ["c1"], "holds": False, "figure": "staff.category.master"}
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--against-records", "--on", "1999-05-01"], "There are no records of 1 May 1999."),
        (["--against-records", "--on", "May"], "'May' is no date."),
        (["--on", "2023-05-01"], "add --against-records"),
    ],
)
def test_a_day_that_cannot_be_asked_about_is_refused(
    report: str, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    one_enrolment()
    assert run(["check", report, *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_city_without_records_is_refused_and_a_text_alone_needs_none(
    report: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", report, "--against-records"]) == 2
    assert "The city has no records yet" in capsys.readouterr().err
    assert run(["check", report]) == 0
