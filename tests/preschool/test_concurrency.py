"""Many at once, each with a connection of its own: one is heard, the others are told so, and nobody gains by haste."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import TypeVar

import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.access.models import Role
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import LANGUAGES, Language
from qalam.preschool.models import Application, Claim, Offer, Place, QueueEvent, Referral, Round
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import applications, claims, offers, places, rounds
from qalam.preschool.services.claims import CLAIMED
from qalam.preschool.services.offers import ANSWERED, TOO_LATE
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.places import open_places
from qalam.preschool.services.rounds import NOT_A_DRAFT
from tests.factories import queue
from tests.preschool.families import head_of, somebody
from tests.preschool.walking import MONDAY, Small, guardian_of, leaves, small

ResultT = TypeVar("ResultT")
MANY = 200
AT_ONCE = 20
"""Threads, each with a connection of its own; the rest of the many press behind them."""
EVENING = MONDAY.replace(hour=18)


def at_once(deeds: Sequence[Callable[[], ResultT]]) -> list[ResultT | Refusal]:
    """What came of each deed; anything but a refusal, a deadlock for example, is raised here."""
    begin = threading.Barrier(min(AT_ONCE, len(deeds)))
    started = threading.local()

    def do(deed: Callable[[], ResultT]) -> ResultT | Refusal:
        if not hasattr(started, "yes"):
            connection.ensure_connection()
            started.yes = True
            begin.wait(60)
        try:
            return deed()
        except Refusal as refusal:
            return refusal

    def leave(_: int) -> None:
        ready.wait(60)
        connection.close()

    with ThreadPoolExecutor(begin.parties) as pool:
        outcomes = [future.result(120) for future in [pool.submit(do, deed) for deed in deeds]]
        # One for each thread: none can take two, since each waits for all.
        ready = threading.Barrier(begin.parties)
        list(pool.map(leave, range(begin.parties)))
    return outcomes


def sound() -> None:
    """Every event has its leaf, and whoever runs the log again finds nothing."""
    assert list(QueueEvent.objects.order_by("leaf_index").values_list("leaf_index", "kind")) == [
        (index, leaf["kind"]) for index, leaf in enumerate(leaves())
    ]
    assert [(one.leaf, one.code, one.sentence.en) for one in replay(leaves(), "zhanaozen")] == []


def one_offer(house: Small) -> Offer:
    house.waits(0, "extraordinary")
    house.opens()
    [offer] = offers.serve(pool=house.pool, at=MONDAY)
    return offer


def left_over(house: Small) -> Place:
    """A place that the first in line let pass; the others wait already."""
    offer = one_offer(house)
    offers.decline(offer=offer, by=guardian_of(offer.application), at=MONDAY)
    return Place.objects.get(pool=house.pool)


def wish(child: Application, place: Place, at: datetime = MONDAY) -> Callable[[], Claim]:
    """The wish of the child's mother, to be made."""
    mother = guardian_of(child)
    return lambda: claims.claim(application=child, place=place, by=mother, at=at)


@pytest.mark.django_db(transaction=True)
def test_of_200_answers_to_one_offer_one_is_heard_and_199_are_told_so_in_their_language() -> None:
    offer = one_offer(small())
    parent = guardian_of(offer.application)
    asked: list[Language] = [LANGUAGES[number % len(LANGUAGES)] for number in range(MANY)]
    answers = at_once([lambda: offers.accept(offer=offer, by=parent, at=MONDAY)] * MANY)
    said = [
        answer.say(language) for answer, language in zip(answers, asked, strict=True) if isinstance(answer, Refusal)
    ]
    assert len(said) == MANY - 1
    accepted = ANSWERED[Offer.State.ACCEPTED]
    assert set(said) == {accepted.say(language) for language in LANGUAGES}
    assert [answer for answer in answers if isinstance(answer, Referral)] == [Referral.objects.get()]
    assert Counter(leaf["kind"] for leaf in leaves())["accepted"] == 1
    sound()


