"""A number that somebody types opens nothing; a specialist with the birth certificate does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from qalam.access.models import Role
from qalam.kernel.iin import invented_iin, parse_iin
from qalam.preschool.models import Application, StatedChild
from qalam.preschool.services import children
from qalam.preschool.services.children import Named, known_child
from qalam.preschool.services.rights import NotASpecialist
from qalam.registry.models import Guardianship, Person
from tests.factories.queue import MORNING
from tests.preschool.families import Family, family, garden, somebody
from tests.preschool.walking import leaves

pytestmark = pytest.mark.django_db

BORN = date(2020, 3, 3)


def number(serial: int) -> str:
    return invented_iin(BORN, "female", serial)


def names(home: Family, serial: int = 7, **values: object) -> StatedChild:
    iin = parse_iin(number(serial), accept_invented=True)
    named = Named(iin=iin, surname="Ғалымова", given_name="Әсем")
    about = {"guardian": home.mother, "by": home.user, "at": MORNING, "language": "kk", "wants": [garden()]}
    return children.state(named=named, **about | values)  # type: ignore[arg-type]


def test_a_strangers_number_opens_nobodys_records_and_the_answer_does_not_tell_whether_they_exist() -> None:
    home, stranger = family(), family("Бөтенова")
    theirs = home.child(born_on=BORN, iin=number(1))
    filed = home.files(theirs)
    iin = parse_iin(number(1), accept_invented=True)
    assert known_child(stranger.mother, iin, MORNING) is None
    assert known_child(home.mother, iin, MORNING) == theirs
    before = (Person.objects.count(), Guardianship.objects.count(), Application.objects.count(), len(leaves()))
    of_a_known, of_an_unknown = names(stranger, 1), names(stranger, 2)
    assert (Person.objects.count(), Guardianship.objects.count(), Application.objects.count(), len(leaves())) == before
    assert {of_a_known.state, of_an_unknown.state} == {"waiting"}
    filed.refresh_from_db()
    assert filed.state == "queued"


def test_a_confirmed_child_enters_the_registry_and_waits_since_it_was_named() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    stated = names(home)
    made = children.confirm(stated=stated, by=clerk, at=MORNING + timedelta(days=1))
    assert made is not None
    assert (made.filed_at, made.origin, str(made.child)) == (MORNING, "paper", "Ғалымова Әсем")
    assert Guardianship.objects.get(child=made.child).guardian == home.mother
    stated.refresh_from_db()
    assert (stated.state, stated.application) == ("confirmed", made)


def test_too_late_a_confirmation_cannot_put_a_child_before_others() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    late = MORNING + timedelta(days=30)
    made = children.confirm(stated=names(home), by=clerk, at=late)
    assert made is not None
    assert made.filed_at == late


def test_a_second_parent_joins_a_child_that_waits_already() -> None:
    home, father, clerk = family(), family("Әкесов"), somebody(Role.SPECIALIST)
    theirs = home.child(born_on=BORN, iin=number(1))
    home.files(theirs)
    assert children.confirm(stated=names(father, 1), by=clerk, at=MORNING) is None
    assert Application.objects.count() == 1
    assert Guardianship.objects.filter(child=theirs).count() == 2


def test_nobody_but_a_specialist_confirms_and_nobody_twice() -> None:
    home, clerk = family(), somebody(Role.SPECIALIST)
    stated = names(home)
    for somebody_else in (home.user, somebody(Role.HEAD, institution_bin="0" * 12)):
        with pytest.raises(NotASpecialist):
            children.confirm(stated=stated, by=somebody_else, at=MORNING)
    with pytest.raises(children.NeedsReason):
        children.refuse(stated=stated, reason=" ", by=clerk, at=MORNING)
    children.refuse(stated=stated, reason="Куәлік сәйкес емес", by=clerk, at=MORNING)
    with pytest.raises(children.Decided):
        children.confirm(stated=stated, by=clerk, at=MORNING)
    assert not Application.objects.exists()


def test_a_child_is_entered_only_for_a_parent_who_is_proved() -> None:
    stated = names(family(is_proved=False))
    with pytest.raises(children.ParentUnproved):
        children.confirm(stated=stated, by=somebody(Role.SPECIALIST), at=MORNING)
    assert not Application.objects.exists()


def test_a_list_of_numbers_is_not_taken() -> None:
    home = family()
    for serial in range(3):
        names(home, serial)
    with pytest.raises(children.TooManyStated):
        names(home, 99)
    with pytest.raises(children.StatedAlready):
        other = family("Екінші")
        names(other, 1)
        names(other, 1)
