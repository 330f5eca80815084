"""Invented events, as the queue would write them."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from qalam.kernel.clock import CITY_ZONE

BEGIN = datetime(2023, 3, 1, 9, tzinfo=CITY_ZONE)


def who(number: int) -> str:
    """The commitment of an invented application."""
    return sha256(bytes(16) + str(number).encode()).hexdigest()


def filed(number: int, **values: Any) -> dict[str, Any]:
    """A child that enters the queue `number` minutes after the beginning."""
    at = (BEGIN + timedelta(minutes=number)).isoformat()
    entry = {
        "v": 1,
        "kind": "filed",
        "at": at,
        "rule": "preschool.filing@2022-11-18",
        "cause": "portal",
        "who": who(number),
        "filed_at": at,
        "born": 2020,
        "category": "general",
        "language": "kk",
        "wants": ["990240001234"],
        "stay": "full",
        "group": "ordinary",
        "batch": None,
        "holds": None,
    }
    return entry | values
