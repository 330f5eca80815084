"""The children of a parent: where each learns, and what their application in the queue says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from qalam.access.models import User
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import Language
from qalam.portal.presenters.institution import name_of
from qalam.preschool.queries.queue import waiting
from qalam.registry.models import Enrolment, Person
from qalam.registry.queries.family import children_of


@dataclass(frozen=True)
class QueuePlace:
    """An application: since when, on what ground, for which kindergartens, and how many applied before."""

    since: datetime
    priority: str
    earlier: int
    birth_year: int
    wanted: tuple[str, ...]


@dataclass(frozen=True)
class Child:
    """One child; `learns` names institution and group, and is empty where the child is in none."""

    name: str
    born_on: date
    learns: str
    queue: QueuePlace | None


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
    return Child(str(child), child.born_on, learns, queue_place(child, on, language))


def queue_place(child: Person, on: date, language: Language) -> QueuePlace | None:
    """What the child's application says; None where none waits."""
    found = waiting(child, on)
    if found is None:
        return None
    choices = found.application.choices.select_related("institution").order_by("rank")
    return QueuePlace(
        since=found.application.filed_at.astimezone(CITY_ZONE),
        priority=found.application.get_priority_display(),
        earlier=found.earlier,
        birth_year=child.born_on.year,
        wanted=tuple(name_of(choice.institution, on, language) for choice in choices),
    )
