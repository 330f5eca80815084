"""Whether somebody of the department is close to a child: then another person has to decide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from qalam.access.models import User
from qalam.kernel.kazakh.alphabet import search_key
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.queries.own import holder
from qalam.registry.models import Guardianship, Person, Residence


class Closeness(StrEnum):
    """How a person is close to a child; `UNKNOWN` is an account of which nobody said whose it is."""

    GUARDIAN = "guardian"
    KIN = "kin"
    HOUSEHOLD = "household"
    UNKNOWN = "unknown"

    @property
    def wording(self) -> Trilingual:
        """What a person reads."""
        return WORDINGS[self]


WORDINGS = {
    Closeness.GUARDIAN: Trilingual(
        "баланың ата-анасы не заңды өкілі", "родитель или представитель ребёнка", "guardian of the child"
    ),
    Closeness.KIN: Trilingual(
        "тізілім бойынша туыс", "родственник по записям реестра", "kin of the child by the records"
    ),
    Closeness.HOUSEHOLD: Trilingual(
        "тегі ата-анасымен бірдей және бір ауданда тұрады",
        "одна фамилия с родителем и один район проживания",
        "shares a guardian's surname and lives in the same area",
    ),
    Closeness.UNKNOWN: Trilingual(
        "тіркелгінің кімдікі екені белгісіз, туыстықты тексеру мүмкін емес",
        "неизвестно, чья это учётная запись, родство проверить нельзя",
        "it is not known whose account it is, so kinship cannot be checked",
    ),
}


@dataclass(frozen=True)
class Family:
    """The child and those around it in the records, at any time: guardians, their wards, all who answered for them."""

    child: int
    guardians: frozenset[int]
    near: frozenset[int]


def closeness(user: User, child: Person, on: date) -> tuple[Closeness, ...]:
    """Why the holder of the account may not decide about the child; empty where nothing speaks against it.

    What cannot be checked speaks against it too.
    """
    person = holder(user)
    if person is None:
        return (Closeness.UNKNOWN,)
    around = family_of(child)
    found = []
    if person.pk in around.guardians:
        found.append(Closeness.GUARDIAN)
    elif person.pk in around.near:
        found.append(Closeness.KIN)
    if person.pk not in around.guardians and shares_household(person, around, on):
        found.append(Closeness.HOUSEHOLD)
    return tuple(found)


def family_of(child: Person) -> Family:
    """Guardians; brothers and sisters; and of all these and the guardians their guardians and wards in turn."""
    guardians = guardians_of([child.pk])
    siblings = wards_of(guardians)
    elders = guardians_of(guardians)
    relatives = wards_of(elders)
    others = guardians_of([*siblings, *relatives])
    return Family(child.pk, guardians, frozenset({child.pk} | siblings | elders | relatives | others) - guardians)


def guardians_of(people: Iterable[int]) -> frozenset[int]:
    """All who ever answered for one of them."""
    return frozenset(Guardianship.objects.filter(child__in=list(people)).values_list("guardian", flat=True))


def wards_of(people: Iterable[int]) -> frozenset[int]:
    """All for whom one of them ever answered."""
    return frozenset(Guardianship.objects.filter(guardian__in=list(people)).values_list("child", flat=True))


def shares_household(person: Person, around: Family, on: date) -> bool:
    """Whether the person bears the surname of a guardian and lives in the same area."""
    area = Residence.objects.on(on).filter(person=person).values_list("area", flat=True).first()
    if area is None:
        return False
    there = Residence.objects.on(on).filter(person__in=around.guardians, area=area).values("person")
    surnames = Person.objects.filter(pk__in=there).values_list("surname", flat=True)
    return stem(person.surname) in {stem(surname) for surname in surnames}


def stem(surname: str) -> str:
    """A surname without what tells a woman's from a man's: `Сейтқали`, `Ахметов` and `Ахметова` alike."""
    return search_key(surname).removesuffix("а")
