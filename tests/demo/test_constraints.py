from __future__ import annotations

import pytest

from qalam.demo.models import Build
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def test_one_city_stands() -> None:
    # Other tests of this folder share a city that stands already.
    if not Build.objects.exists():
        Build.objects.create(seed=1, scale=1)
    with refused_by("demo_one_city_stands"):
        Build.objects.create(seed=2, scale=1)
