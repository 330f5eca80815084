"""A kept page is for the visit that saw it: one session, one account with its rights, one language, one question."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import partial

import pytest
from django.urls import reverse
from django.utils import translation

from qalam.access.keeping import visit
from qalam.access.models import KeptPage, Role, RoleGrant
from qalam.preschool.queries.journal import journal
from qalam.preschool.web.presenters import moves as presented
from qalam.registry.models import Guardianship
from tests.factories import queue
from tests.factories.queue import MORNING
from tests.preschool.families import family as new_family
from tests.preschool.families import somebody
from tests.preschool.keeping.house import (
    House,
    signed_in,
    without_token,
)

pytestmark = pytest.mark.django_db(transaction=True)


def test_nobody_who_has_signed_out_gets_the_page(house: House) -> None:
    house.keeps()
    house.browser.logout()
    assert house.browser.get(house.address).status_code == 302


def test_a_page_stays_with_the_session_that_saw_it(house: House) -> None:
    house.keeps()
    again = signed_in(house.home.user)
    before = len(house.makings)
    house.sees(again)
    assert len(house.makings) == before + 1


def test_another_parent_does_not_find_the_page(house: House) -> None:
    house.keeps()
    assert signed_in(new_family("Бөтенова").user).get(house.address).status_code == 404


def test_whoever_lost_the_role_is_refused_the_kept_page(house: House) -> None:
    house.keeps()
    RoleGrant.objects.filter(user=house.home.user, role=Role.GUARDIAN).update(
        period=(date(2020, 1, 1), date(2023, 1, 1))
    )
    assert house.browser.get(house.address).status_code == 403


def test_whoever_answers_for_the_child_no_more_does_not_find_the_kept_page(house: House) -> None:
    house.keeps()
    Guardianship.objects.filter(child=house.made.child).update(period=(date(2020, 1, 1), date(2023, 1, 1)))
    assert house.browser.get(house.address).status_code == 404


def test_a_closed_account_gets_nothing(house: House) -> None:
    house.keeps()
    house.home.user.is_active = False
    house.home.user.save()
    assert house.browser.get(house.address).status_code == 302


def test_a_changed_account_is_asked_for_anew(house: House) -> None:
    house.keeps()
    house.home.user.first_name = "Гүлнар"
    house.home.user.save()
    house.made_anew()


def test_signing_in_elsewhere_does_not_touch_the_kept_pages_of_others(house: House) -> None:
    house.keeps()
    before, other = len(house.makings), queue.account()
    signed_in(other)
    other.refresh_from_db()
    assert other.last_login is not None
    house.sees()
    assert len(house.makings) == before


def test_each_language_has_its_own_page(house: House) -> None:
    house.keeps()
    with translation.override("ru"):
        russian = house.browser.get(house.address).content.decode()
    with translation.override("kk"):
        kazakh = house.browser.get(house.address).content.decode()
    assert 'lang="ru"' in russian
    assert 'lang="kk"' in kazakh
    assert 'html lang="en"' in house.sees()


def test_each_question_has_its_own_page(house: House) -> None:
    address = reverse("queue:journal", args=[house.made.number])
    whole = house.browser.get(address).content.decode()
    earlier = house.browser.get(f"{address}?on=2023-04-01").content.decode()
    assert "There is no move up to this day." in earlier
    assert "There is no move up to this day." not in whole
    assert without_token(house.browser.get(f"{address}?on=2023-04-01").content.decode()) == without_token(earlier)


def test_a_long_journal_is_read_page_by_page(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    # Papers that were received before: their children stand ahead of one who is in the queue already.
    clerk = somebody(Role.SPECIALIST)
    for hours in (3, 5, 7):
        received = MORNING - timedelta(hours=hours)
        new_family("Бөтенова").files(by=clerk, origin="paper", filed_at=received, at=MORNING)
    address = reverse("queue:journal", args=[house.made.number])
    whole = house.browser.get(address).content.decode()
    assert "Earlier moves" not in whole
    KeptPage.objects.all().delete()
    monkeypatch.setattr(presented, "journal", partial(journal, most=2))
    latest = house.browser.get(address).content.decode()
    [earlier] = re.findall(r'href="(\?before=\d+)" rel="prev"', latest)
    first = house.browser.get(address + earlier).content.decode()
    assert "Earlier moves" not in first
    told = re.compile(r'<li(?: class="own")?>\s*<span class="to">(.*?)</span>')
    assert told.findall(latest)[-1] != told.findall(first)[-1]
    assert told.findall(first)[-1] == told.findall(whole)[-1]
    for odd in ("?before=x", "?before=", "?before=-1", "?before=" + "9" * 40):
        assert told.findall(house.browser.get(address + odd).content.decode()) == told.findall(latest)


def test_a_question_for_a_part_of_a_page_and_a_look_at_its_head_are_answered_anew(house: House) -> None:
    house.keeps()
    before = len(house.makings)
    assert house.browser.get(house.address, headers={"HX-Request": "true"}).status_code == 200
    assert house.browser.head(house.address).content == b""
    assert len(house.makings) == before + 2


def test_a_page_of_another_server_is_not_taken_for_ones_own(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.keeps()
    monkeypatch.setattr(visit, "server_mark", lambda: "another code")
    house.made_anew()
