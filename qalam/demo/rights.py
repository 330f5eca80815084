"""Papers of the families in the demo city's past: claimed with the application, confirmed, lapsed, or refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

from qalam.demo.turns import A_DAY, Turns
from qalam.demo.waiting import Family, Paper, moment
from qalam.kernel.working_days import add_working_days
from qalam.preschool.models import Evidence
from qalam.preschool.rules import categories
from qalam.preschool.rules.categories import effective_category, last_valid_day
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.turn import Category
from qalam.preschool.territory import TERRITORY

Ground, Kept = Evidence.Ground, Evidence.State
REFUSED, BROUGHT_AGAIN = 0.02, 0.85
"""Shares of families whose claim is refused, and of those that bring a new certificate once the old one has lapsed."""
WORDS = {
    Ground.SERVICEMEN: "Жұмыс орнынан анықтама",
    Ground.LARGE_FAMILY: "Көпбалалы отбасы куәлігі",
    Ground.PARENT_DISABILITY: "Мүгедектік туралы анықтама",
}
REASON = "Анықтамада мөр мен берілген күні жоқ. Жұмыс орнынан жаңа анықтама әкеліңіз."


def bring_papers(turns: Turns, one: Family) -> None:
    """What the family claims with its application; a person looks at it within some days."""
    if one.right is Category.GENERAL:
        if turns.chance.random() < REFUSED:
            paper = claim(turns, one, Ground.SERVICEMEN)
            turns.later(soon(turns), partial(refuse, turns, one, paper))
        return
    paper = claim(turns, one, ground_of(turns, one))
    turns.later(soon(turns), partial(confirm, turns, one, paper))


def stand_confirmed(turns: Turns, one: Family, on: date) -> None:
    """The papers of a family that stood in its category before the log began."""
    one.category = one.right
    if one.right is Category.GENERAL:
        return
    paper = claim(turns, one, ground_of(turns, one))
    paper.claimed_at, paper.decided_at = one.filed, max(one.filed, moment(on - 10 * A_DAY, 15 * 60))
    paper.state, paper.issued_on = Kept.CONFIRMED, paper.decided_at.date()
    wait_for_lapse(turns, one, paper)


def ground_of(turns: Turns, one: Family) -> str:
    """By what the family has its right."""
    if one.right is Category.EXTRAORDINARY:
        return Ground.SERVICEMEN
    return Ground.LARGE_FAMILY if turns.chance.random() < 0.85 else Ground.PARENT_DISABILITY


def claim(turns: Turns, one: Family, ground: str) -> Paper:
    """The family names a ground."""
    one.papers.append(Paper(str(ground), turns.now, words=WORDS[Ground(ground)]))
    return one.papers[-1]


def soon(turns: Turns) -> datetime:
    """A moment of one of the next working days."""
    return turns.some_minute(add_working_days(turns.today, 1 + int(turns.chance.integers(0, 2))), 9, 17)


def confirm(turns: Turns, one: Family, paper: Paper) -> None:
    """A specialist has seen the paper, and the category follows."""
    if one.state is State.LEFT:
        return
    issued = max(paper.claimed_at.date() - timedelta(days=int(turns.chance.integers(0, 9))), date(2021, 1, 4))
    paper.state, paper.issued_on, paper.decided_at = Kept.CONFIRMED, issued, turns.now
    settle(turns, one, "evidence-confirmed")
    wait_for_lapse(turns, one, paper)


def refuse(turns: Turns, one: Family, paper: Paper) -> None:
    """A specialist finds the paper wanting; the child stays where it is."""
    paper.state, paper.decided_at, paper.reason = Kept.REFUSED, turns.now, REASON


def wait_for_lapse(turns: Turns, one: Family, paper: Paper) -> None:
    """A certificate of a workplace is good for a month."""
    last = last_valid_day(told(paper), TERRITORY)
    if last is not None:
        turns.later(moment(last + A_DAY, 10), partial(lapse, turns, one, paper))


def lapse(turns: Turns, one: Family, paper: Paper) -> None:
    """The certificate is too old: the child stands in the general order until a new one is there."""
    if one.state is State.LEFT:
        return
    paper.state, paper.decided_at = Kept.LAPSED, turns.now
    settle(turns, one, "evidence-lapsed")
    if turns.chance.random() < BROUGHT_AGAIN:
        turns.later(
            turns.some_minute(turns.today + timedelta(days=int(turns.chance.integers(1, 5)))),
            partial(renew, turns, one),
        )


def renew(turns: Turns, one: Family) -> None:
    """The family brings a new certificate."""
    if one.state is not State.LEFT:
        paper = claim(turns, one, Ground.SERVICEMEN)
        turns.later(soon(turns), partial(confirm, turns, one, paper))


def settle(turns: Turns, one: Family, cause: str) -> None:
    """Bring the category to what the papers give on the day."""
    verdict = effective_category(map(told, one.papers), turns.today, TERRITORY)
    if verdict.outcome is one.category:
        return
    stood = turns.recategorise(one, verdict.outcome)
    turns.history.tell(
        "category", turns.now, cause=cause, one=one, stood=stood, verdict=verdict, category=str(verdict.outcome)
    )


def told(paper: Paper) -> categories.Evidence:
    """The paper as the rules see it."""
    decided = paper.decided_at.date() if paper.decided_at else None
    is_lapsed = paper.state == Kept.LAPSED and decided is not None
    return categories.Evidence(
        ground=paper.ground,
        issued_on=paper.issued_on or paper.claimed_at.date(),
        confirmed_on=decided if paper.state in (Kept.CONFIRMED, Kept.LAPSED) else None,
        refused_on=decided if paper.state == Kept.REFUSED else None,
        valid_until=decided - A_DAY if is_lapsed and decided else None,
    )
