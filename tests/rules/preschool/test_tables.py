"""Every row of the tables holds."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import LANGUAGES
from qalam.preschool.rules import deadlines
from qalam.preschool.rules.ages import NotBornLate, group_age, may_be_served, may_stand, pool_year
from qalam.preschool.rules.categories import Evidence, effective_category
from qalam.preschool.rules.position import Counts, position
from qalam.preschool.rules.regimes import regime, terms
from qalam.preschool.rules.turn import Category, Waiting, next_in_turn
from tests.rules.preschool import tables
from tests.rules.preschool.tables import Row

START = datetime(2024, 1, 1, tzinfo=CITY_ZONE)
LISTS = {"E": Category.EXTRAORDINARY, "F": Category.FIRST, "G": Category.GENERAL}


def cases(rows: list[Row]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows, ids=lambda row: row.words)


@cases(tables.REGIMES)
def test_the_regime_of_a_territory(row: Row) -> None:
    territory, on = row.given
    assert regime(on, territory).value == row.outcome
    verdict = terms(on, territory)
    assert verdict.outcome.regime == row.outcome
    assert verdict.edition.startswith(f"preschool.terms.{row.outcome}@20")
    assert all(reason.say(language) for reason in verdict.reasons for language in LANGUAGES)


def last_day(kind: str, on: date, territory: str) -> date:
    """The deadline by its name in the table."""
    if kind in ("evidence", "paper"):
        return (deadlines.evidence_by if kind == "evidence" else deadlines.paper_by)(on, territory)
    by_terms = {
        "answer": deadlines.answer_by,
        "present": deadlines.present_by,
        "extend": deadlines.extended_until,
        "stop": deadlines.stop_until,
        "restore": deadlines.restorable_until,
    }
    return by_terms[kind](terms(on, territory).outcome, on)


@cases(tables.DEADLINES)
def test_the_last_day_of_a_term(row: Row) -> None:
    territory, kind, on = row.given
    assert last_day(kind, on, territory) == row.outcome


@cases(tables.NO_TERM)
def test_a_term_that_the_regime_does_not_have_is_refused(row: Row) -> None:
    territory, kind, on = row.given
    with pytest.raises(deadlines.NoSuchTerm):
        last_day(kind, on, territory)


@cases(tables.CONSEQUENCES)
def test_what_follows(row: Row) -> None:
    territory, on, deed = row.given
    assert getattr(terms(on, territory).outcome, deed) == row.outcome


@cases(tables.CATEGORIES)
def test_the_category(row: Row) -> None:
    evidence: tuple[Evidence, ...]
    evidence, on = row.given
    verdict = effective_category(evidence, on, "zhanaozen")
    assert verdict.outcome == row.outcome
    assert verdict.reasons
    assert verdict.edition == "preschool.category@2018-01-01"
    # A family reads these reasons: no day stands there as a machine writes it.
    assert not any(re.search(r"\d{4}-\d\d", reason.say(tongue)) for reason in verdict.reasons for tongue in LANGUAGES)


@cases(tables.STANDS)
def test_who_may_stand_in_the_queue(row: Row) -> None:
    born_on, on = row.given
    assert may_stand(born_on, on, "zhanaozen").outcome is row.outcome


@cases(tables.GROUPS)
def test_the_kind_of_group(row: Row) -> None:
    born_on, school_year = row.given
    assert group_age(born_on, school_year_begins=school_year, territory="zhanaozen") == row.outcome


@cases(tables.LATE_BIRTHS)
def test_the_birth_year_whose_places_a_child_waits_for(row: Row) -> None:
    born_on, on, territory, asks = row.given
    if row.outcome is None:
        with pytest.raises(NotBornLate):
            pool_year(born_on, on=on, territory=territory, is_asked_younger=asks)
    else:
        assert pool_year(born_on, on=on, territory=territory, is_asked_younger=asks) == row.outcome


@cases(tables.SERVED)
def test_who_is_old_enough(row: Row) -> None:
    born_on, on, territory = row.given
    assert may_be_served(born_on, on=on, territory=territory) is row.outcome


def pool(shorthand: str) -> list[Waiting]:
    """`F2` is a first-priority child that applied in minute 2, `G3t` one of a pair of twins."""
    words = shorthand.split()
    twins = sum(word.endswith("t") for word in words)
    return [
        Waiting(
            who=word.rstrip("t"),
            filed_at=START + timedelta(minutes=int(word.rstrip("t")[1:])),
            category=LISTS[word[0]],
            batch="twins" if word.endswith("t") else None,
            batch_size=twins if word.endswith("t") else 1,
        )
        for word in words
    ]


@cases(tables.TURNS)
def test_whose_turn_it_is(row: Row) -> None:
    shorthand, counter, places = row.given
    verdict = next_in_turn(pool(shorthand), counter, places, 3)
    turn = verdict.outcome
    found = (" ".join(sorted(one.who for one in turn.members)), turn.counter_after) if turn else None
    assert found == row.outcome
    assert verdict.reasons
    assert verdict.edition == "preschool.turn@2018-01-01"


@cases(tables.POSITIONS)
def test_the_position_from_counts(row: Row) -> None:
    category, counts, counter = row.given
    found = position(Category(category), Counts(*counts), counter, 3)
    assert found.number == row.outcome
    assert found.extraordinary + found.first + found.general == found.number - 1
