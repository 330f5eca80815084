"""Writing refused attempts down, however many they are: an hour of one account has only so many rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from qalam.access.models import Refused, User

MOST = 200
"""Rows of one account, or of all who are not signed in, within an hour. What comes beyond is counted without its
record: whoever runs through all numbers of a queue leaves a count, and fills no table."""
COUNT = """
INSERT INTO access_refused (by_id, page, is_deed, subject_kind, subject_key, why, hour, first_at, last_at, times)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, 1)
ON CONFLICT (hour, by_id, page, is_deed, subject_kind, subject_key, why)
DO UPDATE SET times = access_refused.times + 1, last_at = greatest(access_refused.last_at, excluded.last_at)
"""


@dataclass(frozen=True)
class Attempt:
    """What was refused: who asked, at which address, for which record."""

    by: User | None
    page: str
    is_deed: bool
    kind: str
    key: str
    why: Refused.Why


def write_down(attempt: Attempt, *, at: datetime) -> None:
    """Count the attempt within its hour."""
    hour = at.replace(minute=0, second=0, microsecond=0)
    page, kind, key = (attempt.page, attempt.kind, attempt.key) if has_room(attempt, hour) else ("", "", "")
    account = attempt.by.pk if attempt.by else None
    values = [account, page, attempt.is_deed, kind, key, str(attempt.why), hour, at, at]
    with connection.cursor() as cursor:
        cursor.execute(COUNT, values)


def has_room(attempt: Attempt, hour: datetime) -> bool:
    """Whether the attempt may have a row of its own, or has one."""
    rows = Refused.objects.filter(hour=hour, by=attempt.by)
    if rows.count() < MOST:
        return True
    own = {"page": attempt.page, "is_deed": attempt.is_deed, "why": attempt.why}
    return rows.filter(**own, subject_kind=attempt.kind, subject_key=attempt.key).exists()
