"""By which territory's rules the city's queue lives."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings

from qalam.kernel.rule import Verdict
from qalam.preschool.days import local_day
from qalam.preschool.rules.regimes import Terms, terms

TERRITORY: str = settings.QUEUE_TERRITORY
"""A code such as `zhanaozen`, as `rules/parameters.toml` names territories."""


def terms_at(at: datetime) -> Verdict[Terms]:
    """The terms of the queue in the city at the moment, and by which rule."""
    return terms(local_day(at), TERRITORY)
