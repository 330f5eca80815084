from __future__ import annotations

import json
import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

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