@pytest.mark.django_db(transaction=True)
def test_of_200_equal_wishes_of_one_child_one_stands() -> None:
    house = small()
    child = house.waits(5)
    place, parent = left_over(house), guardian_of(child)
    answers = at_once([lambda: claims.claim(application=child, place=place, by=parent, at=MONDAY)] * MANY)
    refused = Counter(answer.say("kk") for answer in answers if isinstance(answer, Refusal))
    assert refused == {CLAIMED.say("kk"): MANY - 1}
    assert Claim.objects.get().application == child
    sound()


@pytest.mark.django_db(transaction=True)
def test_200_children_wish_for_one_place_at_once_and_the_queue_decides() -> None:
    house = small()
    children = [house.waits(days) for days in range(MANY, 0, -1)]
    place = left_over(house)
    answers = at_once([wish(child, place) for child in children])
    assert {type(answer) for answer in answers} == {Claim}
    [offer] = claims.close_windows(at=EVENING)
    assert offer.application == children[-1]
    assert Counter(Claim.objects.values_list("state", flat=True)) == {"served": 1, "unserved": MANY - 1}
    sound()


@pytest.mark.django_db(transaction=True)
def test_a_wish_while_the_place_is_being_decided_comes_before_the_decision_or_is_refused() -> None:
    house = small()
    children = [house.waits(days) for days in range(10, 0, -1)]
    place = left_over(house)
    wish(children[0], place)()
    wishes = [wish(child, place) for child in children[1:]]
    at_once([*wishes[:4], lambda: claims.close_windows(at=EVENING), *wishes[4:]])
    assert Offer.objects.filter(state="open").count() == 1
    sound()


@pytest.mark.django_db(transaction=True)
def test_two_specialists_publish_one_round_and_it_is_published_once() -> None:
    house = small()
    for days in (1, 2, 3):
        house.waits(days)
    open_log(at=MONDAY)
    kept = open_places(group=house.group, count=2, by=head_of(house.group), at=MONDAY, is_for_round=True)
    first, second = somebody(Role.SPECIALIST), somebody(Role.SPECIALIST)
    drawn = rounds.draft(title="Мамыр", places=kept, by=first, at=MONDAY)
    answers = at_once([lambda by=by: rounds.publish(drawn=drawn, by=by, at=MONDAY) for by in (first, second)])
    assert [answer.say("ru") for answer in answers if isinstance(answer, Refusal)] == [NOT_A_DRAFT.say("ru")]
    assert Round.objects.get().state == "published"
    assert Offer.objects.count() == 2
    sound()


@pytest.mark.django_db(transaction=True)
def test_rounds_that_are_drafted_at_once_have_a_code_each() -> None:
    house = small()
    for days in (1, 2, 3):
        house.waits(days)
    open_log(at=MONDAY)
    kept = open_places(group=house.group, count=2, by=head_of(house.group), at=MONDAY, is_for_round=True)
    by = somebody(Role.SPECIALIST)
    drawn = at_once([lambda: rounds.draft(title="1", places=kept, by=by, at=MONDAY)] * 5)
    assert sorted(one.code for one in drawn if isinstance(one, Round)) == [f"2023-04-10-{nth}" for nth in range(1, 6)]


@pytest.mark.django_db(transaction=True)
def test_a_place_of_two_drafts_is_given_once_though_both_are_published_at_once() -> None:
    house = small()
    for days in (1, 2, 3):
        house.waits(days)
    open_log(at=MONDAY)
    shared, own = open_places(group=house.group, count=2, by=head_of(house.group), at=MONDAY, is_for_round=True)
    by = somebody(Role.SPECIALIST)
    drafts = [rounds.draft(title="1", places=[shared, own], by=by, at=MONDAY)]
    drafts += [rounds.draft(title="2", places=[shared], by=by, at=MONDAY)]
    at_once([lambda drawn=drawn: rounds.publish(drawn=drawn, by=by, at=MONDAY) for drawn in drafts])
    assert Counter(Offer.objects.values_list("place", flat=True)) == {shared.pk: 1, own.pk: 1}
    sound()


