"""The process that does the jobs, in the foreground, until it is told to stop."""

from __future__ import annotations

from typing import cast

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector


def work(*, until_done: bool = False) -> None:
    """Do jobs until SIGTERM or Ctrl-C, which let the running ones end.

    With `until_done` do those that wait, and leave.
    """
    connector = cast(DjangoConnector, app.connector).get_worker_connector()
    with app.replace_connector(connector):
        app.run_worker(wait=not until_done)
