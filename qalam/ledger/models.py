"""The record of deeds, and the transparency log: append-only, written in the transaction of the deed itself."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from qalam.transparency.growth import Range
from qalam.transparency.hashing import HASH_SIZE


class Deed(models.Model):
    """One deed: who, what, when, on which record, and why."""

    action = models.CharField(max_length=80)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="deeds"
    )
    at = models.DateTimeField(db_index=True)
    subject_kind = models.CharField(max_length=80)
    subject_key = models.CharField(max_length=80)
    reason = models.TextField(blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_key"], name="ledger_deeds_of_a_subject")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.subject_kind} {self.subject_key}"


class Leaf(models.Model):
    """One event that touched somebody's turn, as everybody may see it. The database refuses to change it."""

    index = models.BigIntegerField(primary_key=True)
    data = models.BinaryField()
    hash = models.BinaryField(max_length=HASH_SIZE)
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "leaves"
        constraints = [
            models.CheckConstraint(name="ledger_leaves_are_counted_from_zero", condition=models.Q(index__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.index}: {bytes(self.data).decode()}"


class Subtree(models.Model):
    """The hash of a complete subtree of `256 ** level` leaves: a tile is read in one query. Never changed."""

    level = models.PositiveSmallIntegerField()
    index = models.BigIntegerField()
    hash = models.BinaryField(max_length=HASH_SIZE)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="ledger_one_subtree_at_a_place", fields=["level", "index"]),
            models.CheckConstraint(name="ledger_leaves_are_no_subtrees", condition=models.Q(level__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.level}/{self.index}"


class TreeHead(models.Model):
    """How far the log has grown: one row, locked by whoever appends until the transaction ends.

    So the order of leaves is the order of commits, and what is not committed leaves no gap. `reached` is the latest
    moment that the log speaks of, in a leaf or in a signature: no later leaf is older.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    size = models.BigIntegerField(default=0)
    peaks = models.BinaryField(default=bytes)
    reached = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="ledger_the_log_has_one_head", condition=models.Q(id=1)),
            models.CheckConstraint(name="ledger_a_log_never_shrinks_below_nothing", condition=models.Q(size__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.size}"

    @property
    def range(self) -> Range:
        """The subtrees that the log consists of."""
        return Range.of(self.size, bytes(self.peaks))


class Checkpoint(models.Model):
    """The log as the department signed it: size and root, with the signatures of the log itself. Never changed."""

    size = models.BigIntegerField(db_index=True)
    root = models.BinaryField(max_length=HASH_SIZE)
    note = models.TextField()
    signed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="ledger_a_checkpoint_has_a_size", condition=models.Q(size__gte=0)),
            models.UniqueConstraint(name="ledger_one_checkpoint_of_a_size_at_a_moment", fields=["size", "signed_at"]),
        ]

    def __str__(self) -> str:
        return f"{self.size} {self.signed_at:%Y-%m-%d %H:%M}"


class Cosignature(models.Model):
    """The line by which a witness (a newspaper, a parents' council) says that it saw this very log."""

    checkpoint = models.ForeignKey(Checkpoint, on_delete=models.PROTECT, related_name="cosignatures")
    witness = models.CharField(max_length=200)
    line = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="ledger_a_witness_signs_a_checkpoint_once", fields=["checkpoint", "witness"]),
        ]

    def __str__(self) -> str:
        return f"{self.witness}: {self.checkpoint_id}"
