from __future__ import annotations

from collections import Counter
from datetime import date, datetime

import pytest
from django.db import transaction
from django.db.models import Count, Q

from qalam.access.models import Refused, RoleGrant, User
from qalam.demo.accounts import ACCOUNTS, PASSWORD, open_later_accounts
from qalam.demo.building import RealCity, build, loaded_models
from qalam.demo.comparing import compare
from qalam.demo.days import RECORDS_UNTIL
from qalam.figures.reading import Reading
from qalam.kernel.bin import parse_bin
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.iin import is_invented
from qalam.kernel.twelve_digits import BadNumber
from qalam.ledger.models import Leaf
from qalam.ledger.queries.checkpoints import latest_checkpoint
from qalam.notices.models import Notice
from qalam.preschool.models import Application, Evidence, ManualMove, Place, Referral, Review, StatedChild
from qalam.preschool.queries.crowds import crowds
from qalam.preschool.queries.duplicates import doubles
from qalam.preschool.queries.own import own_applications
from qalam.preschool.queries.towns import found_elsewhere
from qalam.preschool.queries.unreached import untold
from qalam.registry.models import City, Enrolment, Group, Guardianship, Institution, InstitutionName, Person
from qalam.schooling.models import UntResult

pytestmark = pytest.mark.usefixtures("demo_city")

BEFORE = date(2022, 5, 1)
PAST = {"held_on", "filed_at", "left_on", "completed_on", "concluded_on", "placed_on", "announced_on"}


def silent(_: object) -> None:
    """Nobody watches the bar."""


def test_every_published_total_is_met_or_its_difference_has_a_reason() -> None:
    lines = list(compare(Reading(RECORDS_UNTIL)))
    assert len(lines) == 81
    assert [line.id for line in lines if not line.is_explained] == []
    differing = {line.id: str(line.difference) for line in lines if line.difference}
    assert differing == {
        "staff.education.higher.share": "0.1",
        "staff.education.vocational.share": "-0.1",
        "staff.category.any.share": "0.1",
        "extracurricular.coverage": "-1.7",
    }


@pytest.mark.parametrize("day", [RECORDS_UNTIL, BEFORE])
def test_all_declared_relations_hold_in_both_years(day: date) -> None:
    assert [said.en for said in Reading(day).broken()] == []


@pytest.mark.parametrize(
    "id",
    ["preschool.enrolled", "preschool.queue", "schools.pupils.day", "schools.quality", "schools.leavers.11",
     "schools.meals", "sen.children", "staff.pedagogues", "extracurricular.children", "olympiad.city.participants"],
)  # fmt: skip
def test_the_year_before_is_another_year(id: str) -> None:
    before, now = Reading(BEFORE).answer(id).value, Reading(RECORDS_UNTIL).answer(id).value
    assert before
    assert now
    assert before != now
    assert abs(now - before) / now < 0.25


def test_the_city_says_that_it_is_invented_and_when_its_records_end() -> None:
    city = City.objects.get()
    assert (city.is_invented, city.records_until, city.area.kato) == (True, RECORDS_UNTIL, "471810000")


def test_nobody_can_have_the_numbers_of_these_people_and_institutions() -> None:
    numbers = list(Person.objects.values_list("iin", flat=True)[:2000])
    assert [number for number in numbers if not is_invented(number)] == []
    for number in Institution.objects.values_list("bin", flat=True):
        with pytest.raises(BadNumber):
            parse_bin(number)


def test_names_agree_with_the_sex_and_with_the_father() -> None:
    for person in Person.objects.order_by("id")[:3000]:
        assert person.patronymic.endswith(("қызы", "кызы", "вна") if person.sex == "f" else ("ұлы", "оглы", "вич")), (
            person
        )
        assert not person.surname.endswith("ов" if person.sex == "f" else "ова"), person
    children = Guardianship.objects.filter(kind="father").select_related("child", "guardian")[:500]
    for pair in children:
        assert pair.child.patronymic.startswith(pair.guardian.given_name[:3]), pair
        assert pair.guardian.born_on.year < pair.child.born_on.year - 20


def test_children_learn_where_their_age_belongs() -> None:
    first = Enrolment.objects.on(RECORDS_UNTIL).filter(group__grade=1).select_related("person")
    born = Counter(pupil.person.born_on for pupil in first)
    assert min(born) == date(2015, 9, 2)
    assert max(born) <= date(2016, 9, 1)
    small = Enrolment.objects.on(RECORDS_UNTIL).filter(group__birth_year__isnull=False)
    assert not small.filter(person__born_on__lte=date(2016, 9, 1)).exists()


def test_no_class_and_no_group_is_fuller_than_its_seats() -> None:
    groups = Enrolment.objects.on(RECORDS_UNTIL).values("group", "group__seats").annotate(sitting=Count("id"))
    assert [row for row in groups if row["sitting"] > row["group__seats"]] == []


