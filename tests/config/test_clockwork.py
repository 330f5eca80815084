"""Jobs are due in the city's time, done by a process that is kept alive, and taken up again when they were cut off."""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from procrastinate.contrib.django import app
from procrastinate.periodic import PeriodicDeferrer

from qalam.config.clockwork.beside import Beside
from qalam.config.clockwork.city_time import CityTask
from qalam.config.clockwork.worker import work
from qalam.kernel.clock import CITY_ZONE

SLEEPER = (sys.executable, "-c", "import time; time.sleep(60)")


def until(happens: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Wait for something that another process does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if happens():
            return True
        time.sleep(0.02)
    return False


def test_every_periodic_job_is_read_in_the_time_of_the_city() -> None:
    app.perform_import_paths()
    tasks = app.periodic_registry.periodic_tasks
    assert {"notices.send", "clockwork.take_up", "clockwork.tidy"} <= {name for name, _ in tasks}
    assert [key for key, task in tasks.items() if not isinstance(task, CityTask)] == []


def test_half_past_three_is_half_past_three_in_the_city() -> None:
    app.perform_import_paths()
    task = app.periodic_registry.periodic_tasks["clockwork.tidy", ""]
    evening = datetime(2026, 3, 31, 22, 0, tzinfo=CITY_ZONE)
    following = task.croniter.get_next(ret_type=float, start_time=evening.timestamp())
    assert datetime.fromtimestamp(following, CITY_ZONE) == datetime(2026, 4, 1, 3, 30, tzinfo=CITY_ZONE)
    deferrer = PeriodicDeferrer(app.periodic_registry, **app.periodic_defaults)
    missed = {task.task.name: at for task, at in deferrer.get_previous_tasks(at=evening.timestamp())}
    assert datetime.fromtimestamp(missed["clockwork.tidy"], CITY_ZONE).hour == 3


@pytest.fixture
def beside() -> Iterator[Beside]:
    kept = Beside(SLEEPER, pause=0.05)
    kept.thread.start()
    assert until(lambda: kept.process is not None)
    yield kept
    kept.stop()


def test_a_worker_that_was_killed_is_started_again(beside: Beside) -> None:
    assert beside.process
    first = beside.process.pid
    os.kill(first, signal.SIGKILL)
    assert until(lambda: beside.process is not None and beside.process.pid != first and beside.process.poll() is None)


def test_stopping_ends_the_worker_and_starts_no_other(beside: Beside) -> None:
    assert beside.process
    beside.stop()
    assert beside.process.returncode == -signal.SIGTERM
    assert not beside.thread.is_alive()


def test_a_worker_that_cannot_live_is_started_less_and_less_often(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    kept = Beside((sys.executable, "-c", ""), pause=3.0)

    def wait(seconds: float) -> bool:
        waited.append(seconds)
        if len(waited) == 6:
            kept.is_over.set()
        return kept.is_over.is_set()

    monkeypatch.setattr(kept.is_over, "wait", wait)
    kept.keep()
    assert waited == [3.0, 6.0, 12.0, 24.0, 30.0, 30.0]


@pytest.fixture
def database_left_alone(transactional_db: None) -> Iterator[None]:
    """The connections of threads that have ended are closed before the test database is taken away."""
    yield
    gc.collect()


@pytest.mark.usefixtures("database_left_alone")
def test_jobs_are_done_in_the_database_of_the_site() -> None:
    done: list[str] = []

    @app.task(name="tests.note")
    def note(word: str) -> None:
        done.append(word)

    try:
        note.defer(word="бір")
        note.defer(word="екі")
        work(until_done=True)
    finally:
        del app.tasks["tests.note"]
    assert done == ["бір", "екі"]


def put_job(state: str, worker: int | None) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args, status, worker_id, attempts)"
            " VALUES ('default', 'tests.note', '{}', %s, %s, 0) RETURNING id",
            [state, worker],
        )
        return int(cursor.fetchone()[0])


def put_worker(seconds_of_silence: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - make_interval(secs => %s))"
            " RETURNING id",
            [seconds_of_silence],
        )
        return int(cursor.fetchone()[0])


@pytest.mark.usefixtures("database_left_alone")
def test_the_job_of_a_silent_worker_is_done_by_another_and_that_of_a_living_one_is_left_alone() -> None:
    done: list[int] = []

    @app.task(name="tests.note", pass_context=True)
    def note(context: Any) -> None:
        done.append(context.job.id)

    try:
        cut_off = put_job("doing", put_worker(settings.WORKER_SILENCE + 10))
        put_job("doing", put_worker(1))
        app.perform_import_paths()
        app.tasks["clockwork.take_up"].defer(timestamp=0)
        work(until_done=True)
        work(until_done=True)
    finally:
        del app.tasks["tests.note"]
    assert done == [cut_off]


@pytest.mark.usefixtures("database_left_alone")
def test_the_signature_of_the_day_is_tried_again_where_the_database_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise OperationalError("could not extend file")

    monkeypatch.setattr("qalam.ledger.jobs.sign_checkpoint", fail)
    app.perform_import_paths()
    app.tasks["ledger.sign"].defer(timestamp=0)
    work(until_done=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT status::text, scheduled_at > now() FROM procrastinate_jobs WHERE task_name = 'ledger.sign'"
            " AND args->>'timestamp' = '0'"
        )
        assert cursor.fetchall() == [("todo", True)]
