"""The command `qalam check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qalam.checker.check import check_text
from qalam.checker.command import AROUND, main, shown_sentence
from qalam.checker.reading.encoding import decode
from qalam.checker.reading.files import CannotRead
from qalam.checker.sentences import Sentence, split_sentences

WRONG = "Ауданда 40 мектеп бар, оның ішінде 25 орта, 20 негізгі мектеп.\n"


def test_findings_give_exit_status_one_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_text(WRONG, encoding="utf-8")
    assert main([str(file), "--format", "json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["language"] == "kk"
    assert [finding["kind"] for finding in answer["findings"]] == ["parts-exceed-whole"]
    assert set(answer["findings"][0]["message"]) == {"kk", "ru", "en"}
    assert answer["relations"][0] == {"kind": "parts", "whole": "c1", "parts": ["c2", "c3"], "holds": False}


def test_a_text_that_adds_up_gives_exit_status_zero(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.md"
    file.write_text("Қалада 28 мектеп бар.", encoding="utf-8")
    assert main([str(file), "--lang", "ru"]) == 0
    assert "Найдено: 0" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["absent.txt", "absent.docx", "absent.pdf", "report.xlsx"])
def test_what_cannot_be_read_is_refused_with_a_sentence(name: str) -> None:
    with pytest.raises(CannotRead) as refused:
        main([name])
    assert refused.value.say("kk").endswith(".")


def test_a_folder_is_called_a_folder(tmp_path: Path) -> None:
    with pytest.raises(CannotRead) as refused:
        main([str(tmp_path)])
    assert "is a folder" in refused.value.say("en")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_an_encoding_is_recognised(encoding: str) -> None:
    assert decode(WRONG.encode(encoding)) == WRONG


def test_windows_1251_is_recognised() -> None:
    russian = "В городе 36 детских садов."
    assert decode(russian.encode("cp1251")) == russian


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789 ,.%()-–:;№оның ішіндеиз ниходеті\n", max_size=200))
def test_no_text_breaks_the_checker(text: str) -> None:
    checked = check_text(text)
    assert all(text[claim.start : claim.end] == claim.text for claim in checked.claims)
    assert all(0 <= finding.start < finding.end <= len(text) for finding in checked.findings)


def test_numbers_compared_with_nothing_are_listed_with_their_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text("Есеп.\nМектепте 845 оқушы бар.\n" + WRONG, encoding="utf-8")
    assert main([str(file), "--lang", "en"]) == 1
    assert "Compared with nothing (the line in parentheses): 845 оқушы (2)." in capsys.readouterr().out


def test_every_field_of_the_data_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_text(WRONG, encoding="utf-8")
    main([str(file), "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["language", "claims", "relations", "findings"]
    assert set(told["claims"][0]) == {"id", "text", "value", "unit", "noun", "start", "end", "sentence"}
    assert WRONG[told["claims"][0]["start"] : told["claims"][0]["end"]] == told["claims"][0]["text"] == "40"
    for claim in told["claims"]:
        assert claim["id"] in {"c1", "c2", "c3"}
    (finding,) = told["findings"]
    assert set(finding) == {"kind", "severity", "claims", "start", "end", "message", "expected", "actual"}
    assert (finding["severity"], finding["claims"]) == ("error", ["c1", "c2", "c3"])
    assert (finding["expected"], finding["actual"]) == ("40", "45")


def test_each_finding_is_told_with_its_sentence_in_the_order_of_the_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(
        f"Кіріспе сөз. {WRONG}Қалада 30 балабақша бар, олардың 20-сы ауылда, 15-і қалада.\n", encoding="utf-8"
    )
    assert main([str(file)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[0].rpartition(":")[2] for line in lines[0:4:2]] == ["1", "2"]
    assert lines[1] == "    Ауданда 40 мектеп бар, оның ішінде 25 орта, 20 негізгі мектеп."
    assert lines[3].startswith("    Қалада 30 балабақша бар")


def test_a_file_is_read_although_standard_input_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "report.txt"
    file.write_text(WRONG, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", None)
    assert main([str(file)]) == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", ("қолданылуы: qalam check", "анықтаманы көрсету", "Аяқталу коды")),
        ("ru", ("вызов: qalam check", "показать эту справку", "Код завершения")),
        ("en", ("usage: qalam check", "show this help", "Exit status")),
    ],
)
def test_the_help_is_in_the_language_asked_for(
    language: str, said: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["--help", "--lang", language])
    shown = capsys.readouterr().out
    assert all(words in shown for words in said)


def test_a_sentence_is_shown_as_the_checker_reads_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    said = "Из бюджета выделено 19,6 млрд. тенге на 40 школ им. Абая и др., из них 25 средних, 20 основных."
    file.write_text(f"Отчёт.\n{said} Далее.\n", encoding="utf-8")
    assert main([str(file), "--lang", "ru"]) == 1
    assert f"    {said}\n" in capsys.readouterr().out


@pytest.mark.parametrize("place", [0, 500, 1000, 1999])
def test_of_a_long_sentence_whole_words_are_shown(place: int) -> None:
    text = " ".join(f"сөз{number}" for number in range(400))[:2000].rpartition(" ")[0].ljust(2000, "я")
    [sentence] = split_sentences(text)
    shown = shown_sentence(text, sentence, place)
    assert len(shown) <= 2 * AROUND + 4
    assert {*shown.split()} - {"…"} <= {*text.split()}
    assert shown.startswith("… ") == (place > 0)
    assert shown.endswith(" …") == (place < 1999)


def test_a_word_longer_than_what_is_shown_is_cut() -> None:
    assert len(shown_sentence("я" * 2000, Sentence(0, 0, 2000), 1000)) == 2 * AROUND + 4


@pytest.mark.parametrize("unreadable", ["absent.txt", "report.xlsx"])
def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked(
    unreadable: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(WRONG, encoding="utf-8")
    assert main([unreadable, str(file), "--format", "json", "--lang", "en"]) == 2
    said = capsys.readouterr()
    (answer,) = json.loads(said.out)
    assert answer["file"] == str(file)
    assert [finding["kind"] for finding in answer["findings"]] == ["parts-exceed-whole"]
    assert said.err.count("\n") == 1
    assert unreadable.rpartition(".")[2] in said.err


def test_of_several_files_that_cannot_be_read_each_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CannotRead, match="second"):
        main(["first.txt", "second.txt", "--lang", "en"])
    said = capsys.readouterr()
    assert said.out == ""
    assert "first.txt" in said.err
