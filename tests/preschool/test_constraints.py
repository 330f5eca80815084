from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from qalam.preschool.models import Application, Choice
from tests.factories import records
from tests.factories.records import INSIDE, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def application(**values: Any) -> Application:
    filed = {"filed_at": datetime(2022, 9, 1, 7, tzinfo=UTC), "origin": "portal", "priority": "general"}
    child = values.get("child") or records.person()
    return Application.objects.create(**filed | {"language": "kk", "period": YEAR, "child": child} | values)


def test_a_child_stands_in_the_queue_once() -> None:
    first = application()
    with refused_by("preschool_one_application_of_a_child_at_a_time"):
        application(child=first.child, period=INSIDE)


def test_a_family_ranks_each_kindergarten_once_from_one_on() -> None:
    filed, kindergarten = application(), records.institution(kind="kindergarten")
    Choice.objects.create(application=filed, institution=kindergarten, rank=1)
    with refused_by("preschool_one_choice_per_rank"):
        Choice.objects.create(application=filed, institution=records.institution(), rank=1)
    with refused_by("preschool_a_kindergarten_is_chosen_once"):
        Choice.objects.create(application=filed, institution=kindergarten, rank=2)
    with refused_by("preschool_ranks_begin_at_one"):
        Choice.objects.create(application=filed, institution=records.institution(), rank=0)
