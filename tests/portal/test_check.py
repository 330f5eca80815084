from __future__ import annotations

import json
import re
import zipfile
from datetime import date
from html import unescape
from io import BytesIO
from urllib.parse import unquote

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.figures.figure import Count
from qalam.portal.web.check import ONE_AT_A_TIME
from qalam.portal.web.check_form import LONGEST_TEXT, TextForm
from qalam.registry.models import City
from tests.factories import records
from tests.figures.house import ABOUT, ENROLLED, declared_house

pytestmark = pytest.mark.django_db

PAGE = "/check/"
WRONG = "Қалада 54 балабақша бар, оның ішінде 21 мемлекеттік, 35 жекеменшік."


def test_a_pasted_text_is_shown_with_what_does_not_add_up(client: Client) -> None:
    said = client.post(PAGE, {"text": WRONG}).text
    assert '<mark class="error">' in said
    assert "21 + 35 = 56" in said


def test_a_file_is_read_and_its_text_can_be_taken_away_again(client: Client) -> None:
    file = SimpleUploadedFile("есеп.txt", WRONG.encode("utf-16"))
    assert "21 + 35 = 56" in client.post(PAGE, {"file": file}).text
    page = client.post(PAGE, {"text": WRONG, "take": "html"})
    assert page["Content-Disposition"] == 'attachment; filename="check.html"'
    assert page.text.startswith("<!DOCTYPE html>")
    data = json.loads(client.post(PAGE, {"text": WRONG, "take": "json"}).text)
    assert [finding["kind"] for finding in data["findings"]] == ["parts-exceed-whole"]


def test_a_text_cannot_break_out_of_the_page(client: Client) -> None:
    said = client.post(PAGE, {"text": "<script>alert(1)</script> " + WRONG}).text
    assert "<script>alert" not in said
    assert "&lt;script&gt;alert" in said


@pytest.mark.parametrize(
    ("prefix", "said"), [("", "файл таңдаңыз"), ("/ru", "выберите файл"), ("/en", "choose a file")]
)
def test_nothing_given_is_said_in_the_language_of_the_page(client: Client, prefix: str, said: str) -> None:
    answer = client.post(prefix + PAGE, {"text": "  "})
    assert answer.status_code == 400
    assert said in answer.text


