"""A person's notices and contacts."""

from __future__ import annotations

from django.db.models import Case, QuerySet, When

from qalam.access.models import User
from qalam.notices.models import Contact, Notice
from qalam.notices.models.contact import ContactQuerySet


def notices_of(user: User) -> QuerySet[Notice]:
    """What the person was told: what they have not opened first, then the newest."""
    return Notice.objects.filter(to=user).order_by(Case(When(seen_at=None, then=0), default=1), "-made_at", "-pk")


def unseen_count(user: User) -> int:
    """How many the person has not opened."""
    return Notice.objects.filter(to=user).unseen().count()


def contacts_of(user: User) -> ContactQuerySet:
    """The person's contacts, in the order in which they were added."""
    return Contact.objects.kept().filter(user=user).order_by("pk")
