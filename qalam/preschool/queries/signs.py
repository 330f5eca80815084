"""Who files for whom: the children behind a person, a phone, an e-mail, however they came there.

A child stands behind whoever answers for it today, and behind whoever signed its application. Who typed the application
in is not asked: at the department's counter that is the specialist, for everybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from itertools import chain

from qalam.access.models import Phone, User
from qalam.notices.models import Contact, Way
from qalam.preschool.days import local_day
from qalam.preschool.queries.duplicates import standing
from qalam.registry.models import Guardianship

Behind = Mapping[int, frozenset[int]]
"""By person the children that stand in the queue."""


class Kind(StrEnum):
    """What many children can have in common. A person is known by account and by signature, which are one here."""

    PERSON = "person"
    PHONE = "phone"
    EMAIL = "email"
    TELEGRAM = "telegram"


Address = tuple[Kind, str]
KINDS = {Way.SMS.value: Kind.PHONE, Way.EMAIL.value: Kind.EMAIL, Way.TELEGRAM.value: Kind.TELEGRAM}


def gathered(pairs: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    """The pairs by their first half."""
    found: dict[int, set[int]] = defaultdict(set)
    for first, second in pairs:
        found[first].add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


def signed() -> Behind:
    """By person the children whose applications they signed, on the portal or on paper."""
    return gathered(standing().exclude(guardian=None).values_list("guardian_id", "child_id").iterator())


def behind(at: datetime) -> Behind:
    """By person the children whom they answer for today, or whose applications they signed."""
    wards = Guardianship.objects.on(local_day(at)).filter(child__in=standing().values("child"))
    by_hand = ((person, child) for person, children in signed().items() for child in children)
    return gathered(chain(wards.values_list("guardian_id", "child_id").iterator(), by_hand))


def addresses() -> dict[Address, frozenset[int]]:
    """By phone, e-mail and Telegram the people whose accounts have it: to sign in with, or to be written to."""
    found: dict[Address, set[int]] = defaultdict(set)
    for kind, value, person in told_addresses():
        if person is not None:
            found[kind, value.strip().lower()].add(person)
    return {address: frozenset(people) for address, people in found.items()}


def told_addresses() -> Iterator[tuple[Kind, str, int | None]]:
    """Each address of an account, with the person behind it."""
    phones = Phone.objects.exclude(confirmed_at=None).values_list("number", "user__holder__person_id")
    yield from ((Kind.PHONE, number, person) for number, person in phones)
    mails = User.objects.exclude(email="").values_list("email", "holder__person_id")
    yield from ((Kind.EMAIL, mail, person) for mail, person in mails)
    kept = Contact.objects.kept().filter(way__in=KINDS).exclude(address="")
    for way, address, person in kept.values_list("way", "address", "user__holder__person_id"):
        yield KINDS[way], address, person


def children_of(people: Iterable[int], children: Behind) -> frozenset[int]:
    """The children behind any of the people, each once."""
    return frozenset().union(*(children.get(person, frozenset()) for person in people))


def parents_of(children: Iterable[int], on: date) -> Behind:
    """By child its mother and father on that day; a guardian who is neither makes no family of many."""
    kinds = (Guardianship.Kind.MOTHER, Guardianship.Kind.FATHER)
    rows = Guardianship.objects.on(on).filter(child__in=list(children), kind__in=kinds)
    return gathered(rows.values_list("child_id", "guardian_id"))


def count_families(children: Iterable[int], parents: Behind) -> int:
    """How many families the children are of: those who share a mother or a father are of one."""
    families: list[set[int]] = []
    for child in children:
        own = set(parents.get(child, ())) or {-child}
        joined = [family for family in families if family & own]
        families = [family for family in families if not family & own] + [own.union(*joined)]
    return len(families)
