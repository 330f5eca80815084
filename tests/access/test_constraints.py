from __future__ import annotations

import pytest

from qalam.access.models import Role, RoleGrant, User
from tests.factories.records import INSIDE, LATER, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def test_a_role_is_granted_once_at_a_time_and_may_be_granted_again() -> None:
    aigul = User.objects.create(username="aigul")
    RoleGrant.objects.create(user=aigul, role=Role.SPECIALIST, period=YEAR)
    RoleGrant.objects.create(user=aigul, role=Role.SPECIALIST, period=LATER)
    with refused_by("access_one_grant_of_a_role_at_a_time"):
        RoleGrant.objects.create(user=aigul, role=Role.SPECIALIST, period=INSIDE)


def test_a_head_is_head_of_an_institution() -> None:
    head = User.objects.create(username="head")
    with refused_by("access_a_head_is_head_of_an_institution"):
        RoleGrant.objects.create(user=head, role=Role.HEAD, period=YEAR)
