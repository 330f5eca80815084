"""Entering the queue, and what an application says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.application import Application
from qalam.preschool.rules.deadlines import paper_by
from qalam.preschool.rules.events import Entry
from qalam.preschool.rules.findings import Fault, fault
from qalam.preschool.rules.regimes import terms
from qalam.preschool.rules.state import QueueState
from qalam.preschool.rules.turn import Category

_NEVER_BETTER = ("evidence-lapsed", "evidence-refused")


def check_filed(state: QueueState, entry: Entry) -> Iterator[Fault]:
    """The moment of filing is the turn, so nobody enters with an earlier one; evidence comes after filing."""
    filed_at = entry.moment("filed_at")
    if filed_at > entry.at:
        yield fault("filed-ahead", filed_at=filed_at)
    if entry.cause == "opening":
        if not state.is_opening:
            yield fault("late-opening")
    elif entry.cause == "paper":
        if entry.day > paper_by(filed_at.date(), state.territory):
            yield fault("back-dated", filed_at=filed_at)
    elif filed_at < entry.at:
        yield fault("back-dated", filed_at=filed_at)
    if entry.cause != "opening" and entry.fields["category"] != Category.GENERAL:
        yield fault("category-at-filing", category=entry.fields["category"])
    yield from check_wants(state, entry)


def check_wants(state: QueueState, entry: Entry) -> Iterator[Fault]:
    """One to the maximum of kindergartens, each once."""
    wants = entry.fields["wants"]
    maximum = terms(entry.day, state.territory).outcome.maximum_of_choices
    if not 1 <= len(wants) <= maximum or len(set(wants)) != len(wants):
        yield fault("choices", count=len(wants), maximum=maximum)


def check_choices(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """A changed list obeys the same limits."""
    yield from check_wants(state, entry)


def check_category(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """Evidence that lapsed or was refused takes a category away; it never gives a better one."""
    written = Category(entry.fields["category"])
    if entry.cause in _NEVER_BETTER and written.order < application.category.order:
        yield fault("category-direction", cause=entry.cause)


def check_born(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """At a parent's request only to the next year, and only where that is switched on."""
    step = entry.fields["born"] - application.born
    allowed = PARAMETERS.in_force("preschool.age.late_births.allowed", on=entry.day, city=state.territory).value
    if abs(step) > 1 or (entry.cause == "parent-request" and not (allowed and step == 1)):
        yield fault("born", born=entry.fields["born"])


def check_moved(state: QueueState, entry: Entry, application: Application) -> Iterator[Fault]:
    """A move by hand has a reason and two different persons."""
    if entry.fields["first"] == entry.fields["second"]:
        yield fault("two-persons")
    if not entry.cause:
        yield fault("no-reason")
    if (filed_at := entry.moment("filed_at")) > entry.at:
        yield fault("filed-ahead", filed_at=filed_at)
