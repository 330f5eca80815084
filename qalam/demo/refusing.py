"""Refusals by heads in the demo city's past: whose papers are not taken, and who asks the department to look at it.

Which children are refused is chance, the same in every kindergarten, but for one in which a pattern is planted, so that
the page of patterns has one to show.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from qalam.demo.history import stand
from qalam.demo.places import in_latin, in_russian
from qalam.demo.turns import Turns
from qalam.demo.waiting import Answer, Family
from qalam.kernel.trilingual import Trilingual
from qalam.kernel.working_days import add_working_days
from qalam.preschool.models import Referral, Review
from qalam.preschool.rules.turn import Category

Reason, Outcome = Referral.Refusal, Review.Outcome
REFUSED = 0.035
"""The share of children that come with a referral and are refused; nobody is refused twice."""
REASONS = ((Reason.INCOMPLETE, 0.56), (Reason.OUT_OF_DATE, 0.32), (Reason.UNVACCINATED, 0.12))
PLANTED = "Ертөстік"
"""The kindergarten, by its own name, in which the pattern is planted."""
PLANTED_SHARE = 0.7
"""The share of first-priority children that it refuses, all because of an incomplete set of papers."""
ASKING, CHANGED = 0.3, 0.15
"""Shares of refused families that ask for a review, and of reviews in which the department finds the refusal wrong."""
PLANTED_SAID = Trilingual(
    kk="Бас тартулардағы бір заңдылық көрсету қаласына әдейі салынған: ойдан шығарылған «{name}» бөбекжайында бірінші "
    "кезектегі балалардан жиі бас тартылады. Оның нағыз балабақшаға қатысы жоқ.",
    ru="Одну закономерность в отказах заложили в показательный город нарочно: в выдуманном саду «{name}» "
    "первоочередникам отказывают чаще. Ни о каком настоящем саде она не говорит.",
    en="One pattern of refusals was put into the demo city on purpose: the invented kindergarten “{name}” refuses "
    "first-priority children more often. It says nothing of any real one.",
).fill(name=Trilingual(PLANTED, in_russian(PLANTED), in_latin(PLANTED)))
"""What is said of the planted pattern wherever it is told."""


@dataclass(eq=False)
class Heads:
    """What the heads of the kindergartens decide. `planted` is the place of the one with the pattern, if there is."""

    turns: Turns
    planted: int | None
    refused: set[int] = field(default_factory=set)

    def judge(self, answer: Answer) -> str:
        """The reason for which the papers of this family are refused; empty for one that is taken in."""
        turns, one = self.turns, answer.family
        if turns.is_ending or turns.today >= turns.settled_from or one.person in self.refused:
            return ""
        is_planted = answer.place.kind[0] == self.planted and one.category is Category.FIRST
        if turns.chance.random() >= (PLANTED_SHARE if is_planted else REFUSED):
            return ""
        self.refused.add(one.person)
        if turns.chance.random() < ASKING:
            turns.later(
                turns.some_minute(turns.today + timedelta(days=1 + int(turns.chance.integers(0, 4)))),
                partial(self.ask, one),
            )
        return Reason.INCOMPLETE.value if is_planted else self.reason()

    def reason(self) -> str:
        """One of the lawful reasons."""
        drawn = self.turns.chance.choice(len(REASONS), p=[share for _, share in REASONS])
        return REASONS[int(drawn)][0].value

    def ask(self, one: Family) -> None:
        """The family asks the department to look at the refusal, which answers within some working days."""
        self.review(one, "asked")
        day = add_working_days(self.turns.today, 2 + int(self.turns.chance.integers(0, 5)))
        outcome = Outcome.CHANGED if self.turns.chance.random() < CHANGED else Outcome.UPHELD
        self.turns.later(self.turns.some_minute(day, 10, 17), partial(self.review, one, outcome.value))

    def review(self, one: Family, cause: str) -> None:
        """A step of the review is in the log; the child stands where it stood."""
        self.turns.history.tell("reviewed", self.turns.now, cause=cause, one=one, stood=stand(one))
