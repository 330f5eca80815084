"""A phone number as the way into an account."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st
from psycopg.types.range import DateRange

from qalam.access.models import Phone, Role, RoleGrant, User
from qalam.access.queries.phones import account_of, phone_of
from qalam.access.services.phones import (
    SPELL,
    TRIES,
    TooManyTries,
    confirm_number,
    count_try,
    drop_unconfirmed,
    take_number,
)

NUMBER = "+77011234567"
AT = datetime(2023, 5, 1, 10, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_a_number_is_taken_once_and_opens_an_account_without_password_or_role() -> None:
    user = take_number(number=NUMBER, at=AT)
    assert take_number(number=NUMBER, at=AT) == user
    assert not user.has_usable_password()
    assert not user.grants.exists()
    assert NUMBER not in user.username
    assert account_of(NUMBER, AT.date()) == user
    assert account_of("+77017654321", AT.date()) is None


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_at_once_get_the_same_account() -> None:
    taken, gate = [], Barrier(4)

    def ask() -> None:
        gate.wait()
        taken.append(take_number(number=NUMBER, at=AT).pk)
        connection.close()

    run(ask, 4)
    assert len(taken) == 4
    assert len(set(taken)) == 1
    assert User.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_codes_sent_side_by_side_are_counted_one_by_one() -> None:
    take_number(number=NUMBER, at=AT)
    allowed, gate = [], Barrier(TRIES + 4)

    def guess() -> None:
        gate.wait()
        try:
            count_try(number=NUMBER, at=AT)
            allowed.append(True)
        except TooManyTries:
            pass
        connection.close()

    run(guess, TRIES + 4)
    assert len(allowed) == TRIES


def run(what: object, times: int) -> None:
    threads = [Thread(target=what) for _ in range(times)]  # type: ignore[arg-type]
    for each in threads:
        each.start()
    for each in threads:
        each.join()


@settings(deadline=None, max_examples=25)
@given(steps=st.lists(st.integers(0, 30), min_size=1, max_size=40))
@pytest.mark.django_db(transaction=True)
def test_no_hour_from_its_first_try_has_more_tries_than_allowed(steps: list[int]) -> None:
    Phone.objects.all().delete()
    take_number(number=NUMBER, at=AT)
    moment, allowed = AT, []
    for step in steps:
        moment += timedelta(minutes=step)
        try:
            count_try(number=NUMBER, at=moment)
        except TooManyTries:
            continue
        allowed.append(moment)
    for first, last in zip(allowed, allowed[TRIES * 2 :], strict=False):
        assert last - first >= SPELL
    if len(steps) <= TRIES:
        assert len(allowed) == len(steps)


def test_after_an_hour_the_number_may_try_again() -> None:
    take_number(number=NUMBER, at=AT)
    for _ in range(TRIES):
        count_try(number=NUMBER, at=AT)
    with pytest.raises(TooManyTries):
        count_try(number=NUMBER, at=AT + SPELL - timedelta(seconds=1))
    count_try(number=NUMBER, at=AT + SPELL)
    assert Phone.objects.get().tries == 1


def test_a_right_code_confirms_the_number_once_and_clears_the_tries() -> None:
    user = take_number(number=NUMBER, at=AT)
    count_try(number=NUMBER, at=AT)
    assert confirm_number(user=user, number=NUMBER, at=AT)
    assert not confirm_number(user=user, number=NUMBER, at=AT + SPELL)
    phone = phone_of(user)
    assert phone
    assert (phone.confirmed_at, phone.tries) == (AT, 0)


def test_a_number_whose_code_never_came_back_is_forgotten_with_its_account() -> None:
    kept = take_number(number=NUMBER, at=AT)
    confirm_number(user=kept, number=NUMBER, at=AT)
    take_number(number="+77017654321", at=AT)
    take_number(number="+77017654322", at=AT)
    take_number(number="+77017654322", at=AT + SPELL)
    assert drop_unconfirmed(asked_before=AT + SPELL) == 1
    assert {phone.number for phone in Phone.objects.all()} == {NUMBER, "+77017654322"}
    assert User.objects.count() == 2


def test_a_number_of_nobody_is_not_counted() -> None:
    count_try(number=NUMBER, at=AT)
    assert not Phone.objects.exists()


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.ADMINISTRATOR, Role.AUDITOR, Role.HEAD])
def test_a_phone_alone_opens_no_account_of_the_staff(role: Role) -> None:
    user = take_number(number=NUMBER, at=AT)
    bin_of = "1" * 12 if role == Role.HEAD else ""
    RoleGrant.objects.create(user=user, role=role, period=DateRange(date(2020, 1, 1), None), institution_bin=bin_of)
    assert account_of(NUMBER, AT.date()) is None


def test_a_phone_opens_no_closed_account() -> None:
    user = take_number(number=NUMBER, at=AT)
    User.objects.update(is_active=False)
    assert user
    assert account_of(NUMBER, AT.date()) is None
