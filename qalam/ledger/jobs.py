"""The log is signed every evening. The job may run again at any time: a further signature says the same, later."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.utils.module_loading import import_string
from procrastinate.contrib.django import app

from qalam.ledger.services.checkpoints import sign_checkpoint


def present() -> datetime:
    """The moment in which the city lives; the settings name who knows it."""
    moment: datetime = import_string(settings.CITY_CLOCK)()
    return moment


@app.periodic(cron="50 23 * * *")
@app.task(name="ledger.sign", lock="ledger.sign", queueing_lock="ledger.sign")
def sign(timestamp: int) -> int:
    """Sign the log as it stands, ten minutes before midnight; returns its size."""
    return sign_checkpoint(at=present()).size
