from __future__ import annotations

from datetime import date

import pytest

from qalam.ledger.services.checkpoints import sign_checkpoint
from qalam.preschool.models import (
    Choice,
    Claim,
    DayPackage,
    ManualMove,
    OrderChange,
    Review,
    RoundPlace,
    RoundResult,
    SavedView,
)
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.factories.records import INSIDE, YEAR
from tests.factories.refused import refused_by

pytestmark = pytest.mark.django_db


def test_a_child_stands_in_the_queue_once() -> None:
    first = queue.application(period=YEAR, state="left")
    with refused_by("preschool_one_application_of_a_child_at_a_time"):
        queue.application(child=first.child, period=INSIDE, state="left")


def test_who_left_waits_no_more_and_who_waits_has_not_left() -> None:
    with refused_by("preschool_who_left_waits_no_more"):
        queue.application(period=YEAR)
    with refused_by("preschool_who_left_waits_no_more"):
        queue.application(state="left")


def test_the_stop_list_has_an_end() -> None:
    with refused_by("preschool_the_stop_list_has_an_end"):
        queue.application(state="stop_listed")
    with refused_by("preschool_the_stop_list_has_an_end"):
        queue.application(stopped_until=date(2023, 5, 11))


def test_a_number_and_a_code_are_of_one_application() -> None:
    first = queue.application()
    with refused_by("preschool_a_number_is_of_one_application"):
        queue.application(number=first.number)
    with refused_by("preschool_a_code_is_of_one_application"):
        queue.application(code=first.code)


def test_a_family_ranks_each_kindergarten_once_from_one_on() -> None:
    filed, kindergarten = queue.application(), records.institution(kind="kindergarten")
    Choice.objects.create(application=filed, institution=kindergarten, rank=1)
    with refused_by("preschool_one_choice_per_rank"):
        Choice.objects.create(application=filed, institution=records.institution(), rank=1)
    with refused_by("preschool_a_kindergarten_is_chosen_once"):
        Choice.objects.create(application=filed, institution=kindergarten, rank=2)
    with refused_by("preschool_ranks_begin_at_one"):
        Choice.objects.create(application=filed, institution=records.institution(), rank=0)


def test_a_package_of_a_day_has_the_hash_of_its_description() -> None:
    log = sign_checkpoint(at=MORNING)
    with refused_by("preschool_a_package_has_a_digest"):
        DayPackage.objects.create(
            day=date(2023, 5, 1), made_at=MORNING, content=b"", note="", digest="1", checkpoint=log
        )


def test_a_kindergarten_has_one_pool_for_the_same_children() -> None:
    pool = queue.pool()
    with refused_by("preschool_one_pool_of_a_kind"):
        queue.pool(institution=pool.institution)


def test_a_closed_place_says_since_when() -> None:
    with refused_by("preschool_a_closed_place_says_since_when"):
        queue.place(state="closed")
    with refused_by("preschool_a_closed_place_says_since_when"):
        queue.place(closed_at=MORNING)


def test_a_place_is_offered_to_one_child_and_a_child_has_one_offer() -> None:
    first = queue.offer()
    with refused_by("preschool_one_open_offer_per_place"):
        queue.offer(place=first.place)
    with refused_by("preschool_one_open_offer_per_application"):
        queue.offer(application=first.application)
    with refused_by("preschool_an_answer_has_its_moment"):
        queue.offer(state="declined")
    with refused_by("preschool_who_told_the_family_is_known"):
        queue.offer(told_at=MORNING)


def test_a_place_and_a_child_have_one_live_referral() -> None:
    first = queue.referral()
    answered = {"state": "accepted", "answered_at": MORNING}
    with refused_by("preschool_one_live_referral_per_place"):
        queue.referral(offer=queue.offer(place=first.place, **answered))
    with refused_by("preschool_one_live_referral_per_application"):
        queue.referral(offer=queue.offer(application=first.application, **answered))
    with refused_by("preschool_an_enrolled_referral_names_the_seat"):
        queue.referral(state="enrolled", ended_at=MORNING)
    with refused_by("preschool_an_ended_referral_says_when"):
        queue.referral(state="annulled")


def test_a_place_is_claimed_once_in_a_window() -> None:
    wish = {"application": queue.application(), "place": queue.place(), "window": date(2023, 5, 1), "made_at": MORNING}
    Claim.objects.create(**wish)
    with refused_by("preschool_a_place_is_claimed_once_in_a_window"):
        Claim.objects.create(**wish)


def test_a_ground_is_claimed_once_and_its_refusal_has_a_reason() -> None:
    claimed = queue.evidence()
    with refused_by("preschool_a_ground_is_claimed_once"):
        queue.evidence(application=claimed.application)
    with refused_by("preschool_a_refusal_of_evidence_has_a_reason"):
        queue.evidence(state="refused")


