"""The back-test of the forecast that the documentation prints."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qalam.demo.days import RECORDS_UNTIL
from qalam.preschool.days import begin_of
from qalam.preschool.models import Application
from qalam.preschool.queries.backtest import backtest, printed
from qalam.preschool.queries.odds import forecast

pytestmark = [pytest.mark.usefixtures("demo_city"), pytest.mark.django_db]
DOCUMENT = Path(__file__).parents[2] / "docs" / "explanation" / "odds.md"


def test_the_documentation_prints_the_back_test_as_it_is() -> None:
    assert printed(backtest(date(2022, 7, 1), months=3)) in DOCUMENT.read_text(encoding="utf-8")


def test_everybody_who_waits_has_odds_that_grow_with_the_months() -> None:
    found = forecast(begin_of(RECORDS_UNTIL), courses=10)
    assert set(found.children) == set(Application.objects.waiting().values_list("pk", flat=True))
    assert all(one.within == tuple(sorted(one.within)) and one.soonest <= one.latest for one in found.wishes.values())
    assert {one.is_known for one in found.wishes.values()} == {True, False}
