"""A season is opened or it is not: a renewal killed in its midst leaves nothing, and the next one does all of it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection

from qalam.access.actor import CLOCKWORK
from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import Leaf, TreeHead
from qalam.preschool.models import Application, Evidence, QueueEvent, Tally
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import season
from qalam.preschool.services.opening import open_log
from tests.factories import queue, records
from tests.preschool.walking import MONDAY, leaves, small

SEPTEMBER = datetime(2023, 9, 1, 8, tzinfo=CITY_ZONE)
CHILDREN = 12
RENEW = f"""
import sys, time, django
django.setup()
from datetime import datetime
from django.db import connection
from qalam.kernel.clock import CITY_ZONE
from qalam.access.actor import CLOCKWORK
from qalam.preschool.services import season

connection.settings_dict["NAME"] = sys.argv[1]
kept = getattr(season, sys.argv[2])

def last_step(*args, **values):
    done = kept(*args, **values)
    print("in the midst", flush=True)
    time.sleep(600)
    return done

setattr(season, sys.argv[2], last_step)
season.renew(by=CLOCKWORK, at=datetime.fromisoformat("{SEPTEMBER.isoformat()}"))
"""


def everything() -> tuple[list[Any], ...]:
    """All that a renewal touches."""
    return tuple(
        list(model.objects.order_by("pk").values())
        for model in (Application, Evidence, QueueEvent, Leaf, TreeHead, Tally)
    )


def fill() -> None:
    """Children of school age, younger ones with papers that are too old by then, and younger ones without."""
    house = small()
    for days in range(CHILDREN):
        house.waits(days, child=records.person(born_on=date(2017, 5, 5)))
        younger = house.waits(days, "extraordinary")
        queue.evidence(
            application=younger, ground="servicemen", state="confirmed", issued_on=date(2023, 4, 1), decided_at=MONDAY
        )
        house.waits(days)
    open_log(at=MONDAY)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("step", ["append_all", "leave", "changes", "rest"])
def test_a_renewal_killed_in_its_midst_has_done_nothing_and_can_be_done(step: str) -> None:
    fill()
    before = everything()
    name = connection.settings_dict["NAME"]
    renewal = subprocess.Popen([sys.executable, "-c", RENEW, name, step], stdout=subprocess.PIPE, text=True)
    try:
        assert renewal.stdout is not None
        assert renewal.stdout.readline() == "in the midst\n"
    finally:
        renewal.kill()
        renewal.wait()
    assert everything() == before
    assert season.renew(by=CLOCKWORK, at=SEPTEMBER) == season.Renewed(
        lapsed=CHILDREN, categories=0, left=CHILDREN, rested=0
    )
    assert Application.objects.filter(state="left").count() == CHILDREN
    assert set(Application.objects.exclude(state="left").values_list("priority", flat=True)) == {"general"}
    assert list(replay(leaves(), "zhanaozen")) == []
