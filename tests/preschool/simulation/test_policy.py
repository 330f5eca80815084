"""A round under a rule that is only thought of, and the sandbox that compares it with the one in force."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import numpy as np
import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from psycopg.types.range import DateRange

from qalam.access.models import Role
from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import Leaf
from qalam.preschool.models import Application, Place, QueueEvent
from qalam.preschool.queries.policy import ASSUMED, answers, years_to_replay
from qalam.preschool.rules.regimes import Regime
from qalam.preschool.services.sandbox import Trial, outcomes_of, outcomes_of_year, try_policy
from qalam.preschool.simulation.months import Market
from qalam.preschool.simulation.policy import Policy, placed_under
from qalam.preschool.simulation.year import Habits
from qalam.preschool.web.presenters.sandbox_words import MECHANISM_WORDS, SHORT_REGIMES
from qalam.registry.models import City
from tests.factories import queue, records
from tests.factories.institutions import child
from tests.preschool.families import somebody
from tests.preschool.walking import MONDAY, small

ALL_ANSWER = Habits(silent=0, refusing=0)


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
    tried = try_policy(Trial(Policy(7), Regime.BULLETIN, ALL_ANSWER), at=MONDAY + timedelta(days=1))
    assert (tried.children, tried.seats, tried.at_once.placed) == (12, 6, (6, 6))
    [by_category] = [way for way in tried.said.ways if way.way == "priority"]
    assert by_category.totals == {"first": 2, "general": 10}
    assert by_category.counts["first"] == {"gain": 0, "lose": 1, "same": 1}
    assert by_category.counts["general"] == {"gain": 1, "lose": 0, "same": 9}
    after = (Leaf.objects.count(), QueueEvent.objects.count(), list(Place.objects.values_list("state", flat=True)))
    assert after == before
    assert set(Application.objects.values_list("state", flat=True)) == {"queued"}


@pytest.mark.django_db
def test_only_a_specialist_tries_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    monkeypatch.setattr("qalam.preschool.web.sandbox.moment", lambda: datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE))
    small().waits(1)
    asked = {"ratio": 1, "siblings": 0, "mechanism": "boston", "regime": "voucher"}
    for user, status in ((somebody(Role.GUARDIAN), 403), (queue.account(), 403), (somebody(Role.SPECIALIST), 200)):
        client = Client()
        client.force_login(user)
        assert client.get(reverse("queue:sandbox"), asked).status_code == status


def test_a_chance_that_hardly_moves_is_no_difference() -> None:
    before, after = np.array([0.5, 0.5, 0.5]), np.array([0.8, 0.2, 0.6])
    assert outcomes_of_year(before, after) == ["gain", "lose", "same"]


@pytest.mark.django_db
def test_another_regime_is_told_over_a_year_and_a_voucher_reaches_beyond_the_list() -> None:
    house, other = small(), small()
    for days in range(6):
        house.waits(days)
    house.opens(2)
    other.opens(3)
    tried = try_policy(Trial(Policy(3), Regime.VOUCHER, ALL_ANSWER), at=MONDAY + timedelta(days=1))
    assert tried.regime is Regime.BULLETIN
    assert tried.is_other_regime
    # A place or two more come free in a few of the courses.
    by_voucher = tried.year.regimes[Regime.VOUCHER]
    assert (round(tried.year.in_force.placed), round(by_voucher.placed), round(by_voucher.beyond)) == (2, 5, 3)
    assert tried.said.outcomes == {"gain": 3, "lose": 0, "same": 3}


@pytest.mark.django_db
def test_habits_are_assumed_while_the_records_hold_few_answers() -> None:
    told = answers(date(2023, 5, 1))
    assert (told.habits, told.offers) == (ASSUMED, 0)


@pytest.mark.django_db
def test_a_past_summer_can_be_replayed_where_the_records_hold_its_queue_and_its_groups() -> None:
    small().waits(-100)
    assert years_to_replay(date(2023, 5, 1)) == []
    last_year = DateRange(date(2021, 9, 1), date(2022, 9, 1))
    child(born_on=date(2019, 1, 1), period=last_year)
    queue.group(institution=records.institution(kind="kindergarten"), period=records.YEAR)
    assert years_to_replay(date(2023, 5, 1)) == [date(2022, 7, 1)]
    assert years_to_replay(date(2022, 6, 1)) == []


@pytest.fixture
def specialist(monkeypatch: pytest.MonkeyPatch) -> Client:
    """Somebody of the department on a day of 2023, before a queue of three and one place."""
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    monkeypatch.setattr("qalam.preschool.web.sandbox.moment", lambda: datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE))
    house = small()
    for days, category in enumerate(("first", "general", "general"), 1):
        house.waits(days, category)
    house.opens(1)
    client = Client()
    client.force_login(somebody(Role.SPECIALIST))
    return client


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_page_speaks_in_words_of_its_language(specialist: Client, language: str) -> None:
    with override(language):
        page = specialist.get(reverse("queue:sandbox"), {"regime": "voucher"}).content.decode()
    assert SHORT_REGIMES[Regime.VOUCHER].say(language) in page  # type: ignore[arg-type]  # pytest tells plain texts
    assert MECHANISM_WORDS["ttc"].say(language) in page  # type: ignore[arg-type]
    assert ">deferred-acceptance<" not in page
    assert ">voucher<" not in page


@pytest.mark.django_db
def test_the_address_holds_the_whole_question(specialist: Client) -> None:
    asked = {"ratio": 1, "siblings": 30, "mechanism": "boston", "regime": "notify", "silent": 20, "refused": 3}
    page = specialist.get(reverse("queue:sandbox"), asked)
    assert {name: page.context["form"][name].value() for name in asked} == {n: str(v) for n, v in asked.items()}
    assert page.context["page"].is_other_regime


@pytest.mark.django_db
def test_a_question_out_of_bounds_is_said_at_its_field(specialist: Client) -> None:
    page = specialist.get(reverse("queue:sandbox"), {"ratio": 99})
    assert page.context["page"] is None
    assert "ratio" in page.context["form"].errors
