from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from qalam.figures.models import Freeze, FrozenValue
from qalam.kernel.clock import CITY_ZONE
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def frozen(**values: Any) -> FrozenValue:
    kept = values.pop("freeze", None) or Freeze.objects.create(
        on=date(2023, 5, 1), at=datetime(2023, 6, 1, 9, tzinfo=CITY_ZONE)
    )
    defaults = {"figure_id": "schools", "value": 28, "numerator": 28, "rows_hash": "0" * 64}
    return FrozenValue.objects.create(freeze=kept, **defaults | values)


def test_a_figure_is_frozen_once_in_a_freeze() -> None:
    first = frozen()
    frozen(freeze=first.freeze, figure_id="schools.primary")
    with refused_by("figures_a_figure_is_frozen_once"):
        frozen(freeze=first.freeze)


@pytest.mark.parametrize("rows_hash", ["", "0" * 63, "G" * 64])
def test_a_frozen_value_keeps_the_hash_of_its_rows(rows_hash: str) -> None:
    with refused_by("figures_a_frozen_value_keeps_its_hash"):
        frozen(rows_hash=rows_hash)
