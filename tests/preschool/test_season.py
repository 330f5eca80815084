"""The yearly renewal does for many what the table of states allows, once, and the log tells of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from qalam.access.actor import CLOCKWORK
from qalam.access.models import Role
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.parameter import Parameter
from qalam.kernel.source import Confidence, Source
from qalam.notices.models import Notice
from qalam.preschool.models import Application, QueueEvent
from qalam.preschool.queries.season import foresee
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import applications, season
from qalam.preschool.services.opening import open_log
from qalam.preschool.services.rights import NotASpecialist
from tests.factories import queue, records
from tests.preschool.families import family, somebody
from tests.preschool.walking import MONDAY, Small, leaves, parent_of, small

pytestmark = pytest.mark.django_db

SEPTEMBER = datetime(2023, 9, 1, 8, tzinfo=CITY_ZONE)


def of_2017(house: Small, days: int, **values: object) -> Application:
    return house.waits(days, child=records.person(born_on=date(2017, 5, 5)), **values)


def test_children_of_school_age_leave_once_and_the_others_stay() -> None:
    house = small()
    old = [of_2017(house, days) for days in (1, 2)]
    young = house.waits(3)
    parent_of(old[0])
    open_log(at=MONDAY)
    assert foresee(SEPTEMBER).leaving == {2017: 2}
    assert season.renew(by=CLOCKWORK, at=SEPTEMBER) == season.Renewed(lapsed=0, categories=0, left=2, rested=0)
    assert {row.state for row in Application.objects.exclude(pk=young.pk)} == {"left"}
    assert Application.objects.get(pk=young.pk).state == "queued"
    assert Application.objects.get(pk=old[0].pk).period.upper == date(2023, 9, 1)
    assert [leaf["cause"] for leaf in leaves()[-2:]] == ["age", "age"]
    event = QueueEvent.objects.filter(application=old[0]).latest("leaf_index")
    assert (event.before_priority, event.after_filed_at) == ("general", None)
    assert event.verdict["rule"] == "preschool.may_stand"
    assert season.tell(by=CLOCKWORK, at=SEPTEMBER) == 2
    assert Notice.objects.filter(key__startswith="season:").count() == 1
    count = len(leaves())
    assert season.renew(by=CLOCKWORK, at=SEPTEMBER) == season.Renewed(0, 0, 0, 0)
    assert foresee(SEPTEMBER).is_nothing
    assert len(leaves()) == count
    assert list(replay(leaves(), "zhanaozen")) == []


def test_each_event_of_a_renewal_is_about_the_child_of_its_leaf() -> None:
    house = small()
    for days in range(30):
        of_2017(house, days)
    open_log(at=MONDAY)
    season.renew(by=CLOCKWORK, at=SEPTEMBER)
    told = {index: leaf["who"] for index, leaf in enumerate(leaves()) if leaf["kind"] == "left"}
    kept = dict(QueueEvent.objects.filter(kind="left").values_list("leaf_index", "application__code"))
    assert kept == told
    assert len(kept) == 30


def test_a_child_with_an_offer_stays_until_it_is_answered() -> None:
    house = small()
    one = of_2017(house, 1)
    open_log(at=MONDAY)
    Application.objects.update(state="offered")
    assert (foresee(SEPTEMBER).busy, season.renew(by=CLOCKWORK, at=SEPTEMBER).left) == (1, 0)
    assert Application.objects.get(pk=one.pk).state == "offered"


def test_categories_follow_papers_that_are_too_old_by_then() -> None:
    house = small()
    row = house.waits(1, "extraordinary")
    other = house.waits(2, "first")
    for one, ground in ((row, "servicemen"), (other, "large_family")):
        queue.evidence(application=one, ground=ground, state="confirmed", issued_on=date(2023, 4, 1), decided_at=MONDAY)
    open_log(at=MONDAY)
    assert foresee(SEPTEMBER).categories == {("extraordinary", "general"): 1}
    assert season.renew(by=CLOCKWORK, at=SEPTEMBER) == season.Renewed(lapsed=1, categories=0, left=0, rested=0)
    assert list(Application.objects.order_by("filed_at").values_list("priority", flat=True)) == ["general", "first"]
    assert (leaves()[-1]["cause"], leaves()[-1]["category"]) == ("renewal", "general")
    assert list(replay(leaves(), "zhanaozen")) == []


def test_a_ground_that_has_become_one_counts_from_the_renewal_on() -> None:
    house = small()
    row = house.waits(1)
    queue.evidence(application=row, ground="large_family", state="confirmed", decided_at=MONDAY)
    open_log(at=MONDAY)
    assert season.renew(by=CLOCKWORK, at=SEPTEMBER).categories == 1
    assert Application.objects.get().priority == "first"


@pytest.fixture
def confirmed_yearly(monkeypatch: pytest.MonkeyPatch) -> None:
    """The city asks families to confirm before October."""
    source = Source("test", "")
    for code, value in (("preschool.renewal.confirmation", True), ("preschool.renewal.confirmation.until", "10-01")):
        version = Parameter(code, value, date(2019, 1, 1), source, "", Confidence.INFERRED, "zhanaozen")
        monkeypatch.setitem(PARAMETERS._versions, code, [*PARAMETERS._versions[code], version])


def test_who_did_not_confirm_rests_where_the_city_asks_for_it(confirmed_yearly: None) -> None:
    home = family()
    late = datetime(2023, 10, 2, 9, tzinfo=CITY_ZONE)
    kept, silent = home.files(), home.files(home.child(born_on=date(2021, 1, 1)))
    Application.objects.update(filed_at=datetime(2022, 9, 1, tzinfo=CITY_ZONE))
    applications.confirm(application=kept, by=home.user, at=late - timedelta(days=30))
    assert foresee(late).unconfirmed == 1
    assert season.renew(by=CLOCKWORK, at=late).rested == 1
    assert Application.objects.get(pk=silent.pk).state == "inactive"
    assert Application.objects.get(pk=kept.pk).state == "queued"
    assert (leaves()[-1]["kind"], leaves()[-1]["cause"]) == ("inactive", "not-renewed")


def test_nobody_rests_where_the_city_does_not_ask() -> None:
    house = small()
    house.waits(1)
    open_log(at=MONDAY)
    assert season.renew(by=CLOCKWORK, at=datetime(2023, 10, 2, 9, tzinfo=CITY_ZONE)).rested == 0


def test_only_the_department_opens_a_season() -> None:
    with pytest.raises(NotASpecialist):
        season.renew(at=SEPTEMBER, by=somebody(Role.AUDITOR))
    season.renew(at=SEPTEMBER, by=somebody(Role.SPECIALIST))
