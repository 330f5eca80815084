"""Accounts of the demo city, one for each role, shown on the sign-in page of a demo and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.demo.days import RECORDS_UNTIL, YEARS
from qalam.kernel.school_year import SchoolYear
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.models import Application, Choice
from qalam.registry.models import AccountHolder, Enrolment, Guardianship, Institution, Person
from qalam.registry.models.choices import Language

PASSWORD = "qalam-demo"


@dataclass(frozen=True)
class DemoAccount:
    """An account to sign in with; `who` says what the person is to the city."""

    username: str
    role: Role
    who: Trilingual


ACCOUNTS = (
    DemoAccount("parent", Role.GUARDIAN, Trilingual("Ата-ана", "Родитель", "A parent")),
    DemoAccount("head", Role.HEAD, Trilingual("№ 1 мектептің директоры", "Директор школы № 1", "Head of school No. 1")),
    DemoAccount(
        "specialist",
        Role.SPECIALIST,
        Trilingual("Білім бөлімінің маманы", "Специалист отдела образования", "A specialist"),
    ),
    DemoAccount(
        "kindergarten",
        Role.HEAD,
        Trilingual("Балабақша меңгерушісі", "Заведующая детским садом", "Head of a kindergarten"),
    ),
    DemoAccount(
        "second",
        Role.SPECIALIST,
        Trilingual("Екінші маман", "Второй специалист", "A second specialist"),
    ),
    DemoAccount("auditor", Role.AUDITOR, Trilingual("Аудитор", "Аудитор", "An auditor")),
    DemoAccount("admin", Role.ADMINISTRATOR, Trilingual("Әкімші", "Администратор", "An administrator")),
)


def open_accounts() -> None:
    """Make the accounts with their roles where they are not there yet; the parent's becomes a mother's."""
    schools = Institution.objects.filter(kind=Institution.Kind.GENERAL_SCHOOL, number=1)
    mother = mother_of_two()
    headed = {"head": schools.earliest("id"), "kindergarten": wanted_most(mother)}
    for account in ACCOUNTS:
        open_account(account, headed[account.username].bin if account.role == Role.HEAD else "")
    if mother:
        AccountHolder.objects.get_or_create(user=User.objects.get(username="parent"), defaults={"person": mother})
    clerks = [account.username for account in ACCOUNTS if account.role == Role.SPECIALIST]
    for username, person in zip(clerks, without_children(len(clerks)), strict=False):
        AccountHolder.objects.get_or_create(user=User.objects.get(username=username), defaults={"person": person})


def open_account(account: DemoAccount, institution_bin: str) -> None:
    """The account with its password and role."""
    user, is_new = User.objects.get_or_create(username=account.username)
    if is_new:
        user.set_password(PASSWORD)
        user.save()
    # A city built anew has other kindergartens, so a grant of before names its institution anew.
    place = {"institution_bin": institution_bin}
    first_day = SchoolYear(f"{YEARS[0]}-{YEARS[0] + 1}").period.start
    RoleGrant.objects.update_or_create(
        user=user, role=account.role, defaults=place, create_defaults={**place, "period": DateRange(first_day, None)}
    )


def open_later_accounts() -> None:
    """Accounts that came with a later edition than the city that stands, but for heads, who must head something."""
    there = set(User.objects.filter(username__in=[one.username for one in ACCOUNTS]).values_list("username", flat=True))
    for account in ACCOUNTS:
        if account.username not in there and account.role != Role.HEAD:
            open_account(account, "")


def without_children(count: int) -> list[Person]:
    """So many pedagogues who answer for no child: kinship with a child of the queue can be told of them."""
    found = Person.objects.filter(posts__isnull=False, wards__isnull=True, account=None).order_by("id")
    return list(found.distinct()[:count])


def wanted_most(mother: Person | None) -> Institution:
    """The kindergarten that stands first on the list of the mother's waiting child; any where no child waits."""
    first = Choice.objects.filter(rank=1, application__child__guardianships__guardian=mother).order_by(
        "-application_id"
    )
    choice = first.select_related("institution").first()
    return (
        choice.institution if choice else Institution.objects.filter(kind=Institution.Kind.KINDERGARTEN).earliest("id")
    )


def mother_of_two() -> Person | None:
    """A mother with exactly two children: one waits for a kindergarten in Kazakh, the other goes to school."""
    cared = Guardianship.objects.on(RECORDS_UNTIL).filter(kind=Guardianship.Kind.MOTHER)
    waiting = Application.objects.waiting().filter(language=Language.KAZAKH, priority="general").values("child")
    pupils = Enrolment.objects.on(RECORDS_UNTIL).filter(group__grade__isnull=False).values("person")
    of_two = cared.values("guardian").annotate(children=Count("child")).filter(children=2).values("guardian")
    of_waiting = cared.filter(child__in=waiting, guardian__in=of_two).values("guardian")
    found = cared.filter(child__in=pupils, guardian__in=of_waiting).order_by("id").select_related("guardian").first()
    return found.guardian if found else None
