"""Papers are confirmed and refused by people, and lapse by themselves on the day after their last."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from qalam.access.actor import CLOCKWORK
from qalam.access.models import Role
from qalam.ledger.models import Deed
from qalam.notices.models import Notice
from qalam.preschool.jobs import run_due
from qalam.preschool.models import Application, Evidence
from qalam.preschool.rules.lifecycle import Event
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import deciding, evidence, verification
from qalam.preschool.services.happening import happen
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.rights import NotASpecialist
from tests.factories import queue
from tests.factories.queue import MORNING
from tests.preschool.families import Family, family, somebody
from tests.preschool.walking import MONDAY, leaves, small

pytestmark = pytest.mark.django_db


def claimed(home: Family, ground: str = "servicemen") -> Evidence:
    return evidence.claim(application=home.files(), ground=ground, by=home.user, at=MORNING)


def test_a_confirmed_certificate_gives_the_category_and_the_family_is_told() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    one = verification.confirm(evidence=claimed(home), issued_on=date(2023, 4, 20), by=clerk, at=MORNING)
    assert (one.state, one.decided_by, Application.objects.get().priority) == ("confirmed", clerk, "extraordinary")
    assert (leaves()[-1]["kind"], leaves()[-1]["cause"]) == ("category", "evidence-confirmed")
    assert Notice.objects.filter(to=home.user, key__startswith="evidence-confirmed").count() == 1
    assert Deed.objects.filter(action="confirm evidence", by=clerk).count() == 1
    with pytest.raises(deciding.DecidedAlready):
        verification.confirm(evidence=one, issued_on=date(2023, 4, 20), by=clerk, at=MORNING)


def test_days_that_cannot_be_are_refused_and_only_the_department_decides() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    one = claimed(home)
    tomorrow = MORNING.date() + timedelta(days=1)
    with pytest.raises(verification.WrongDay):
        verification.confirm(evidence=one, issued_on=tomorrow, by=clerk, at=MORNING)
    with pytest.raises(verification.TooOld):
        verification.confirm(evidence=one, issued_on=date(2023, 3, 20), by=clerk, at=MORNING)
    for stranger in (home.user, somebody(Role.HEAD, institution_bin="990240000001"), somebody(Role.AUDITOR)):
        with pytest.raises(NotASpecialist):
            verification.confirm(evidence=one, issued_on=MORNING.date(), by=stranger, at=MORNING)
        with pytest.raises(NotASpecialist):
            verification.refuse(evidence=one, reason="Жоқ", by=stranger, at=MORNING)
    assert Evidence.objects.get().state == "claimed"


def test_a_refusal_has_a_reason_and_takes_away_what_a_wrong_confirmation_gave() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    one = claimed(home, "large_family")
    with pytest.raises(verification.NoReason):
        verification.refuse(evidence=one, reason="  ", by=clerk, at=MORNING)
    verification.confirm(evidence=one, issued_on=MORNING.date(), by=clerk, at=MORNING)
    assert Application.objects.get().priority == "first"
    verification.refuse(evidence=one, reason="Құжат басқа адамдікі", by=clerk, at=MORNING)
    assert Application.objects.get().priority == "general"
    assert leaves()[-1]["cause"] == "evidence-refused"
    assert list(replay(leaves(), "zhanaozen")) == []


def test_the_clockwork_warns_once_and_then_lets_the_certificate_lapse() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    verification.confirm(evidence=claimed(home), issued_on=date(2023, 4, 20), by=clerk, at=MORNING)
    assert run_due(at=MORNING)["warned"] == 0
    warned = [run_due(at=MORNING + timedelta(days=days)) for days in (14, 15, 19)]
    assert [one["lapsed"] for one in warned] == [0, 0, 0]
    assert Notice.objects.filter(key__startswith="evidence-lapses").count() == 1
    after = MORNING + timedelta(days=20)
    assert run_due(at=after)["lapsed"] == 1
    assert run_due(at=after)["lapsed"] == 0
    assert (Evidence.objects.get().state, Application.objects.get().priority) == ("lapsed", "general")
    assert (leaves()[-1]["kind"], leaves()[-1]["cause"]) == ("category", "evidence-lapsed")
    assert Notice.objects.filter(key__startswith="evidence-lapsed").count() == 1
    assert list(replay(leaves(), "zhanaozen")) == []


def test_a_child_on_the_stop_list_stays_there_when_its_certificate_lapses() -> None:
    row = small().waits(1, "extraordinary")
    queue.evidence(application=row, ground="servicemen", state="confirmed", issued_on=MONDAY.date(), decided_at=MONDAY)
    open_log(at=MONDAY)
    stopped, until = MONDAY + timedelta(days=1), MONDAY.date() + timedelta(days=90)
    happen(row, Event.STOPPED, at=stopped, by=CLOCKWORK, cause="specialist", told={"until": until})
    assert run_due(at=MONDAY + timedelta(days=40))["lapsed"] == 1
    row.refresh_from_db()
    assert (row.state, row.stopped_until, row.priority) == ("stop_listed", until, "general")


def test_another_confirmed_ground_keeps_the_category_when_one_lapses() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    made = home.files()
    for ground in ("pedagogue", "large_family"):
        one = evidence.claim(application=made, ground=ground, by=home.user, at=MORNING)
        verification.confirm(evidence=one, issued_on=MORNING.date(), by=clerk, at=MORNING)
    count = len(leaves())
    assert verification.lapse_due(at=MORNING + timedelta(days=40)) == 1
    assert Application.objects.get().priority == "first"
    assert len(leaves()) == count


def test_a_paper_that_names_its_last_day_lapses_after_it() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    one = claimed(home, "parent_disability")
    verification.confirm(evidence=one, issued_on=date(2023, 1, 1), valid_until=date(2023, 5, 2), by=clerk, at=MORNING)
    assert verification.lapse_due(at=MORNING + timedelta(days=1)) == 0
    assert verification.lapse_due(at=MORNING + timedelta(days=2)) == 1
