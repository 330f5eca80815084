"""How many notices a person has not read is counted as they are told and read, by statements of any size."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.db.models import F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from qalam.access.keeping import shelf
from qalam.access.keeping.unread import unread_of
from qalam.access.models import OwnRevision, User
from qalam.notices.models import Notice
from qalam.notices.queries.inbox import unseen_count
from qalam.notices.services import receipts
from qalam.notices.services.marking import mark_reached
from qalam.notices.services.outbox import Message, put_many
from tests.notices.people import NOON, SENTENCE, person, told


def right(*users: User) -> bool:
    return [unread_of(user.pk) for user in users] == [unseen_count(user) for user in users]


@pytest.mark.django_db
def test_many_are_told_in_one_statement_and_twice_the_same_counts_once() -> None:
    first, second = person(), person()
    messages = [Message(user, f"{user.pk}:{number}", SENTENCE) for number in range(5) for user in (first, second)]
    put_many(messages, at=NOON)
    put_many(messages[:4], at=NOON)
    assert (unread_of(first.pk), unread_of(second.pk)) == (5, 5)
    receipts.seen(notice=Notice.objects.filter(to=first).earliest("pk"), by=first, at=NOON)
    receipts.seen(notice=Notice.objects.filter(to=first).earliest("pk"), by=first, at=NOON)
    receipts.all_seen(by=second, at=NOON)
    assert (unread_of(first.pk), unread_of(second.pk)) == (4, 0)
    mark_reached(Notice.objects.values_list("pk", flat=True), at=NOON)
    assert right(first, second)


@pytest.mark.django_db
def test_what_was_rolled_back_was_not_told() -> None:
    user = person()
    told(user)
    with transaction.atomic():
        told(user)
        assert unread_of(user.pk) == 2
        transaction.set_rollback(True)
    assert unread_of(user.pk) == 1


STEPS = some.lists(
    some.tuples(
        some.sampled_from(["tell", "see", "see all", "unsee", "drop", "hand over", "tidy"]), some.integers(0, 1)
    ),
    max_size=12,
)


@pytest.mark.django_db
@given(steps=STEPS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_steps_the_number_is_that_of_the_unread_rows(steps: list[tuple[str, int]]) -> None:
    users = [person(), person()]
    for step, number in steps:
        user, rows = users[number], Notice.objects.filter(to=users[number]).order_by("pk")
        first = rows.first()
        if step == "tell":
            told(user)
        elif step == "see" and first:
            receipts.seen(notice=first, by=user, at=NOON)
        elif step == "see all":
            receipts.all_seen(by=user, at=NOON)
        elif step == "unsee":
            rows.update(seen_at=None, is_urgent=~F("is_urgent"))
        elif step == "drop" and first:
            first.delete()
        elif step == "hand over":
            rows.update(to=users[1 - number])
        elif step == "tidy":
            # Rows of this process are those of one that has ended.
            OwnRevision.objects.exclude(backend=0).update(backend=-7)
            shelf.forget()
        assert right(*users)


@pytest.mark.django_db(transaction=True)
def test_two_who_tell_one_person_something_at_once_do_not_wait_for_each_other() -> None:
    user = person()

    def tell_beside() -> int:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '20s'")
            told(user)
            return unread_of(user.pk)
        finally:
            connection.close()

    with transaction.atomic():
        told(user)
        with ThreadPoolExecutor(1) as others:
            assert others.submit(tell_beside).result(60) == 1
    assert unread_of(user.pk) == 2


@pytest.mark.django_db(transaction=True)
def test_where_all_notices_are_dropped_nothing_is_unread() -> None:
    user = person()
    told(user)
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE notices_notice CASCADE")
    assert unread_of(user.pk) == 0
