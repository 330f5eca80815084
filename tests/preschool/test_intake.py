"""A specialist enters what came on paper, and confirms children whom parents named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from qalam.access.models import Role
from qalam.kernel.clock import CITY_ZONE
from qalam.kernel.iin import invented_iin, parse_iin
from qalam.ledger.models import Deed
from qalam.preschool.models import Application, StatedChild
from qalam.preschool.services import children
from qalam.preschool.services.children import Named
from qalam.registry.models import City
from tests.factories import records
from tests.factories.queue import MORNING
from tests.preschool.families import Family, family, garden, somebody

pytestmark = pytest.mark.django_db

NOON = datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE)
BORN = date(2020, 3, 3)


@pytest.fixture(autouse=True)
def city(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    City.objects.create(area=records.area(), is_invented=True, records_until=date(2023, 5, 1))
    monkeypatch.setattr("qalam.preschool.web.intake.moment", lambda: NOON)
    with translation.override("en"):
        yield


def desk() -> Client:
    client = Client()
    client.force_login(somebody(Role.SPECIALIST))
    return client


def paper(home: Family, **values: object) -> dict[str, object]:
    child = home.child(born_on=BORN, iin=invented_iin(BORN, "female", 50))
    about = {"child": child.iin, "guardian": home.mother.iin, "filed_at": "2023-04-28T10:30"}
    wish = {"language": "kk", "stay": "full", "group_kind": "ordinary", "want_1": garden().pk}
    return about | wish | values


def test_a_paper_stands_at_its_moment_and_its_receipt_is_a_look_that_is_kept() -> None:
    home, client = family(), desk()
    answer = client.post(reverse("queue:paper_entry"), paper(home), follow=True)
    made = Application.objects.get()
    assert (made.origin, made.filed_at) == ("paper", datetime(2023, 4, 28, 10, 30, tzinfo=CITY_ZONE))
    receipt = reverse("queue:paper_receipt", args=[made.number])
    assert receipt in answer.text
    assert client.get(receipt).content.startswith(b"%PDF")
    assert Deed.objects.filter(action="see application", subject_key=made.number).count() == 1


def test_a_paper_of_an_unknown_number_or_an_old_one_is_refused_at_the_form() -> None:
    home, client = family(), desk()
    said = paper(home)
    unknown = client.post(reverse("queue:paper_entry"), said | {"guardian": invented_iin(BORN, "male", 9)})
    assert "Nobody in the records has this IIN." in unknown.text
    late = client.post(reverse("queue:paper_entry"), said | {"filed_at": "2023-03-01T10:00"})
    assert late.status_code == 400
    assert "the term for entering it is over" in late.text
    assert not Application.objects.exists()


def named(home: Family) -> StatedChild:
    iin = parse_iin(invented_iin(BORN, "female", 77), accept_invented=True)
    return children.state(
        named=Named(iin=iin, surname="Ғалымова", given_name="Әсем"),
        guardian=home.mother, by=home.user, at=MORNING, language="kk", wants=[garden()],
    )  # fmt: skip


def test_a_named_child_is_confirmed_and_each_look_is_kept() -> None:
    home, client = family(), desk()
    one = named(home)
    assert "Ғалымова Әсем" in client.get(reverse("queue:named_children")).text
    address = reverse("queue:decide_child", args=[one.pk])
    assert one.iin in client.get(address).text
    assert Deed.objects.filter(action="see named child").count() == 1
    client.post(address, {"confirm": "1"})
    assert Application.objects.get().filed_at == MORNING
    assert client.get(address).status_code == 404


def test_of_a_parent_who_is_not_proved_the_page_leads_to_the_proof_first() -> None:
    said = desk().get(reverse("queue:decide_child", args=[named(family(is_proved=False)).pk])).text
    assert reverse("identities") in said
    assert 'name="confirm"' not in said


def test_a_refusal_needs_a_reason_and_the_parent_reads_it() -> None:
    home, client = family(), desk()
    address = reverse("queue:decide_child", args=[named(home).pk])
    assert "has no reason" in client.post(address, {"refuse": "1"}, follow=True).text
    client.post(address, {"refuse": "1", "reason": "Куәлік басқа баланыкі"})
    mother = Client()
    mother.force_login(home.user)
    assert "Куәлік басқа баланыкі" in mother.get(reverse("queue:own")).text


@pytest.mark.parametrize("name", ["paper_entry", "named_children"])
def test_the_desk_for_papers_is_the_departments_alone(name: str) -> None:
    for user in (family().user, somebody(Role.HEAD, institution_bin="0" * 12), somebody(Role.AUDITOR)):
        client = Client()
        client.force_login(user)
        assert client.get(reverse(f"queue:{name}")).status_code == 403
