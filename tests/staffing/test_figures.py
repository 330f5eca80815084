from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from qalam.registry.models import Person
from qalam.staffing.models import Category, Education
from tests.factories import records
from tests.factories.asking import cells, halves, value, values
from tests.factories.institutions import child, kindergarten, named, opened, pedagogue, pupil, school, span

pytestmark = pytest.mark.django_db


def graduated(person: Person, level: str = "higher", on: str = "2010-06-01", origin: str = "elsewhere") -> None:
    Education.objects.create(person=person, level=level, origin=origin, graduated_on=date.fromisoformat(on))


def holds(person: Person, kind: str, period: object = None) -> None:
    Category.objects.create(person=person, kind=kind, period=period or records.OPEN)


def test_pedagogues_of_schools_count_once_however_many_posts_they_hold() -> None:
    first = pedagogue()
    pedagogue(person=first.person, is_main=False, field="support")
    pedagogue(school("private"), field="extracurricular")
    pedagogue(kindergarten(), field="preschool")
    pedagogue(period=span("2020-01-01", "2023-05-01"))
    assert values("staff.pedagogues", "staff.pedagogues.secondary", "staff.support") == (2, 1, 1)
    assert values("staff.preschool", "staff.extracurricular", "staff.pedagogues.villages") == (1, 0, 2)


def test_secondary_is_who_has_the_main_post_there() -> None:
    main = pedagogue(opened("creativity_house"), field="extracurricular")
    pedagogue(person=main.person, is_main=False)
    pedagogue(field="support")
    assert values("staff.pedagogues", "staff.pedagogues.secondary") == (2, 0)


def test_a_higher_diploma_outweighs_a_vocational_one() -> None:
    both, vocational, later = (pedagogue().person for _ in range(3))
    graduated(both, "vocational", "2005-06-01")
    graduated(both, "higher")
    graduated(vocational, "vocational")
    graduated(later, "vocational")
    graduated(later, "higher", "2023-05-02")
    assert values("staff.education.higher", "staff.education.vocational") == (1, 2)
    assert value("staff.education.higher.share") == Decimal("33.3")
    assert value("staff.education.vocational.share") == Decimal("66.7")
    assert value("staff.education.higher", on=date(2023, 5, 2)) == 2


def test_a_category_counts_while_it_is_valid() -> None:
    for kind in ("moderator", "expert", "researcher", "master"):
        holds(pedagogue().person, kind)
    lapsed = pedagogue().person
    holds(lapsed, "moderator", span("2018-05-01", "2023-05-01"))
    ids = ("staff.category.any", "staff.category.none", "staff.category.moderator", "staff.category.master")
    assert values(*ids) == (4, 1, 1, 1)
    assert values(*ids, on=date(2023, 4, 30)) == (5, 0, 2, 1)
    assert values("staff.category.any.share", "staff.category.high.share") == (80, 60)
    assert list(cells("staff.category.any", "category").values()) == [1, 1, 1, 1]


def test_a_category_that_ends_within_a_year_is_due_for_attestation() -> None:
    for end in ("2023-05-02", "2024-05-01", "2024-05-02"):
        holds(pedagogue().person, "expert", span("2019-01-01", end))
    holds(pedagogue().person, "expert")
    assert value("staff.category.expiring") == 2


def test_a_school_is_above_the_target_only_with_more_than_it() -> None:
    above, exactly = school(), school()
    for at, count, everybody in ((above, 12, 20), (exactly, 11, 20)):
        for place in range(everybody):
            person = pedagogue(at).person
            if place < count:
                holds(person, "researcher")
    school()
    assert value("staff.category.high.schools") == 1


def test_ages_change_on_the_birthday() -> None:
    for born_on in (date(1988, 5, 2), date(1988, 5, 1), date(1968, 5, 2), date(1968, 5, 1)):
        pedagogue(person=records.person(born_on=born_on))
    assert values("staff.age.under_35", "staff.age.35_54", "staff.age.from_55") == (1, 2, 1)
    assert cells("staff.pedagogues", "age") == {"25 to 34": 1, "35 to 44": 1, "45 to 54": 1, "55 and over": 1}
    assert value("staff.women.share") == 0


def test_pupils_are_set_against_the_pedagogues_of_the_same_schools() -> None:
    day = school()
    for _ in range(3):
        pupil(day)
    pedagogue(day)
    pedagogue(day)
    pedagogue(school("private"))
    child(kindergarten())
    pedagogue(kindergarten())
    assert value("staff.pupils_per_pedagogue") == Decimal("1.5")
    assert value("staff.preschool.children_per_pedagogue") == 1


def test_the_pedagogues_of_a_school_are_shown_under_its_name() -> None:
    found = school()
    named(found, "№ 8")
    pedagogue(found)
    assert cells("staff.pedagogues", "institution") == {"№ 8": 1}
    assert halves("staff.age.under_35.share") == (0, 1)
