"""The demo city's queue of two years: its records are the outcome of the queue's own rules."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

import numpy as np
import pytest
from django.db.models import F, Q

from qalam.demo.days import RECORDS_UNTIL
from qalam.demo.filing import enter
from qalam.demo.history import History
from qalam.demo.rights import bring_papers
from qalam.demo.rounds import hold_round
from qalam.demo.turns import Turns
from qalam.demo.waiting import Family, moment
from qalam.ledger.models import Leaf
from qalam.preschool.models import (
    Application,
    Choice,
    Claim,
    Evidence,
    Offer,
    Place,
    QueueEvent,
    Referral,
    Round,
    RoundResult,
)
from qalam.preschool.queries.published_rounds import asked_in_log
from qalam.preschool.rules.lifecycle import State
from qalam.preschool.rules.replay import replay
from qalam.preschool.rules.turn import Category
from qalam.preschool.territory import TERRITORY
from qalam.registry.models import Enrolment
from qalam.transparency.leaves import read_leaf

POOL = (0, 2019, "kk")
BEGIN = moment(date(2022, 1, 10), 9 * 60)
SOON = moment(date(2022, 1, 12), 0)
FAR = moment(date(2022, 3, 1), 0)


def family(person: int, category: Category = Category.GENERAL, wants: tuple[int, ...] = (0,)) -> Family:
    code = f"{person:02}"
    filed = moment(date(2021, 9, 1), 600 + person)
    return Family(person, 2, 2019, "kk", category, filed, code, "00", code, wants)


def turns_of(families: list[Family], *, say: str = "accepted") -> Turns:
    """A queue in which everybody answers alike; nobody's papers lapse."""
    turns = Turns(np.random.default_rng(1), History(["990240001234", "990240005678"]), BEGIN)
    turns.answer = lambda rank: say  # type: ignore[method-assign]
    for one in families:
        one.category = one.right
        turns.change(one, State.QUEUED)
    return turns


def served(families: list[Family], places: int, *, say: str = "accepted") -> Turns:
    turns = turns_of(families, say=say)
    for _ in range(places):
        turns.open(POOL, 2021)
    turns.advance(SOON)
    return turns


def asked(turns: Turns) -> list[int]:
    """Who was offered each place first."""
    return [place.answers[0].family.person for place in turns.places if place.answers]


def told(turns: Turns) -> list[str]:
    return [event.kind for event in turns.history.events]


def test_the_past_serves_extraordinary_first_and_then_one_of_first_priority_to_three_of_the_general_queue() -> None:
    general = [family(number) for number in range(4)]
    others = [family(5, Category.FIRST), family(6, Category.FIRST), family(7, Category.EXTRAORDINARY)]
    turns = served([*general, *others], 8)
    assert asked(turns) == [7, 5, 0, 1, 2, 6, 3]
    assert turns.places[-1].state == "free"


def test_a_place_is_offered_in_the_evening_and_a_yes_brings_the_referral_and_the_seat() -> None:
    turns = turns_of([family(1)])
    seats: list[tuple[int, date]] = []
    turns.moved_in = lambda place, one, since: seats.append((one.person, since))
    turns.open(POOL, 2021)
    turns.advance(FAR)
    assert told(turns) == [
        "place-opened",
        "offered",
        "accepted",
        "referral",
        "documents",
        "contract",
        "enrolled",
        "left",
    ]
    assert turns.history.events[1].at == moment(date(2022, 1, 10), 18 * 60 + 5)
    (answer,) = turns.places[0].answers
    assert answer.referral is not None
    assert answer.referral.issued_at.date() <= answer.last_day
    assert seats == [(1, answer.referral.since)]


def test_a_place_that_is_declined_goes_to_whom_the_queue_puts_first_of_those_who_wish_for_it() -> None:
    turns = served([family(1), family(2), family(3)], 1, say="declined")
    turns.advance(moment(date(2022, 1, 20), 0))
    first, *later = turns.places[0].answers
    assert (first.family.person, first.said) == (1, "declined")
    causes = [event.cause for event in turns.history.events if event.kind == "offered"]
    assert causes == ["turn", *["claim"] * len(later)]
    assert later
    for answer in later:
        wished = [wish.family.standing for wish in turns.wishes if wish.made_at.date() == answer.made_at.date()]
        assert answer.family.standing == min(wished)


