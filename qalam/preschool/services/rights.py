"""Whose deeds these are: a family acts for its own child, a head for one kindergarten, a specialist for the department.

Every service that writes asks here, of the very record, whatever page or terminal it was called from; the others are
named as those of the clockwork. A refusal is noticed, so that the audit has it though the deed is rolled back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from operator import attrgetter

from django.db.models import Model

from qalam.access.models import Role, User
from qalam.access.permission import holds
from qalam.access.refusing import NotAllowed, Subject, Why, refusing
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.preschool.days import local_day
from qalam.preschool.models import (
    Application,
    Evidence,
    ManualMove,
    Offer,
    OrderChange,
    Referral,
    Round,
    StatedChild,
)
from qalam.preschool.queries.own import answers_for, holder, is_specialist
from qalam.registry.models import Institution, Person

KNOWN: Mapping[type[Model], tuple[str, str]] = {
    Application: ("application", "number"),
    Evidence: ("evidence", "pk"),
    ManualMove: ("manual move", "pk"),
    Offer: ("offer", "pk"),
    OrderChange: ("state order", "institution.bin"),
    Referral: ("referral", "pk"),
    Round: ("round", "code"),
    StatedChild: ("stated child", "pk"),
}
"""What the audit calls a record, and which of its fields it names it by: no name and no number of a person."""


class NotYours(NotAllowed):
    """The account neither answers for the child nor is of the department."""


class NotASpecialist(NotAllowed):
    """The deed is the department's."""


class NotTheHead(NotAllowed):
    """The deed is of whoever heads the kindergarten."""


def demand_family(child: Person, by: User, at: datetime) -> None:
    """Refuse with NotYours whoever neither answers for the child on that day nor is a specialist."""
    if not (answers_for(by, child, local_day(at)) or is_specialist(by, local_day(at))):
        raise refusing(NotYours(NOT_YOURS), Why.ANOTHERS, Subject("person", str(child.pk)))


def demand_oneself(person: Person, by: User, at: datetime) -> None:
    """Refuse with NotYours whoever is neither that person nor a specialist."""
    if not (holder(by) == person or is_specialist(by, local_day(at))):
        raise refusing(NotYours(NOT_YOURS), Why.ANOTHERS, Subject("person", str(person.pk)))


def demand_specialist(by: User, at: datetime) -> None:
    """Refuse with NotASpecialist whoever is not of the department."""
    if not is_specialist(by, local_day(at)):
        raise refusing(NotASpecialist(NOT_A_SPECIALIST), Why.ROLE)


def demand_head(kindergarten: Institution, by: User, at: datetime) -> None:
    """Refuse with NotTheHead whoever does not head that very kindergarten on that day."""
    if not heads(kindergarten, by, at):
        raise refusing(NotTheHead(NOT_THE_HEAD), Why.ANOTHERS, Subject("institution", kindergarten.bin))


def demand_watcher(application: Application, by: User, at: datetime) -> None:
    """Refuse with NotASpecialist whoever may not look into the queue, child by child."""
    if not holds(by, local_day(at), Role.SPECIALIST, Role.AUDITOR):
        raise refusing(NotASpecialist(NOT_A_SPECIALIST), Why.ROLE, Subject("application", application.number))


def demand_reader(referral: Referral, by: User, at: datetime) -> None:
    """Refuse with NotYours whoever is neither of the family, nor of that kindergarten, nor of the department."""
    child, kindergarten = referral.application.child, referral.place.pool.institution
    if not (heads(kindergarten, by, at) or answers_for(by, child, local_day(at)) or is_specialist(by, local_day(at))):
        raise refusing(NotYours(NOT_YOURS), Why.ANOTHERS, Subject("referral", str(referral.pk)))


def heads(kindergarten: Institution, by: User, at: datetime) -> bool:
    """Whether the account is of whoever heads the kindergarten on that day."""
    return holds(by, local_day(at), Role.HEAD, institution_bin=kindergarten.bin)


def own_row(application: Application, by: User, at: datetime) -> Application:
    """The application with its child, locked, for a deed of its family; refused with NotYours."""
    rows = Application.objects.select_for_update(of=("self",), no_key=True).select_related(
        "child", "holds__group__institution"
    )
    row = rows.get(pk=application.pk)
    demand_family(row.child, by, at)
    return row


def looked_at(application: Application, *, by: User, at: datetime) -> None:
    """Write down that somebody of the staff read what the records say of the child. Refuses with NotASpecialist."""
    demand_watcher(application, by, at)
    remember_deed("see application", application, by, at)


def remember_deed(action: str, row: Model, by: User, at: datetime, reason: str = "", **detail: object) -> None:
    """One row of the audit: who did what, with the record that it was done to by the name and key of `KNOWN`."""
    kind, field = KNOWN[type(row)]
    key = str(attrgetter(field)(row))
    Deed.objects.create(action=action, by=by, at=at, subject_kind=kind, subject_key=key, reason=reason, detail=detail)


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
NOT_THE_HEAD = Trilingual(
    kk="Мұны тек осы балабақшаның меңгерушісі жасай алады.",
    ru="Это может сделать только заведующая этим детским садом.",
    en="Only the head of this kindergarten can do this.",
)