def test_two_kindergartens_have_one_name_and_two_numbers() -> None:
    both = InstitutionName.objects.filter(name_kk="«Мерей» балабақшасы").select_related("institution")
    assert len({name.institution.bin for name in both}) == 2
    assert {name.institution.period.lower.year for name in both} == {2021, 2022}


def test_the_points_of_the_subjects_make_the_total() -> None:
    for result in UntResult.objects.prefetch_related("scores")[:300]:
        assert sum(score.points for score in result.scores.all()) == result.points


def test_each_demo_account_can_sign_in_and_has_its_role() -> None:
    for account in ACCOUNTS:
        user = User.objects.get(username=account.username)
        assert user.check_password(PASSWORD)
        assert RoleGrant.objects.on(RECORDS_UNTIL).get(user=user).role == account.role


def test_a_city_that_stands_gets_the_accounts_of_a_later_edition_and_keeps_the_others() -> None:
    before = set(RoleGrant.objects.values_list("user__username", "role", "institution_bin"))
    with transaction.atomic():
        RoleGrant.objects.filter(user__username="auditor").delete()
        User.objects.get(username="auditor").delete()
        open_later_accounts()
        open_later_accounts()
        assert set(RoleGrant.objects.values_list("user__username", "role", "institution_bin")) == before
        assert User.objects.get(username="auditor").check_password(PASSWORD)
        transaction.set_rollback(True)


def test_nothing_but_plans_and_periods_lies_beyond_the_last_day() -> None:
    midnight = datetime(2023, 5, 2, tzinfo=CITY_ZONE)
    days = [(model, field.name) for model in loaded_models() for field in model._meta.fields if field.name in PAST]
    assert len(days) >= 3
    for model, name in days:
        last = midnight if name == "filed_at" else RECORDS_UNTIL
        assert not model._default_manager.filter(**{f"{name}__gt": last}).exists(), model


def test_a_city_that_stands_is_not_built_again() -> None:
    before = Person.objects.count()
    assert build(seed=2023, scale=1, report=silent) is False
    assert Person.objects.count() == before


def test_a_real_city_is_never_replaced() -> None:
    City.objects.update(is_invented=False)
    try:
        with pytest.raises(RealCity):
            build(seed=1, scale=1, report=silent)
    finally:
        City.objects.update(is_invented=True)


def test_there_is_something_to_do_on_every_desk() -> None:
    at = datetime(2023, 5, 1, 9, tzinfo=CITY_ZONE)
    specialist, parent = User.objects.get(username="specialist"), User.objects.get(username="parent")
    assert Evidence.objects.filter(state="claimed").exclude(file="").count() >= 6
    assert Evidence.objects.filter(state="claimed", file="").count() >= 6
    assert Review.objects.filter(outcome="").exclude(asked_by=specialist).count() == 4
    assert set(ManualMove.objects.values_list("state", flat=True)) == {"proposed", "done", "refused"}
    assert StatedChild.objects.filter(state="waiting").exclude(stated_by=specialist).count() == 3
    assert len([pair for pair in doubles(at) if pair.is_one_slip]) >= 3
    assert [(one.hit.kind, one.application is None) for one in found_elsewhere(at)] == [
        ("place", False), ("referral", False), ("waits", False), ("waits", True)
    ]  # fmt: skip
    assert [crowd.total for crowd in crowds(at) if crowd.elsewhere] == [6]
    assert Application.objects.get(state="stop_listed").stopped_until == date(2023, 5, 22)
    own = own_applications(parent, RECORDS_UNTIL).get()
    assert own.state == "queued"
    assert Notice.objects.filter(to=parent).exists()
    house = RoleGrant.objects.get(user__username="kindergarten").institution_bin
    assert Referral.objects.filter(place__pool__institution__bin=house, ended_at=None).exists()
    assert untold(at).exists()
    assert Notice.objects.filter(to__username="kindergarten").exists()
    assert sum(Refused.objects.values_list("times", flat=True)) == 5
    assert set(Refused.objects.values_list("why", flat=True)) == {"anothers", "role", "signed-out"}


def test_whoever_is_on_the_way_to_a_group_finds_a_seat_there() -> None:
    on_the_way = Place.objects.filter(group__period__contains=RECORDS_UNTIL).filter(
        Q(state="offered") | Q(state="taken", referrals__ended_at__isnull=True)
    )
    coming = Counter(on_the_way.values_list("group", flat=True))
    assert coming.total() > 50
    for group in Group.objects.filter(pk__in=coming):
        sitting = Enrolment.objects.on(RECORDS_UNTIL).filter(group=group).count()
        assert sitting + coming[group.pk] <= group.seats, group


def test_the_papers_that_families_sent_can_be_opened() -> None:
    for made in Evidence.objects.exclude(file=""):
        with made.file.open("rb") as file:
            assert file.read(5) == b"%PDF-"


def test_the_log_is_signed_on_the_last_evening_with_all_that_it_holds() -> None:
    latest = latest_checkpoint()
    assert latest is not None
    assert latest.size == Leaf.objects.count()
    assert latest.signed_at == datetime(2023, 4, 30, 23, 50, tzinfo=CITY_ZONE)
