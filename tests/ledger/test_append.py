from __future__ import annotations

import threading
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.transaction import TransactionManagementError

from qalam.ledger.models import Leaf, Subtree, TreeHead
from qalam.ledger.services import log
from qalam.ledger.services.checkpoints import sign_checkpoint
from qalam.transparency.hashing import EMPTY_ROOT, leaf_hash
from qalam.transparency.leaves import NotALeaf, read_leaf
from tests.ledger.entries import filed
from tests.transparency import slow


def kept() -> list[bytes]:
    return [bytes(leaf.data) for leaf in Leaf.objects.order_by("index")]


@pytest.mark.django_db
def test_leaves_are_counted_from_zero_without_gaps() -> None:
    first = log.append([filed(1), filed(2)])
    second = log.append([filed(3)])
    assert [leaf.index for leaf in first + second] == [0, 1, 2]
    assert [read_leaf(data) for data in kept()] == [filed(1), filed(2), filed(3)]
    assert second[0].at == datetime.fromisoformat(filed(3)["at"])
    assert bytes(second[0].hash) == leaf_hash(second[0].data)


@pytest.mark.django_db
def test_nothing_appended_changes_nothing() -> None:
    assert log.append([]) == []
    assert TreeHead.objects.get().range.root == EMPTY_ROOT


@pytest.mark.django_db
@pytest.mark.parametrize("steps", [[1, 1, 1], [300], [255, 1, 1], [1, 600, 3], [log.BULK + 500, 2, 30]])
def test_the_head_has_the_root_of_all_leaves_however_they_came(steps: list[int]) -> None:
    many = 0
    for step in steps:
        log.append([filed(many + place) for place in range(step)])
        many += step
    head = TreeHead.objects.get()
    assert head.size == many == Leaf.objects.count()
    assert head.range.root == slow.root(kept())


@pytest.mark.django_db
def test_a_subtree_is_kept_as_soon_as_its_256_leaves_are_there() -> None:
    log.append([filed(place) for place in range(255)])
    assert not Subtree.objects.exists()
    log.append([filed(place) for place in range(255, 520)])
    assert [(tree.level, tree.index, bytes(tree.hash)) for tree in Subtree.objects.order_by("index")] == [
        (1, 0, slow.root(kept()[:256])),
        (1, 1, slow.root(kept()[256:512])),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ({"share": 0.5}, "share"),
        ({"is_late": True}, "is_late"),
        ({"child": {"a": 1}}, "child"),
        ({"at": "today"}, "at"),
    ],
)
def test_an_entry_that_may_not_stand_in_the_log_is_refused_and_leaves_nothing(wrong: dict[str, Any], word: str) -> None:
    with pytest.raises(NotALeaf, match=word), transaction.atomic():
        log.append([filed(1), filed(2) | wrong])
    assert not Leaf.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_appended() -> None:
    with pytest.raises(TransactionManagementError):
        log.append([filed(1)])
    assert not Leaf.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_first", [True, False])
def test_two_transactions_at_once_stand_in_the_order_of_their_commits(is_first: bool) -> None:
    if not is_first:
        with transaction.atomic():
            log.append([filed(0)])
    has_appended, order = threading.Event(), []

    def later() -> None:
        has_appended.wait(10)
        try:
            with transaction.atomic():
                leaves = log.append([filed(7)])
            order.append(("later", leaves[0].index))
        finally:
            connection.close()

    other = threading.Thread(target=later)
    other.start()
    with transaction.atomic():
        leaves = log.append([filed(5), filed(6)])
        has_appended.set()
        # The other waits for the head: while we have not committed it cannot end.
        other.join(0.3)
        assert other.is_alive()
        order.append(("sooner", leaves[0].index))
    other.join(10)
    before = 0 if is_first else 1
    assert order == [("sooner", before), ("later", before + 2)]
    assert [read_leaf(data)["at"] for data in kept()[before:]] == [filed(place)["at"] for place in (5, 6, 7)]


@pytest.mark.django_db(transaction=True)
def test_a_transaction_that_breaks_off_after_appending_leaves_no_gap() -> None:
    with transaction.atomic():
        log.append([filed(0)])
    with pytest.raises(RuntimeError), transaction.atomic():
        log.append([filed(1), filed(2)])
        raise RuntimeError("the deed failed")
    with transaction.atomic():
        log.append([filed(3)])
    assert list(Leaf.objects.order_by("index").values_list("index", flat=True)) == [0, 1]
    assert TreeHead.objects.get().range.root == slow.root(kept())


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_is_killed_between_append_and_commit_leaves_no_gap() -> None:
    has_appended, killed = threading.Event(), threading.Event()
    victim: list[int] = []

    def doomed() -> None:
        try:
            with transaction.atomic():
                log.append([filed(1)])
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_backend_pid()")
                    victim.append(cursor.fetchone()[0])
                has_appended.set()
                killed.wait(10)
        except Exception:
            pass
        finally:
            connection.close()

    other = threading.Thread(target=doomed)
    other.start()
    assert has_appended.wait(10)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", victim)
    killed.set()
    other.join(10)
    with transaction.atomic():
        log.append([filed(2)])
    assert [read_leaf(data)["at"] for data in kept()] == [filed(2)["at"]]


@pytest.mark.django_db
def test_no_leaf_is_older_than_the_one_before_it() -> None:
    log.append([filed(5)])
    found = log.append([filed(3), filed(6), filed(4)])
    moments = [datetime.fromisoformat(filed(number)["at"]) for number in (5, 6, 6)]
    assert [leaf.at for leaf in found] == moments
    assert [read_leaf(bytes(leaf.data))["at"] for leaf in found] == [moment.isoformat() for moment in moments]
    assert TreeHead.objects.get().reached == moments[-1]


@pytest.mark.django_db
def test_whoever_holds_the_log_is_told_the_moment_of_the_deed() -> None:
    at = datetime.fromisoformat(filed(5)["at"])
    assert log.hold(at) == at
    log.append([filed(5)])
    assert log.hold(at - timedelta(hours=1)) == at
    assert log.hold(at + timedelta(hours=1)) == at + timedelta(hours=1)
    sign_checkpoint(at=at + timedelta(hours=2))
    assert log.hold(at) == at + timedelta(hours=2)
