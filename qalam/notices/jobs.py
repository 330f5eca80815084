"""Sending, and asking the bot, each minute. A job may run again at any time: what is done is not due any more."""

from __future__ import annotations

from procrastinate.contrib.django import app

from qalam.notices.channels.configured import telegram_bot
from qalam.notices.present import present
from qalam.notices.services.linking import link_started
from qalam.notices.services.sending import send_due


@app.periodic(cron="* * * * *")
@app.task(name="notices.send", lock="notices.send", queueing_lock="notices.send")
def send(timestamp: int) -> int:
    """Send all that is due; returns how many were taken up. Each batch asks the clock anew."""
    total = 0
    while taken := send_due(at=present()).total:
        total += taken
    return total


@app.periodic(cron="* * * * *")
@app.task(name="notices.link", lock="notices.link", queueing_lock="notices.link")
def link(timestamp: int) -> int:
    """Link those who have opened the bot; nothing to do where there is none."""
    bot = telegram_bot()
    return link_started(bot, at=present()) if bot else 0