@pytest.mark.django_db(transaction=True)
def test_a_yes_and_the_end_of_the_term_at_one_moment_never_both_stand() -> None:
    house = small()
    for turn in range(6):
        offer = one_offer(house)
        Offer.objects.filter(pk=offer.pk).update(told_at=MONDAY, told_by=queue.account())
        late = offer.answer_by + timedelta(days=20)
        parent = guardian_of(offer.application)
        yes = [lambda offer=offer, by=parent: offers.accept(offer=offer, by=by, at=offer.answer_by)] * 3
        over = [lambda offer=offer, late=late: offers.expire(offer=offer, at=late)] * 3
        answers = at_once([*yes, *over] if turn % 2 else [*over, *yes])
        heard = [answer for answer in answers if not isinstance(answer, Refusal)]
        said = {answer.say("kk") for answer in answers if isinstance(answer, Refusal)}
        offer.refresh_from_db()
        assert len(heard) == 1
        assert said == {(TOO_LATE if offer.state == "expired" else ANSWERED[Offer.State.ACCEPTED]).say("kk")}
        assert Referral.objects.filter(offer=offer).exists() == (offer.state == "accepted")
        Place.objects.filter(pool=house.pool, state="left_over").update(state="closed", closed_at=late)
        Application.objects.filter(state="queued").update(filed_at=late)


@pytest.mark.django_db(transaction=True)
def test_the_turn_is_of_the_queue_as_the_log_has_it_while_families_leave_wish_and_answer() -> None:
    house = small()
    children = [house.waits(days, "first" if days % 3 == 0 else "general") for days in range(1, 25)]
    place = left_over(house)
    house.opens(6)
    leaving = [
        lambda child=child: applications.withdraw(application=child, by=specialist, at=MONDAY) for child in children[:8]
    ]
    specialist = somebody(Role.SPECIALIST)
    wishes = [wish(child, place) for child in children[4:16]]
    serving = [lambda: offers.serve(pool=house.pool, at=MONDAY)] * 3
    opening = [lambda: open_places(group=house.group, count=1, by=head_of(house.group), at=MONDAY)] * 2
    at_once([*leaving[:3], *serving[:1], *wishes[:6], *opening, *serving[1:], *leaving[3:], *wishes[6:]])
    assert Offer.objects.filter(state="open").count() == Place.objects.filter(state="offered").count() > 0
    sound()


@pytest.mark.django_db
def test_50_wishes_give_the_place_to_the_same_child_in_whatever_order_they_arrive() -> None:
    house = small()
    days = [1 + (7 * number + 13) % 50 for number in range(50)]
    children = [house.waits(day, "first" if day % 9 == 1 else "general") for day in days]
    place = left_over(house)
    expected = min((child for child in children if child.priority == "first"), key=lambda child: child.filed_at)

    @settings(max_examples=8)
    @given(st.permutations(children))
    def in_this_order(arriving: list[Application]) -> None:
        with transaction.atomic():
            for minute, child in enumerate(arriving):
                wish(child, place, MONDAY + timedelta(minutes=minute))()
            [offer] = claims.close_windows(at=EVENING)
            assert offer.application == expected
            transaction.set_rollback(True)

    in_this_order()


@pytest.mark.django_db
def test_a_closed_place_is_no_place_of_the_round_that_was_drafted_with_it() -> None:
    house = small()
    house.waits()
    open_log(at=MONDAY)
    first, second = open_places(group=house.group, count=2, by=head_of(house.group), at=MONDAY, is_for_round=True)
    by = somebody(Role.SPECIALIST)
    drawn = rounds.draft(title="1", places=[first, second], by=by, at=MONDAY)
    places.close_place(place=first, reason="repair", by=head_of(house.group), at=MONDAY)
    rounds.publish(drawn=drawn, by=by, at=MONDAY)
    assert Offer.objects.get().place == second
    sound()
