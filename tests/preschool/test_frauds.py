"""Frauds that somebody with the database in hand could try, and whoever has only the export finds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from qalam.access.actor import CLOCKWORK
from qalam.config.commands.ledger import replayed
from qalam.kernel.rule import Verdict
from qalam.preschool.models import Application, Place
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.services import offers
from qalam.preschool.services.happening import Happening, happen, remember
from tests.preschool.walking import MONDAY, leaves, small

pytestmark = pytest.mark.django_db


def found() -> list[str]:
    return [one.code for one in replayed(leaves())]


def jumping(child: Application, place: Place) -> None:
    """An offer to a child whose turn it was not."""
    told = {
        "pool": place.pool.key, "rank": 1, "counter": place.pool.counter, "counter_after": 1,
        "answer_by": "2023-04-13", "round": None,
    }  # fmt: skip
    happen(child, Event.OFFERED, at=MONDAY, by=CLOCKWORK, cause="turn", place=place, verdict=Verdict(None), told=told)


def test_an_honest_queue_is_found_right() -> None:
    house = small()
    house.waits(1)
    house.opens()
    offers.serve(pool=house.pool, at=MONDAY)
    assert found() == []


def test_a_queue_jump_is_found() -> None:
    house = small()
    house.waits(1)
    friend = house.waits(50)
    [place] = house.opens()
    jumping(friend, place)
    assert "turn" in found()


def test_an_application_entered_with_an_earlier_day_is_found() -> None:
    house = small()
    house.waits(1)
    house.opens()
    friend = house.waits(-100)
    told = {
        "filed_at": friend.filed_at, "born": 2020, "category": "general", "language": "kk", "stay": "full",
        "group": "ordinary", "wants": [house.kindergarten.bin], "batch": None, "holds": None,
    }  # fmt: skip
    remember([Happening("filed", MONDAY + timedelta(days=1), CLOCKWORK, "portal", friend, told=told)])
    assert "back-dated" in found()


def test_a_category_out_of_nothing_is_found() -> None:
    house = small()
    house.waits(1)
    friend = house.waits(50)
    house.opens()
    happen(friend, Event.CATEGORY, at=MONDAY, by=CLOCKWORK, cause="evidence-lapsed", told={"category": "extraordinary"})
    assert found() != []


def test_a_place_that_was_closed_or_never_opened_cannot_be_offered() -> None:
    house = small()
    friend = house.waits(1)
    [place] = house.opens()
    remember([Happening("place-closed", MONDAY, CLOCKWORK, "repair", place=place)])
    jumping(friend, place)
    assert "place-closed" in found()
