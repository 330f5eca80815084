"""Static files are collected when they changed, by one command at a time."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from pytest_django import Settings

from qalam.config import static_files
from qalam.config.static_files import collect_static
from qalam.config.workers import LONGEST_QUESTION, SERVER_PID, announce_server, follow_server, limit_patience


@pytest.fixture
def collected(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The calls of `collectstatic`, which puts one file into a folder of the test's own."""
    settings.STATIC_ROOT = tmp_path / "static"
    calls: list[str] = []

    def collect(name: str, **_options: object) -> None:
        calls.append(name)
        Path(settings.STATIC_ROOT).mkdir(exist_ok=True)

    monkeypatch.setattr(static_files, "call_command", collect)
    return calls


def test_files_that_did_not_change_are_not_collected_again(collected: list[str]) -> None:
    assert collect_static()
    assert not collect_static()
    assert collected == ["collectstatic"]


def test_a_collection_that_was_cut_short_is_done_again(
    collected: list[str], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(_name: str, **_options: object) -> None:
        Path(settings.STATIC_ROOT).mkdir()
        raise KeyboardInterrupt

    with monkeypatch.context() as cut_short:
        cut_short.setattr(static_files, "call_command", die)
        with pytest.raises(KeyboardInterrupt):
            collect_static()
    assert collect_static()
    assert collected == ["collectstatic"]


def test_of_two_commands_at_once_the_second_finds_the_work_done(collected: list[str]) -> None:
    both = [threading.Thread(target=collect_static) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert collected == ["collectstatic"]


def test_a_process_that_no_server_started_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SERVER_PID, raising=False)
    before = threading.active_count()
    follow_server()
    assert threading.active_count() == before


def test_the_server_announces_itself_to_its_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SERVER_PID, "")
    announce_server()
    assert os.environ[SERVER_PID] == str(os.getpid())


def test_a_page_gives_up_a_question_after_a_while_and_a_server_of_ones_own_has_its_own_limits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PGOPTIONS", raising=False)
    monkeypatch.setenv("DATABASE_URL", "postgresql://db/city")
    limit_patience()
    assert "PGOPTIONS" not in os.environ
    monkeypatch.delenv("DATABASE_URL")
    monkeypatch.setenv("PGOPTIONS", "")
    monkeypatch.delenv("PGOPTIONS")
    limit_patience()
    assert os.environ["PGOPTIONS"] == f"-c statement_timeout={LONGEST_QUESTION}s"
