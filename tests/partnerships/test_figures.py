from __future__ import annotations

from datetime import date

import pytest

from qalam.partnerships.models import Agreement, Measure, Participant
from tests.factories.asking import value, values
from tests.factories.institutions import opened, pupil, school, span

pytestmark = pytest.mark.django_db


def agreement(code: str = "bilim-innovation", **values: object) -> Agreement:
    defaults = {"title_kk": "Келісім", "title_ru": "Соглашение", "title_en": "Agreement"}
    return Agreement.objects.create(**defaults | {"code": code, "period": span("2021-01-01", "2026-01-01")} | values)


def measure(of: Agreement, due: str, done: str | None = None) -> None:
    Measure.objects.create(
        agreement=of,
        title_kk="Шара",
        title_ru="Мероприятие",
        title_en="Measure",
        due_on=date.fromisoformat(due),
        done_on=date.fromisoformat(done) if done else None,
    )


def test_a_school_in_two_agreements_is_one_school() -> None:
    found, left = school(), school()
    both = (agreement(), agreement("other"))
    for one in both:
        Participant.objects.create(agreement=one, institution=found, period=span("2021-09-01"))
    Participant.objects.create(agreement=both[0], institution=left, period=span("2021-09-01", "2023-05-01"))
    Participant.objects.create(agreement=both[1], institution=opened("department"), period=span("2021-09-01"))
    pupil(found)
    pupil(left)
    ids = ("agreements.schools", "agreements.bilim_innovation.schools", "agreements.bilim_innovation.pupils")
    assert values(*ids) == (1, 1, 1)
    assert values(*ids, on=date(2023, 4, 30)) == (2, 2, 2)


def test_an_agreement_that_has_ended_covers_nobody() -> None:
    Participant.objects.create(
        agreement=agreement(period=span("2021-01-01", "2023-01-01")), institution=school(), period=span("2021-09-01")
    )
    assert value("agreements.schools") == 0


def test_measures_are_of_the_school_year_and_done_by_the_day() -> None:
    plan = agreement()
    measure(plan, "2022-08-31")
    measure(plan, "2022-09-01", "2023-05-01")
    measure(plan, "2023-08-31", "2023-05-02")
    measure(plan, "2023-04-30")
    measure(plan, "2023-05-01")
    ids = ("agreements.measures.due", "agreements.measures.done", "agreements.measures.overdue")
    assert values(*ids, "agreements.measures.done.share") == (4, 1, 2, 25)
