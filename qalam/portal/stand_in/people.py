"""The invented people whom one can be at the stand-in of the national sign-in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import F

from qalam.access.models import Role, User
from qalam.demo.accounts import ACCOUNTS
from qalam.kernel.iin import invented_iin, is_invented, parse_iin
from qalam.kernel.trilingual import Trilingual
from qalam.registry.models import Guardianship, Person

OTHERS = 4
"""How many more parents of the city are offered beside the demonstration's own family."""
PREFIX = "stand-in-"


@dataclass(frozen=True)
class Citizen:
    """A person as the stand-in knows them; `what` says who they are to the city."""

    iin: str
    surname: str
    given_name: str
    patronymic: str
    what: Trilingual

    @property
    def name(self) -> str:
        """Surname first, as documents write it."""
        return f"{self.surname} {self.given_name} {self.patronymic}".strip()

    @property
    def born_on(self) -> date:
        """As the IIN tells it."""
        return parse_iin(self.iin, accept_invented=True).born_on


NEW_HERE = Trilingual(kk="қала тізілімінде жоқ", ru="в реестре города нет", en="not in the records of the city")
IN_RECORDS = Trilingual(kk="баласы тізілімде бар", ru="ребёнок есть в реестре", en="has a child in the records")
NEWCOMERS = (
    Citizen(invented_iin(date(1991, 4, 12), "female", 9001), "Көшербаева", "Айсұлу", "Нұрланқызы", NEW_HERE),
    Citizen(invented_iin(date(1988, 10, 3), "male", 9002), "Сапаров", "Ерлан", "", NEW_HERE),
)


def citizens(on: date) -> tuple[Citizen, ...]:
    """Everybody who can be chosen: the demonstration's mother and father first, newcomers last."""
    own = [account.username for account in ACCOUNTS if account.role == Role.GUARDIAN]
    cared = Guardianship.objects.on(on).select_related("guardian")
    children = cared.filter(guardian__account__user__username__in=own).values("child")
    family = cared.filter(child__in=children).order_by(F("guardian__account").asc(nulls_last=True), "id")
    latest = cared.exclude(child__in=children).order_by("-id")[: 4 * OTHERS]
    parents = list(dict.fromkeys(each.guardian for each in family))
    others = [each for each in dict.fromkeys(each.guardian for each in latest) if each not in parents]
    found = [*parents, *others[:OTHERS]]
    return (*(citizen_of(person) for person in found if person.iin and is_invented(person.iin)), *NEWCOMERS)


def citizen_of(person: Person) -> Citizen:
    """A person of the records as the state would know them."""
    return Citizen(person.iin or "", person.surname, person.given_name, person.patronymic, IN_RECORDS)


def account_at_the_state(citizen: Citizen) -> User:
    """The row that the stand-in keeps of a citizen. It opens nothing: no password, no phone, no role."""
    user, is_new = User.objects.get_or_create(
        username=f"{PREFIX}{citizen.iin}",
        defaults={"last_name": citizen.surname, "first_name": citizen.given_name},
    )
    if is_new:
        user.set_unusable_password()
        user.save()
    return user


def claims_of(user: User) -> dict[str, str]:
    """What the stand-in tells of a citizen; nothing of an account that is none of its own."""
    iin = user.username.removeprefix(PREFIX)
    if not user.username.startswith(PREFIX):
        return {}
    known = next((citizen for citizen in NEWCOMERS if citizen.iin == iin), None)
    citizen = known or citizen_of(Person.objects.get(iin=iin))
    return {
        "iin": citizen.iin,
        "family_name": citizen.surname,
        "given_name": citizen.given_name,
        "middle_name": citizen.patronymic,
        "birthdate": citizen.born_on.isoformat(),
    }
