"""The forms of a kept page post: each answer has a token of its own."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from qalam.access.keeping import shelf
from qalam.access.models import KeptPage
from tests.preschool.keeping.house import (
    TOKEN,
    House,
)

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_form_of_a_kept_page_still_posts(house: House) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(house.home.user)
    first, before = TOKEN.findall(house.sees(browser)), len(house.makings)
    kept = TOKEN.findall(house.sees(browser))
    assert len(house.makings) == before
    assert first
    assert len(kept) == len(first)
    assert set(first).isdisjoint(kept)
    address = reverse("queue:confirm", args=[house.made.number])
    assert browser.post(address, {"csrfmiddlewaretoken": "x" * 64}).status_code == 403
    assert browser.post(address, {"csrfmiddlewaretoken": kept[0]}).status_code == 302


def test_the_form_of_a_kept_page_posts_after_the_cookie_was_lost(house: House) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(house.home.user)
    house.sees(browser)
    del browser.cookies["csrftoken"]
    [token, *_] = TOKEN.findall(house.sees(browser))
    address = reverse("queue:confirm", args=[house.made.number])
    assert browser.post(address, {"csrfmiddlewaretoken": token}).status_code == 302


def test_what_is_kept_holds_no_token_and_can_be_read_by_no_search(house: House) -> None:
    [token, *_] = TOKEN.findall(house.keeps())
    for row in KeptPage.objects.all():
        assert token.encode() not in shelf.zlib.decompress(bytes(row.body))
        assert b"csrfmiddlewaretoken" in shelf.zlib.decompress(bytes(row.body))
