"""The process that does the jobs, in the foreground, until it is told to stop."""

from __future__ import annotations

from django.db import OperationalError
from procrastinate import PsycopgConnector
from procrastinate.contrib.django import app, connector_params
from procrastinate.exceptions import ConnectorException

CONNECTIONS = 4
PATIENCE = 10.0
"""Seconds without a connection after which the database counts as lost."""


def work(*, until_done: bool = False) -> None:
    """Do jobs until SIGTERM or Ctrl-C, which let the running ones end.

    With `until_done` do those that wait, and leave. Raises OperationalError when the database is lost: `qalam run`
    then starts another worker, which starts the embedded server too.
    """
    connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=CONNECTIONS, timeout=PATIENCE)
    try:
        with app.replace_connector(connector):
            app.run_worker(wait=not until_done)
    except ConnectorException as problem:
        raise OperationalError(str(problem.__cause__ or problem)) from problem
