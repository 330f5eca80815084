from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from qalam.funding.models import Norm, PerCapita
from tests.factories import records
from tests.factories.asking import cells, halves, value, values
from tests.factories.institutions import opened, pupil, school, span

pytestmark = pytest.mark.django_db


def norm(level: Norm.Level, amount: str, **values: object) -> None:
    defaults = {"source": "Order 597", "confidence": "I", "period": records.OPEN}
    Norm.objects.create(**defaults | {"level": level, "amount": Decimal(amount)} | values)


def test_schools_and_pupils_are_funded_per_head_while_the_period_lasts() -> None:
    funded, ended = school(), school()
    PerCapita.objects.create(institution=funded, period=span("2021-01-01"))
    PerCapita.objects.create(institution=ended, period=span("2021-01-01", "2023-05-01"))
    PerCapita.objects.create(institution=school("private"), period=span("2021-01-01"))
    PerCapita.objects.create(institution=opened("creativity_house"), period=span("2021-01-01"))
    pupil(funded)
    pupil(funded)
    pupil(ended)
    assert values("funding.per_capita.schools", "funding.per_capita.pupils") == (2, 2)
    assert halves("funding.per_capita.schools.share") == (1, 2)
    assert value("funding.per_capita.pupils.share") == Decimal("66.7")
    assert value("funding.per_capita.pupils", on=date(2023, 4, 30)) == 3


def test_norms_are_averaged_over_levels_as_of_the_day() -> None:
    norm(Norm.Level.PRIMARY, "300000.50", period=span("2020-01-01", "2023-01-01"))
    norm(Norm.Level.PRIMARY, "400000.50", period=span("2023-01-01"))
    norm(Norm.Level.UPPER_SECONDARY, "500000")
    norm(Norm.Level.PRIMARY, "700000", is_village=True)
    assert values("funding.norm.city", "funding.norm.village") == (Decimal("450000.25"), 700000)
    assert value("funding.norm.city", on=date(2022, 12, 31)) == Decimal("400000.25")
    assert cells("funding.norm.city", "level") == {
        "Primary level": Decimal("400000.50"),
        "Upper secondary": Decimal("500000"),
    }


def test_two_equal_norms_are_two() -> None:
    norm(Norm.Level.PRIMARY, "300000")
    norm(Norm.Level.LOWER_SECONDARY, "300000")
    norm(Norm.Level.UPPER_SECONDARY, "600000")
    assert value("funding.norm.city") == 400000
