"""The pages of the head of a kindergarten: what each says and does, and to whom it is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from psycopg.types.range import DateRange

from qalam.access.models import Role
from qalam.kernel.clock import CITY_ZONE
from qalam.ledger.models import Deed
from qalam.notices.models import Notice
from qalam.preschool.models import Place, QueueEvent, Referral
from qalam.preschool.queries.kindergarten import groups_of, own_institution, seats_of
from qalam.preschool.services.places import free_seats, open_places
from qalam.registry.models import City, Enrolment, Institution
from tests.factories import queue, records
from tests.factories.queue import MORNING
from tests.preschool.families import family, garden, head_of, somebody
from tests.preschool.heads import Home, kindergarten

pytestmark = pytest.mark.django_db

NOON = datetime(2023, 5, 1, 12, tzinfo=CITY_ZONE)
TODAY = date(2023, 5, 1)


@pytest.fixture(autouse=True)
def city(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Noon of 1 May 2023, in an invented city."""
    City.objects.create(area=records.area(), is_invented=True, records_until=TODAY)
    for module in ("head", "head_deeds", "referral"):
        monkeypatch.setattr(f"qalam.preschool.web.{module}.moment", lambda: NOON)
    with translation.override("en"):
        yield


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


def page(name: str, *arguments: object) -> str:
    return reverse(f"queue:{name}", args=arguments)


def addresses(home: Home, found: Referral) -> list[str]:
    place = Place.objects.filter(group=home.group).earliest("pk")
    return [
        page("kindergarten_group", home.group.pk), page("close_place", place.pk),
        page("kindergarten_referral", found.number), page("refuse_referral", found.number),
    ]  # fmt: skip


def test_every_page_and_deed_is_refused_to_everybody_but_the_head_of_that_kindergarten() -> None:
    home, mother = kindergarten(), family()
    found = home.refers(mother)
    before = QueueEvent.objects.count()
    answer = {"count": 1, "when": "now", "reason": "repair", "step": "documents"}
    own = [page("kindergarten"), page("kindergarten_enrolled")]
    for other, expected in ((kindergarten().head, 404), (mother.user, 403), (somebody(Role.SPECIALIST), 403)):
        client = signed_in(other)
        for address in addresses(home, found):
            assert {client.get(address).status_code, client.post(address, answer).status_code} == {expected}
    assert [signed_in(mother.user).get(address).status_code for address in own] == [403, 403]
    assert {Client().get(address).status_code for address in [*own, *addresses(home, found)]} == {302}
    assert QueueEvent.objects.count() == before
    assert not Deed.objects.filter(action="read referral").exists()
    assert {signed_in(home.head).get(address).status_code for address in [*own, *addresses(home, found)]} == {200}


def test_the_page_of_another_kindergarten_shows_none_of_its_children() -> None:
    found = kindergarten().refers()
    other = kindergarten()
    for name in ("kindergarten", "kindergarten_enrolled"):
        assert str(found.application.child) not in signed_in(other.head).get(page(name)).text


def test_whoever_heads_nothing_any_more_finds_no_kindergarten() -> None:
    past = somebody(Role.HEAD, institution_bin="9" * 12)
    assert own_institution(past, TODAY) is None
    assert signed_in(past).get(page("kindergarten")).status_code == 404


def test_the_seats_of_a_page_are_those_that_the_service_counts() -> None:
    home = kindergarten()
    coming = queue.group(
        institution=home.institution, seats=7, name="Жаңа топ", period=DateRange(date(2023, 9, 1), date(2024, 9, 1))
    )
    queue.group(institution=home.institution, name="Ескі топ", period=DateRange(date(2020, 9, 1), date(2021, 9, 1)))
    home.refers()
    open_places(group=home.group, count=2, by=head_of(home.group), at=MORNING)
    open_places(group=coming, count=3, by=head_of(coming), at=MORNING, is_for_round=True)
    records.enrolment(group=home.group, period=DateRange(date(2022, 9, 1), None))
    records.enrolment(group=home.group, period=DateRange(date(2022, 9, 1), date(2023, 5, 1)))
    records.enrolment(group=coming, period=DateRange(date(2023, 9, 1), date(2024, 9, 1)))
    groups = list(groups_of(home.institution, TODAY))
    counted = seats_of(groups, TODAY)
    assert groups == [home.group, coming]
    assert [one.free for one in counted] == [free_seats(group, NOON) for group in groups] == [6, 3]
    assert [(one.children, one.referred) for one in counted] == [(1, 1), (1, 0)]


def test_the_page_is_read_with_few_questions_however_many_groups_there_are(
    django_assert_max_num_queries: object,
) -> None:
    home = kindergarten()
    for number in range(12):
        queue.group(institution=home.institution, name=f"Топ {number}", period=records.OPEN)
    client = signed_in(home.head)
    with django_assert_max_num_queries(25):  # type: ignore[operator]
        client.get(page("kindergarten"))


def test_places_are_opened_for_now_or_for_the_round() -> None:
    home = kindergarten()
    client, address = signed_in(home.head), page("kindergarten_group", home.group.pk)
    said = client.post(address, {"count": 2, "when": "now"}, follow=True).text
    assert "Places opened: 2." in said
    client.post(address, {"count": 3, "when": "round"})
    states = list(Place.objects.filter(group=home.group).order_by("pk").values_list("state", flat=True))
    assert states == ["free"] * 2 + ["kept"] * 3
    assert QueueEvent.objects.filter(kind="place-opened").count() == 2
    assert Deed.objects.filter(action="open places", by=home.head).count() == 2


