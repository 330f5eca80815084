"""`qalam say` at the terminal."""

from __future__ import annotations

import pytest

from qalam.config.commandline import run


@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        ("2066 --case poss-loc", "2066-сында"),
        ("2066 --case poss-loc --words", "екі мың алпыс алтысында"),
        ("2066 --words", "екі мың алпыс алты"),
        ("84,5% --case poss", "84,5%-ы"),
        ("26 136 --case dat", "26 136-ға"),
        ("-84,5 --case loc", "−84,5-те"),
        ("№8 --case ord", "№8"),
        ("5 --case ord --words", "бесінші"),
    ],
)
def test_a_number_is_said(arguments: str, printed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["say", *arguments.split()]) == 0
    assert capsys.readouterr().out == printed + "\n"


@pytest.mark.parametrize("arguments", ["көп", "5 --case vocative", "84,5 --case ord"])
def test_a_refusal_is_one_line_and_status_two(arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["say", *arguments.split()]) == 2
    said = capsys.readouterr()
    assert not said.out
    assert said.err.count("\n") == 1
