"""`qalam work`: the jobs alone."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from procrastinate.exceptions import ConnectorException

from qalam.config.clockwork import worker
from qalam.config.commandline import COMMANDS
from qalam.config.commands import work


def test_the_jobs_can_be_done_without_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[object] = []
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/qalam")
    monkeypatch.setattr("qalam.config.database.running.reach", lambda url: done.append("reached"))
    monkeypatch.setattr(work, "migrate", lambda: done.append("tables"))
    monkeypatch.setattr(work, "work", lambda **values: done.append(values))
    assert work.main(["--until-done"]) == 0
    assert done == ["reached", "tables", {"until_done": True}]
    assert COMMANDS["work"].sees_records


def test_a_worker_that_lost_its_database_says_so_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    def lose(app: object, **_: object) -> None:
        raise ConnectorException from RuntimeError("the server is gone")

    monkeypatch.setattr("procrastinate.App.run_worker", lose)
    with pytest.raises(OperationalError, match="the server is gone"):
        worker.work()
