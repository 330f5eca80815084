"""Who files for whom: phone, e-mail, account, signature; what sets a look off, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from qalam.access.models import Role
from qalam.ledger.models import Deed
from qalam.notices.models import Way
from qalam.preschool.models import Application
from qalam.preschool.queries import duplicates
from qalam.preschool.queries.crowds import CROWD, Crowd, crowd_of, crowds
from qalam.preschool.queries.signs import Kind, behind, count_families
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.services import towns
from qalam.preschool.services.stopping import NoReason
from qalam.preschool.services.towns import NoSuchDecision
from qalam.preschool.towns.marked import Said, Sign
from qalam.registry.models import Guardianship
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.families import SINCE, Family, family, somebody
from tests.preschool.towns.invented import PHONE
from tests.preschool.towns.records import clerk, families, opened_by, person_of, taken, waiting, written_to

pytestmark = pytest.mark.django_db
MANY = 6
FIXER = "Fixer@Example.kz"


def found() -> list[tuple[Kind, int, int]]:
    """Each crowd by its kind, with children and families."""
    return [(one.kind, one.children, one.families) for one in crowds(MORNING)]


def test_the_number_is_local_practice_with_a_day_and_of_a_town() -> None:
    parameter = PARAMETERS.in_force("preschool.doubles.children", on=date(2023, 5, 1), city="zhanaozen")
    assert (parameter.value, parameter.is_law, parameter.unit) == (MANY, False, "children")


def test_one_phone_of_many_families_is_flagged_whether_it_signs_in_or_is_written_to() -> None:
    homes = families(MANY)
    for home in homes:
        waiting(home, None)
    opened_by(homes[0].user, PHONE)
    for home in homes[1:-1]:
        written_to(home.user, Way.SMS, PHONE)
    assert found() == []
    written_to(homes[-1].user, Way.SMS, PHONE)
    assert found() == [(Kind.PHONE, MANY, MANY)]
    [crowd] = crowds(MORNING)
    assert crowd.what == PHONE
    assert {user.pk for user in crowd.users} == {home.user.pk for home in homes}


def test_one_e_mail_is_flagged_however_it_is_spelt() -> None:
    homes = families(MANY)
    for number, home in enumerate(homes):
        waiting(home, None)
        if number % 2:
            written_to(home.user, Way.EMAIL, FIXER if number > 2 else FIXER.lower())
        else:
            home.user.email = FIXER.upper()
            home.user.save()
    assert found() == [(Kind.EMAIL, MANY, MANY)]


def test_one_telegram_is_flagged() -> None:
    for home in families(MANY):
        waiting(home, None)
        written_to(home.user, Way.TELEGRAM, "4711")
    assert found() == [(Kind.TELEGRAM, MANY, MANY)]


def test_an_address_that_was_removed_is_nobody_s() -> None:
    for home in families(MANY):
        waiting(home, None)
        contact = written_to(home.user, Way.SMS, PHONE)
        contact.removed_at = MORNING
        contact.save()
    assert found() == []


def test_one_account_that_answers_for_children_of_many_families_is_flagged() -> None:
    fixer = family("Делдал")
    for home in families(MANY):
        child = home.child(born_on=date(2020, 3, 3))
        Guardianship.objects.create(child=child, guardian=fixer.mother, kind="guardian", period=SINCE)
        home.files(child)
    [crowd] = crowds(MORNING)
    assert (crowd.kind, crowd.what, crowd.children, crowd.families) == (Kind.PERSON, fixer.user.username, MANY, MANY)


def test_one_signature_is_flagged_though_it_answers_for_the_children_no_more_and_has_no_account() -> None:
    signer = records.person(surname="Қолқоюшы", born_on=date(1980, 1, 1))
    for home in families(MANY):
        row = waiting(home, None)
        Application.objects.filter(pk=row.pk).update(guardian=signer)
    assert found() == [(Kind.PERSON, MANY, MANY)]
    assert crowds(MORNING)[0].what == str(signer)


def test_whoever_enters_papers_at_the_counter_does_not_set_it_off() -> None:
    office = clerk()
    for home in families(MANY + 2):
        row = waiting(home, None, by=office, origin="paper")
        assert row.events.filter(by=office).exists()
    assert found() == []
    assert person_of(office).pk not in behind(MORNING)


def test_children_of_one_family_are_told_as_one_family() -> None:
    home = family()
    for year in range(2017, 2023):
        home.files(home.child(born_on=date(year, 3, 3)))
    assert found() == [(Kind.PERSON, MANY, 1)]


def test_a_child_counts_once_and_who_left_counts_no_more() -> None:
    homes = families(MANY)
    rows = [waiting(home, None) for home in homes]
    for home in homes:
        opened_by(home.user, f"+770112345{homes.index(home):02d}")
        written_to(home.user, Way.SMS, PHONE)
    father = records.person(sex="m", born_on=date(1988, 1, 1))
    Guardianship.objects.create(child=rows[0].child, guardian=father, kind="father", period=SINCE)
    assert found() == [(Kind.PHONE, MANY, MANY)]
    Application.objects.filter(pk=rows[0].pk).update(state="left", period=("2020-01-01", "2023-01-01"))
    assert found() == []


def test_families_are_joined_by_a_mother_or_a_father_and_not_by_a_guardian() -> None:
    one = frozenset
    parents = {1: one({10, 20}), 2: one({10}), 3: one({30}), 4: one({20, 40}), 5: one({50})}
    assert count_families([1, 2], parents) == 1
    assert count_families([2, 4], parents) == 2
    assert count_families([2, 4, 1], parents) == 1
    assert count_families([1, 3, 5, 6, 7], parents) == 5
    assert count_families([], parents) == 0


def home_of_children() -> Family:
    """A children's home: one guardian of many children who have no other."""
    head = family("Үй")
    for number in range(MANY):
        child = records.person(born_on=date(2020, 1, 1 + number))
        Guardianship.objects.create(child=child, guardian=head.mother, kind="guardian", period=SINCE)
        head.files(child)
    return head


