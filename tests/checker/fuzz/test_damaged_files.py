"""Damaged, mislabelled and hostile files: an exit status and a sentence, never a traceback, in bounded memory."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checker.fuzz.corpus import HOSTILE, PART, SENTENCE, UNREADABLE, file_entity
from tests.checker.fuzz.forking import PATIENCE, Forking

LETTERS_OF = {
    "kk": re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]"),
    "ru": re.compile("^[^әғқңөұүһіӘҒҚҢӨҰҮҺІ]*[а-я]{3}[^әғқңөұүһіӘҒҚҢӨҰҮҺІ]*$"),
    "en": re.compile("^[^а-яА-ЯәіӘІ]*[a-z]{3}[^а-яА-ЯәіӘІ]*$"),
}


@pytest.fixture(scope="module")
def forking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forking]:
    forking = Forking(tmp_path_factory.mktemp("calls"))
    yield forking
    forking.close()


def assert_one_sentence(complaint: str, language: str) -> None:
    assert complaint.count("\n") == 1
    line = complaint.strip()
    assert line.endswith(".")
    assert "Traceback" not in line
    assert not re.search(r"Errno|Error\b|Exception|codec|<class|0x", line)
    assert LETTERS_OF[language].search(re.sub("«[^»]*»|'[^']*'|\"[^\"]*\"", "", line))


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_a_file_without_text_is_refused_in_one_sentence(name: str, tmp_path: Path, forking: Forking) -> None:
    file = tmp_path / name
    file.write_bytes(UNREADABLE[name])
    for language in ("kk", "ru", "en") if name.startswith(("half", "report")) else ("kk",):
        status, output, complaint = forking.check(str(file), language=language)
        assert (status, output) == (2, "")
        assert_one_sentence(complaint, language)


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_file_is_answered_or_refused(name: str, tmp_path: Path, forking: Forking) -> None:
    file = tmp_path / name
    file.write_bytes(HOSTILE[name])
    status, output, complaint = forking.check(str(file), "--format", "json", language="ru")
    assert status in {0, 1, 2}
    if status == 2:
        assert output == ""
        assert_one_sentence(complaint, "ru")
    else:
        if complaint:  # in which old encoding it was read
            assert_one_sentence(complaint, "ru")
        assert bool(json.loads(output)["findings"]) == (status == 1)


@pytest.mark.parametrize("form", ["text", "html"])
@pytest.mark.parametrize(
    "name", ["utf-8-surrogate.txt", "utf-16-lone-surrogate.txt", "nulls-between.txt", "numbers.txt"]
)
def test_other_forms_of_the_answer_bear_odd_text_too(name: str, form: str, tmp_path: Path, forking: Forking) -> None:
    file = tmp_path / name
    file.write_bytes(HOSTILE[name])
    status, _, complaint = forking.check(str(file), "--format", form, language="ru")
    assert status in {0, 1, 2}
    assert "Traceback" not in complaint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_a_text_is_read_in_the_encodings_that_people_have(
    encoding: str, ending: str, tmp_path: Path, forking: Forking
) -> None:
    file = tmp_path / f"report.{ending}"
    file.write_bytes(SENTENCE.encode(encoding))
    status, output, _ = forking.check(str(file), "--format", "json")
    assert status == 1
    assert [found["kind"] for found in json.loads(output)["findings"]] == ["parts-exceed-whole"]


def test_a_russian_text_in_windows_1251_is_read(tmp_path: Path, forking: Forking) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(HOSTILE["windows-1251.txt"])
    assert forking.check(str(file))[0] == 1


def test_a_file_of_the_machine_does_not_come_in_through_an_entity(tmp_path: Path, forking: Forking) -> None:
    secret = tmp_path / "secret"
    secret.write_text("4815162342")
    for ending in PART:
        file = tmp_path / f"report.{ending}"
        file.write_bytes(file_entity(ending, secret.as_uri()))
        _, output, complaint = forking.check(str(file), "--format", "json")
        assert "4815162342" not in output + complaint


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_folder_and_an_absent_file_are_refused(language: str, tmp_path: Path, forking: Forking) -> None:
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "file.txt").write_text(SENTENCE)
    for name in ("folder.txt", "absent.txt", "", ".", "a" * 300 + ".txt", "file.txt/inner.txt"):
        status, output, complaint = forking.check(str(tmp_path / name) if name else "", language=language)
        assert (status, output) == (2, "")
        assert_one_sentence(complaint, language)


def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path, forking: Forking) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    file = closed / "report.txt"
    file.write_text(SENTENCE)
    file.chmod(0)
    closed.chmod(0)
    status, output, complaint = forking.check(str(file), language="kk", as_nobody=True)
    closed.chmod(0o700)
    assert (status, output) == (2, "")
    assert_one_sentence(complaint, "kk")


def test_an_endless_file_is_refused(tmp_path: Path, forking: Forking) -> None:
    file = tmp_path / "endless.txt"
    file.symlink_to("/dev/zero")
    status, output, complaint = forking.check(str(file), language="kk")
    assert (status, output) == (2, "")
    assert_one_sentence(complaint, "kk")


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_file_whose_name_is_no_text_is_answered(form: str, tmp_path: Path, forking: Forking) -> None:
    file = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    with open(file, "wb") as opened:
        opened.write(SENTENCE.encode())
    status, _, complaint = forking.check(file, "--format", form)
    assert (status, complaint) == (1, "")


@pytest.mark.parametrize("form", ["text", "html"])
def test_a_name_and_a_text_put_no_markup_into_the_page(form: str, tmp_path: Path, forking: Forking) -> None:
    file = tmp_path / "<script>alert(1)<.txt"
    file.write_text(f"<script>alert(2)</script> <img src=x onerror=alert(3)> {SENTENCE}")
    status, output, _ = forking.check(str(file), "--format", form)
    assert status == 1
    if form == "html":
        assert "<script>alert" not in output
        assert "<img src=x" not in output


@pytest.mark.parametrize("given", [b"", b"\0", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"%PDF-1.4", b"PK\x03\x04"])
def test_standard_input_is_answered_or_refused(given: bytes) -> None:
    """As a shell does it: in a Python that is started for it."""
    ran = subprocess.run(
        [sys.executable, "-m", "qalam", "check", "-"],
        input=given,
        capture_output=True,
        timeout=PATIENCE,
        env={**os.environ, "QALAM_LANG": "kk", "PYTHONIOENCODING": "utf-8:strict"},
        check=False,
    )
    status, complaint = ran.returncode, ran.stderr.decode(errors="backslashreplace")
    assert status in {0, 2}
    if status == 2:
        assert_one_sentence(complaint, "kk")


def test_a_bad_file_among_good_ones_is_not_passed_over(tmp_path: Path, forking: Forking) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.docx"
    good.write_text("Ауданда 40 мектеп бар.")
    bad.write_bytes(b"PK")
    for order in ([good, bad], [bad, good]):
        status, _, complaint = forking.check(*map(str, order), language="kk")
        assert status == 2
        assert "bad.docx" in complaint
