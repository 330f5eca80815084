"""Registering: a phone is confirmed, and whoever holds the account says who they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, StatedIdentity, User
from qalam.access.services.phones import confirm_number
from qalam.kernel.iin import Iin
from qalam.kernel.kazakh.alphabet import search_key, sort_key
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.notices.models import Contact, Way
from qalam.registry.models import AccountHolder, Person
from qalam.registry.models.choices import Sex


class AlreadyIntroduced(Refusal):
    """The holder of the account has already said who they are."""


class NotYetBorn(Refusal):
    """An IIN of somebody who is born after the moment of the deed."""


@dataclass(frozen=True, kw_only=True)
class PersonalName:
    """A name as a document writes it."""

    surname: str
    given_name: str
    patronymic: str = ""

    def __str__(self) -> str:
        return f"{self.surname} {self.given_name} {self.patronymic}".strip()


@transaction.atomic
def confirm_phone(*, number: str, by: User, language: str, at: datetime) -> None:
    """A code sent to the number has come back: the account is its holder's, who is written to there from now on."""
    if confirm_number(user=by, number=number, at=at):
        Contact.objects.get_or_create(
            user=by, way=Way.SMS, address=number, removed_at=None,
            defaults={"language": language, "added_at": at, "confirmed_at": at},
        )  # fmt: skip
        remember("account.phone-confirmed", by, by=by, at=at)


def introduce(*, iin: Iin, name: PersonalName, by: User, at: datetime) -> StatedIdentity:
    """Keep who the holder says they are, and let them act for children as a guardian.

    The account gets a person of its own *without* the IIN, whether or not somebody in the records has it: a typed
    number opens nobody's records, and the answer tells nobody whether they exist. Refuses with AlreadyIntroduced
    or NotYetBorn.
    """
    if iin.born_on > at.date():
        raise NotYetBorn(NOT_YET_BORN)
    try:
        with transaction.atomic():
            stated = state(iin=iin, name=name, by=by, at=at)
            AccountHolder.objects.create(user=by, person=new_person(iin, name))
            become_guardian(user=by, by=by, at=at)
            remember("account.introduced", by, by=by, at=at)
    except IntegrityError as problem:
        raise AlreadyIntroduced(ALREADY_INTRODUCED) from problem
    return stated


def state(*, iin: Iin, name: PersonalName, by: User, at: datetime) -> StatedIdentity:
    """Write down what was said; the account's own name follows it."""
    by.last_name, by.first_name = name.surname, name.given_name
    by.save(update_fields=["last_name", "first_name"])
    return StatedIdentity.objects.create(
        user=by,
        iin=iin.number,
        surname=name.surname,
        given_name=name.given_name,
        patronymic=name.patronymic,
        stated_at=at,
    )


def new_person(iin: Iin, name: PersonalName) -> Person:
    """A person with the name, birth date and sex that were said, and no IIN."""
    person = Person(sex=Sex.MALE if iin.sex == "male" else Sex.FEMALE, born_on=iin.born_on)
    write_name(person, name)
    person.save()
    return person


def write_name(person: Person, name: PersonalName) -> None:
    """The name, and the keys by which it is sorted and found; saved by whoever asks."""
    person.surname, person.given_name, person.patronymic = name.surname, name.given_name, name.patronymic
    person.sort_key, person.search_key = sort_key(str(name)), search_key(str(name))


def become_guardian(*, user: User, by: User, at: datetime) -> None:
    """The role of a parent or guardian, from the day on, where the account does not hold it yet."""
    if not RoleGrant.objects.on(at.date()).filter(user=user, role=Role.GUARDIAN).exists():
        RoleGrant.objects.create(user=user, role=Role.GUARDIAN, period=DateRange(at.date(), None))
        remember("account.became-guardian", user, by=by, at=at)


def remember(action: str, user: User, *, by: User, at: datetime, **detail: str) -> None:
    """One line of the ledger about an account; it holds no name and no number."""
    Deed.objects.create(
        action=action, by=by, at=at, subject_kind="account", subject_key=str(user.pk), detail=dict(detail)
    )


ALREADY_INTRODUCED = Trilingual(
    kk="Бұл тіркелгінің иесі туралы деректер бұрын енгізілген. Қате болса, білім бөліміне айтыңыз.",
    ru="Для этой учётной записи уже указано, кто Вы. Если там ошибка, обратитесь в отдел образования.",
    en="Who holds this account has already been said. If there is a mistake, tell the education department.",
)
NOT_YET_BORN = Trilingual(
    kk="ЖСН болашақтағы туған күнді көрсетіп тұр. Құжатпен салыстырыңыз.",
    ru="По этому ИИН дата рождения ещё не наступила. Сверьте его с документом.",
    en="By this IIN the date of birth has not come yet. Compare it with the document.",
)
