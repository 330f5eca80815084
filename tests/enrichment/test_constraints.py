from __future__ import annotations

import pytest

from qalam.enrichment.models import Circle, Membership
from tests.factories import records
from tests.factories.records import INSIDE, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def circle() -> Circle:
    names = {"name_kk": "Домбыра", "name_ru": "Домбра", "name_en": "Dombra"}
    return Circle.objects.create(institution=records.institution(), field="arts", period=YEAR, **names)


def test_a_child_attends_two_circles_but_no_circle_twice() -> None:
    child, dombra = records.person(), circle()
    Membership.objects.create(circle=dombra, person=child, period=YEAR)
    Membership.objects.create(circle=circle(), person=child, period=YEAR)
    assert child.memberships.count() == 2
    with refused_by("enrichment_one_membership_of_a_circle_at_a_time"):
        Membership.objects.create(circle=dombra, person=child, period=INSIDE)
