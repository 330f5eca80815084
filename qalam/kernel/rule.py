"""Rules with a date and a source. No rule is timeless, and every decision can be explained later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, ParamSpec, TypeVar

from qalam.kernel.refusal import Refusal
from qalam.kernel.source import Source
from qalam.kernel.trilingual import Trilingual

T = TypeVar("T")
P = ParamSpec("P")

UNKNOWN = Trilingual(
    kk="«{code}» деген ереже немесе көрсеткіш жоқ. Кодтың жазылуын тексеріңіз.",
    ru="Правила или показателя «{code}» нет. Проверьте, как написан код.",
    en="There is no rule or parameter “{code}”. Check how the code is spelt.",
)
NOT_YET = Trilingual(
    kk="«{code}» {on} күні әлі күшіне енбеген. Кейінгі күнді көрсетіңіз.",
    ru="«{code}» на {on} ещё не действует. Укажите более позднюю дату.",
    en="“{code}” is not yet in force on {on}. Give a later date.",
)


class UnknownCode(Refusal):
    """No rule or parameter has this code."""


class NotYetInForce(Refusal):
    """The day is before the first version."""


def unknown(code: str) -> Trilingual:
    """The sentence about an unknown code."""
    return UNKNOWN.fill(code=code)


def not_yet(code: str, on: date) -> Trilingual:
    """The sentence about a day before the first version."""
    return NOT_YET.fill(code=code, on=on)


@dataclass(frozen=True, slots=True)
class Verdict(Generic[T]):
    """What a rule found, and why. The rule itself signs it with its code and the date of its version."""

    outcome: T
    reasons: tuple[Trilingual, ...] = ()
    rule: str = ""
    version_on: date | None = None

    @property
    def edition(self) -> str:
        """The rule and the day of its version as one word, `code@2022-11-18`; empty for an unsigned verdict."""
        return f"{self.rule}@{self.version_on}" if self.rule else ""


@dataclass(frozen=True, slots=True)
class Rule(Generic[P, T]):
    """One version of a rule. With a `city` it stands before the country's rule from its date on."""

    code: str
    since: date
    source: Source
    decide: Callable[P, Verdict[T]]
    city: str | None = None

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Verdict[T]:
        """The verdict, signed with code and version."""
        return replace(self.decide(*args, **kwargs), rule=self.code, version_on=self.since)


class RuleBook:
    """All versions of all rules."""

    def __init__(self) -> None:
        self._versions: dict[str, list[Rule[..., Any]]] = {}

    def rule(
        self, code: str, *, since: date, source: Source, city: str | None = None
    ) -> Callable[[Callable[P, Verdict[T]]], Rule[P, T]]:
        """Enter the function below as the version of `code` from the day `since` on."""

        def enter(decide: Callable[P, Verdict[T]]) -> Rule[P, T]:
            versions = self._versions.setdefault(code, [])
            if any((other.since, other.city) == (since, city) for other in versions):
                raise ValueError(f"{code} has two versions since {since}")
            version = Rule(code, since, source, decide, city)
            versions.append(version)
            return version

        return enter

    def in_force(self, code: str, *, on: date, city: str | None = None) -> Rule[..., Any]:
        """The version of that day: the city's own if it has one by then, or else the country's."""
        if code not in self._versions:
            raise UnknownCode(unknown(code))
        begun = [one for one in self._versions[code] if one.since <= on and one.city in (None, city)]
        if not begun:
            raise NotYetInForce(not_yet(code, on))
        return max(begun, key=lambda one: (one.city is not None, one.since))


RULES = RuleBook()
rule = RULES.rule
in_force = RULES.in_force
