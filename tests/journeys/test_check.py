"""Somebody holds the numbers of a report against each other, in a real browser on a phone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from qalam.registry.models.city import City
from tests.journeys.walking import follow, open_page

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

REPORT = "Қалада 28 мектеп бар, оның ішінде 22 орта мектеп, 4 негізгі мектеп, 3 бастауыш мектеп.\n"
DROP = """([form, name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, {type: "text/plain"}));
  form.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
}"""


def test_a_pasted_text_shows_its_contradiction_in_kazakh_and_is_taken_away(
    live_server: LiveServer, phone: Page, city: City
) -> None:
    open_page(phone, f"{live_server.url}/check/")
    phone.get_by_label("Мәтін").fill(REPORT)
    follow(phone.get_by_role("button", name="Сандарды тексеру"))
    expect(phone.locator(".checked .summary")).to_contain_text("Табылғаны: 1.")
    expect(phone.locator(".checked aside")).to_contain_text("29")
    with phone.expect_download() as taken:
        phone.get_by_role("button", name="Дерек түрінде жүктеп алу").click()
    [finding] = json.loads(Path(taken.value.path()).read_text(encoding="utf-8"))["findings"]
    assert (finding["kind"], finding["expected"], finding["actual"]) == ("parts-exceed-whole", "28", "29")


def test_a_file_is_chosen_in_the_language_of_the_page_or_dropped(
    live_server: LiveServer, phone: Page, city: City, tmp_path: Path
) -> None:
    report = tmp_path / "есеп.txt"
    report.write_text(REPORT, encoding="utf-8")
    open_page(phone, f"{live_server.url}/check/")
    expect(phone.locator(".chosen").first).to_have_text("файл таңдалмаған")
    phone.locator("input[name=file]").set_input_files(report)
    expect(phone.locator(".chosen").first).to_have_text("есеп.txt")
    phone.evaluate(DROP, [phone.locator("form.asked").element_handle(), "түскен.txt", REPORT])
    expect(phone.locator(".chosen").first).to_have_text("түскен.txt")
    follow(phone.get_by_role("button", name="Сандарды тексеру"))
    expect(phone.locator(".checked h2")).to_have_text("түскен.txt")
    expect(phone.locator(".checked .summary")).to_contain_text("Табылғаны: 1.")


def test_a_number_leads_to_its_note_and_back_with_a_thumb(live_server: LiveServer, phone: Page, city: City) -> None:
    open_page(phone, f"{live_server.url}/check/")
    phone.get_by_label("Мәтін").fill(REPORT + "Мектеп туралы.\n" * 40)
    follow(phone.get_by_role("button", name="Сандарды тексеру"))
    number = phone.locator("a.due").filter(has_text="22")
    number.click()
    expect(phone.locator(".checked aside")).to_be_in_viewport()
    phone.locator(".back a").filter(has_text="22").click()
    expect(number).to_be_in_viewport()
    for way in phone.locator(".due, .back a, .contents a").all():
        box = way.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24


def test_a_result_is_told_in_another_language_without_scripts(
    live_server: LiveServer, plain_phone: Page, city: City, tmp_path: Path
) -> None:
    report = tmp_path / "есеп-2023.txt"
    report.write_text(REPORT, encoding="utf-8")
    plain_phone.goto(f"{live_server.url}/check/")
    plain_phone.locator("input[name=file]").set_input_files(report)
    plain_phone.get_by_role("button", name="Сандарды тексеру").click()
    plain_phone.locator(".tongues").get_by_role("button", name="ru").click()
    expect(plain_phone.locator(".checked .summary")).to_contain_text("Найдено: 1.")
    expect(plain_phone.locator(".line p[lang=kk]").first).to_contain_text("Қалада 28[1] мектеп")
    with plain_phone.expect_download() as taken:
        plain_phone.get_by_role("button", name="Скачать как страницу").click()
    assert taken.value.suggested_filename == "есеп-2023.check.html"


def test_a_file_that_is_no_text_is_refused_in_one_sentence(live_server: LiveServer, phone: Page, city: City) -> None:
    open_page(phone, f"{live_server.url}/check/")
    picture = {"name": "сурет.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 torn"}
    phone.locator("input[name=file]").set_input_files(picture)  # type: ignore[arg-type]
    follow(phone.get_by_role("button", name="Сандарды тексеру"))
    expect(phone.locator("[role=alert]")).to_have_count(1)
    expect(phone.locator("[role=alert]")).to_contain_text("сурет.pdf")
    expect(phone.locator("[role=alert]")).to_be_focused()
    expect(phone.locator("[role=alert]")).to_be_in_viewport()
    phone.locator("[role=alert] a").click()
    expect(phone.locator("input[name=file]")).to_be_focused()


def test_without_scripts_the_text_is_checked_as_well(live_server: LiveServer, plain_phone: Page, city: City) -> None:
    plain_phone.goto(f"{live_server.url}/check/")
    plain_phone.get_by_label("Мәтін").fill(REPORT)
    with plain_phone.expect_navigation():
        plain_phone.get_by_role("button", name="Сандарды тексеру").click()
    expect(plain_phone.locator(".checked .summary")).to_contain_text("Табылғаны: 1.")
