"""What a family is offered, what it answered, and the referral that follows."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from qalam.preschool.models.application import Application
from qalam.preschool.models.place import Place
from qalam.preschool.models.round import Round
from qalam.preschool.numbers import new_number, new_salt
from qalam.registry.models import Enrolment


class Offer(models.Model):
    """A place offered to a child, with the moment until which the family can answer.

    `told_at` says that a person told the family, where no message reached it.
    """

    class State(models.TextChoices):
        OPEN = "open", _("waits for an answer")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        EXPIRED = "expired", _("not answered in time")
        RECALLED = "recalled", _("taken back by the department")

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="offers")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="offers")
    round = models.ForeignKey(Round, null=True, blank=True, on_delete=models.PROTECT, related_name="offers")
    rank = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    made_at = models.DateTimeField()
    answer_by = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    told_at = models.DateTimeField(null=True, blank=True)
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(told_at__isnull=True) | Q(told_by__isnull=False),
                name="preschool_who_told_the_family_is_known",
            ),
            models.UniqueConstraint(
                fields=["place"], condition=Q(state="open"), name="preschool_one_open_offer_per_place"
            ),
            models.UniqueConstraint(
                fields=["application"], condition=Q(state="open"), name="preschool_one_open_offer_per_application"
            ),
            models.CheckConstraint(
                condition=Q(state="open") ^ Q(answered_at__isnull=False), name="preschool_an_answer_has_its_moment"
            ),
        ]
        indexes = [models.Index(fields=["answer_by"], name="preschool_offers_by_deadline", condition=Q(state="open"))]

    def __str__(self) -> str:
        return f"offer of {self.place_id} to {self.application_id}: {self.state}"


class Referral(models.Model):
    """The paper with which a kindergarten takes the child in; it is valid until a day, extended once at most."""

    class State(models.TextChoices):
        ISSUED = "issued", _("issued")
        DOCUMENTS = "documents", _("papers are in order")
        CONTRACT = "contract", _("contract signed")
        ENROLLED = "enrolled", _("child enrolled")
        ANNULLED = "annulled", _("annulled")

    class Refusal(models.TextChoices):
        INCOMPLETE = "incomplete", _("the set of papers is incomplete")
        OUT_OF_DATE = "out_of_date", _("papers are out of date")
        UNVACCINATED = "unvaccinated", _("too many unvaccinated children in the group")

    offer = models.OneToOneField(Offer, on_delete=models.PROTECT, related_name="referral")
    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="referrals")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="referrals")
    number = models.CharField(max_length=12, unique=True, default=new_number)
    salt = models.CharField(max_length=32, default=new_salt)
    state = models.CharField(max_length=9, choices=State.choices, default=State.ISSUED)
    issued_at = models.DateTimeField()
    present_by = models.DateField()
    extended_until = models.DateField(null=True, blank=True)
    presented_at = models.DateTimeField(null=True, blank=True)
    contract_number = models.CharField(max_length=40, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    refused_because = models.CharField(max_length=12, choices=Refusal.choices, blank=True)
    enrolment = models.OneToOneField(
        Enrolment, null=True, blank=True, on_delete=models.PROTECT, related_name="referral"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place"],
                condition=Q(ended_at__isnull=True),
                name="preschool_one_live_referral_per_place",
            ),
            models.UniqueConstraint(
                fields=["application"],
                condition=Q(ended_at__isnull=True),
                name="preschool_one_live_referral_per_application",
            ),
            models.CheckConstraint(
                condition=(Q(state="annulled") | Q(state="enrolled")) ^ Q(ended_at__isnull=True),
                name="preschool_an_ended_referral_says_when",
            ),
            models.CheckConstraint(
                condition=Q(state="enrolled") ^ Q(enrolment__isnull=True),
                name="preschool_an_enrolled_referral_names_the_seat",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.state}"


class Claim(models.Model):
    """A wish for a left-over place; when the window closes, the queue decides and not the hour of the wish."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waits for the window to close")
        SERVED = "served", _("got an offer")
        UNSERVED = "unserved", _("the place went to a child ahead")

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="claims")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="claims")
    window = models.DateField()
    made_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application", "place", "window"], name="preschool_a_place_is_claimed_once_in_a_window"
            )
        ]

    def __str__(self) -> str:
        return f"{self.application_id} wishes for {self.place_id} on {self.window}"
