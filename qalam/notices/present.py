"""The moment in which the city lives; the settings name who knows it, since an invented city has its own days."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.utils.module_loading import import_string


def present() -> datetime:
    """The present moment of the city, for the edges of this room: pages and jobs."""
    moment: datetime = import_string(settings.CITY_CLOCK)()
    return moment
