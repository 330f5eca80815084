"""The log is signed every evening. The job may run again at any time: a further signature says the same, later."""

from __future__ import annotations

from django.db import DatabaseError
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from qalam.ledger.moment import present
from qalam.ledger.services.checkpoints import sign_checkpoint

UNTIL_IT_CAN = RetryStrategy(max_attempts=12, wait=300, linear_wait=300, retry_exceptions=[DatabaseError, OSError])
"""A day without a signature is not made good by the next one: where the database fails, some hours of attempts."""


@app.periodic(cron="50 23 * * *")
@app.task(name="ledger.sign", lock="ledger.sign", queueing_lock="ledger.sign", retry=UNTIL_IT_CAN)
def sign(timestamp: int) -> int:
    """Sign the log as it stands, ten minutes before midnight; returns its size."""
    return sign_checkpoint(at=present()).size
