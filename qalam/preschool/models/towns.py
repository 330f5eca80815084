"""What the last comparison with other towns has found, by the child and by the sign; a newer one replaces it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from qalam.kernel.trilingual import Trilingual
from qalam.registry.models import Person


class Decision(models.TextChoices):
    """What a person did, or found, about a child that another town has too."""

    TOLD = "told", _("the family is told")
    CLOSED_THERE = "closed_there", _("closed there")
    WITHDRAWN_HERE = "withdrawn_here", _("withdrawn here")
    IN_ORDER = "in_order", _("looked at, is in order")


class Town(models.Model):
    """The other town, by its code in the comparison and by name."""

    comparison = models.CharField(max_length=32)
    town = models.CharField(max_length=40)
    town_kk = models.CharField(max_length=60)
    town_ru = models.CharField(max_length=60)
    town_en = models.CharField(max_length=60)
    taken_at = models.DateTimeField()

    class Meta:
        abstract = True

    @property
    def town_name(self) -> Trilingual:
        """Its name in three languages."""
        return Trilingual(self.town_kk, self.town_ru, self.town_en)


class TownHit(Town):
    """A child of this town that another has too: it waits there, has a referral or a place, `since` some month."""

    class Kind(models.TextChoices):
        WAITS = "waits", _("waits")
        REFERRAL = "referral", _("has a referral")
        PLACE = "place", _("has a place")

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="town_hits")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    since = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["child", "town"], name="preschool_a_child_is_found_once_in_a_town"),
        ]

    def __str__(self) -> str:
        return f"{self.child_id} {self.kind} in {self.town}"


class TownSign(Town):
    """A phone, an e-mail or a signature behind which another town has `children` too.

    `value` is the phone or the e-mail, `person` who signed.
    """

    class What(models.TextChoices):
        PHONE = "phone", _("Phone")
        EMAIL = "email", _("E-mail")
        SIGNATURE = "signature", _("Signature")

    what = models.CharField(max_length=9, choices=What.choices)
    value = models.CharField(max_length=254, blank=True)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="town_signs")
    children = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["what", "value", "person", "town"],
                name="preschool_a_sign_is_found_once_in_a_town",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(what="signature", value="", person__isnull=False)
                | (~Q(what="signature") & ~Q(value="") & Q(person__isnull=True)),
                name="preschool_a_sign_is_a_person_or_an_address",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what}: {self.children} in {self.town}"
