from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from qalam.kernel.clock import CITY_ZONE
from qalam.ledger import jobs
from qalam.ledger.models import Checkpoint
from qalam.ledger.queries.checkpoints import reached
from qalam.ledger.services import log
from qalam.ledger.services.checkpoints import sign_checkpoint
from qalam.ledger.signing import log_key
from qalam.registry.models import City
from qalam.registry.queries.city import present
from qalam.transparency.checkpoints import SignedCheckpoint
from tests.factories import records
from tests.ledger.entries import BEGIN, filed

pytestmark = pytest.mark.django_db


def test_the_evening_s_job_signs_the_log_and_may_run_twice() -> None:
    log.append([filed(1), filed(2)])
    assert jobs.sign(timestamp=0) == jobs.sign(timestamp=0) == 2
    for kept in Checkpoint.objects.all():
        assert SignedCheckpoint.read(kept.note).is_signed_by(log_key())


def test_the_log_has_reached_its_last_leaf_or_its_last_signature() -> None:
    assert reached() is None
    log.append([filed(5)])
    assert reached() == datetime.fromisoformat(filed(5)["at"])
    sign_checkpoint(at=BEGIN + timedelta(days=1))
    assert reached() == BEGIN + timedelta(days=1)


def test_a_city_that_stands_still_at_a_day_never_lives_before_what_it_has_signed() -> None:
    City.objects.create(area=records.area(), is_invented=True, records_until=BEGIN.date())
    evening = BEGIN.replace(hour=23)
    sign_checkpoint(at=evening)
    morning = datetime(2026, 11, 25, 7, tzinfo=CITY_ZONE)
    assert present(morning) == evening
