"""Appending to the log, in the transaction of the deed that it tells of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db import connection
from django.db.backends.utils import CursorWrapper

from qalam.ledger.models import Leaf, Subtree, TreeHead
from qalam.transparency.growth import Complete, grow
from qalam.transparency.hashing import leaf_hash
from qalam.transparency.leaves import moment_of, write_leaf
from qalam.transparency.tiles import HEIGHT

COPY_LEAVES = "COPY ledger_leaf (index, data, hash, at) FROM STDIN (FORMAT BINARY)"
TYPES = ("int8", "bytea", "bytea", "timestamptz")
BULK = 1000
"""From so many leaves on, COPY is quicker than INSERT."""


def append(entries: Sequence[Mapping[str, object]]) -> list[Leaf]:
    """Append entries to the log in the caller's transaction; each has `v`, `kind` and `at` (transparency/leaves.py).

    Holds the head of the log until the transaction ends, so leaves stand in the order of commits: a deed takes its
    other locks first. An `at` that is older than what the log has reached becomes that moment; a deed whose records
    name the moment too asks `hold` for it beforehand. Refuses with NotALeaf; outside a transaction Django raises
    TransactionManagementError.
    """
    head = locked_head()
    leaves, reached = in_order(entries, head)
    grown, complete = grow(head.range, [bytes(leaf.hash) for leaf in leaves], every=HEIGHT)
    keep_leaves(leaves)
    Subtree.objects.bulk_create(subtrees(complete), batch_size=BULK)
    TreeHead.objects.filter(pk=head.pk).update(size=grown.size, peaks=bytes(grown), reached=reached)
    return leaves


def hold(at: datetime) -> datetime:
    """Let nobody else append before the transaction ends, and tell the moment of the deed that began at `at`.

    It is `at` itself unless the log has reached a later one: somebody else's deed came first while this one waited.
    Whatever the deed decides by its moment it decides after this, when its other locks are taken.
    """
    reached = locked_head().reached
    return at if reached is None or reached <= at else reached.astimezone(at.tzinfo)


def locked_head() -> TreeHead:
    """The head of the log, held until the transaction ends; whoever comes first makes it."""
    heads = TreeHead.objects.select_for_update()
    head = heads.first()
    if head is None:
        # Of two that make it at once the second waits for the first, then finds the row.
        TreeHead.objects.bulk_create([TreeHead()], ignore_conflicts=True)
        head = heads.get()
    return head


def in_order(entries: Sequence[Mapping[str, object]], head: TreeHead) -> tuple[list[Leaf], datetime | None]:
    """The leaves that follow the head, none older than what stands before it, and the moment that is reached then."""
    leaves, reached = [], head.reached
    for index, entry in enumerate(entries, head.size):
        leaf = new_leaf(index, entry)
        if reached is not None and leaf.at < reached:
            leaf = new_leaf(index, {**entry, "at": reached.astimezone(leaf.at.tzinfo).isoformat()})
        reached = leaf.at
        leaves.append(leaf)
    return leaves, reached


def new_leaf(index: int, entry: Mapping[str, object]) -> Leaf:
    """The row of a leaf; refuses with NotALeaf."""
    data = write_leaf(entry)
    # In the order of the fields, which for a million leaves is markedly quicker than by name.
    return Leaf(index, data, leaf_hash(data), moment_of(entry))


def keep_leaves(leaves: Sequence[Leaf]) -> None:
    """Write the rows of leaves."""
    if len(leaves) < BULK:
        Leaf.objects.bulk_create(leaves)
        return
    with connection.cursor() as cursor, raw(cursor).copy(COPY_LEAVES) as stream:
        stream.set_types(TYPES)
        for leaf in leaves:
            stream.write_row((leaf.index, leaf.data, leaf.hash, leaf.at))
            leaf._state.adding = False
            leaf._state.db = connection.alias


def raw(cursor: CursorWrapper):  # type: ignore[no-untyped-def]
    """The driver's own cursor, which can COPY."""
    return cursor.cursor


def subtrees(complete: Iterable[Complete]) -> list[Subtree]:
    """The rows of subtrees."""
    return [Subtree(level=each.level // HEIGHT, index=each.index, hash=each.hash) for each in complete]
