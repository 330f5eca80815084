"""Nobody moves a child alone, and nobody moves one of their own."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from qalam.access.models import Role, User
from qalam.ledger.models import Deed
from qalam.preschool.models import Application, ManualMove
from qalam.preschool.queries.kinship import Closeness, closeness
from qalam.preschool.queries.moves_count import moves_by_month
from qalam.preschool.rules.replay import replay
from qalam.preschool.services import deciding, moving
from qalam.preschool.services.rights import NotASpecialist
from qalam.registry.models import AccountHolder, Guardianship, Person, Residence
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.families import SINCE, family, somebody
from tests.preschool.walking import leaves

pytestmark = pytest.mark.django_db

EARLIER = MORNING - timedelta(days=100)


def clerk(**values: Any) -> User:
    """Somebody of the department, whose account has its person."""
    user = somebody(Role.SPECIALIST)
    person = values.pop("person", None) or records.person(born_on=date(1985, 1, 1), **values)
    AccountHolder.objects.create(user=user, person=person)
    return user


def proposed(by: User, application: Application, **values: Any) -> ManualMove:
    about = {"reason": "court", "explanation": "Сот шешімі № 1", "filed_at": EARLIER, "priority": "general"}
    return moving.propose(application=application, by=by, at=MORNING, **about | values)


def test_a_move_is_done_when_a_second_person_signs_and_the_log_names_both_by_codes() -> None:
    made, first, second = family().files(), clerk(), clerk()
    move = proposed(first, made)
    assert Application.objects.get().filed_at == MORNING
    moving.sign(move=move, by=second, at=MORNING)
    assert Application.objects.get().filed_at == EARLIER
    leaf = leaves()[-1]
    assert (leaf["kind"], leaf["cause"], leaf["category"]) == ("moved", "court", "general")
    assert len({leaf["first"], leaf["second"]}) == 2
    assert {len(str(leaf[name])) for name in ("first", "second")} == {64}
    assert Deed.objects.get(action="sign move").detail["first"] == leaf["first"]
    assert [(one.month, one.reason, one.count) for one in moves_by_month()] == [(date(2023, 5, 1), "court", 1)]
    assert list(replay(leaves(), "zhanaozen")) == []


def test_the_same_person_twice_is_refused_by_the_service_and_by_the_database() -> None:
    made, first = family().files(), clerk()
    move = proposed(first, made)
    for deed in (moving.sign, lambda **values: moving.refuse(reason="Жоқ", **values)):
        with pytest.raises(deciding.SamePerson):
            deed(move=move, by=first, at=MORNING)
    with pytest.raises(IntegrityError, match="preschool_a_manual_move_has_two_persons"), transaction.atomic():
        ManualMove.objects.update(state="done", decided_by=first, decided_at=MORNING)
    assert Application.objects.get().filed_at == MORNING


def test_a_refused_move_moves_nobody_and_another_may_be_proposed() -> None:
    made, first, second = family().files(), clerk(), clerk()
    move = proposed(first, made)
    with pytest.raises(moving.ProposedAlready):
        proposed(second, made)
    moving.refuse(move=move, reason="Құжат жоқ", by=second, at=MORNING)
    assert moves_by_month() == []
    with pytest.raises(deciding.DecidedAlready):
        moving.sign(move=move, by=second, at=MORNING)
    assert proposed(second, made).state == "proposed"


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"explanation": " "}, moving.NoExplanation),
        ({"filed_at": MORNING + timedelta(hours=1)}, moving.FiledAhead),
        ({"filed_at": MORNING}, moving.NothingMoves),
    ],
)
def test_a_move_needs_an_explanation_a_past_time_and_something_to_move(
    values: dict[str, Any], refusal: type[Exception]
) -> None:
    made = family().files()
    with pytest.raises(refusal):
        proposed(clerk(), made, **values)
    with pytest.raises(NotASpecialist):
        proposed(somebody(Role.AUDITOR), made)


def uncle(mother: Person) -> Person:
    """A brother of the mother: one woman answered for both."""
    grandmother, brother = records.person(born_on=date(1960, 1, 1)), records.person(born_on=date(1985, 1, 1))
    for child in (mother, brother):
        Guardianship.objects.create(child=child, guardian=grandmother, kind="mother", period=SINCE)
    return brother


def neighbour(mother: Person) -> Person:
    """A man of the mother's surname in the mother's area."""
    area = records.area()
    person = records.person(surname="Анасов", born_on=date(1985, 1, 1))
    for one in (mother, person):
        Residence.objects.create(person=one, area=area, period=SINCE)
    return person


def test_guardians_kin_and_the_household_are_found_and_neither_propose_nor_sign() -> None:
    home = family()
    made = home.files()
    close = {
        Closeness.GUARDIAN: clerk(person=records.person()),
        Closeness.KIN: clerk(person=uncle(home.mother)),
        Closeness.HOUSEHOLD: clerk(person=neighbour(home.mother)),
        Closeness.UNKNOWN: somebody(Role.SPECIALIST),
    }
    own = close[Closeness.GUARDIAN].holder.person
    Guardianship.objects.create(child=made.child, guardian=own, kind="guardian", period=SINCE)
    move = proposed(clerk(), made)
    for expected, user in close.items():
        assert closeness(user, made.child, MORNING.date()) == (expected,)
        with pytest.raises(moving.ConflictOfInterest):
            moving.sign(move=move, by=user, at=MORNING)
    moving.refuse(move=move, reason="Жоқ", by=clerk(), at=MORNING)
    for user in close.values():
        with pytest.raises(moving.ConflictOfInterest):
            proposed(user, made)
    assert closeness(clerk(), made.child, MORNING.date()) == ()
