"""The demo city, built once for all tests of this folder in a transaction that is never committed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from qalam.demo.building import build


@pytest.fixture(scope="package")
def demo_city(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Inside it stands the city of seed 2023."""
    with django_db_blocker.unblock(), transaction.atomic():
        assert build(seed=2023, scale=1, report=lambda _: None)
        yield
        transaction.set_rollback(True)
