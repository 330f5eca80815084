from __future__ import annotations

import importlib.util

import pytest

from qalam.config.commandline import COMMANDS, language, run


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_has_its_module(name: str) -> None:
    assert importlib.util.find_spec(COMMANDS[name].module) is not None


def test_no_command_at_all_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    said = capsys.readouterr().out
    assert [name for name in COMMANDS if name not in said] == []


@pytest.mark.parametrize(
    ("wanted", "said"),
    [("kk", "«fly» деген команда жоқ"), ("ru", "Команды «fly» нет"), ("en", "There is no command 'fly'")],
)
def test_an_unknown_command_is_one_sentence_in_the_readers_language(
    wanted: str, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QALAM_LANG", wanted)
    assert run(["fly"]) == 2
    line = capsys.readouterr().err
    assert line.startswith(said)
    assert line.count("\n") == 1


def test_the_terminal_speaks_kazakh_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QALAM_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert language() == "kk"
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    assert language() == "ru"
    monkeypatch.setenv("QALAM_LANG", "en")
    assert language() == "en"


@pytest.mark.parametrize("given", [["--lang", "ru"], ["--lang=ru"], ["--lang", "kk", "--lang", "ru"]])
def test_a_refusal_is_in_the_language_that_the_call_asks_for(
    given: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QALAM_LANG", "en")
    assert run(["check", *given, "absent.txt"]) == 2
    assert capsys.readouterr().err.startswith("Файл «absent.txt» прочитать не удалось")


@pytest.mark.parametrize("given", [["--lang", "xx"], ["--lang"], ["--", "--lang", "ru"], ["--lang", "auto"]])
def test_no_language_asked_for_is_that_of_the_terminal(given: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QALAM_LANG", "en")
    assert language(given) == "en"
