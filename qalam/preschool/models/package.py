"""The data packages of past days, kept as they were given out."""

from __future__ import annotations

from django.db import models

from qalam.ledger.models import Checkpoint


class DayPackage(models.Model):
    """The package of a day: the file, the signed note, and the checkpoint of the log that the note names.

    It is never changed. `digest` is the SHA-256 of the description inside, which names that of every table.
    """

    day = models.DateField(unique=True)
    made_at = models.DateTimeField()
    content = models.BinaryField()
    note = models.TextField()
    digest = models.CharField(max_length=64)
    checkpoint = models.ForeignKey(Checkpoint, on_delete=models.PROTECT, related_name="packages")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(digest__regex=r"^[0-9a-f]{64}$"), name="preschool_a_package_has_a_digest"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.digest}"
