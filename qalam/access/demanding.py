"""Demanding a right in a service itself, by the same table that its page names, whoever called it and from where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from qalam.access.models import User
from qalam.access.permission import EVERYBODY, Needed, holds
from qalam.access.refusing import NotAllowed, Subject, Why, refusing
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import Trilingual

ActionT = TypeVar("ActionT")


class NotOfYourRole(NotAllowed):
    """None of the account's roles includes the deed."""


class NotYourOwn(NotAllowed):
    """The record belongs to another account."""


def demand(table: Mapping[ActionT, Needed], action: ActionT, *, by: User, at: datetime) -> None:
    """Refuse with NotOfYourRole whoever may not do it, by the table, on the day of the deed in the city."""
    needed = table[action]
    if needed is EVERYBODY or (by.is_active and (not needed or holds(by, at.astimezone(CITY_ZONE).date(), *needed))):
        return
    raise refusing(NotOfYourRole(NOT_OF_YOUR_ROLE), Why.ROLE)


def demand_own(owner: User, *, by: User, subject: Subject) -> None:
    """Refuse with NotYourOwn everybody but the account to which the record belongs."""
    if owner != by:
        raise refusing(NotYourOwn(NOT_YOUR_OWN), Why.ANOTHERS, subject)


NOT_OF_YOUR_ROLE = Trilingual(
    kk="Сіздің рөліңіз бұл әрекетті жасауға құқық бермейді. Қажет болса, әкімшіге хабарласыңыз.",
    ru="Ваша роль не даёт права на это действие. Если оно Вам нужно, обратитесь к администратору.",
    en="Your role does not include this. If you need it, ask the administrator.",
)
NOT_YOUR_OWN = Trilingual(
    kk="Бұл жазба басқа тіркелгіге тиесілі. Өз тіркелгіңізбен кіріңіз.",
    ru="Эта запись принадлежит другой учётной записи. Войдите в свою.",
    en="This record belongs to another account. Sign in with your own.",
)
