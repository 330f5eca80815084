"""What left the house, and how each message fared."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from qalam.notices.models import Contact, Delivery, Notice


def with_traffic(notices: QuerySet[Notice]) -> QuerySet[Notice]:
    """The notices with their person, the person's contacts and every delivery at hand."""
    contacts = Prefetch("to__contacts", queryset=Contact.objects.kept().order_by("pk"))
    deliveries = Prefetch("deliveries", queryset=Delivery.objects.order_by("pk"))
    return notices.select_related("to").prefetch_related(contacts, deliveries)


def latest() -> QuerySet[Delivery]:
    """All deliveries, the newest first, with their notice and its person at hand."""
    return Delivery.objects.select_related("notice", "notice__to").order_by("-pk")
