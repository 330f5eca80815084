"""The accounts that can be tried in the demonstration."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.demo.accounts import ACCOUNTS, PASSWORD
from qalam.kernel.trilingual import Language


@dataclass(frozen=True)
class Trial:
    """Who one is with an account, and how to sign in."""

    who: str
    username: str
    password: str


def trials(language: Language) -> tuple[Trial, ...]:
    """All accounts of the demonstration, in the order in which they are shown."""
    return tuple(Trial(account.who.say(language), account.username, PASSWORD) for account in ACCOUNTS)
