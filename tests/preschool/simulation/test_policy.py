"""A round under a rule that is only thought of, and the sandbox that compares it with the one in force."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import numpy as np
import pytest
from django.test import Client
from django.urls import reverse

from qalam.access.models import Role
from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import Leaf
from qalam.preschool.models import Application, Place, QueueEvent
from qalam.preschool.services.sandbox import outcomes_of, try_policy
from qalam.preschool.simulation.months import Market
from qalam.preschool.simulation.policy import Policy, placed_under
from qalam.registry.models import City
from tests.factories import queue, records
from tests.preschool.families import somebody
from tests.preschool.walking import MONDAY, small


def one_pool(categories: list[int]) -> Market:
    many = len(categories)
    none = np.zeros(many, dtype=np.int64)
    return Market(np.arange(many + 1), none, np.array(categories), none, np.zeros(1, dtype=np.int64), none - 1)


def served(policy: Policy, market: Market, seats: int, siblings: list[bool] | None = None) -> list[int]:
    many = len(market.categories)
    told = np.array(siblings or [False] * many)
    return placed_under(policy, market, np.arange(many), told, np.array([seats])).tolist()


def test_the_ratio_says_how_many_of_first_priority_are_among_the_served() -> None:
    waiting = one_pool([2, 2, 2, 2, 1, 1])
    assert served(Policy(3), waiting, 4) == [1, 1, 1, 0, 1, 0]
    assert served(Policy(1), waiting, 4) == [1, 1, 0, 0, 1, 1]


def test_a_sibling_stands_ahead_by_so_many_days() -> None:
    waiting = one_pool([2, 2, 2])
    assert served(Policy(3, 1), waiting, 1, [False, False, True]) == [1, 0, 0]
    assert served(Policy(3, 9), waiting, 1, [False, False, True]) == [0, 0, 1]


def test_without_a_ratio_the_categories_stand_one_after_another() -> None:
    for mechanism in ("serial-dictatorship", "boston", "ttc"):
        assert served(Policy(3, 0, mechanism), one_pool([2, 1, 0]), 2) == [0, 1, 1]


def test_a_dearer_place_is_a_gain_and_none_a_loss() -> None:
    assert outcomes_of(np.array([0, 1, 2, 1]), np.array([2, 0, 1, 1])) == ["gain", "lose", "gain", "same"]


@pytest.mark.django_db
def test_the_sandbox_writes_nothing() -> None:
    house = small()
    for days in range(12):
        house.waits(days, "first" if days > 9 else "general")
    house.opens(6)
    before = (Leaf.objects.count(), QueueEvent.objects.count(), list(Place.objects.values_list("state", flat=True)))
    tried = try_policy(Policy(1), at=MONDAY + timedelta(days=1))
    assert (tried.children, tried.seats, tried.placed) == (12, 6, (6, 6))
    [by_category] = [way for way in tried.ways if way.way == "priority"]
    assert by_category.totals == {"first": None, "general": 10}
    assert by_category.counts["first"]["same"] is None
    after = (Leaf.objects.count(), QueueEvent.objects.count(), list(Place.objects.values_list("state", flat=True)))
    assert after == before
    assert set(Application.objects.values_list("state", flat=True)) == {"queued"}


@pytest.mark.django_db
def test_only_a_specialist_tries_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    monkeypatch.setattr("qalam.preschool.web.sandbox.moment", lambda: datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE))
    small().waits(1)
    asked = {"ratio": 1, "siblings": 0, "mechanism": "boston"}
    for user, status in ((somebody(Role.GUARDIAN), 403), (queue.account(), 403), (somebody(Role.SPECIALIST), 200)):
        client = Client()
        client.force_login(user)
        assert client.get(reverse("queue:sandbox"), asked).status_code == status
