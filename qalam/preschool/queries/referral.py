"""Whose a referral is, and what the public may know of its number."""

from __future__ import annotations

from datetime import date, datetime

from qalam.access.models import User
from qalam.preschool.days import local_day
from qalam.preschool.models import Referral
from qalam.preschool.queries.kindergarten import own_institution
from qalam.preschool.queries.own import answers_for, is_specialist


def referral_numbered(number: str) -> Referral | None:
    """The referral of the number, with child, group and kindergarten."""
    rows = Referral.objects.filter(number=number)
    return rows.select_related("application__child", "place__group", "place__pool__institution").first()


def may_have(user: User, referral: Referral, at: datetime, today: date) -> bool:
    """Whether it is one's child's, or one works for the department, or heads that very kindergarten.

    Guardians answer on the day of the records, roles are held on the day of the calendar.
    """
    if answers_for(user, referral.application.child, local_day(at)) or is_specialist(user, today):
        return True
    return own_institution(user, today) == referral.place.pool.institution


def standing_of(referral: Referral | None, on: date) -> str:
    """`valid`, `late`, `used`, `annulled` or `unknown`: all that a stranger is told of a number.

    A referral whose papers were taken in time is valid until the child is enrolled.
    """
    if referral is None:
        return "unknown"
    if referral.state == Referral.State.ENROLLED:
        return "used"
    if referral.state == Referral.State.ANNULLED:
        return "annulled"
    last = referral.extended_until or referral.present_by
    return "late" if referral.state == Referral.State.ISSUED and on > last else "valid"
