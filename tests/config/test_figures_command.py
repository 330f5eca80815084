from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest

from qalam.config.commandline import run
from qalam.config.commands import figures as command
from qalam.figures.figure import Count
from qalam.figures.relations import Parts
from qalam.registry.models import City
from tests.factories import records
from tests.figures.house import ABOUT, ENROLLED, SEX, declared_house

pytestmark = pytest.mark.django_db

PUPILS = Count(id="pupils", population=ENROLLED, suppress_below=5, **ABOUT)


@pytest.fixture(autouse=True)
def city(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("QALAM_LANG", "en")
    with declared_house(PUPILS) as declare:
        yield declare


def two_pupils() -> None:
    City.objects.create(area=records.area(), records_until=date(2023, 5, 1))
    for sex in "fm":
        records.enrolment(person=records.person(sex=sex))


def test_a_city_without_records_says_how_to_get_some(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["figures"]) == 2
    assert capsys.readouterr().err == "The city has no records yet. `qalam demo` builds the demo city.\n"


def test_json_tells_all_of_a_figure_as_of_the_last_day_of_the_records(capsys: pytest.CaptureFixture[str]) -> None:
    two_pupils()
    assert run(["figures", "--format", "json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert list(told) == [
        "id", "title", "kind", "unit", "value", "numerator", "denominator", "on", "source", "suppressed", "rows_hash",
    ]  # fmt: skip
    assert (told["id"], told["kind"], told["unit"], told["value"]) == ("pupils", "count", "people", 2)
    assert (told["on"], told["denominator"], told["suppressed"]) == ("2023-05-01", None, False)
    assert set(told["title"]) == {"kk", "ru", "en"}
    assert len(told["rows_hash"]) == 64


def test_a_breakdown_for_the_public_hides_small_cells(capsys: pytest.CaptureFixture[str]) -> None:
    two_pupils()
    assert run(["figures", "pupils", "--by", "sex", "--public", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(row["by"]["key"], row["value"], row["suppressed"]) for row in told] == [
        ("f", None, True),
        ("m", None, True),
    ]
    assert run(["figures", "--by", SEX.code, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["sex"], row["value"]) for row in rows] == [("f", "1"), ("m", "1")]


def test_the_table_reads_well(capsys: pytest.CaptureFixture[str]) -> None:
    two_pupils()
    assert run(["figures"]) == 0
    assert capsys.readouterr().out.splitlines()[1].split() == ["pupils", "Pupils", "2", "people"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["pupil"], "There is no figure 'pupil'. Much like it: pupils. All of them: qalam figures."),
        (["--on", "May"], "'May' is no date. Write it like this: 01.05.2023 (or 2023-05-01)."),
        (["--on", "2023-05-02"], "There are no records of 2 May 2023. There are from 1 September 2022 to 1 May 2023."),
        (["--on", "1999-05-02"], "There are no records of 2 May 1999. There are from 1 September 2022 to 1 May 2023."),
        (["pupils", "--by", "hat"], "pupils does not break down by 'hat'. It does by: sex, institution."),
    ],
)
def test_what_cannot_be_told_is_one_sentence_and_status_two(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    two_pupils()
    assert run(["figures", *arguments]) == 2
    assert capsys.readouterr().err == f"{said}\n"


def test_verify_says_each_broken_relation_on_a_line_and_ends_with_status_one(
    city: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    two_pupils()
    assert run(["figures", "--verify"]) == 0
    assert "agree" in capsys.readouterr().out
    city(PUPILS, relations=(Parts("pupils", ()),))
    assert run(["figures", "--verify"]) == 1
    assert capsys.readouterr().out == "pupils is 2, but its parts make  = 0.\n"


def test_the_reference_is_written_from_the_declarations(tmp_path: Any, settings: Any) -> None:
    settings.ROOT = tmp_path
    assert run(["figures", "--catalogue"]) == 0
    page = (tmp_path / command.REFERENCE).read_text(encoding="utf-8")
    assert "### `pupils`" in page
    assert "by sex, institution" in page
