from __future__ import annotations

import json
import zipfile
from datetime import date
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from psycopg.types.range import DateRange

from qalam.access.models import Role, RoleGrant, User
from qalam.figures.figure import Count
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
    assert "limit is 1000000 characters" in answer.text


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
