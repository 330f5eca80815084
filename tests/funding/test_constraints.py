from __future__ import annotations

from typing import Any

import pytest

from qalam.funding.models import Norm, PerCapita
from tests.factories import records
from tests.factories.records import INSIDE, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def norm(**values: Any) -> Norm:
    return Norm.objects.create(
        **{"level": 1, "amount": "400000", "source": "demo", "confidence": "I", "period": YEAR} | values
    )


def test_city_and_village_have_one_norm_of_a_level_each() -> None:
    norm()
    norm(is_village=True)
    with refused_by("funding_one_city_norm_of_a_level_at_a_time"):
        norm(period=INSIDE)
    with refused_by("funding_one_village_norm_of_a_level_at_a_time"):
        norm(is_village=True, period=INSIDE)


def test_a_norm_of_nothing_is_no_norm() -> None:
    with refused_by("funding_a_norm_is_above_zero"):
        norm(amount="0")


def test_a_school_enters_per_capita_funding_once_at_a_time() -> None:
    school = records.institution()
    PerCapita.objects.create(institution=school, period=YEAR)
    with refused_by("funding_one_per_capita_period_at_a_time"):
        PerCapita.objects.create(institution=school, period=INSIDE)
