"""How many wait, by birth year, category and day of filing: kept by the database itself, whatever changes the rows."""

from __future__ import annotations

from django.db import models


class Tally(models.Model):
    """A change of the number of children who wait; the sum over the rows of a day is that number.

    Rows are only added, by triggers of the table of applications, so that deeds never wait for each other here.
    A job adds up what has gathered (services/tallying.py). `day` is the day of filing in UTC.
    """

    birth_year = models.PositiveSmallIntegerField()
    priority = models.CharField(max_length=16)
    day = models.DateField()
    change = models.IntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["birth_year", "priority", "day"], include=["change"], name="preschool_tally_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.birth_year} {self.priority} {self.day}: {self.change:+}"
