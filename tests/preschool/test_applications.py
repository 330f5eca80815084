"""A family files, changes its list, restores and withdraws; whatever is not its own is refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from psycopg.types.range import DateRange

from qalam.access.actor import CLOCKWORK
from qalam.access.models import Role
from qalam.ledger.models import Deed
from qalam.notices.models import Notice
from qalam.preschool.models import Application, Evidence, QueueEvent
from qalam.preschool.queries.own import application_of, own_application
from qalam.preschool.rules.ages import NotBornLate
from qalam.preschool.rules.lifecycle import GuardFails, NotInTable
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import applications, evidence, reviews, wishes
from qalam.preschool.services.rights import NotASpecialist, NotYours
from qalam.preschool.territory import TERRITORY
from qalam.preschool.web.intake_forms import PaperForm
from qalam.registry.models import Guardianship
from tests.factories import institutions, queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import SINCE, family, garden, somebody
from tests.preschool.walking import leaves

pytestmark = pytest.mark.django_db


def test_a_filed_application_waits_in_the_general_order_and_the_log_knows_no_name() -> None:
    home, first, second = family(), garden(), garden()
    made = home.files(wants=[first, second])
    assert (made.state, made.priority, made.filed_at) == ("queued", "general", MORNING)
    assert list(made.choices.order_by("rank").values_list("institution", flat=True)) == [first.pk, second.pk]
    [leaf] = leaves()
    assert leaf["wants"] == [first.bin, second.bin]
    assert (leaf["kind"], leaf["cause"], leaf["who"]) == ("filed", "portal", made.code)
    assert leaf["rule"].startswith("preschool.may_stand@")
    assert "Аружан" not in str(leaf)
    assert made.number not in str(leaf)
    assert Deed.objects.get(subject_key=made.number).action == "file application"
    assert Notice.objects.get(to=home.user).text_kk.startswith("Аружан балаңыз")


def test_a_child_stands_in_the_queue_once_whoever_files() -> None:
    home = family()
    child = home.child()
    home.files(child)
    father = family("Әкесов")
    Guardianship.objects.create(child=child, guardian=father.mother, kind="father", period=SINCE)
    with pytest.raises(applications.AlreadyInQueue):
        father.files(child)


def test_a_stranger_and_a_parent_of_another_child_are_refused() -> None:
    home, other = family(), family("Бөтенова")
    child = home.child()
    for stranger in (queue.account(), other.user, somebody(Role.HEAD, institution_bin="0" * 12)):
        with pytest.raises(NotYours):
            home.files(child, by=stranger)
    made = home.files(child)
    for stranger in (queue.account(), other.user):
        with pytest.raises(NotYours):
            applications.withdraw(application=made, by=stranger, at=MORNING)
        with pytest.raises(NotYours):
            applications.change_choices(application=made, wants=[garden()], by=stranger, at=MORNING)
        assert own_application(stranger, made.number, MORNING.date()) is None
    assert own_application(home.user, made.number, MORNING.date()) == made


def test_whoever_no_longer_answers_for_the_child_is_refused() -> None:
    home = family()
    made = home.files()
    Guardianship.objects.update(period=records.YEAR)
    with pytest.raises(NotYours):
        applications.withdraw(application=made, by=home.user, at=MORNING + timedelta(days=200))


def test_the_list_holds_so_many_kindergartens_of_the_queue_each_once() -> None:
    home, one = family(), garden()
    child = home.child()
    with pytest.raises(wishes.ChosenTwice):
        home.files(child, wants=[one, one])
    with pytest.raises(wishes.TooManyChoices):
        home.files(child, wants=[garden() for _ in range(40)])
    with pytest.raises(wishes.NotOfTheQueue):
        home.files(child, wants=[one, institutions.school()])
    with pytest.raises(wishes.NoChoice):
        applications.file(child=child, guardian=home.mother, language="kk", wants=[], by=home.user, at=MORNING)
    assert not Application.objects.exists()
    assert not leaves()


def test_a_child_of_school_age_may_not_stand() -> None:
    home = family()
    with pytest.raises(applications.MayNotStand):
        home.files(home.child(born_on=date(2016, 5, 5)))


def test_a_changed_list_keeps_the_place_in_the_order() -> None:
    home, other = family(), garden()
    made = home.files()
    changed = applications.change_choices(
        application=made, wants=[other], by=home.user, at=MORNING + timedelta(hours=1)
    )
    assert changed.filed_at == MORNING
    assert leaves()[-1]["wants"] == [other.bin]


def test_who_withdraws_leaves_and_may_file_again_the_day_after() -> None:
    home = family()
    made = home.files()
    child = made.child
    applications.withdraw(application=made, by=home.user, at=MORNING)
    assert application_of(child) is None
    with pytest.raises(applications.AlreadyInQueue, match="tomorrow"):
        home.files(child)
    again = home.files(child, at=MORNING + timedelta(days=1))
    assert again.state == "queued"


def test_an_open_offer_is_answered_before_the_list_is_changed() -> None:
    home = family()
    made = home.files()
    Application.objects.filter(pk=made.pk).update(state="offered")
    with pytest.raises(NotInTable):
        applications.withdraw(application=made, by=home.user, at=MORNING)


def test_a_child_whose_seat_begins_later_does_not_stand_in_the_queue_as_one_without() -> None:
    home, seat = family(), institutions.child(garden(), born_on=date(2020, 3, 3))
    Guardianship.objects.create(child=seat.person, guardian=home.mother, kind="mother", period=SINCE)
    seat.period = DateRange(date(2023, 9, 1), None)
    seat.save()
    with pytest.raises(applications.HasSeat):
        home.files(seat.person)


def test_a_child_with_a_seat_asks_for_a_move_and_keeps_it() -> None:
    home, seat = family(), institutions.child(garden(), born_on=date(2020, 3, 3))
    child = seat.person
    Guardianship.objects.create(child=child, guardian=home.mother, kind="mother", period=SINCE)
    with pytest.raises(applications.HasSeat):
        home.files(child)
    here = seat.group.institution
    with pytest.raises(wishes.SeatIsThere):
        applications.ask_for_move(child=child, guardian=home.mother, wants=[here], by=home.user, at=MORNING)
    made = applications.ask_for_move(child=child, guardian=home.mother, wants=[garden()], by=home.user, at=MORNING)
    assert made.holds == seat
    assert leaves()[-1]["holds"] == f"{here.bin}/2020/kk/ordinary/full"
    seat.refresh_from_db()
    assert seat.period.upper == records.YEAR.upper
    with pytest.raises(applications.NoSeat):
        applications.ask_for_move(child=home.child(), guardian=home.mother, wants=[here], by=home.user, at=MORNING)


def test_a_paper_stands_at_the_moment_when_it_was_received_if_it_is_entered_in_time() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    received = MORNING - timedelta(days=3)
    made = home.files(origin="paper", by=clerk, filed_at=received)
    assert (made.filed_at, made.origin) == (received, "paper")
    assert leaves()[-1]["cause"] == "paper"
    for moment in (MORNING - timedelta(days=30), MORNING + timedelta(hours=1)):
        with pytest.raises(applications.BadMoment):
            home.files(home.child(), origin="paper", by=clerk, filed_at=moment)
    with pytest.raises(NotASpecialist):
        home.files(home.child(), origin="paper", filed_at=received)


def test_a_parent_cannot_file_for_an_earlier_moment() -> None:
    made = family().files(filed_at=MORNING - timedelta(days=1))
    assert made.filed_at == MORNING


def test_an_inactive_application_is_restored_once_in_its_term(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("applications", "happening"):
        monkeypatch.setattr(f"qalam.preschool.services.{module}.TERRITORY", "astana")
    home, at = family(), MORNING.replace(year=2025)
    made = home.files(home.child(born_on=date(2022, 3, 3)), at=at)
    rest(made, at)
    with pytest.raises(applications.RestorableNoMore):
        applications.restore(application=made, by=home.user, at=at + timedelta(days=29))
    back = applications.restore(application=made, by=home.user, at=at + timedelta(days=28))
    assert (back.state, back.filed_at) == ("queued", at)
    rest(made, at + timedelta(days=29))
    with pytest.raises(GuardFails):
        applications.restore(application=made, by=home.user, at=at + timedelta(days=30))


def rest(made: Application, at: object) -> None:
    Application.objects.filter(pk=made.pk).update(state="inactive")
    queue.event(application=made, kind="inactive", cause="silence", at=at, leaf_index=1000 + QueueEvent.objects.count())


def test_a_city_that_asks_for_no_confirmation_takes_none(monkeypatch: pytest.MonkeyPatch) -> None:
    home = family()
    made = home.files()
    with pytest.raises(applications.NothingToConfirm):
        applications.confirm(application=made, by=home.user, at=MORNING)
    monkeypatch.setattr("qalam.preschool.services.applications.TERRITORY", "kostanay")
    applications.confirm(application=made, by=home.user, at=MORNING)
    assert Deed.objects.filter(action=applications.CONFIRMED, subject_key=made.number).count() == 1


def test_what_families_do_is_replayed_without_a_finding() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    first = home.files()
    home.files(home.child(), origin="paper", by=clerk, filed_at=MORNING - timedelta(days=3))
    applications.change_choices(application=first, wants=[garden(), garden()], by=home.user, at=MORNING)
    one = evidence.claim(application=first, ground="large_family", by=home.user, at=MORNING)
    Evidence.objects.filter(pk=one.pk).update(state="confirmed", decided_at=MORNING)
    first.refresh_from_db()
    assert evidence.settle(first, MORNING, by=CLOCKWORK) is not None
    reviews.ask(event=QueueEvent.objects.latest("leaf_index"), question="Неге?", by=home.user, at=MORNING)
    applications.withdraw(application=first, by=home.user, at=MORNING)
    assert list(replay(leaves(), TERRITORY)) == []


def test_a_child_of_december_stands_with_the_next_year_only_where_that_is_allowed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home = family()
    with pytest.raises(NotBornLate):
        home.files(home.child(born_on=date(2020, 12, 3)), is_asked_younger=True)
    monkeypatch.setattr("qalam.preschool.services.applications.TERRITORY", "almaty")
    with pytest.raises(NotBornLate):
        home.files(home.child(born_on=date(2020, 10, 3)), is_asked_younger=True)
    made = home.files(home.child(born_on=date(2020, 12, 3)), is_asked_younger=True)
    assert made.birth_year == 2021
    assert home.files(home.child(born_on=date(2020, 12, 4))).birth_year == 2020
    assert [leaf["born"] for leaf in leaves()] == [2021, 2020]


def test_the_paper_form_asks_for_the_birth_year_only_where_there_is_a_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "pool" not in PaperForm(on=MORNING.date(), language="en").fields
    monkeypatch.setattr("qalam.preschool.web.intake_forms.TERRITORY", "almaty")
    assert "pool" in PaperForm(on=MORNING.date(), language="en").fields
