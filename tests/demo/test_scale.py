"""A demo city of another scale is not compared with a report that is of one city."""

from __future__ import annotations

import pytest

from qalam.config.commands.demo import NotOneCity, refuse_region
from qalam.demo.models import Build

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("scale", [None, 1, 20])
def test_only_one_city_is_compared_with_the_report_of_one_city(scale: int | None) -> None:
    Build.objects.all().delete()
    if scale is not None:
        Build.objects.create(seed=2023, scale=scale)
    if scale == 20:
        with pytest.raises(NotOneCity, match="20 times"):
            refuse_region()
    else:
        refuse_region()
