"""What the portal does by itself."""

from __future__ import annotations

from datetime import timedelta

from procrastinate.contrib.django import app

from qalam.access.keeping.shelf import forget
from qalam.access.services.phones import drop_unconfirmed
from qalam.kernel.clock import now

UNCONFIRMED_LIFE = timedelta(days=1)


@app.periodic(cron="40 3 * * *")
@app.task(name="portal.drop_unconfirmed", lock="portal.drop_unconfirmed", queueing_lock="portal.drop_unconfirmed")
def drop_unconfirmed_phones(timestamp: int) -> None:
    """Numbers whose code never came back are forgotten, so that their owners can register later."""
    drop_unconfirmed(asked_before=now() - UNCONFIRMED_LIFE)


@app.periodic(cron="5 0 * * *")
@app.task(name="portal.forget_kept_pages", lock="portal.forget_kept_pages", queueing_lock="portal.forget_kept_pages")
def forget_kept_pages(timestamp: int) -> None:
    """Pages of yesterday are nobody's any more, and what they said of a family does not stay."""
    forget()
