"""What is refused is counted, and however much is tried, an hour of an account has only so many rows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from qalam.access.models import Refused, User
from qalam.access.refusing import NotAllowed, Noticed, Subject, Why, notice, noticing, refusing
from qalam.access.services import refusals
from qalam.access.services.refusals import Attempt, write_down

AT = datetime(2023, 5, 1, 10, 20, tzinfo=UTC)


def attempt(by: User | None = None, key: str = "1", **values: object) -> Attempt:
    why = Why.ANOTHERS if by else Why.SIGNED_OUT
    about = {"page": "queue:staff_card", "is_deed": False, "kind": "application", "key": key, "why": why}
    return Attempt(**{"by": by} | about | values)  # type: ignore[arg-type]


def counts() -> dict[tuple[str, str], int]:
    return {(one.page, one.subject_key): one.times for one in Refused.objects.all()}


@pytest.mark.django_db
def test_attempts_of_one_kind_are_one_row_with_a_count_in_an_hour() -> None:
    by = User.objects.create(username="aigul")
    for minutes in (0, 10, 5):
        write_down(attempt(by), at=AT + timedelta(minutes=minutes))
    row = Refused.objects.get()
    assert (row.times, row.first_at, row.last_at) == (3, AT, AT + timedelta(minutes=10))
    assert (row.hour, row.why, row.subject_kind) == (AT.replace(minute=0), "anothers", "application")
    write_down(attempt(by), at=AT + timedelta(hours=1))
    write_down(attempt(by, is_deed=True), at=AT)
    write_down(attempt(), at=AT)
    assert Refused.objects.count() == 4


@pytest.mark.django_db
def test_whoever_tries_everything_leaves_a_count_and_not_a_row_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusals, "MOST", 5)
    first, second = (User.objects.create(username=name) for name in ("first", "second"))
    for number in range(40):
        write_down(attempt(first, str(number)), at=AT)
    assert counts() == {("queue:staff_card", str(number)): 1 for number in range(5)} | {("", ""): 35}
    # What has its row is counted there still, and nobody takes the room of another, nor of another hour.
    write_down(attempt(first, "3"), at=AT)
    assert Refused.objects.get(subject_key="3").times == 2
    write_down(attempt(second, "3"), at=AT)
    write_down(attempt(first, "39"), at=AT + timedelta(hours=1))
    assert Refused.objects.count() == 8


def test_refusals_are_noticed_while_a_request_is_answered_and_else_by_nobody() -> None:
    notice(Why.ROLE)
    with noticing() as outer:
        notice(Why.ROLE)
        with noticing() as inner:
            refusal = refusing(NotAllowed("no"), Why.ANOTHERS, Subject("person", "7"))
        notice(Why.UNKNOWN)
    assert isinstance(refusal, NotAllowed)
    assert inner == [Noticed(Why.ANOTHERS, Subject("person", "7"))]
    assert outer == [Noticed(Why.ROLE), Noticed(Why.UNKNOWN)]
