"""The children of a parent: where each learns, and the way to their applications in the queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qalam.access.models import User
from qalam.kernel.trilingual import Language
from qalam.portal.presenters.institution import name_of
from qalam.preschool.queries.own import application_of
from qalam.preschool.web.presenters.seats import told_of_coming
from qalam.registry.models import Enrolment, Person
from qalam.registry.queries.family import children_of


@dataclass(frozen=True)
class Child:
    """One child; `learns` names institution and group, and is empty where the child is in none.

    `comes` tells of a seat in a kindergarten that begins later, with its first day; empty where there is none.
    `application` is the number with which the child stands in the queue, empty where it does not.
    """

    name: str
    born_on: date
    learns: str
    comes: str
    application: str


@dataclass(frozen=True)
class ChildrenPage:
    """All children of one parent as of a day."""

    on: date
    children: tuple[Child, ...]


def children_page(user: User, on: date, language: Language) -> ChildrenPage:
    """The children for whom the account's holder answers."""
    return ChildrenPage(on, tuple(tell(child, on, language) for child in children_of(user, on)))


def tell(child: Person, on: date, language: Language) -> Child:
    """One child."""
    place = Enrolment.objects.on(on).filter(person=child).select_related("group__institution").first()
    learns = f"{name_of(place.group.institution, on, language)}, {place.group.name}" if place else ""
    application = application_of(child)
    comes = told_of_coming(child, on, language)
    return Child(str(child), child.born_on, learns, comes, application.number if application else "")
