"""Accounts and the roles they hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from qalam.access.models import Role, RoleGrant, User
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language


@dataclass(frozen=True)
class Holding:
    """A role, where it holds, and until when; no end means until further notice."""

    role: str
    place: str
    until: str


@dataclass(frozen=True)
class Account:
    """One account."""

    username: str
    name: str
    is_active: bool
    holdings: tuple[Holding, ...]


def accounts_page(users: Iterable[User], on: date, language: Language) -> tuple[Account, ...]:
    """Every account with its roles of the day; expects the grants to be at hand."""
    return tuple(
        Account(
            username=user.username,
            name=user.get_full_name(),
            is_active=user.is_active,
            holdings=tuple(holding(grant, language) for grant in user.grants.all() if holds(grant, on)),
        )
        for user in users
    )


def holds(grant: RoleGrant, on: date) -> bool:
    """Whether the role is held on the day."""
    begin, end = grant.period.lower, grant.period.upper
    return (begin is None or begin <= on) and (end is None or on < end)


def holding(grant: RoleGrant, language: Language) -> Holding:
    """A grant in words."""
    until = write_date(grant.period.upper, language) if grant.period.upper else ""
    return Holding(str(Role(grant.role).label), grant.institution_bin, until)
