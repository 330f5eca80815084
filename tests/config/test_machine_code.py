from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from qalam.config.clockwork.machine_code import COMMAND, compiling_beside
from qalam.config.commands import work


def test_what_is_compiled_in_time_ends_by_itself() -> None:
    with compiling_beside((sys.executable, "-c", "")) as process:
        assert process.wait(60) == 0


def test_what_takes_longer_ends_with_the_worker() -> None:
    with compiling_beside((sys.executable, "-c", "import time; time.sleep(60)")) as process:
        assert process.poll() is None
    assert process.returncode == -signal.SIGTERM


@pytest.mark.parametrize(("arguments", "expected"), [([], ["compiling", "jobs"]), (["--until-done"], ["jobs"])])
def test_a_worker_that_stays_has_the_allocation_compiled_beside_it(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], expected: list[str]
) -> None:
    done: list[str] = []

    @contextmanager
    def beside() -> Iterator[None]:
        done.append("compiling")
        yield

    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/qalam")
    monkeypatch.setattr("qalam.config.database.running.reach", lambda url: None)
    monkeypatch.setattr(work, "migrate", lambda: None)
    monkeypatch.setattr(work, "compiling_beside", beside)
    monkeypatch.setattr(work, "work", lambda **_: done.append("jobs"))
    assert work.main(arguments) == 0
    assert done == expected
    assert COMMAND[1:] == ("-m", "qalam.allocation.warming")