def test_who_says_no_keeps_its_place_and_is_not_asked_in_turn_for_a_place_that_was_open_then() -> None:
    one = family(1)
    turns = served([one], 2, say="declined")
    turns.advance(moment(date(2022, 1, 13), 0))
    first, second = turns.places
    assert one.state is State.QUEUED
    assert turns.next_in(POOL, second.number) is None
    assert turns.next_in(POOL, len(turns.history.events)) is one
    assert first.state == "left_over"


def test_who_never_comes_sits_out_on_the_stop_list_and_has_its_old_place_again() -> None:
    one = family(1)
    turns = served([one], 1, say="annulled")
    turns.answer = lambda rank: "accepted"  # type: ignore[method-assign]
    turns.advance(FAR)
    kinds = told(turns)
    assert kinds[:7] == ["place-opened", "offered", "accepted", "referral", "annulled", "stopped", "resumed"]
    annulled, stopped, resumed = turns.history.events[4:7]
    (answer, *_) = turns.places[0].answers
    assert answer.referral is not None
    assert answer.referral.last_day < annulled.at.date()
    until = stopped.fields["until"]
    assert isinstance(until, date)
    assert until - annulled.at.date() == timedelta(days=10)
    assert resumed.at.date() == until + timedelta(days=1)


def test_a_round_gives_the_dearest_that_the_order_allows() -> None:
    turns = turns_of([family(2, wants=(0, 1)), family(1, wants=(0, 1))])
    places = [turns.keep((where, 2019, "kk"), 2022) for where in (0, 1)]
    hold_round(turns, "2022-05-25-1", places)
    assert asked(turns) == [1, 2]
    assert told(turns)[2:] == ["round-opened", "offered", "offered", "round-closed"]


def test_the_papers_of_a_serviceman_last_a_month_and_lift_the_child_while_they_do() -> None:
    one = family(1, Category.EXTRAORDINARY)
    turns = turns_of([])
    enter(turns, one, "portal")
    bring_papers(turns, one)
    assert one.category is Category.GENERAL
    turns.advance(FAR)
    changes = [(event.cause, event.fields["category"]) for event in turns.history.events if event.kind == "category"]
    assert changes[:2] == [("evidence-confirmed", "extraordinary"), ("evidence-lapsed", "general")]
    assert one.papers[0].state == "lapsed"


def test_each_event_says_where_the_child_stood_and_stands() -> None:
    turns = turns_of([family(1)])
    turns.open(POOL, 2021)
    turns.advance(FAR)
    stood = [(event.kind, event.stood, event.stands) for event in turns.history.events if event.stood or event.stands]
    assert stood == [("offered", "general", "")]


