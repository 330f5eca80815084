from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from qalam.figures.models import Freeze
from qalam.kernel.clock import CITY_ZONE
from qalam.reports.models import Edition
from tests.factories.refused import refused_by
from tests.reports.city import MAY

pytestmark = pytest.mark.django_db

AT = datetime(2023, 6, 1, 9, tzinfo=CITY_ZONE)


def edition(**values: Any) -> Edition:
    freeze = Freeze.objects.create(on=MAY, at=AT)
    defaults = {
        "school_year": "2022-2023",
        "on": MAY,
        "number": 1,
        "published_at": AT,
        "content_hash": "a" * 64,
        "documents": {},
        "freeze": freeze,
    }
    return Edition.objects.create(**defaults | values)


def test_two_editions_of_a_year_never_share_a_number() -> None:
    edition()
    edition(school_year="2021-2022")
    with refused_by("reports_editions_of_a_year_are_numbered"):
        edition()


def test_editions_are_counted_from_one() -> None:
    with refused_by("reports_editions_are_counted_from_one"):
        edition(number=0, reason="себеп")


def test_an_amendment_says_why() -> None:
    edition(number=2, reason="кезек түзетілді")
    with refused_by("reports_an_amendment_says_why"):
        edition(number=3)


def test_an_edition_keeps_its_hash() -> None:
    with refused_by("reports_an_edition_keeps_its_hash"):
        edition(content_hash="none")


def test_a_published_edition_is_neither_changed_nor_deleted() -> None:
    kept = edition()
    with refused_by("reports_an_edition_never_changes"):
        Edition.objects.filter(pk=kept.pk).update(documents={"kk": "басқа"})
    with refused_by("reports_an_edition_never_changes"):
        kept.delete()
    kept.reason = "үнсіз түзету"
    with refused_by("reports_an_edition_never_changes"):
        kept.save()
