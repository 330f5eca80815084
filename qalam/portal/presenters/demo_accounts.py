"""The accounts that can be tried in the demonstration."""

from __future__ import annotations

from dataclasses import dataclass

from qalam.kernel.trilingual import Language


@dataclass(frozen=True)
class DemoAccount:
    """Who one is with it, and how to sign in."""

    role: str
    username: str
    password: str


def demo_accounts(language: Language) -> tuple[DemoAccount, ...]:
    """All of them, in the order in which they are shown."""
    return ()
