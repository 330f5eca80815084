"""What a specialist does by hand has a reason, an audit row, and its line in the log."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from qalam.access.actor import CLOCKWORK
from qalam.access.models import Role
from qalam.kernel.refusal import Refusal
from qalam.ledger.models import Deed
from qalam.preschool.jobs import run_due
from qalam.preschool.models import Application, Offer
from qalam.preschool.queries.unreached import untold
from qalam.preschool.rules.lifecycle import Event, NotInTable
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import answering, contacting, offers, reviews, stopping
from qalam.preschool.services.happening import happen, locked
from qalam.preschool.services.rights import NotASpecialist
from tests.factories.queue import MORNING
from tests.preschool.families import family, somebody
from tests.preschool.walking import leaves, parent_of, small

pytestmark = pytest.mark.django_db

WHY = "Құжаттар тексеріліп жатыр"


def test_a_stopped_application_comes_back_with_its_turn_by_review_or_by_its_day() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    made = home.files()
    until = MORNING.date() + timedelta(days=5)
    stopped = stopping.stop(application=made, until=until, reason=WHY, by=clerk, at=MORNING)
    assert (stopped.state, stopped.stopped_until) == ("stop_listed", until)
    assert (leaves()[-1]["cause"], leaves()[-1]["until"]) == ("specialist", "2023-05-06")
    back = stopping.resume(application=made, reason=WHY, by=clerk, at=MORNING)
    assert (back.state, back.filed_at) == ("queued", made.filed_at)
    stopping.stop(application=made, until=until, reason=WHY, by=clerk, at=MORNING)
    assert run_due(at=MORNING + timedelta(days=6))["resumed"] == 1
    assert Deed.objects.filter(action="stop application", reason=WHY).count() == 2
    assert list(replay(leaves(), "zhanaozen")) == []


def test_a_deed_by_hand_needs_a_specialist_a_reason_and_a_fitting_state() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    made = home.files()
    today = MORNING.date()
    for refusal, values in (
        (NotASpecialist, {"by": home.user, "reason": WHY, "until": today}),
        (stopping.NoReason, {"by": clerk, "reason": " ", "until": today}),
        (stopping.DayIsOver, {"by": clerk, "reason": WHY, "until": today - timedelta(days=1)}),
    ):
        with pytest.raises(refusal):
            stopping.stop(application=made, at=MORNING, **values)  # type: ignore[arg-type]
    for deed in (stopping.resume, stopping.restore):
        with pytest.raises(NotInTable):
            deed(application=made, reason=WHY, by=clerk, at=MORNING)
    assert Application.objects.get().state == "queued"


def test_an_inactive_application_is_restored_by_review() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    made = home.files()
    happen(locked([made])[made.pk], Event.INACTIVE, at=MORNING, by=CLOCKWORK, cause="not-renewed")
    assert stopping.restore(application=made, reason=WHY, by=clerk, at=MORNING).state == "queued"
    assert leaves()[-1]["cause"] == "review"


def test_a_double_is_ended_by_a_person_and_the_other_application_stays() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    first, second = home.files(), home.files(home.child(born_on=date(2021, 3, 3)))
    with pytest.raises(stopping.NotADouble):
        stopping.end_double(application=first, of=first, reason=WHY, by=clerk, at=MORNING)
    ended = stopping.end_double(application=second, of=first, reason=WHY, by=clerk, at=MORNING)
    assert (ended.state, leaves()[-1]["cause"]) == ("left", "duplicate")
    assert Application.objects.get(pk=first.pk).state == "queued"
    with pytest.raises(stopping.NotADouble):
        stopping.end_double(application=first, of=second, reason=WHY, by=clerk, at=MORNING)
    assert Deed.objects.get(action="end double application").reason.startswith(first.number)


def test_a_review_is_answered_once_by_somebody_else_and_stands_in_the_log() -> None:
    house, clerk = small(), somebody(Role.SPECIALIST)
    child = house.waits()
    holder = parent_of(child)
    house.opens(1, at=MORNING - timedelta(days=1))
    offers.serve(pool=house.pool, at=MORNING)
    event = child.events.get(kind="offered")
    asked = reviews.ask(event=event, question="Неге осы орын?", by=holder.user, at=MORNING)
    with pytest.raises(answering.NoAnswer):
        answering.answer(review=asked, outcome="upheld", text="", by=clerk, at=MORNING)  # type: ignore[arg-type]
    answering.answer(review=asked, outcome="changed", text="Түзетілді", by=clerk, at=MORNING)  # type: ignore[arg-type]
    assert [leaf["cause"] for leaf in leaves() if leaf["kind"] == "reviewed"] == ["asked", "changed"]
    with pytest.raises(answering.AnsweredAlready):
        answering.answer(review=asked, outcome="upheld", text="Дұрыс", by=clerk, at=MORNING)  # type: ignore[arg-type]


def test_who_asked_does_not_answer() -> None:
    house, clerk = small(), somebody(Role.SPECIALIST)
    child = house.waits()
    house.opens(1, at=MORNING - timedelta(days=1))
    offers.serve(pool=house.pool, at=MORNING)
    asked = reviews.ask(event=child.events.get(kind="offered"), question="Неге?", by=clerk, at=MORNING)
    with pytest.raises(answering.OwnQuestion):
        answering.answer(review=asked, outcome="upheld", text="Дұрыс", by=clerk, at=MORNING)  # type: ignore[arg-type]


def test_an_offer_of_a_family_without_account_waits_until_it_is_told_by_phone() -> None:
    house, clerk = small(), somebody(Role.SPECIALIST)
    child = house.waits()
    house.opens(1, at=MORNING - timedelta(days=1))
    [offer] = offers.serve(pool=house.pool, at=MORNING)
    later = MORNING + timedelta(days=9)
    assert list(untold(later)) == [offer]
    with pytest.raises(Refusal):
        offers.expire(offer=offer, at=later)
    told = contacting.tell(offer=offer, note="Анасына айтылды", by=clerk, at=later)
    assert (told.told_at, told.told_by) == (later, clerk)
    assert list(untold(later)) == []
    with pytest.raises(contacting.ToldAlready):
        contacting.tell(offer=offer, note="", by=clerk, at=later)
    assert Deed.objects.get(action="tell of offer by phone").reason == "Анасына айтылды"
    assert offers.expire(offer=offer, at=later + timedelta(days=9)).state == "expired"
    assert child.events.filter(kind="expired").exists()


def test_an_offer_is_on_the_list_only_while_no_message_can_arrive() -> None:
    house = small()
    child = house.waits()
    parent_of(child)
    house.opens(1, at=MORNING - timedelta(days=1))
    [offer] = offers.serve(pool=house.pool, at=MORNING)
    assert list(untold(MORNING)) == [offer]
    offer.application.child.guardianships.get().guardian.account.user.notices.update(reached_at=MORNING)
    assert list(untold(MORNING)) == []
    assert Offer.objects.filter(state="open").count() == 1
