"""What a visitor reads when the database fails, in each language, and what a program is told."""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import django.db
import psycopg
import pytest
from django.test import Client

from qalam.config.logs import OneLine
from qalam.portal.failing import Failure, failure_of, words_of
from qalam.portal.web import problems

LOST = "server closed the connection unexpectedly"


def told(kind: type[psycopg.Error], words: str = "words") -> django.db.DatabaseError:
    """What Django raises for an error of PostgreSQL."""
    problem = django.db.OperationalError(words)
    problem.__cause__ = kind(words)
    return problem


FAILURES = [
    (told(psycopg.errors.DiskFull), Failure.FULL_DISK, 507),
    (OSError(errno.ENOSPC, "No space left on device"), Failure.FULL_DISK, 507),
    (told(psycopg.errors.ReadOnlySqlTransaction), Failure.READ_ONLY, 503),
    (told(psycopg.errors.TooManyConnections), Failure.TOO_MANY, 503),
    (told(psycopg.OperationalError, "FATAL:  sorry, too many clients already"), Failure.TOO_MANY, 503),
    (told(psycopg.errors.QueryCanceled), Failure.TOO_SLOW, 503),
    (told(psycopg.errors.LockNotAvailable), Failure.TOO_SLOW, 503),
    (told(psycopg.errors.DeadlockDetected), Failure.TOO_SLOW, 503),
    (told(psycopg.OperationalError, LOST), Failure.AWAY, 503),
    (told(psycopg.errors.AdminShutdown), Failure.AWAY, 503),
    (django.db.InterfaceError("connection already closed"), Failure.AWAY, 503),
]
SENTENCES = {
    Failure.FULL_DISK: ("Сайтта бос орын қалмады", "На сайте не осталось места", "The site has run out of room"),
    Failure.READ_ONLY: ("тек оқуға болады", "можно только читать", "can only be read now"),
    Failure.TOO_MANY: ("адам тым көп", "слишком много людей", "Too many people"),
    Failure.TOO_SLOW: ("тым ұзаққа созылды", "слишком много времени", "taken too long"),
    Failure.AWAY: ("қазір қол жетпейді", "сейчас недоступны", "cannot be reached"),
}


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Let the front page fail."""

    def fail(problem: BaseException) -> None:
        def raise_it(*_: object, **__: object) -> None:
            raise problem

        monkeypatch.setattr("qalam.portal.web.city.render", raise_it)

    return fail


@pytest.fixture(autouse=True)
def roomy(settings: Any) -> None:
    settings.DATABASE_FOLDER = None


@pytest.mark.parametrize(("problem", "failure", "status"), FAILURES)
@pytest.mark.parametrize(("prefix", "place"), [("/", 0), ("/ru/", 1), ("/en/", 2)])
def test_a_failing_database_is_one_sentence_in_the_language_of_the_page(
    client: Client,
    db: None,
    failing: Callable[[BaseException], None],
    prefix: str,
    place: int,
    problem: BaseException,
    failure: Failure,
    status: int,
) -> None:
    failing(problem)
    answer = client.get(prefix)
    assert answer.status_code == status
    assert SENTENCES[failure][place] in answer.text
    assert answer.headers["Retry-After"] == "60"
    assert "Traceback" not in answer.text
    assert "words" not in answer.text


def test_every_failure_has_its_own_page() -> None:
    assert set(problems.FAILED) == set(Failure) == set(SENTENCES)
    assert len({str(problem.title) for _, problem in problems.FAILED.values()}) == len(Failure)


def test_a_failure_before_any_view_has_the_same_page(client: Client, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise told(psycopg.OperationalError, LOST)

    client.raise_request_exception = False
    monkeypatch.setattr("django.middleware.csrf.CsrfViewMiddleware.process_view", fail)
    answer = client.get("/ru/figures/")
    assert answer.status_code == 503
    assert "сейчас недоступны" in answer.text


def test_a_fault_of_the_program_stays_a_fault(
    client: Client, db: None, failing: Callable[[BaseException], None]
) -> None:
    client.raise_request_exception = False
    failing(told(psycopg.errors.UndefinedColumn))
    problem = django.db.ProgrammingError("no such column")
    problem.__cause__ = psycopg.errors.UndefinedColumn("no such column")
    failing(problem)
    answer = client.get("/en/")
    assert answer.status_code == 500
    assert "The fault is ours" in answer.text


def test_whoever_sent_something_is_told_to_look_first(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise told(psycopg.OperationalError, LOST)

    monkeypatch.setattr("qalam.portal.web.check.render", fail)
    assert "before you send it again" in client.post("/en/check/", {"text": ""}).text
    assert "before you send it again" not in client.get("/en/check/").text


def test_a_part_of_a_page_asks_for_the_whole_one(
    client: Client, db: None, failing: Callable[[BaseException], None]
) -> None:
    failing(told(psycopg.errors.DiskFull))
    answer = client.get("/en/?on=2023-05-01", headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"] == "/en/?on=2023-05-01"


def test_a_server_that_a_full_disk_ended_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = told(psycopg.OperationalError, LOST)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1000))
    assert failure_of(lost, tmp_path) is Failure.FULL_DISK
    assert failure_of(lost, None) is Failure.AWAY
    assert failure_of(django.db.IntegrityError("twice"), tmp_path) is None
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=10**9))
    assert failure_of(lost, tmp_path) is Failure.AWAY


def test_a_transaction_that_went_on_after_a_failure_is_told_by_it() -> None:
    broken = django.db.transaction.TransactionManagementError("an error occurred in the current transaction")
    broken.__cause__ = told(psycopg.errors.DiskFull)
    assert failure_of(broken, None) is Failure.FULL_DISK


def test_the_log_has_one_line_for_a_failing_database_and_all_for_a_fault() -> None:
    def record(problem: Exception) -> logging.LogRecord:
        return logging.LogRecord("x", logging.ERROR, "", 0, "at %s", ("/en/",), (type(problem), problem, None))

    lost, fault = record(told(psycopg.OperationalError, "gone\n\taway")), record(ValueError("x"))
    assert OneLine().filter(lost)
    assert (lost.getMessage(), lost.exc_info) == ("at /en/: database: gone away", None)
    assert OneLine().filter(fault)
    assert fault.exc_info is not None
    assert words_of(ValueError("x")) == "x"


@pytest.mark.django_db
class TestHealth:
    def test_all_is_well(self, client: Client) -> None:
        answer = client.get("/health/")
        assert (answer.status_code, answer.text) == (200, "ok\n")

    def test_a_full_disk(self, client: Client, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        settings.DATABASE_FOLDER = tmp_path
        monkeypatch.setattr("qalam.config.health.lacks_room", lambda place: place == tmp_path)
        answer = client.get("/health/")
        assert (answer.status_code, answer.text) == (503, "disk\n")

    def test_records_that_can_only_be_read(self, client: Client) -> None:
        with django.db.connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
        answer = client.get("/health/")
        assert (answer.status_code, answer.text) == (503, "read-only\n")

    def test_a_database_that_is_away(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail() -> None:
            raise told(psycopg.OperationalError, LOST)

        monkeypatch.setattr("qalam.config.health.connection", SimpleNamespace(cursor=fail))
        answer = client.get("/health/")
        assert (answer.status_code, answer.text) == (503, "database\n")
