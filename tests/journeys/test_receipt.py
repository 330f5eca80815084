"""A parent checks the receipt of an application, in a real browser."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from qalam.ledger.models import Leaf
from qalam.ledger.queries.receipts import receipt
from qalam.ledger.services import log
from qalam.ledger.services.checkpoints import sign_checkpoint
from qalam.registry.models.city import City
from tests.journeys.walking import follow, look, open_page
from tests.ledger.entries import BEGIN, filed

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def append(start: int, end: int, *, day: int) -> None:
    """Leaves of some minutes, signed some days after the beginning."""
    with transaction.atomic():
        log.append([filed(number) for number in range(start, end)])
    sign_checkpoint(at=BEGIN + timedelta(days=day))


@pytest.fixture
def held(city: City) -> dict[str, Any]:
    """The receipt of application 300, taken when the log had 600 leaves; today it has 1300."""
    append(0, 600, day=1)
    taken = receipt(Leaf.objects.get(index=300), "300", bytes(16))
    append(600, 1300, day=2)
    return taken


def paste(page: Page, text: str) -> None:
    page.locator("textarea").fill(text)
    page.locator("main button[type=submit]").click()


def answers(page: Page, many: int) -> list[str]:
    """What each step answers, once all are there."""
    steps = page.locator(".proof .steps > li")
    expect(page.locator(".proof .verdict")).to_be_visible()
    expect(steps).to_have_count(many)
    return [step.get_attribute("class") or "" for step in steps.all()]


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_a_mother_reads_about_the_log_and_checks_her_receipt_on_a_phone(
    live_server: LiveServer, phone: Page, held: dict[str, Any], prefix: str
) -> None:
    # Given the page of the log
    open_page(phone, f"{live_server.url}{prefix}/log/")
    expect(phone.locator("main .facts")).to_contain_text("log+")
    # When she goes to the check and pastes her receipt
    follow(phone.locator("main .btn-primary"))
    paste(phone, json.dumps(held))
    # Then every step holds, with the log as it stands today
    assert answers(phone, 4) == ["yes"] * 4
    expect(phone.locator(".proof .verdict")).to_have_class("verdict yes")
    look(phone)


def test_a_receipt_given_as_a_file_is_checked_at_once(
    live_server: LiveServer, desktop: Page, held: dict[str, Any]
) -> None:
    open_page(desktop, f"{live_server.url}/en/log/proof/")
    file = {"name": "receipt.json", "mimeType": "application/json", "buffer": json.dumps(held).encode()}
    desktop.locator("input[type=file]").set_input_files([file])  # type: ignore[list-item]
    assert answers(desktop, 4) == ["yes"] * 4
    look(desktop)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"number": "301"}, ["no", "yes", "yes", "yes"]),
        ({"index": 301}, ["yes", "no", "yes", "no"]),
        ({"proof": []}, ["yes", "no", "yes", "yes"]),
    ],
)
def test_a_changed_receipt_is_found_out_at_its_step(
    live_server: LiveServer, desktop: Page, held: dict[str, Any], change: dict[str, Any], expected: list[str]
) -> None:
    open_page(desktop, f"{live_server.url}/en/log/proof/")
    paste(desktop, json.dumps(held | change))
    assert answers(desktop, 4) == expected
    expect(desktop.locator(".proof .verdict")).to_have_class("verdict no")
    look(desktop)


def test_a_changed_leaf_or_signature_is_found_out(live_server: LiveServer, desktop: Page, held: dict[str, Any]) -> None:
    open_page(desktop, f"{live_server.url}/en/log/proof/")
    paste(desktop, json.dumps(held | {"leaf": held["leaf"].replace("general", "first")}))
    assert answers(desktop, 4) == ["yes", "no", "yes", "no"]
    paste(desktop, json.dumps(held | {"checkpoint": held["checkpoint"].replace("\n600\n", "\n599\n")}))
    assert answers(desktop, 4) == ["yes", "no", "no", "yes"]


def test_a_log_rewritten_after_the_receipt_is_found_out(
    live_server: LiveServer, desktop: Page, city: City, held: dict[str, Any]
) -> None:
    # Given a receipt, and a log that was begun anew with another leaf in its place
    append(1300, 1301, day=3)
    other = receipt(Leaf.objects.get(index=301), "301", bytes(16))
    forged = held | {"leaf": other["leaf"], "number": "301"}
    # When it is checked, then today's log does not hold it where the receipt says
    open_page(desktop, f"{live_server.url}/en/log/proof/")
    paste(desktop, json.dumps(forged))
    assert answers(desktop, 4) == ["yes", "no", "yes", "no"]


def test_what_is_no_receipt_or_of_another_log_is_said_in_one_sentence(
    live_server: LiveServer, phone: Page, held: dict[str, Any]
) -> None:
    open_page(phone, f"{live_server.url}/en/log/proof/")
    for text, sentence in (("hello", "no receipt"), (json.dumps(held | {"origin": "x/log"}), "another log")):
        paste(phone, text)
        expect(phone.locator(".proof .verdict")).to_contain_text(sentence)
        look(phone)


def test_a_browser_that_knows_no_ed25519_says_so_and_checks_the_rest(
    live_server: LiveServer, desktop: Page, held: dict[str, Any]
) -> None:
    desktop.add_init_script("crypto.subtle.importKey = () => Promise.reject(new Error('unknown'))")
    open_page(desktop, f"{live_server.url}/en/log/proof/")
    paste(desktop, json.dumps(held))
    assert answers(desktop, 4) == ["yes", "yes", "unknown", "yes"]
    expect(desktop.locator(".proof")).to_contain_text("Ed25519")
    expect(desktop.locator(".proof .verdict")).to_have_class("verdict unknown")


def test_without_scripts_the_page_names_the_command(live_server: LiveServer, phone: Page, city: City) -> None:
    context = phone.context.browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})  # type: ignore[union-attr]
    page = context.new_page()
    page.goto(f"{live_server.url}/log/proof/")
    expect(page.locator("noscript pre")).to_contain_text("qalam ledger receipt")
    expect(page.locator("form.proof-form")).to_be_hidden()
    context.close()
