"""A long text is checked by two processes, with the answers of one."""

from __future__ import annotations

import os
from multiprocessing import get_all_start_methods

import pytest

from benchmarks.checker import short_page
from qalam.checker import abreast
from qalam.checker.check import check_text
from qalam.checker.text import read_text

pytestmark = pytest.mark.skipif("fork" not in get_all_start_methods(), reason="processes cannot be doubled here")


@pytest.fixture(autouse=True)
def parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Short texts are parted too, whatever the machine and the threads of the runner."""
    monkeypatch.setattr(abreast, "LONG", 0)
    monkeypatch.setattr(abreast, "_can_part", lambda: True)


def test_two_processes_find_what_one_finds() -> None:
    content = short_page(12_000)
    alone, together = check_text(content), check_text(content, abreast=True)
    assert together.as_dict() == alone.as_dict()
    assert len(alone.findings) > 20


def test_numbers_come_back_as_the_same_ones() -> None:
    text = read_text("Мектепте 120 оқушы бар. Кітапханада 4 500 кітап бар.")
    answers = abreast.asked(text, [lambda: [text.claims[0]], lambda: [text.claims[1]]], abreast=True)
    assert all(answer is claim for (answer,), claim in zip(answers, text.claims, strict=True))


def test_a_process_that_breaks_off_loses_nothing() -> None:
    here = os.getpid()

    def breaks_off_elsewhere() -> list[str]:
        if os.getpid() != here:
            os._exit(1)
        return ["second"]

    questions = [lambda: ["first"], breaks_off_elsewhere, lambda: ["third"]]
    assert abreast.asked(read_text("5 мектеп."), questions, abreast=True) == [["first"], ["second"], ["third"]]


def test_a_short_text_is_asked_of_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(abreast, "LONG", 60_000)
    here = os.getpid()
    assert abreast.asked(read_text("5 мектеп."), [lambda: [os.getpid()]] * 2, abreast=True) == [[here], [here]]


def test_without_room_for_a_process_one_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room() -> int:
        raise OSError("no room")

    monkeypatch.setattr(os, "fork", no_room)
    assert abreast.asked(read_text("5 мектеп."), [lambda: [1], lambda: [2]], abreast=True) == [[1], [2]]
