"""Accounts, and which role an account has, where and how long."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from qalam.history.models import Dated, one_at_a_time


class User(AbstractUser):
    """An account. What it may do follows from its roles, never from Django's own flags."""


class Role(models.IntegerChoices):
    """What a person is to the sector."""

    GUARDIAN = 1, _("parent or guardian")
    HEAD = 2, _("head of an institution")
    SPECIALIST = 3, _("specialist of the education department")
    AUDITOR = 4, _("auditor")
    ADMINISTRATOR = 5, _("administrator")


class RoleGrant(Dated):
    """A role that an account has over a period; a head's also names the institution by its BIN."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="grants")
    role = models.PositiveSmallIntegerField(choices=Role.choices)
    institution_bin = models.CharField(max_length=12, blank=True)

    class Meta:
        constraints = [
            one_at_a_time("access_one_grant_of_a_role_at_a_time", "user", "role"),
            models.CheckConstraint(
                name="access_a_head_is_head_of_an_institution",
                condition=~models.Q(role=Role.HEAD) | ~models.Q(institution_bin=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user.username}: {Role(self.role).label}"