def test_a_round_names_places_once_and_answers_each_child_once() -> None:
    drawn, place, filed = queue.round(), queue.place(), queue.application()
    RoundPlace.objects.create(round=drawn, place=place)
    with refused_by("preschool_a_round_names_a_place_once"):
        RoundPlace.objects.create(round=drawn, place=place)
    RoundResult.objects.create(round=drawn, application=filed, place=place)
    with refused_by("preschool_a_round_answers_a_child_once"):
        RoundResult.objects.create(round=drawn, application=filed)
    with refused_by("preschool_a_round_gives_a_place_once"):
        RoundResult.objects.create(round=drawn, application=queue.application(), place=place)
    with refused_by("preschool_a_published_round_says_when"):
        queue.round(state="published")


def test_a_standing_has_category_and_time() -> None:
    with refused_by("preschool_a_standing_has_category_and_time"):
        queue.event(before_priority="general")
    with refused_by("preschool_a_standing_has_category_and_time"):
        queue.event(after_filed_at=MORNING)


def test_a_decision_is_reviewed_once_and_answered_whole() -> None:
    event, filed, asker = queue.event(), queue.application(), queue.account()
    asked = {"application": filed, "question": "Неге?", "asked_at": MORNING, "asked_by": asker}
    Review.objects.create(event=event, **asked)
    with refused_by("preschool_a_decision_is_reviewed_once"):
        Review.objects.create(event=event, **asked)
    with refused_by("preschool_a_review_is_answered_whole"):
        Review.objects.create(event=queue.event(), outcome="upheld", **asked)


def test_a_manual_move_needs_a_second_person_and_one_waits_at_a_time() -> None:
    first, second = queue.account(), queue.account()
    move = {
        "application": queue.application(), "reason": "court", "explanation": "№ 12", "filed_at": MORNING,
        "priority": "general", "proposed_by": first, "proposed_at": MORNING,
    }  # fmt: skip
    with refused_by("preschool_a_manual_move_has_two_persons"):
        ManualMove.objects.create(**move, state="done", decided_by=first, decided_at=MORNING)
    with refused_by("preschool_a_manual_move_says_who_decided"):
        ManualMove.objects.create(**move, state="done", decided_by=second)
    ManualMove.objects.create(**move)
    with refused_by("preschool_one_proposed_move_at_a_time"):
        ManualMove.objects.create(**move)


def test_a_saved_view_has_its_own_name() -> None:
    user = queue.account()
    SavedView.objects.create(user=user, name="2020", query="birth_year=2020")
    with refused_by("preschool_a_saved_view_has_its_own_name"):
        SavedView.objects.create(user=user, name="2020", query="")


def test_a_parent_names_a_child_once_and_a_decision_says_who_took_it() -> None:
    first = queue.stated()
    with refused_by("preschool_a_child_is_stated_once"):
        queue.stated(guardian=first.guardian)
    with refused_by("preschool_a_stated_child_says_who_decided"):
        queue.stated(state="confirmed")
    with refused_by("preschool_a_refused_child_has_a_reason"):
        queue.stated(state="refused", decided_at=MORNING, decided_by=queue.account())


def test_an_order_change_has_two_persons_and_says_who_decided() -> None:
    one = queue.order_change()
    with refused_by("preschool_an_order_change_has_two_persons"):
        OrderChange.objects.filter(pk=one.pk).update(state="done", decided_by=one.proposed_by, decided_at=MORNING)
    with refused_by("preschool_an_order_change_says_who_decided"):
        OrderChange.objects.filter(pk=one.pk).update(state="done")


def test_an_order_change_begins_an_order_or_ends_one() -> None:
    for wrong in ({"seats": None}, {"seats": 0}, {"begins_on": None}):
        with refused_by("preschool_an_order_change_begins_or_ends_one"):
            queue.order_change(**wrong)


def test_a_refused_order_change_has_a_reason() -> None:
    decided = {"state": "refused", "decided_by": queue.account(), "decided_at": MORNING}
    with refused_by("preschool_a_refused_order_change_has_a_reason"):
        queue.order_change(**decided)
    queue.order_change(**decided, reason="Нөмірі басқа.")


def test_one_order_change_of_a_kindergarten_waits_at_a_time() -> None:
    first = queue.order_change()
    with refused_by("preschool_one_order_change_of_a_kindergarten_at_a_time"):
        queue.order_change(institution=first.institution)


def test_a_child_and_a_sign_are_found_once_in_a_town() -> None:
    hit = queue.town_hit()
    with refused_by("preschool_a_child_is_found_once_in_a_town"):
        queue.town_hit(child=hit.child, kind="place")
    assert queue.town_hit(child=hit.child, town="beineu").pk
    queue.town_sign()
    with refused_by("preschool_a_sign_is_found_once_in_a_town"):
        queue.town_sign(children=4)
    signed = queue.town_sign(what="signature", value="", person=hit.child)
    with refused_by("preschool_a_sign_is_found_once_in_a_town"):
        queue.town_sign(what="signature", value="", person=signed.person)


def test_a_sign_is_a_person_or_an_address() -> None:
    for wrong in ({"value": ""}, {"what": "signature"}, {"person": records.person()}):
        with refused_by("preschool_a_sign_is_a_person_or_an_address"):
            queue.town_sign(**wrong)
