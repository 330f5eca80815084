"""By which territory's rules the city's queue lives."""

from django.conf import settings

TERRITORY: str = settings.QUEUE_TERRITORY
"""A code such as `zhanaozen`, as `rules/parameters.toml` names territories."""
