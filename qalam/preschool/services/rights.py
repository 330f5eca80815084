"""Whose deeds these are: a family acts for its own child, a specialist for a family that came in person."""

from __future__ import annotations

from datetime import datetime

from qalam.access.models import User
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.preschool.days import local_day
from qalam.preschool.models import Application
from qalam.preschool.queries.own import answers_for, is_specialist
from qalam.registry.models import Person


class NotYours(Refusal):
    """The account neither answers for the child nor is of the department."""


class NotASpecialist(Refusal):
    """The deed is the department's."""


def demand_family(child: Person, by: User, at: datetime) -> None:
    """Refuse with NotYours whoever neither answers for the child on that day nor is a specialist."""
    if not (answers_for(by, child, local_day(at)) or is_specialist(by, local_day(at))):
        raise NotYours(NOT_YOURS)


def demand_specialist(by: User, at: datetime) -> None:
    """Refuse with NotASpecialist whoever is not of the department."""
    if not is_specialist(by, local_day(at)):
        raise NotASpecialist(NOT_A_SPECIALIST)


def own_row(application: Application, by: User, at: datetime) -> Application:
    """The application with its child, locked, for a deed of its family; refused with NotYours."""
    rows = Application.objects.select_for_update(of=("self",), no_key=True).select_related(
        "child", "holds__group__institution"
    )
    row = rows.get(pk=application.pk)
    demand_family(row.child, by, at)
    return row


def looked_at(application: Application, *, by: User, at: datetime) -> None:
    """Write down that somebody of the staff read what the records say of the child."""
    remember_deed("see application", application, by, at)


def remember_deed(action: str, application: Application, by: User, at: datetime, reason: str = "") -> None:
    """One row of the audit."""
    Deed.objects.create(
        action=action, by=by, at=at, subject_kind="application", subject_key=application.number, reason=reason
    )


NOT_YOURS = Trilingual(
    kk="Тізілімде Сіз бұл баланың ата-анасы не заңды өкілі ретінде көрсетілмегенсіз. Куәлікпен білім бөліміне келіңіз.",
    ru="В реестре Вы не указаны родителем или представителем этого ребёнка. Придите в отдел образования с документом.",
    en="The records do not name you as this child's parent or guardian. Come to the education department with papers.",
)
NOT_A_SPECIALIST = Trilingual(
    kk="Мұны тек білім бөлімінің маманы жасай алады.",
    ru="Это может сделать только специалист отдела образования.",
    en="Only a specialist of the education department can do this.",
)