@pytest.mark.usefixtures("demo_city")
@pytest.mark.django_db
class TestRecords:
    def test_every_child_that_was_placed_had_named_the_kindergarten_and_was_offered_it(self) -> None:
        taken = Offer.objects.filter(state="accepted", application__state="left", place__state="taken")
        assert taken.count() > 2500
        assert taken.exclude(place__pool__birth_year=F("application__birth_year")).count() == 0
        assert taken.exclude(place__pool__language=F("application__language")).count() == 0
        wants = defaultdict(set)
        for application, institution in Choice.objects.values_list("application", "institution"):
            wants[application].add(institution)
        rows = taken.values_list("application", "place__pool__institution")
        assert all(institution in wants[application] for application, institution in rows)

    def test_nobody_of_the_youngest_is_in_a_group_without_having_stood_in_the_queue(self) -> None:
        began = Enrolment.objects.filter(
            group__birth_year__isnull=False,
            period__startswith__gt=date(2021, 9, 1),
            person__born_on__gt=date(2019, 9, 1),
        )
        assert began.count() > 900
        assert began.filter(person__applications=None).count() == 0

    def test_all_sorts_of_answers_and_endings_are_there(self) -> None:
        assert set(Offer.objects.values_list("state", flat=True)) == {"accepted", "declined", "expired", "open"}
        placed = Offer.objects.filter(state="accepted").values("application")
        gone = Application.objects.filter(~Q(pk__in=placed), state="left")
        assert gone.count() > 50
        assert Application.objects.filter(state="left", holds=None).exists()
        assert set(Place.objects.values_list("state", flat=True)) == {"kept", "taken", "closed", "offered"}
        assert set(Referral.objects.values_list("state", flat=True)) == set(Referral.State.values)
        assert set(Evidence.objects.values_list("state", flat=True)) == set(Evidence.State.values)
        assert set(Claim.objects.values_list("state", flat=True)) >= {"served", "unserved"}

    def test_the_log_has_the_whole_past_and_the_rules_find_nothing_wrong_in_it(self) -> None:
        entries = [read_leaf(bytes(data)) for data in Leaf.objects.order_by("index").values_list("data", flat=True)]
        assert entries[0]["at"] == "2021-09-01T00:00:00+05:00"
        assert len(entries) > 30_000
        assert list(replay(entries, TERRITORY)) == []
        assert Application.objects.filter(events=None).count() == 0

    def test_records_and_log_tell_the_same(self) -> None:
        events = QueueEvent.objects.order_by("leaf_index").values_list("leaf_index", "kind", "at")
        leaves = Leaf.objects.order_by("index").values_list("index", "at")
        assert [(index, at) for index, _, at in events] == list(leaves)
        for kind, rows in (
            ("offered", Offer.objects.all()),
            ("referral", Referral.objects.all()),
            ("accepted", Offer.objects.filter(state="accepted")),
            ("enrolled", Referral.objects.filter(state="enrolled")),
            ("claimed", Claim.objects.all()),
            ("filed", Application.objects.all()),
            ("place-opened", Place.objects.exclude(state="kept").exclude(events=None)),
        ):
            assert QueueEvent.objects.filter(kind=kind).count() == rows.count(), kind
        left = Application.objects.filter(events__kind="left").values_list("state", flat=True)
        assert set(left) == {"left"}

    def test_whoever_was_enrolled_has_the_seat_that_the_referral_names(self) -> None:
        rows = Referral.objects.filter(state="enrolled").select_related(
            "enrolment__group", "place__pool", "application"
        )
        for row in rows:
            assert row.enrolment is not None
            assert row.enrolment.person_id == row.application.child_id
            assert row.enrolment.group.institution_id == row.place.pool.institution_id

    def test_each_round_of_the_past_can_be_run_again_from_the_log(self) -> None:
        drawn = list(Round.objects.order_by("code"))
        assert [one.state for one in drawn] == ["published"] * 4
        assert asked_in_log(drawn[-1]).hash() == drawn[-1].input_hash
        for one in drawn:
            given = RoundResult.objects.filter(round=one, place__isnull=False)
            assert given.count() == one.summary["offers"] == Offer.objects.filter(round=one).count() > 50

    def test_a_child_keeps_its_kindergarten_from_one_year_to_the_next_unless_it_was_placed_elsewhere(self) -> None:
        rows = Enrolment.objects.filter(group__birth_year__isnull=False).values_list(
            "person", "group__institution", "period", "person__applications"
        )
        seats: dict[int, set[int]] = defaultdict(set)
        asked = set()
        for person, institution, _, application in rows:
            seats[person].add(institution)
            if application is not None:
                asked.add(person)
        assert [person for person, some in seats.items() if len(some) > 1 and person not in asked] == []

    def test_no_group_is_fuller_than_its_seats_on_any_first_of_a_month(self) -> None:
        for number in range(20):
            day = date(2021 + (8 + number) // 12, (8 + number) % 12 + 1, 1)
            if day > RECORDS_UNTIL:
                break
            full = list(
                Enrolment.objects.on(day).filter(group__birth_year__isnull=False).values_list("group", "group__seats")
            )
            counts: dict[int, int] = defaultdict(int)
            for group, _ in full:
                counts[group] += 1
            assert all(counts[group] <= seats for group, seats in full), day
