"""The back-test of the forecast that the documentation prints, on the demo city's past."""

from __future__ import annotations

from pathlib import Path

import pytest

from qalam.demo.days import RECORDS_UNTIL
from qalam.preschool.days import begin_of
from qalam.preschool.management.commands.backtest import DAYS
from qalam.preschool.models import Application
from qalam.preschool.queries.backtest import Backtest, backtest, printed
from qalam.preschool.queries.odds import forecast

pytestmark = [pytest.mark.usefixtures("demo_city"), pytest.mark.django_db]
DOCUMENT = Path(__file__).parents[2] / "docs" / "explanation" / "odds.md"


@pytest.fixture(scope="module")
def found(demo_city: None, django_db_blocker: object) -> list[Backtest]:
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        return [backtest(on, months=months) for on, months in DAYS]


def test_the_documentation_prints_the_back_test_as_it_is(found: list[Backtest]) -> None:
    assert printed(found) in DOCUMENT.read_text(encoding="utf-8")


def test_on_every_day_the_forecast_is_better_than_one_share_for_all(found: list[Backtest]) -> None:
    assert [one.on for one in found if one.score.brier >= one.score.base] == []
    for one in found:
        shares = [bin.happened for bin in one.bins]
        assert shares[-1] > 2 * shares[0], one


def test_four_of_five_intervals_hold(found: list[Backtest]) -> None:
    assert all(one.covered >= 0.75 for one in found)


def test_everybody_who_waits_has_odds_that_grow_with_the_months() -> None:
    found = forecast(begin_of(RECORDS_UNTIL), courses=10)
    assert set(found.children) == set(Application.objects.waiting().values_list("pk", flat=True))
    odds = [*found.wishes.values(), *found.children.values(), *found.pools.values()]
    assert all(one.within == tuple(sorted(one.within)) and one.soonest <= one.latest for one in odds)
    assert {one.is_known for one in odds} == {True, False}
