"""The pages: own notices, own contacts, the could-not-reach list, the outbox; each asked 'and the stranger?'."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from qalam.access.models import Role, User
from qalam.kernel.clock import now
from qalam.ledger.models import Deed
from qalam.notices.models import Contact, Notice, Reaching, Way
from qalam.notices.queries.reach import reached, unreached
from qalam.notices.services.letters import report_address
from qalam.notices.services.sending import send_due
from tests.notices.people import NOON, Recorder, channels_are, contact, person, signed_in, told

pytestmark = pytest.mark.django_db
EARLIER = now() - timedelta(days=1)


@pytest.fixture
def aigul() -> User:
    return person("aigul", Role.GUARDIAN)


@pytest.fixture
def other() -> User:
    return person("other", Role.GUARDIAN)


def test_unread_notices_stand_first_and_in_the_language_of_the_page(aigul: User) -> None:
    read = told(aigul, "read", at=EARLIER)
    told(aigul, "unread", at=EARLIER - timedelta(days=1))
    client = signed_in(aigul)
    client.get(reverse("notices:open", args=[read.pk]))
    for prefix, word in (("", "Орын ұсынылды."), ("/ru", "Предложено место."), ("/en", "A place is offered.")):
        said = client.get(f"{prefix}/notices/").text
        assert said.count(word) == 2
    assert said.index('class="unseen"') < said.index(f'id="notice-{read.pk}"')
    assert "You have 1 unread notice." in said


def test_opening_a_notice_is_reaching_its_person_and_leads_on(aigul: User) -> None:
    notice = told(aigul, link="/cabinet/", at=EARLIER)
    answer = signed_in(aigul).get(f"/notices/{notice.pk}/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/cabinet/")
    assert reached(notice)


def test_a_notice_leads_to_its_page_in_the_language_of_its_reader(aigul: User) -> None:
    notice = told(aigul, link="/cabinet/?from=letter", at=EARLIER)
    answer = signed_in(aigul).get(f"/ru/notices/{notice.pk}/")
    assert answer.headers["Location"] == "/ru/cabinet/?from=letter"


def test_looking_at_the_list_is_not_opening_but_saying_so_is(aigul: User, other: User) -> None:
    notice, foreign = told(aigul, at=EARLIER), told(other, at=EARLIER)
    client = signed_in(aigul)
    client.get("/notices/")
    assert not reached(notice)
    assert client.post(reverse("notices:see_all")).status_code == 302
    assert reached(notice)
    assert not reached(foreign)


def test_another_parent_finds_neither_the_notice_nor_the_contact(aigul: User, other: User) -> None:
    notice, kept, client = told(aigul, at=EARLIER), contact(aigul), signed_in(other)
    assert client.get(reverse("notices:open", args=[notice.pk])).status_code == 404
    assert client.get(reverse("notices:contact", args=[kept.pk])).status_code == 404
    for name in ("ask_again", "choose_language", "remove", "contact"):
        answer = client.post(reverse(f"notices:{name}", args=[kept.pk]), {"language": "en", "code": "1"})
        assert answer.status_code == 404, name
    assert not reached(notice)
    assert (Contact.objects.get().language, Contact.objects.get().removed_at) == ("kk", None)
    assert "A place is offered." not in client.get("/en/notices/").text
    assert kept.address not in client.get("/en/notices/contacts/").text


def test_an_address_is_added_confirmed_given_a_language_and_removed(aigul: User) -> None:
    client, sms = signed_in(aigul), Recorder()
    with channels_are(sms=sms):
        assert "+77011112233" not in client.get("/en/notices/contacts/").text
        values = {"way": "sms", "address": "8 701 111 22 33", "language": "ru"}
        page = client.post("/en/notices/contacts/", values).headers["Location"]
        found = re.search(r"\d{6}", sms.letters[0].text)
        assert found
        assert found.group() not in client.get(page).text
        assert "The code does not match." in client.post(page, {"code": "x"}).text
        client.post(page, {"code": found.group()})
    kept = Contact.objects.confirmed().get()
    assert (kept.user, kept.way, kept.address, kept.language) == (aigul, Way.SMS, "+77011112233", "ru")
    client.post(reverse("notices:choose_language", args=[kept.pk]), {"language": "kk"})
    assert Contact.objects.get().language == "kk"
    client.post(reverse("notices:remove", args=[kept.pk]))
    assert not Contact.objects.kept().exists()


def test_a_mistyped_address_is_said_at_the_form(aigul: User) -> None:
    with channels_are(sms=Recorder()):
        values = {"way": "sms", "address": "aigul", "language": "kk"}
        said = signed_in(aigul).post("/en/notices/contacts/", values).text
    assert "is no phone number" in said


def test_without_any_way_the_page_says_so(aigul: User) -> None:
    with channels_are():
        assert "The city has set up no way of writing yet" in signed_in(aigul).get("/en/notices/contacts/").text


def test_in_a_demonstration_the_code_stands_on_the_page(aigul: User, settings: Any) -> None:
    settings.IS_DEMO = True
    client = signed_in(aigul)
    values = {"way": "email", "address": "a@example.kz", "language": "kk"}
    page = client.post("/en/notices/contacts/", values).headers["Location"]
    code = re.search(r"would have said: (\d{6})", client.get(page).text)
    assert code
    client.post(page, {"code": code.group(1)})
    assert Contact.objects.confirmed().count() == 1


def test_a_specialist_sees_who_was_not_reached_and_what_was_tried_and_the_look_is_kept(aigul: User) -> None:
    contact(aigul, confirmed_at=None)
    told(aigul, at=EARLIER, is_urgent=True)
    specialist = person("specialist", Role.SPECIALIST)
    said = signed_in(specialist).get("/en/notices/unreached/").text
    assert "aigul" in said
    assert "There was no confirmed address to write to." in said
    assert 'href="tel:+77010000000"' in said
    assert "(not confirmed)" in said
    assert Deed.objects.get().by == specialist


@pytest.mark.parametrize("how", Reaching.How.values)
def test_a_specialist_works_the_list_and_the_person_leaves_it(aigul: User, how: str) -> None:
    notice, specialist = told(aigul, at=EARLIER), person("specialist", Role.SPECIALIST)
    client, page = signed_in(specialist), f"/en/notices/unreached/{notice.pk}/"
    assert client.post(page, {"how": how, "note": "анасына"}).status_code == 302
    reaching = Reaching.objects.get()
    assert (reaching.how, reaching.by, reaching.note) == (how, specialist, "анасына")
    assert reached(notice)
    assert list(unreached(at=now())) == []
    assert Deed.objects.filter(action="notices.work", by=specialist, reason="анасына").count() == 1
    said = client.post(page, {"how": how}, follow=True).text
    assert Reaching.objects.count() == 1
    assert "has reached its person meanwhile" in said


@pytest.mark.parametrize("role", [Role.GUARDIAN, Role.HEAD, Role.ADMINISTRATOR])
@pytest.mark.parametrize("page", ["unreached", "outbox"])
def test_the_lists_are_for_the_department_alone(role: Role, page: str) -> None:
    user = person()
    if role == Role.HEAD:
        user.grants.create(role=role, institution_bin="0" * 12, period=(None, None))
    else:
        user = person(role=role)
    assert signed_in(user).get(reverse(f"notices:{page}")).status_code == 403
    assert Client().get(reverse(f"notices:{page}")).status_code == 302
    assert not Deed.objects.exists()


def test_an_auditor_sees_the_list_and_works_nothing(aigul: User) -> None:
    notice, auditor = told(aigul, at=EARLIER), person(role=Role.AUDITOR)
    client = signed_in(auditor)
    assert 'name="how"' not in client.get("/en/notices/unreached/").text
    assert client.post(reverse("notices:work", args=[notice.pk]), {"how": "called"}).status_code == 403
    assert not reached(notice)


def test_the_outbox_shows_what_would_have_been_sent(aigul: User) -> None:
    contact(aigul, Way.EMAIL, "a@example.kz")
    with channels_are(demo=Recorder(is_delivered=True)):
        told(aigul, at=NOON)
        send_due(at=NOON)
    said = signed_in(person(role=Role.SPECIALIST)).get("/en/notices/outbox/").text
    assert "email:a@example.kz" in said
    assert "Орын ұсынылды." in said
    assert "demonstration, nothing is sent" in said


def sent_by_sms(user: User) -> Notice:
    contact(user)
    with channels_are(sms=Recorder()):
        notice = told(user, at=NOON)
        send_due(at=NOON)
    return notice


@pytest.mark.parametrize(
    ("word", "state"), [("DELIVRD", "delivered"), ("undelivered", "given_up"), ("accepted", "sent")]
)
def test_a_gateway_tells_by_its_signed_address_what_became_of_a_message(aigul: User, word: str, state: str) -> None:
    notice = sent_by_sms(aigul)
    delivery = notice.deliveries.get()
    stranger = Client(enforce_csrf_checks=True)
    answer = stranger.post(report_address(delivery.pk), {"status": word}, content_type="application/json")
    assert answer.status_code == 200
    assert notice.deliveries.get().state == state
    assert reached(notice) is (state == "delivered")


def test_a_report_without_our_signature_is_not_found_and_changes_nothing(aigul: User) -> None:
    delivery = sent_by_sms(aigul).deliveries.get()
    for name in (str(delivery.pk), f"{delivery.pk}:forged", report_address(999).split("/")[-2]):
        answer = Client().get(reverse("notices:report", args=[name]), {"status": "delivered"})
        assert answer.status_code == 404
    assert delivery.notice.deliveries.get().state == "sent"