def in_order(crowd: Crowd, **values: str) -> None:
    about = {"ground": "home", "reason": "Балалар үйі, бұйрық № 7"} | values
    towns.find_in_order(crowd=crowd, by=clerk(), at=MORNING, **about)


def test_what_was_looked_at_is_not_shown_again_until_it_grows() -> None:
    head = home_of_children()
    [crowd] = crowds(MORNING)
    assert crowd.families == MANY
    in_order(crowd)
    assert crowds(MORNING) == []
    assert crowd_of(crowd.key, MORNING) is None
    child = records.person(born_on=date(2021, 1, 1))
    Guardianship.objects.create(child=child, guardian=head.mother, kind="guardian", period=SINCE)
    head.files(child)
    [grown] = crowds(MORNING)
    assert (grown.key, grown.children) == (crowd.key, MANY + 1)
    in_order(grown)
    assert crowds(MORNING) == []


def test_looking_is_a_deed_with_ground_and_reason_and_without_a_phone() -> None:
    for home in families(MANY):
        waiting(home, None)
        written_to(home.user, Way.SMS, PHONE)
    [crowd] = crowds(MORNING)
    with pytest.raises(NoReason):
        in_order(crowd, reason=" ")
    with pytest.raises(NoSuchDecision):
        in_order(crowd, ground="because")
    assert not Deed.objects.filter(subject_kind=CROWD).exists()
    in_order(crowd, ground="relatives")
    deed = Deed.objects.get(subject_kind=CROWD)
    assert deed.detail == {"children": MANY, "ground": "relatives"}
    assert PHONE not in f"{deed.subject_key}{deed.reason}{deed.detail}"
    assert deed.by is not None


def test_a_phone_with_few_children_here_is_flagged_with_those_of_other_towns() -> None:
    home = family()
    waiting(home, None)
    written_to(home.user, Way.SMS, PHONE)
    said = Said(Sign.PHONE, "1", PHONE)
    taken(clerk(), (said, Sign.PHONE, "4"))
    assert crowds(MORNING) == []
    taken(clerk(), (said, Sign.PHONE, "5"))
    [crowd] = crowds(MORNING)
    assert (crowd.kind, crowd.children, crowd.total) == (Kind.PHONE, 1, MANY)
    assert [(one.town.ru, one.children) for one in crowd.elsewhere] == [("Актау", 5)]
    in_order(crowd)
    assert crowds(MORNING) == []
    taken(clerk(), (said, Sign.PHONE, "6"))
    assert [one.total for one in crowds(MORNING)] == [MANY + 1]


def test_a_signature_is_found_in_other_towns_by_the_iin_of_who_signed() -> None:
    home = family()
    waiting(home, None)
    assert home.mother.iin is not None
    taken(clerk(), (Said(Sign.SIGNATURE, "1", home.mother.iin), Sign.SIGNATURE, "5"))
    [crowd] = crowds(MORNING)
    assert (crowd.kind, crowd.what, crowd.total) == (Kind.PERSON, home.user.username, MANY)


def test_the_least_number_is_asked_of_the_parameter(monkeypatch: pytest.MonkeyPatch) -> None:
    home = family()
    for year in (2019, 2020):
        home.files(home.child(born_on=date(year, 3, 3)))
    assert crowds(MORNING) == []
    monkeypatch.setattr("qalam.preschool.queries.crowds.number", lambda code, at: {"children": 2}[code])
    assert found() == [(Kind.PERSON, 2, 1)]
    assert duplicates.number("children", MORNING) == MANY


def test_an_account_of_the_staff_is_no_parent_s() -> None:
    somebody(Role.SPECIALIST)
    assert behind(MORNING) == {}
