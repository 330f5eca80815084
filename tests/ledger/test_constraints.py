from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection, models

from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import Checkpoint, Cosignature, Leaf, Subtree, TreeHead
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db

AT = datetime(2023, 6, 1, 9, tzinfo=CITY_ZONE)
HASH = bytes(32)


def leaf(index: int = 0) -> Leaf:
    return Leaf.objects.create(index=index, data=b"{}", hash=HASH, at=AT)


def subtree(level: int = 1) -> Subtree:
    return Subtree.objects.create(level=level, index=0, hash=HASH)


def checkpoint(size: int = 3, at: datetime = AT) -> Checkpoint:
    return Checkpoint.objects.create(size=size, root=HASH, note="", signed_at=at)


def cosignature(kept: Checkpoint | None = None) -> Cosignature:
    return Cosignature.objects.create(checkpoint=kept or checkpoint(), witness="gazet", line="—", at=AT)


def test_leaves_are_counted_from_zero() -> None:
    with refused_by("ledger_leaves_are_counted_from_zero"):
        leaf(-1)


def test_two_leaves_never_share_a_place() -> None:
    leaf()
    with refused_by("ledger_leaf_pkey"):
        leaf()


def test_a_subtree_stands_once_and_above_the_leaves() -> None:
    subtree()
    with refused_by("ledger_one_subtree_at_a_place"):
        subtree()
    with refused_by("ledger_leaves_are_no_subtrees"):
        subtree(level=0)


def test_the_log_has_one_head() -> None:
    TreeHead.objects.create()
    with refused_by("ledger_the_log_has_one_head"):
        TreeHead.objects.create(id=2)
    with refused_by("ledger_a_log_never_shrinks_below_nothing"):
        TreeHead.objects.update(size=-1)


def test_a_checkpoint_has_a_size_and_one_moment() -> None:
    with refused_by("ledger_a_checkpoint_has_a_size"):
        checkpoint(-1)
    checkpoint()
    checkpoint(at=AT + timedelta(days=1))
    with refused_by("ledger_one_checkpoint_of_a_size_at_a_moment"):
        checkpoint()


def test_a_witness_signs_a_checkpoint_once() -> None:
    kept = checkpoint()
    cosignature(kept)
    with refused_by("ledger_a_witness_signs_a_checkpoint_once"):
        cosignature(kept)


@pytest.mark.parametrize(
    ("make", "change", "name"),
    [
        (leaf, {"data": b"other"}, "ledger_a_leaf_never_changes"),
        (subtree, {"hash": b"x" * 32}, "ledger_a_subtree_never_changes"),
        (checkpoint, {"note": "other"}, "ledger_a_checkpoint_never_changes"),
        (cosignature, {"line": "other"}, "ledger_a_cosignature_never_changes"),
    ],
)
def test_what_stands_in_the_log_is_neither_changed_nor_deleted_nor_emptied(
    make: Callable[..., models.Model], change: dict[str, Any], name: str
) -> None:
    table = f"ledger_{make.__name__}"
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {name}_by_emptying")
    with refused_by(name), connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {table} CASCADE")
    kept = make()
    rows = type(kept)._default_manager.filter(pk=kept.pk)
    with refused_by(name):
        rows.update(**change)
    with refused_by(name):
        rows.delete()
