"""Many children behind one account, signature, phone or e-mail, here and in other towns together. People look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from qalam.access.models import User
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.models import Deed
from qalam.preschool.days import local_day
from qalam.preschool.models import TownSign
from qalam.preschool.queries.duplicates import number
from qalam.preschool.queries.signs import (
    Address,
    Behind,
    Kind,
    addresses,
    behind,
    children_of,
    count_families,
    parents_of,
)
from qalam.registry.models import Person

CROWD = "many children behind one"
LOOKED = "say that many children behind one are in order"
"""The deed by which a person says so; what it names is not shown again until there are more."""
SHARED = 2
"""Accounts that share an address; one by itself is shown as what it is."""


class Ground(models.TextChoices):
    """Why many children behind one are in order."""

    HOME = "home", _("a children's home")
    FAMILY = "family", _("a large family")
    RELATIVES = "relatives", _("relatives who share a phone or an e-mail")
    OTHER = "other", _("another reason")


@dataclass(frozen=True)
class Elsewhere:
    """How many children another town has behind the same sign."""

    town: Trilingual
    children: int


@dataclass(frozen=True)
class Crowd:
    """Many waiting children behind one; `families` are of those here, and `what` is the account, person or address."""

    kind: Kind
    what: str
    users: tuple[User, ...]
    children: int
    families: int
    elsewhere: tuple[Elsewhere, ...]
    key: str

    @property
    def total(self) -> int:
        """The children here and elsewhere; one that both have counts twice."""
        return self.children + sum(one.children for one in self.elsewhere)


@dataclass(frozen=True)
class Draft:
    """What may be a crowd, before names and families are looked up."""

    kind: Kind
    what: str
    people: frozenset[int]
    children: frozenset[int]
    elsewhere: tuple[Elsewhere, ...]

    @property
    def key(self) -> str:
        """Its name in the audit, which holds no phone and no address."""
        return f"{self.kind}:{self.what if self.kind == Kind.PERSON else digest_of(self.what)}"

    @property
    def total(self) -> int:
        """The children here and elsewhere."""
        return len(self.children) + sum(one.children for one in self.elsewhere)


def digest_of(address: str) -> str:
    """An address for the audit: only whoever has the key of the site could find it."""
    return salted_hmac("qalam.preschool.crowd", address, algorithm="sha256").hexdigest()[:32]


def crowds(at: datetime) -> list[Crowd]:
    """All that a person should look at, the most families first.

    What was looked at and found in order is left out while no more children have come.
    """
    least, children, fine = number("children", at), behind(at), looked_at()
    people, shared = found_elsewhere()
    drafts = [*crowded_people(children, people, least), *crowded_addresses(children, shared)]
    drafts = [one for one in drafts if one.children and one.total >= max(least, fine.get(one.key, 0) + 1)]
    return sorted(named(drafts, at), key=lambda one: (-one.families, -one.total, one.kind, one.what))


def crowd_of(key: str, at: datetime) -> Crowd | None:
    """The crowd with this name in the audit, if it is one that should be looked at."""
    return next((one for one in crowds(at) if one.key == key), None)


def looked_at() -> dict[str, int]:
    """By key the number of children with which a crowd was last found in order."""
    deeds = Deed.objects.filter(subject_kind=CROWD, action=LOOKED).order_by("at", "pk")
    return {deed.subject_key: int(deed.detail["children"]) for deed in deeds}


def found_elsewhere() -> tuple[dict[int, list[Elsewhere]], dict[Address, list[Elsewhere]]]:
    """What other towns have, by who signed, and by phone and e-mail."""
    people: dict[int, list[Elsewhere]] = defaultdict(list)
    shared: dict[Address, list[Elsewhere]] = defaultdict(list)
    for row in TownSign.objects.order_by("town"):
        one = Elsewhere(row.town_name, row.children)
        if row.person_id is not None:
            people[row.person_id].append(one)
        else:
            shared[Kind(row.what), row.value].append(one)
    return people, shared


def crowded_people(children: Behind, elsewhere: Mapping[int, list[Elsewhere]], least: int) -> Iterator[Draft]:
    """People with so many children behind them, and those who sign in other towns too."""
    for person, kids in children.items():
        there = elsewhere.get(person, ())
        if len(kids) >= least or there:
            yield Draft(Kind.PERSON, str(person), frozenset({person}), kids, tuple(there))


def crowded_addresses(children: Behind, elsewhere: Mapping[Address, list[Elsewhere]]) -> Iterator[Draft]:
    """Addresses that several accounts share, and those that other towns have too."""
    for (kind, value), people in addresses().items():
        there = elsewhere.get((kind, value), ())
        if len(people) >= SHARED or there:
            yield Draft(kind, value, people, children_of(people, children), tuple(there))


def named(drafts: Iterable[Draft], at: datetime) -> Iterator[Crowd]:
    """The crowds with their accounts and families."""
    drafts = list(drafts)
    people = Person.objects.select_related("account__user").in_bulk({one for draft in drafts for one in draft.people})
    parents = parents_of({kid for draft in drafts for kid in draft.children}, local_day(at))
    for draft in drafts:
        held = [people[one].account.user for one in draft.people if hasattr(people[one], "account")]
        users = tuple(sorted(held, key=lambda user: user.username))
        what = draft.what
        if draft.kind == Kind.PERSON:
            what = users[0].username if users else str(people[int(draft.what)])
        families = count_families(sorted(draft.children), parents)
        yield Crowd(draft.kind, what, users, len(draft.children), families, draft.elsewhere, draft.key)
