"""Work that is done one piece at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from qalam.portal.web.turns import Busy, Turns


def test_one_works_one_waits_and_the_third_is_refused_at_once() -> None:
    turns = Turns(waiting=1, patience=60, sentence="busy")
    begun, done = Event(), Event()
    order: list[str] = []

    def work() -> None:
        with turns.taken():
            begun.set()
            done.wait()
            order.append("first")

    def wait() -> None:
        with turns.taken():
            order.append("second")

    with ThreadPoolExecutor() as pool:
        first = pool.submit(work)
        begun.wait()
        second = pool.submit(wait)
        # The place of the one who waits is free until their thread has begun.
        while turns._places._value:
            pass
        with pytest.raises(Busy), turns.taken():
            pass
        done.set()
        first.result(), second.result()
    assert order == ["first", "second"]


def test_a_turn_comes_free_when_the_work_fails() -> None:
    turns = Turns(waiting=0, patience=0, sentence="busy")
    with pytest.raises(ValueError, match="torn"), turns.taken():
        raise ValueError("torn")
    with turns.taken(), pytest.raises(Busy), turns.taken():
        pass
    with turns.taken():
        pass
