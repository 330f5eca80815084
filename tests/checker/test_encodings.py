"""Texts in encodings of the nineties are read by their letters; bytes that make no words are refused."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from qalam.checker.command import main
from qalam.checker.reading.encoding import decode
from qalam.checker.reading.files import CannotRead, document_of

RUSSIAN = "В районе 40 школ, в том числе 25 средних и 20 основных."
CAPITALS = "В РАЙОНЕ 40 ШКОЛ, В ТОМ ЧИСЛЕ 25 СРЕДНИХ."
KAZAKH = "Қаладағы 40 мектептің ішінде 25 орта, 20 негізгі мектеп бар, мұғалімдер үшін ғимарат."


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "cp866"])
@pytest.mark.parametrize("text", [RUSSIAN, CAPITALS, "40 школ и 36 детских садов"])
def test_a_russian_text_is_read_by_its_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("encoding", "said"), [("kz1048", "KZ-1048"), ("ptcp154", "PT154")])
def test_a_kazakh_text_is_read_by_its_letters(encoding: str, said: str) -> None:
    document = document_of("report.txt", KAZAKH.encode(encoding))
    assert document.text == KAZAKH
    assert document.remark is not None
    assert said in document.remark.say("kk")


def test_a_page_is_read_by_its_letters_whatever_stands_in_its_tags() -> None:
    page = f"<html><script>{'var words = 1;' * 90}</script><p>{RUSSIAN}</p></html>"
    assert document_of("page.html", page.encode("koi8_r")).text.strip() == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_nothing_is_said_of_an_encoding_in_use(encoding: str) -> None:
    assert document_of("report.txt", RUSSIAN.encode(encoding)).remark is None


def test_a_ukrainian_name_is_not_taken_for_kazakh() -> None:
    text = "Гості з України: Київ, її та їхні школи, в городе 40 школ."
    assert decode(text.encode("cp1251")) == text


def test_the_encoding_is_told_beside_the_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(RUSSIAN.encode("koi8_r"))
    assert main([str(file), "--lang", "en"]) == 1
    said = capsys.readouterr()
    assert "25 + 20 = 45" in said.out
    assert said.err.strip().endswith("The text was read in the encoding KOI8-R.")


@pytest.mark.django_db
def test_the_encoding_is_told_on_the_page(client: Client) -> None:
    file = SimpleUploadedFile("report.txt", RUSSIAN.encode("cp866"))
    said = client.post("/en/check/", {"file": file}).text
    assert "25 + 20 = 45" in said
    assert "The text was read in the encoding of DOS (CP866)." in said


@pytest.mark.parametrize(
    "data",
    [
        random.Random(7).randbytes(600),
        "北京市教育局发布的统计报告显示,全市共有四十所学校".encode("gbk"),
        b"\x7fELF\x02\x01\x01" + bytes(range(1, 9)) * 9,
    ],
)
def test_bytes_that_make_no_words_are_refused(data: bytes) -> None:
    with pytest.raises(CannotRead, match="No text was recognised"):
        document_of("report.txt", data)
