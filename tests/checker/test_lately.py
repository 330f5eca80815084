"""What was read of numbers and sentences is kept for those that ask again shortly, and for no longer."""

from __future__ import annotations

from itertools import count

from qalam.checker.lately import MOST, Lately
from qalam.checker.text import read_text


def test_an_answer_is_found_once_while_it_is_asked_for() -> None:
    text, times = read_text("В районе 12 школ."), count(1)
    assert [text.each("how many", 0, lambda: next(times)) for _ in range(2)] == [1, 1]
    assert text.each("how long", 0, lambda: next(times)) == 2


def test_no_more_is_kept_than_of_a_report() -> None:
    lately, times = Lately(), count(1)
    assert [lately.answer(name, lambda: next(times)) for name in range(3 * MOST)][-1] == 3 * MOST
    assert lately.answer(3 * MOST - 1, lambda: next(times)) == 3 * MOST  # asked for lately
    assert lately.answer(0, lambda: next(times)) == 3 * MOST + 1  # long ago
