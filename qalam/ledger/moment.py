"""The moment of what is written into the ledger: that in which the city lives."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.utils.module_loading import import_string


def present() -> datetime:
    """The present moment of the city, for edges: pages and jobs. An invented city has days of its own; the settings
    name who knows them."""
    moment: datetime = import_string(settings.CITY_CLOCK)()
    return moment