def test_more_places_than_free_seats_are_refused_at_the_form() -> None:
    home = kindergarten()
    address = page("kindergarten_group", home.group.pk)
    response = signed_in(home.head).post(address, {"count": 11, "when": "now"})
    assert "11 places cannot be opened: the group has 10 free seats." in response.text
    assert 'role="alert"' in response.text
    for wrong in ({"count": "x", "when": "now"}, {"count": 0, "when": "now"}, {"count": 1, "when": "never"}):
        assert 'role="alert"' in signed_in(home.head).post(address, wrong).text
    assert not Place.objects.exists()


def test_a_place_is_closed_with_a_reason_and_one_that_was_offered_is_not() -> None:
    home = kindergarten()
    [free] = open_places(group=home.group, count=1, by=home.head, at=MORNING)
    client = signed_in(home.head)
    assert 'role="alert"' in client.post(page("close_place", free.pk), {"reason": "whim"}).text
    client.post(page("close_place", free.pk), {"reason": "repair"})
    free.refresh_from_db()
    assert (free.state, free.closed_because) == ("closed", "repair")
    assert QueueEvent.objects.filter(kind="place-closed", cause="repair", place=free).exists()
    assert "This place is not free" in client.post(page("close_place", free.pk), {"reason": "repair"}).text


def test_a_child_comes_from_the_referral_to_its_seat_step_by_step() -> None:
    home = kindergarten()
    found = home.refers()
    client, address = signed_in(home.head), page("kindergarten_referral", found.number)
    assert "The papers are in order" in client.get(address).text
    assert str(found.application.child) in client.get(page("kindergarten")).text
    client.post(address, {"step": "documents"})
    said = client.post(address, {"step": "contract", "contract_number": ""}).text
    assert 'role="alert"' in said
    client.post(address, {"step": "contract", "contract_number": "12/2023"})
    said = client.post(address, {"step": "enrol"}, follow=True).text
    assert "has left the queue" in said
    found.refresh_from_db()
    found.application.refresh_from_db()
    assert (found.state, found.contract_number, found.application.state) == ("enrolled", "12/2023", "left")
    assert Enrolment.objects.on(TODAY).get(person=found.application.child).group == home.group
    said = client.get(page("kindergarten_enrolled")).text
    assert str(found.application.child) in said
    assert "12/2023" in said


def test_a_step_out_of_order_or_once_more_is_refused_at_the_card() -> None:
    home = kindergarten()
    found = home.refers()
    client, address = signed_in(home.head), page("kindergarten_referral", found.number)
    said = client.post(address, {"step": "enrol"}).text
    assert 'class="wrong" role="alert"' in said
    assert not Enrolment.objects.exists()
    assert 'class="wrong" role="alert"' in client.post(address, {"step": "contract", "contract_number": "1"}).text
    client.post(address, {"step": "anything"})
    found.refresh_from_db()
    assert found.state == "issued"


def test_papers_are_refused_with_a_lawful_reason_and_the_limit_is_shown_as_local_practice() -> None:
    home = kindergarten()
    found = home.refers()
    client, address = signed_in(home.head), page("refuse_referral", found.number)
    said = client.get(address).text
    assert "10\N{NO-BREAK SPACE}%" in said
    assert "local practice [C]" in said
    assert "V2000021832" in said
    assert 'role="alert"' in client.post(address, {"reason": "mood"}).text
    client.post(address, {"reason": "unvaccinated"})
    found.refresh_from_db()
    found.application.refresh_from_db()
    assert (found.state, found.refused_because, found.application.state) == ("annulled", "unvaccinated", "queued")
    assert "annulled" in client.post(address, {"reason": "incomplete"}).text


def test_each_look_at_a_childs_card_is_in_the_audit() -> None:
    home = kindergarten()
    found = home.refers()
    client = signed_in(home.head)
    for _ in range(2):
        client.get(page("kindergarten_referral", found.number))
    client.get(page("refuse_referral", found.number))
    deeds = Deed.objects.filter(action="read referral", by=home.head, subject_key=str(found.pk))
    assert sorted(deed.detail["how"] for deed in deeds) == ["card", "card", "refusal"]
    assert {deed.at for deed in deeds} == {NOON}


def test_the_head_is_told_of_a_new_referral_without_a_word_of_the_child() -> None:
    home, other = kindergarten(), kindergarten()
    found = home.refers()
    told = Notice.objects.get(to=home.head)
    assert told.link == f"/queue/kindergarten/referrals/{found.number}/"
    assert found.application.child.given_name not in f"{told.text_kk}{told.text_ru}{told.text_en}"
    assert not Notice.objects.filter(to=other.head).exists()


def test_the_desk_of_a_head_leads_to_the_kindergarten_and_no_other_desk_does() -> None:
    home = kindergarten()
    assert page("kindergarten") in signed_in(home.head).get(reverse("cabinet")).text
    assert page("kindergarten") not in signed_in(somebody(Role.SPECIALIST)).get(reverse("cabinet")).text


def test_an_institution_without_kindergarten_groups_says_so() -> None:
    school: Institution = garden(kind="general_school")
    records.group(institution=school)
    head = somebody(Role.HEAD, institution_bin=school.bin)
    said = signed_in(head).get(page("kindergarten")).text
    assert "no kindergarten group" in said
    assert "5А" not in said
