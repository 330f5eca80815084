"""A kept page tells how many notices are unread now, for no more questions than it needs to be found."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.contrib import messages
from django.db import connection
from django.http import HttpRequest
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from qalam.access.keeping import shelf
from qalam.access.keeping.unread import NUMBER, saying_unread, unread_of
from qalam.access.models import KeptPage, OwnRevision, Revision, User
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import LANGUAGES
from qalam.notices.services import receipts
from tests.factories.queue import MORNING
from tests.notices.people import told
from tests.preschool.keeping.house import House
from tests.preschool.keeping.test_lagging import withdraws
from tests.preschool.keeping.towns import SAID, Town, pressed

pytestmark = pytest.mark.django_db(transaction=True)
UNREAD = re.compile(r'<span class="unread"><span class="visually-hidden">unread:</span> (\d+)</span>')


def number(page: str) -> int:
    found = UNREAD.findall(page)
    assert len(found) <= 1
    assert "<!--unread-->" not in page
    assert NUMBER.decode() not in page
    return int(found[0]) if found else 0


def test_the_number_follows_what_is_told_and_read_and_no_page_is_made_anew(house: House) -> None:
    user = house.home.user
    receipts.all_seen(by=user, at=MORNING + timedelta(days=1))
    house.keeps()
    made = len(house.makings)
    for count in (1, 2, 3):
        notice = told(user, at=MORNING)
        assert number(house.sees()) == count
    receipts.seen(notice=notice, by=user, at=MORNING)
    assert number(house.sees()) == 2
    told(User.objects.create_user("another"), at=MORNING)
    assert number(house.sees()) == 2
    receipts.all_seen(by=user, at=MORNING)
    assert number(house.sees()) == 0
    assert len(house.makings) == made


def test_a_kept_page_with_its_number_costs_the_question_for_the_session_and_one_more(house: House) -> None:
    told(house.home.user, at=MORNING)
    house.keeps()
    with CaptureQueriesContext(connection) as asked:
        assert number(house.sees()) > 0
    assert len(asked.captured_queries) == 2
    assert "django_session" in asked.captured_queries[0]["sql"]
    assert "access_keptpage" in asked.captured_queries[1]["sql"]


def test_what_is_kept_holds_no_number(house: House) -> None:
    told(house.home.user, at=MORNING)
    house.keeps()
    for row in KeptPage.objects.all():
        body = shelf.zlib.decompress(bytes(row.body))
        assert body.count(NUMBER) == 1
        assert not UNREAD.search(body.decode())


def test_a_page_that_is_given_as_it_was_says_the_number_of_now(town: Town) -> None:
    before = number(town.other.pages()[0])
    withdraws(town)
    told(town.other.family.user, at=MORNING)
    with pressed():
        page = town.other.pages()[0]
    assert SAID.search(page)
    assert number(page) == before + 1


def test_pages_that_are_not_kept_just_now_say_it_too(house: House) -> None:
    user = house.home.user
    receipts.all_seen(by=user, at=MORNING + timedelta(days=1))
    told(user, at=MORNING)
    part = house.browser.get(house.address, headers={"HX-Request": "true"}).content.decode()
    assert number(part) == 1
    session, request = house.browser.session, HttpRequest()
    request.session = session
    storage = messages.storage.session.SessionStorage(request)
    session["_messages"] = storage.serialize_messages([messages.storage.base.Message(messages.INFO, "Heard you")])
    session.save()
    assert number(house.sees()) == 1
    Revision.objects.filter(backend=0).delete()
    assert number(house.sees()) == 1


def test_at_night_the_numbers_stay(house: House) -> None:
    user = house.home.user
    told(user, at=MORNING)
    before = unread_of(user.pk)
    assert before > 0
    shelf.forget()
    assert OwnRevision.objects.filter(account=user.pk).values_list("backend", "unread").get() == (0, before)
    told(user, at=MORNING)
    assert number(house.sees()) == before + 1


def test_the_number_is_written_as_the_language_writes_it() -> None:
    page = b"a<!--unread--> (<!--number-->)<!--/unread-->b"
    for language in LANGUAGES:
        with translation.override(language):
            assert saying_unread(page, 26_136).decode() == f"a ({write(26_136, language)})b"
    assert saying_unread(page, 0) == b"ab"
    assert saying_unread(b"nothing said", 3) == b"nothing said"
