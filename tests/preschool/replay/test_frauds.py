"""Each fraud that a department could be asked for is found, at its entry, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any

import pytest

from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.trilingual import LANGUAGES
from qalam.preschool.rules import deadlines
from qalam.preschool.rules.replay import replay
from qalam.preschool.rules.turn import Category
from tests.preschool.replay.office import GARDENS, Child, Office

POOL = f"{GARDENS[0]}/2020/kk/ordinary/full"
Fraud = Callable[[Office, list[Child]], None]


def office(start: str = "2026-02-02T09:00", territory: str = "zhanaozen") -> tuple[Office, list[Child]]:
    """Six children who wait for one kindergarten, the second of them first-priority."""
    made = Office(territory, datetime.fromisoformat(start).replace(tzinfo=CITY_ZONE), Random(1))
    children = []
    for _ in range(6):
        child = made.file(born=2020)
        child.wants = made.events[-1]["wants"] = [GARDENS[0]]
        children.append(child)
        made.pass_time(minutes=1)
    children[1].category = Category.FIRST
    made.write("category", "evidence-confirmed", who=children[1].who, category="first")
    made.pass_time(minutes=1)
    return made, children


def found(made: Office) -> list[tuple[int, str]]:
    findings = list(replay(made.events, made.territory))
    assert all(one.sentence.say(language) for one in findings for language in LANGUAGES)
    return [(one.leaf, one.code) for one in findings]


def test_the_honest_way_through_this_office_has_no_finding() -> None:
    made, children = office()
    made.offer(made.open(POOL))
    assert children[1].state == "offered"
    made.accept(children[1])
    made.refer(children[1])
    made.enrol(children[1])
    made.offer(made.open(POOL))
    assert children[0].state == "offered"
    assert found(made) == []


def jump(made: Office, children: list[Child]) -> None:
    made.give(made.open(POOL), children[3], "turn", Category.GENERAL)


def jump_inside_a_list(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.give(made.open(POOL), children[2], "turn", Category.GENERAL)


def closed_place(made: Office, children: list[Child]) -> None:
    seat = made.open(POOL)
    made.close(seat)
    made.give(seat, children[1], "turn", Category.FIRST)


def never_opened_place(made: Office, children: list[Child]) -> None:
    seat = made.open(POOL)
    made.events.pop()
    made.give(seat, children[1], "turn", Category.FIRST)


def place_given_twice(made: Office, children: list[Child]) -> None:
    seat = made.open(POOL)
    made.offer(seat)
    made.give(seat, children[0], "turn", Category.GENERAL)


def counter_held_back(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.counters[POOL] = made.events[-1]["counter_after"] = 0


def counter_set_back(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.offer(made.open(POOL))
    made.events[-1]["counter"] = 3


def back_dated(made: Office, children: list[Child]) -> None:
    made.pass_time(days=1)
    made.file(born=2020)
    made.events[-1]["filed_at"] = (made.now - timedelta(days=1)).isoformat()


def back_dated_paper(made: Office, children: list[Child]) -> None:
    made.file(cause="paper", born=2020)
    made.events[-1]["filed_at"] = (made.now - timedelta(days=14)).isoformat()


def opening_in_the_midst(made: Office, children: list[Child]) -> None:
    made.file(cause="opening", born=2020)
    made.events[-1]["filed_at"] = (made.now - timedelta(days=300)).isoformat()


def filed_tomorrow(made: Office, children: list[Child]) -> None:
    made.file(born=2020)
    made.events[-1]["filed_at"] = (made.now + timedelta(days=1)).isoformat()


def category_at_once(made: Office, children: list[Child]) -> None:
    made.file(born=2020)
    made.events[-1]["category"] = "extraordinary"


def category_without_a_cause(made: Office, children: list[Child]) -> None:
    made.write("category", "asked nicely", who=children[4].who, category="first")


def category_better_by_lapse(made: Office, children: list[Child]) -> None:
    made.write("category", "evidence-lapsed", who=children[4].who, category="first")


def moved_by_one_person(made: Office, children: list[Child]) -> None:
    made.write(
        "moved", "court-decision", who=children[4].who, filed_at=made.now.isoformat(), category="general",
        first="aa", second="aa",
    )  # fmt: skip


def moved_without_a_reason(made: Office, children: list[Child]) -> None:
    made.write("moved", who=children[4].who, filed_at=made.now.isoformat(), category="general", first="aa", second="bb")


def place_by_hand(made: Office, children: list[Child]) -> None:
    made.give(made.open(POOL), children[4], "manual", Category.EXTRAORDINARY)


def referral_without_an_answer(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.refer(children[1])


def referral_without_an_offer(made: Office, children: list[Child]) -> None:
    children[3].place = made.open(POOL).id
    made.refer(children[3])


def referral_for_another_place(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.accept(children[1])
    other = made.open(POOL).id
    made.refer(children[1])
    made.events[-1]["place"] = other


def expired_too_early(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.pass_time(days=1)
    made.let_go(children[1], "expired", "silence", made.terms.silence)


def too_short_to_answer(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.events[-1]["answer_by"] = made.now.date().isoformat()


def too_long_to_present(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.accept(children[1])
    made.refer(children[1])
    made.events[-1]["present_by"] = (made.now + timedelta(days=60)).date().isoformat()


def annulled_too_early(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.accept(children[1])
    made.refer(children[1])
    made.let_go(children[1], "annulled", "not-presented", made.terms.not_presented)


def extended_too_far(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.accept(children[1])
    made.refer(children[1])
    made.extend(children[1])
    made.events[-1]["until"] = (made.now + timedelta(days=31)).date().isoformat()


def extended_twice(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.accept(children[1])
    made.refer(children[1])
    made.extend(children[1])
    made.extend(children[1])


def enrolled_without_a_contract(made: Office, children: list[Child]) -> None:
    made.offer(made.open(POOL))
    made.accept(children[1])
    made.refer(children[1])
    made.write("enrolled", who=children[1].who, place=children[1].place)


def a_place_nobody_asked_for(made: Office, children: list[Child]) -> None:
    made.give(made.open(f"{GARDENS[1]}/2020/kk/ordinary/full"), children[1], "turn", Category.FIRST)


def wishes_without_end(made: Office, children: list[Child]) -> None:
    made.write("choices", who=children[2].who, wants=[*GARDENS, "a", "b"])


def one_wish_twice(made: Office, children: list[Child]) -> None:
    made.write("choices", who=children[2].who, wants=[GARDENS[0], GARDENS[0]])


def clock_turned_back(made: Office, children: list[Child]) -> None:
    made.pass_time(hours=-3)
    made.open(POOL)


def rule_of_another_day(made: Office, children: list[Child]) -> None:
    made.open(POOL)
    made.events[-1]["rule"] = "preschool.turn@2025-01-01"


def a_name_in_the_history(made: Office, children: list[Child]) -> None:
    made.open(POOL)
    made.events[-1]["name"] = "Әлия"


def left_before_school(made: Office, children: list[Child]) -> None:
    made.write("left", "age", who=children[2].who)


def confirmation_that_nobody_asks_for(made: Office, children: list[Child]) -> None:
    made.write("inactive", "not-renewed", who=children[2].who)


FRAUDS: list[tuple[Fraud, str]] = [
    (jump, "turn"),
    (jump_inside_a_list, "turn"),
    (closed_place, "place-closed"),
    (never_opened_place, "place-unknown"),
    (place_given_twice, "place-taken"),
    (counter_held_back, "counter"),
    (counter_set_back, "counter"),
    (back_dated, "back-dated"),
    (back_dated_paper, "back-dated"),
    (opening_in_the_midst, "late-opening"),
    (filed_tomorrow, "filed-ahead"),
    (category_at_once, "category-at-filing"),
    (category_without_a_cause, "lifecycle"),
    (category_better_by_lapse, "category-direction"),
    (moved_by_one_person, "two-persons"),
    (moved_without_a_reason, "no-reason"),
    (place_by_hand, "by-hand"),
    (referral_without_an_answer, "lifecycle"),
    (referral_without_an_offer, "lifecycle"),
    (referral_for_another_place, "place-differs"),
    (expired_too_early, "too-early"),
    (too_short_to_answer, "deadline"),
    (too_long_to_present, "deadline"),
    (annulled_too_early, "too-early"),
    (extended_too_far, "deadline"),
    (extended_twice, "lifecycle"),
    (enrolled_without_a_contract, "lifecycle"),
    (a_place_nobody_asked_for, "not-wanted"),
    (wishes_without_end, "choices"),
    (one_wish_twice, "choices"),
    (clock_turned_back, "clock-back"),
    (rule_of_another_day, "edition"),
    (a_name_in_the_history, "malformed"),
    (left_before_school, "too-early"),
    (confirmation_that_nobody_asks_for, "switched-off"),
]
ALSO = {
    "a_place_nobody_asked_for": {"turn"},
    "extended_twice": {"deadline"},
}
"""Where one deed breaks two laws."""


@pytest.mark.parametrize(("fraud", "code"), FRAUDS, ids=lambda value: getattr(value, "__name__", value))
def test_a_fraud_is_found_and_nothing_else(fraud: Fraud, code: str) -> None:
    made, children = office()
    before = len(made.events)
    fraud(made, children)
    findings = found(made)
    assert code in {one for _, one in findings}
    assert {one for _, one in findings} <= {code, *ALSO.get(fraud.__name__, ())}
    assert all(leaf >= before for leaf, _ in findings)


def test_after_one_fraud_the_honest_rest_is_clean() -> None:
    made, children = office()
    jump(made, children)
    leaf = len(made.events) - 1
    for _ in range(4):
        made.offer(made.open(POOL))
    made.accept(children[1])
    made.refer(children[1])
    made.enrol(children[1])
    assert found(made) == [(leaf, "turn")]


def test_a_child_who_should_rest_is_not_offered_a_place() -> None:
    made, children = office("2023-02-06T09:00")
    made.offer(made.open(POOL))
    made.accept(children[1])
    made.refer(children[1])
    made.pass_time(days=20)
    made.let_go(children[1], "annulled", "not-presented", made.terms.not_presented)
    made.events.pop()
    children[1].state = "queued"
    made.give(made.open(POOL), children[1], "turn", Category.FIRST)
    assert "due" in {code for _, code in found(made)}


def test_a_silent_family_is_passed_over_only_for_places_that_were_open_then() -> None:
    made, children = office()
    seat = made.open(POOL)
    made.offer(seat)
    made.pass_time(days=7)
    made.let_go(children[1], "expired", "silence", made.terms.silence)
    made.offer(seat)
    assert children[0].state == "offered"
    made.offer(made.open(POOL))
    assert children[2].state == "offered"
    assert found(made) == []


def claims(made: Office, children: list[Child]) -> None:
    """The head stayed silent; the next day three families claim the place, the last in the queue first."""
    seat = made.open(POOL)
    made.offer(seat)
    made.pass_time(days=7)
    made.let_go(children[1], "expired", "silence", made.terms.silence)
    made.pass_time(days=1)
    for child in (children[5], children[3], children[4]):
        made.claim(seat, child)
        made.pass_time(minutes=1)


def test_a_left_over_place_goes_to_the_first_in_the_queue_and_not_to_the_fastest() -> None:
    made, children = office("2023-02-06T09:00")
    claims(made, children)
    made.pass_time(hours=10)
    made.count_claims(made.seats["1"])
    assert children[3].state == "offered"
    assert found(made) == []


def test_each_window_is_counted_by_itself() -> None:
    made, children = office("2023-02-06T09:00")
    claims(made, children)
    made.pass_time(hours=10)
    made.count_claims(made.seats["1"])
    made.pass_time(hours=1)
    made.let_go(children[3], "declined", "parent", made.terms.refusal)
    made.pass_time(hours=14)
    made.claim(made.seats["1"], children[5])
    made.pass_time(hours=10)
    made.count_claims(made.seats["1"])
    assert children[5].state == "offered"
    assert found(made) == []


def test_a_left_over_place_given_to_the_fastest_is_found() -> None:
    made, children = office("2023-02-06T09:00")
    claims(made, children)
    made.pass_time(hours=10)
    made.give(made.seats["1"], children[5], "claim", Category.GENERAL)
    assert found(made) == [(len(made.events) - 1, "turn")]


def test_claims_counted_before_the_window_closes_are_found() -> None:
    made, children = office("2023-02-06T09:00")
    claims(made, children)
    made.count_claims(made.seats["1"])
    assert found(made) == [(len(made.events) - 1, "turn")]


def test_a_claim_at_night_or_for_a_place_of_the_head_is_found() -> None:
    made, children = office("2023-02-06T09:00")
    seat = made.open(POOL)
    made.claim(seat, children[5])
    made.pass_time(hours=12)
    made.claim(seat, children[4])
    assert found(made) == [
        (len(made.events) - 2, "not-left-over"),
        (len(made.events) - 1, "claim-window"),
        (len(made.events) - 1, "not-left-over"),
    ]


def test_twins_that_are_parted_are_found() -> None:
    made, children = office()
    for child in children:
        made.withdraw(child)
    for twin in made.file_twins():
        twin.wants = [GARDENS[0]]
    for event in made.events[-2:]:
        event["wants"], event["born"] = [GARDENS[0]], 2020
    for twin in list(made.children.values())[-2:]:
        twin.born = 2020
    made.open(POOL)
    made.open(POOL)
    made.offer(made.seats["1"])
    assert found(made) == []
    second = made.events.pop()
    made.write("accepted", who=made.events[-1]["who"], place=made.events[-1]["place"])
    made.events.append(second)
    assert (len(made.events) - 2, "together") in found(made)


def test_a_move_by_two_persons_may_give_a_place_by_hand_and_leaves_the_counter() -> None:
    made, children = office()
    made.write(
        "moved", "court-decision", who=children[4].who, filed_at=children[4].filed_at.isoformat(), category="general",
        first="aa", second="bb",
    )  # fmt: skip
    made.give(made.open(POOL), children[4], "manual", Category.EXTRAORDINARY)
    assert found(made) == []


def test_a_child_is_not_offered_the_seat_that_it_holds() -> None:
    made, children = office()
    made.events[1]["holds"] = POOL
    made.give(made.open(POOL), children[1], "turn", Category.FIRST)
    assert found(made) == [(len(made.events) - 1, "turn")]


def test_a_voucher_that_was_declined_leaves_the_queue_before_anything_else() -> None:
    made, children = office("2025-03-03T09:00", "astana")
    made.offer(made.open(POOL))
    made.let_go(children[1], "declined", "parent", made.terms.refusal)
    assert (made.events[-1]["kind"], found(made)) == ("left", [])
    made.events.pop()
    made.write("choices", who=children[1].who, wants=[GARDENS[1]])
    assert found(made) == [(len(made.events) - 1, "due")]


def test_a_voucher_is_restored_within_its_days_and_once() -> None:
    made, children = office("2025-03-03T09:00", "astana")
    made.offer(made.open(POOL))
    made.pass_time(days=7)
    made.let_go(children[1], "expired", "silence", made.terms.silence)
    made.pass_time(days=29)
    made.write("restored", "parent", who=children[1].who)
    made.write("inactive", "not-renewed", who=children[1].who)
    made.write("restored", "parent", who=children[1].who)
    assert [code for _, code in found(made)] == ["too-late", "switched-off", "lifecycle"]


def test_the_day_is_the_city_s_whatever_zone_the_line_is_written_in() -> None:
    made, children = office()
    made.offer(made.open(POOL))
    made.pass_time(days=2, hours=11)
    made.let_go(children[1], "expired", "silence", made.terms.silence)
    assert found(made) == [(len(made.events) - 1, "too-early")]
    made.events[-1]["at"] = made.now.astimezone(timezone(timedelta(hours=14))).isoformat()
    assert found(made) == [(len(made.events) - 1, "too-early")]


@pytest.mark.parametrize(
    ("rule", "is_known"),
    [
        ("preschool.category@2018-01-01", True),
        ("preschool.terms.notify@2025-08-01", True),
        ("preschool.terms.voucher@2025-01-02", False),
        ("preschool.favour@2018-01-01", False),
        ("", True),
    ],
)
def test_a_line_names_a_rule_that_was_in_force_or_none(rule: str, is_known: bool) -> None:
    made, _ = office()
    made.open(POOL)
    made.events[-1]["rule"] = rule
    assert found(made) == ([] if is_known else [(len(made.events) - 1, "edition")])


def test_rows_older_than_the_history_open_it() -> None:
    made = Office("zhanaozen", datetime(2026, 2, 2, 9, tzinfo=CITY_ZONE), Random(1))
    for days in (30, 900, 2):
        made.file(cause="opening", born=2021)
        made.events[-1].update(filed_at=(made.now - timedelta(days=days)).isoformat(), category="first")
    assert found(made) == []


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2}, {"kind": "gift"}, {"at": "2026-02-02T09:00:00"}, {"at": "yesterday"}, {"pool": "a/b"}, {"place": 7},
        {"cause": None},
    ],
    ids=str,
)  # fmt: skip
def test_a_line_that_is_not_of_the_vocabulary_is_found(change: dict[str, Any]) -> None:
    made, _ = office()
    made.open(POOL)
    made.events[-1].update(change)
    assert found(made) == [(len(made.events) - 1, "malformed")]


def test_a_deadline_of_the_office_is_the_law_s() -> None:
    made, children = office()
    made.offer(made.open(POOL))
    assert children[1].last_day == deadlines.answer_by(made.terms, made.now.date())
