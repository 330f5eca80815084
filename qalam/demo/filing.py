"""How the families of the demo city's past come into the queue, and how they leave it without a place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from qalam.demo.rights import bring_papers, stand_confirmed
from qalam.demo.turns import Turns
from qalam.demo.waiting import Answer, Family, moment
from qalam.kernel.working_days import next_working_day
from qalam.preschool.rules.ages import may_stand
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.territory import TERRITORY

PAPER = 0.03
"""The share of families that file on paper; a specialist enters it on the next working day."""


def come(turns: Turns, families: Iterable[Family]) -> None:
    """Whoever has filed is entered in the log as it stands; the others file in their time."""
    standing: list[Family] = []
    coming: list[Family] = []
    for one in families:
        one.is_on_paper = bool(turns.chance.random() < PAPER)
        (standing if one.filed < turns.now else coming).append(one)
    for one in sorted(standing, key=lambda each: (each.filed, each.code)):
        stand_confirmed(turns, one, turns.today)
        enter(turns, one, "opening")
    for one in coming:
        if one.is_on_paper:
            turns.later(moment(next_working_day(one.filed.date()), 10 * 60 + 30), partial(file, turns, one, "paper"))
        else:
            turns.later(one.filed, partial(file, turns, one, "portal"))


def file(turns: Turns, one: Family, cause: str) -> None:
    """The child stands in the queue, in the general order; papers follow."""
    enter(turns, one, cause)
    bring_papers(turns, one)


def enter(turns: Turns, one: Family, cause: str) -> None:
    """The application is in the log. Who stands in it already is not judged anew."""
    verdict = may_stand(date(one.birth_year, 1, 1), turns.today, TERRITORY)
    one.entered = turns.now
    turns.change(one, State.QUEUED)
    turns.history.tell(
        "filed", turns.now, cause=cause, one=one, verdict=verdict if verdict.outcome and cause != "opening" else None,
        filed_at=one.filed, born=one.birth_year, category=str(one.category), language=one.language,
        wants=[turns.history.bins[where] for where in one.wants], stay="full", group="ordinary", batch=None,
        holds=turns.history.key(one.holds) if one.holds else None,
    )  # fmt: skip
    if one.departs is not None:
        turns.later(moment(one.departs, 8 * 60), partial(depart, turns, one))


def depart(turns: Turns, one: Family) -> None:
    """The family stops waiting: it moves away, or keeps the seat that it wanted to leave."""
    if turns.stays(one):
        return
    if one.state is State.OFFERED:
        turns.let_go(last_answer(turns, one), "declined")
    elif one.state is State.REFERRED:
        turns.annul(last_answer(turns, one), "parent")
    if one.state in (State.QUEUED, State.STOP_LISTED):
        turns.leave(one, "withdrawn" if one.holds is not None else "moved-away")


def last_answer(turns: Turns, one: Family) -> Answer:
    """The offer that the family has."""
    return next(
        place.answers[-1]
        for kind in one.kinds()
        for place in turns.of_kind[kind]
        if place.answers and place.answers[-1].family is one and place.state in ("offered", "taken")
    )
