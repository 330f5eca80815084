"""A state order is entered by one person of the department and signed by another; until then nothing is in force."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from psycopg.types.range import DateRange

from qalam.access.models import Role, User
from qalam.kernel.refusal import Refusal
from qalam.ledger.models import Deed
from qalam.preschool.models import OrderChange
from qalam.preschool.queries.choices import of_the_queue
from qalam.preschool.services import deciding, state_orders
from qalam.preschool.services.rights import NotASpecialist
from qalam.registry.models import Institution, StateOrder
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.families import garden, somebody

pytestmark = pytest.mark.django_db

PAPER = "Облыс әкімдігінің 2023 жылғы 5 мамырдағы № 77 қаулысы"
FIRST, LAST = date(2023, 5, 10), date(2023, 12, 31)


@pytest.fixture
def first() -> User:
    return somebody(Role.SPECIALIST)


@pytest.fixture
def second() -> User:
    return somebody(Role.SPECIALIST)


@pytest.fixture
def private() -> Institution:
    return garden(ownership="private")


def entered(institution: Institution, by: User, **values: object) -> OrderChange:
    about = {"begins_on": FIRST, "last_day": LAST, "seats": 50, "document": PAPER}
    return state_orders.propose(institution=institution, by=by, at=MORNING, **about | values)  # type: ignore[arg-type]


def test_an_order_is_in_force_once_a_second_person_has_signed(first: User, second: User, private: Institution) -> None:
    change = entered(private, first)
    assert not StateOrder.objects.exists()
    order = state_orders.sign(change=change, by=second, at=MORNING)
    assert (order.period, order.seats, order.document) == (DateRange(FIRST, date(2024, 1, 1)), 50, PAPER)
    assert private in of_the_queue(FIRST)
    assert private not in of_the_queue(date(2024, 1, 1))
    deeds = Deed.objects.filter(subject_kind="state order", subject_key=private.bin).order_by("pk")
    assert [(deed.action, deed.by) for deed in deeds] == [("propose state order", first), ("sign state order", second)]


def test_an_order_ends_on_the_day_of_the_paper_that_two_persons_have_seen(
    first: User, second: User, private: Institution
) -> None:
    order = StateOrder.objects.create(institution=private, period=DateRange(date(2022, 1, 1), None), seats=20)
    change = state_orders.propose_end(order=order, last_day=LAST, document=PAPER, by=first, at=MORNING)
    order.refresh_from_db()
    assert order.period.upper is None
    state_orders.sign(change=change, by=second, at=MORNING)
    order.refresh_from_db()
    assert (order.period.upper, order.ended_by, order.seats) == (date(2024, 1, 1), PAPER, 20)


def test_a_refused_change_changes_nothing_and_says_why(first: User, second: User, private: Institution) -> None:
    change = entered(private, first)
    with pytest.raises(state_orders.NoReason):
        state_orders.refuse(change=change, reason=" ", by=second, at=MORNING)
    found = state_orders.refuse(change=change, reason="Нөмірі басқа.", by=second, at=MORNING)
    assert (found.state, found.reason) == ("refused", "Нөмірі басқа.")
    assert not StateOrder.objects.exists()
    with pytest.raises(deciding.DecidedAlready):
        state_orders.sign(change=change, by=second, at=MORNING)
    # The kindergarten is free for another paper.
    assert entered(private, second).state == "proposed"


def test_nobody_signs_what_they_entered(first: User, private: Institution) -> None:
    change = entered(private, first)
    for deed in (
        lambda: state_orders.sign(change=change, by=first, at=MORNING),
        lambda: state_orders.refuse(change=change, reason="жоқ", by=first, at=MORNING),
    ):
        with pytest.raises(deciding.SamePerson):
            deed()


REFUSED: dict[str, tuple[dict[str, object], type[Refusal]]] = {
    "no places": ({"seats": 0}, state_orders.NoSeats),
    "no paper": ({"document": "  "}, state_orders.NoDocument),
    "days the wrong way round": ({"last_day": date(2023, 5, 9)}, state_orders.WrongDays),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_an_order_is_refused(case: str, first: User, private: Institution) -> None:
    values, refusal = REFUSED[case]
    with pytest.raises(refusal):
        entered(private, first, **values)
    assert not OrderChange.objects.exists()


def test_only_private_kindergartens_hold_orders(first: User) -> None:
    for institution in (garden(), records.institution(number=1)):
        with pytest.raises(state_orders.NotPrivate):
            entered(institution, first)


def test_one_order_and_one_change_at_a_time(first: User, second: User, private: Institution) -> None:
    change = entered(private, first)
    with pytest.raises(state_orders.ChangeWaits):
        entered(private, second)
    StateOrder.objects.create(institution=private, period=DateRange(date(2023, 12, 1), None))
    with pytest.raises(state_orders.OrderThere):
        state_orders.sign(change=change, by=second, at=MORNING)
    change.refresh_from_db()
    assert change.state == "proposed"


@pytest.mark.parametrize("last_day", [date(2021, 12, 31), date(2023, 12, 31), date(2024, 5, 1)])
def test_an_order_ends_earlier_and_not_before_it_begins(last_day: date, first: User, private: Institution) -> None:
    order = StateOrder.objects.create(institution=private, period=DateRange(date(2022, 1, 1), date(2024, 1, 1)))
    with pytest.raises(state_orders.WrongDays):
        state_orders.propose_end(order=order, last_day=last_day, document=PAPER, by=first, at=MORNING)


@pytest.mark.parametrize("role", [Role.GUARDIAN, Role.ADMINISTRATOR, Role.AUDITOR])
def test_orders_are_the_departments(role: Role, first: User, private: Institution) -> None:
    stranger, change = somebody(role), entered(private, first)
    order = StateOrder.objects.create(institution=garden(ownership="private"), period=DateRange(FIRST, None))
    deeds: tuple[Callable[[], object], ...] = (
        lambda: entered(private, stranger),
        lambda: state_orders.propose_end(order=order, last_day=LAST, document=PAPER, by=stranger, at=MORNING),
        lambda: state_orders.sign(change=change, by=stranger, at=MORNING),
        lambda: state_orders.refuse(change=change, reason="жоқ", by=stranger, at=MORNING),
    )
    for deed in deeds:
        with pytest.raises(NotASpecialist):
            deed()


def test_the_page_enters_signs_and_lists_orders(first: User, second: User, private: Institution) -> None:
    one, other = Client(), Client()
    one.force_login(first)
    other.force_login(second)
    address = reverse("queue:staff_orders")
    given = {"institution": private.pk, "begins_on": "2023-05-10", "last_day": "", "seats": "50", "document": PAPER}
    assert one.post(address, given).status_code == 302
    change = OrderChange.objects.get()
    own, theirs = one.get(address).content.decode(), other.get(address).content.decode()
    decision = reverse("queue:staff_decide_order", args=[change.pk])
    assert decision not in own
    assert decision in theirs
    assert PAPER in theirs
    assert other.post(decision, {"decision": "sign"}).status_code == 302
    order = StateOrder.objects.get()
    page = other.get(address).content.decode()
    ending = reverse("queue:staff_end_order", args=[order.pk])
    assert ending in page
    assert one.post(ending, {"last_day": "2023-12-31", "document": PAPER}).status_code == 302
    [end] = OrderChange.objects.filter(state="proposed")
    assert other.post(reverse("queue:staff_decide_order", args=[end.pk]), {"reason": ""}).status_code == 302
    end.refresh_from_db()
    assert end.state == "proposed"
    assert Deed.objects.filter(subject_kind="state orders").count() == 3


def test_a_form_that_is_filled_in_wrongly_says_so_and_enters_nothing(first: User, private: Institution) -> None:
    browser = Client()
    browser.force_login(first)
    given = {"institution": private.pk, "begins_on": "2023-05-10", "seats": "0", "document": ""}
    page = browser.post(reverse("queue:staff_orders"), given)
    assert page.status_code == 200
    assert page.content.decode().count('class="wrong"') == 2
    assert not OrderChange.objects.exists()


def test_the_list_is_narrowed_to_a_territory(first: User) -> None:
    here, there = garden(ownership="private"), garden(ownership="private")
    for one, days in ((here, DateRange(FIRST, None)), (there, DateRange(date(2022, 1, 1), date(2023, 1, 1)))):
        StateOrder.objects.create(institution=one, period=days, seats=11, document=PAPER)
    browser = Client()
    browser.force_login(first)
    every = browser.get(reverse("queue:staff_orders")).context["page"]
    assert every.count == 2
    narrowed = browser.get(reverse("queue:staff_orders"), {"area": str(here.area_id)}).context["page"]
    assert narrowed.area == str(here.area_id)
    assert {one.name for one in narrowed.territories} <= {one.name for one in every.territories}