def bomb() -> bytes:
    """A small DOCX that unpacks to far too much."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w>" + b" " * 200_000_000 + b"</w>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("big.txt", b"x" * (4 * 1024 * 1024 + 1)),
        ("virus.exe", b"MZ"),
        ("broken.docx", b"PK\x03\x04 no archive"),
        ("bomb.docx", bomb()),
        ("broken.pdf", b"%PDF-1.7 nothing"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(client: Client, name: str, content: bytes) -> None:
    answer = client.post("/en" + PAGE, {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 400
    assert answer.text.count('role="alert"') == 1


def test_this_years_text_is_held_against_last_years_report(client: Client) -> None:
    last = SimpleUploadedFile("last.txt", "Мектепте 845 оқушы білім алады.".encode())
    said = client.post(PAGE, {"text": "Мектепте 8450 оқушы білім алады.", "last": last}).text
    assert "былтырғы есепте 845 болған" in said


def test_a_report_of_last_year_that_cannot_be_read_is_refused_at_its_field(client: Client) -> None:
    answer = client.post("/en" + PAGE, {"text": WRONG, "last": SimpleUploadedFile("last.exe", b"MZ")})
    assert answer.status_code == 400
    assert answer.text.count('role="alert"') == 1


def test_a_file_with_too_long_a_text_is_refused(client: Client) -> None:
    packed = SimpleUploadedFile("long.txt", b"a " * 600_000)
    answer = client.post("/en" + PAGE, {"file": packed})
    assert answer.status_code == 400
    assert "limit is 400000 characters" in answer.text


def test_a_stranger_is_not_offered_the_records(client: Client) -> None:
    assert 'name="records"' not in client.get(PAGE).text
    assert client.post(PAGE, {"text": WRONG, "records": "on"}).status_code == 200


def test_a_specialist_holds_a_text_against_the_records(client: Client) -> None:
    City.objects.create(area=records.area(), records_until=date(2023, 5, 1))
    records.enrolment(person=records.person())
    specialist = User.objects.create_user(username="specialist")
    RoleGrant.objects.create(user=specialist, role=Role.SPECIALIST, period=DateRange(date(2023, 1, 1), None))
    client.force_login(specialist)
    assert 'name="records"' in client.get(PAGE).text
    with declared_house(Count(id="staff.category.master", population=ENROLLED, **ABOUT)):
        said = client.post("/en" + PAGE, {"text": "Педагог-шебер – 36.", "records": "on"}).text
    assert "36 in the text and 1 in the records of 1 May 2023" in said


def carried(page: str) -> dict[str, str]:
    """What the form of a result sends again, as a browser does: each break of a line as two characters."""
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page)
    return {name: unescape(value).replace("\n", "\r\n") for name, value in fields if name != "csrfmiddlewaretoken"}


def test_what_is_taken_away_is_what_was_seen(client: Client) -> None:
    now, before = "Есеп.\n\nМектепте 8450 оқушы білім алады.\n", "Мектепте 845 оқушы білім алады."
    files = {
        "file": SimpleUploadedFile("есеп-2023.txt", now.encode()),
        "last": SimpleUploadedFile("есеп-2022.txt", before.encode()),
    }
    seen = client.post(PAGE, files).text
    assert "есеп-2022.txt" in seen
    taken = client.post(PAGE, carried(seen) | {"take": "json"})
    [finding] = json.loads(taken.text)["findings"]
    assert finding["kind"] == "jump"
    assert now[finding["start"] : finding["end"]].startswith("8450")
    page = client.post(PAGE, carried(seen) | {"take": "html"})
    assert "845 болған" in page.text
    assert "есеп-2023.txt" in page.text
    assert unquote(page["Content-Disposition"]).endswith("есеп-2023.check.html")


def test_a_result_is_told_in_another_language_without_giving_the_text_again(client: Client) -> None:
    seen = client.post(PAGE, {"text": WRONG}).text
    assert 'form="kept" formaction="/ru/check/"' in seen
    assert "Вставленный текст" in client.post("/ru" + PAGE, carried(seen)).text


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("report-2023.docx", 'attachment; filename="report-2023.check.html"'),
        ("", 'attachment; filename="check.html"'),
        ("../../etc/a\r\nSet-Cookie: b.txt", 'attachment; filename="aSet-Cookie b.check.html"'),
        ('quo"te.txt', 'attachment; filename="quote.check.html"'),
    ],
)
def test_the_name_of_what_is_taken_away_is_that_of_the_file_and_harmless(client: Client, name: str, taken: str) -> None:
    assert client.post(PAGE, {"text": WRONG, "name": name, "take": "html"})["Content-Disposition"] == taken


def test_a_text_and_a_file_together_are_refused_in_one_sentence(client: Client) -> None:
    answer = client.post("/en" + PAGE, {"text": WRONG, "file": SimpleUploadedFile("a.txt", WRONG.encode())})
    assert answer.status_code == 400
    assert answer.text.count("Both a text and a file were given.") == 2  # in the summary and at the field
    assert WRONG in answer.text


def test_an_error_is_told_first_and_leads_to_its_field(client: Client) -> None:
    said = client.post("/en" + PAGE, {"file": SimpleUploadedFile("virus.exe", b"MZ")}).text
    summary = said.partition('role="alert"')[2].partition("</div>")[0]
    assert 'tabindex="-1" autofocus' in summary
    assert '<a href="#id_file">' in summary
    field = re.search(r'<input type="file" name="file"[^>]*>', said)
    assert field is not None
    assert 'aria-invalid="true"' in field.group()
    assert 'aria-describedby="id_file_helptext id_file_error"' in field.group()
    assert said.count('id="id_file_helptext"') == said.count('id="id_file_error"') == 1


def test_the_form_tells_its_limits_before_it_is_sent(client: Client) -> None:
    said = client.get("/en" + PAGE).text
    assert "Up to 400\u202f000 characters" in said
    assert "up to 4 MB" in said
    assert "maxlength" not in said
    assert "::" not in said


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "There is no text in this file."), (b" \n", "holds not a letter nor a digit: there is nothing to check.")],
)
def test_a_file_without_a_text_is_refused(client: Client, content: bytes, sentence: str) -> None:
    answer = client.post("/en" + PAGE, {"file": SimpleUploadedFile("empty.txt", content)})
    assert answer.status_code == 400
    assert answer.text.count(sentence) == 2


def test_a_pasted_text_of_the_longest_length_is_taken_with_every_break_of_its_lines(client: Client) -> None:
    fits = "а\r\n" * (LONGEST_TEXT // 2)
    assert TextForm({"text": fits}, may_compare=False).is_valid()
    answer = client.post("/en" + PAGE, {"text": fits + "аа"})
    assert answer.status_code == 400
    assert answer.text.count("the limit is 400\u202f000 characters") == 2


def test_the_longest_text_and_last_years_fit_into_what_the_site_takes() -> None:
    assert 2 * LONGEST_TEXT * len("№".encode()) < settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def test_more_than_the_site_takes_is_refused_with_a_way_out(client: Client) -> None:
    client.raise_request_exception = False
    answer = client.post("/en" + PAGE, {"text": "ә" * 2_000_000})
    assert answer.status_code == 413
    assert "a long text in parts" in answer.text


def test_who_comes_while_a_long_text_is_checked_is_told_to_come_again(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ONE_AT_A_TIME, "patience", 0)
    with ONE_AT_A_TIME.taken():
        answer = client.post("/en" + PAGE, {"text": WRONG})
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert "Press the button again in a minute" in answer.text
    assert WRONG in answer.text
    assert client.post("/en" + PAGE, {"text": WRONG}).status_code == 200


def test_a_file_that_was_given_need_not_be_chosen_again(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ONE_AT_A_TIME, "patience", 0)
    files = {
        "file": SimpleUploadedFile("есеп-2023.txt", "Мектепте 8450 оқушы білім алады.".encode()),
        "last": SimpleUploadedFile("есеп-2022.txt", "Мектепте 845 оқушы білім алады.".encode()),
    }
    with ONE_AT_A_TIME.taken():
        answer = client.post("/en" + PAGE, files)
    assert "need not be chosen again: есеп-2023.txt" in answer.text
    said = client.post("/en" + PAGE, carried(answer.text)).text
    assert "<h2>есеп-2023.txt</h2>" in said
    assert "845 in last year" in said


def test_a_large_file_is_to_be_chosen_again(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ONE_AT_A_TIME, "patience", 0)
    with ONE_AT_A_TIME.taken():
        answer = client.post("/en" + PAGE, {"file": SimpleUploadedFile("a.txt", b"a" * 2**21)})
    assert "choose them again" in answer.text


@pytest.mark.parametrize("held", ["x", "YQ==.!", "/w==.YQ==", "."])
def test_a_file_that_comes_back_damaged_is_none(client: Client, held: str) -> None:
    assert client.post("/en" + PAGE, {"held_file": held}).status_code == 400


def test_what_is_taken_away_is_asked_for_by_buttons(client: Client) -> None:
    said = client.post("/en" + PAGE, {"text": WRONG}).text
    assert said.count('name="take"') == said.count('class="btn btn-quiet"') == 2
