"""The seat of a child, as its family is told of it."""

from __future__ import annotations

from datetime import date

from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.queries.own import coming_seat_of
from qalam.preschool.web.presenters.words import names_of
from qalam.registry.models import Enrolment, Person

SEAT_COMES = Trilingual(
    kk="Қабылданған орны: {where}. Алғашқы күні — {day}.",
    ru="Зачислен(а): {where}. Первый день — {day}.",
    en="Enrolled: {where}. The first day is {day}.",
)


def where(seat: Enrolment, on: date, language: Language) -> str:
    """Kindergarten and group."""
    institution = seat.group.institution
    return f"{names_of([institution], on, language)[institution.pk]}, {seat.group.name}"


def told_of_coming(child: Person, on: date, language: Language) -> str:
    """The kindergarten, the group and the first day of a seat that begins after the day; empty where there is none."""
    coming = coming_seat_of(child, on)
    if coming is None or coming.period.lower is None:
        return ""
    return SEAT_COMES.fill(where=where(coming, on, language), day=write_date(coming.period.lower, language)).say(
        language
    )
