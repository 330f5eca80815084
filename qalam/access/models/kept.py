"""Pages kept for whoever has just seen them, and the count by which one knows that nothing has happened since."""

from __future__ import annotations

from django.db import models


class Revision(models.Model):
    """How many transactions of one server process of the database have changed what pages show.

    The sum over all rows is the revision of the records. Each process counts in a row of its own, so nobody waits for
    anybody. Row 0 holds what earlier processes counted, and stands only where every table is watched. `whole` counts
    those among them after which no page may be given as it was: all that did more than move the queue.
    """

    backend = models.BigIntegerField(primary_key=True)
    count = models.BigIntegerField(default=0)
    whole = models.BigIntegerField(default=0, db_default=0)

    def __str__(self) -> str:
        return f"{self.backend}: {self.count}"


class OwnRevision(models.Model):
    """How many transactions of one server process of the database were about the family of an account.

    The sum over an account is the family's own revision; `counted_in` is the transaction that counted last. `unread` is
    by how many unread notices of the account it changed their number, which is the sum too.
    """

    account = models.BigIntegerField()
    backend = models.BigIntegerField()
    count = models.BigIntegerField(default=0)
    counted_in = models.BigIntegerField(default=0)
    unread = models.BigIntegerField(default=0, db_default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "backend"], name="access_a_process_counts_once_for_an_account")
        ]

    def __str__(self) -> str:
        return f"{self.account}, {self.backend}: {self.count}"


class KeptPage(models.Model):
    """A page as one visit saw it: the revisions, the version of the account's row, and the moment of the look.

    The table is unlogged: it is empty after a crash, and may be. Two slots follow from the digest and bound the table:
    a newer page takes the place of the older one.
    """

    slot = models.IntegerField(primary_key=True)
    digest = models.BinaryField(max_length=32)
    revision = models.BigIntegerField()
    account = models.BigIntegerField()
    whole = models.BigIntegerField()
    own = models.BigIntegerField()
    at = models.DateTimeField()
    body = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.slot}: {self.revision}"
