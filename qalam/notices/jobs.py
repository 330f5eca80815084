"""Sending, each minute. A job may be run again at any time: what it has done already is not due any more."""

from __future__ import annotations

from procrastinate.contrib.django import app

from qalam.notices.present import present
from qalam.notices.services.sending import send_due


@app.periodic(cron="* * * * *")
@app.task(name="notices.send", lock="notices.send", queueing_lock="notices.send")
def send(timestamp: int) -> int:
    """Send all that is due; returns how many were taken up. Each batch asks the clock anew."""
    total = 0
    while taken := send_due(at=present()).total:
        total += taken
    return total
