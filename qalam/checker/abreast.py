"""Questions about one text, asked one after another or, of a long text, by two processes at once.

The questions do not know of each other, so the second process answers every other one and hands its answers back with
the names of the numbers in them, not with copies. If it does not come to its end, its questions are asked here.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from io import BytesIO
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from pickle import Pickler, Unpickler
from typing import Any, TypeVar

from qalam.checker.claims import Claim
from qalam.checker.text import Text

LONG = 60_000  # characters of a text from which a second process is worth its start

Answer = TypeVar("Answer")
Questions = Sequence[Callable[[], list[Answer]]]


def asked(text: Text, questions: Questions[Answer], *, abreast: bool = False) -> list[Answer]:
    """All answers in the order of the questions; `abreast` allows a second process for those of a long text."""
    given = _by_two(text, questions) if abreast and len(text.content) >= LONG and _can_part() else _in_turn(questions)
    return [answer for answers in given for answer in answers]


def _can_part() -> bool:
    """Whether this process can be doubled: it has one thread, and a second processor is there to use."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    return processors > 1 and threading.active_count() == 1 and "fork" in get_all_start_methods()


def _in_turn(questions: Questions[Answer]) -> list[list[Answer]]:
    return [question() for question in questions]


def _by_two(text: Text, questions: Questions[Answer]) -> list[list[Answer]]:
    context = get_context("fork")
    reader, writer = context.Pipe(duplex=False)
    other = context.Process(target=_answer, args=(writer, text, questions[1::2]), daemon=True)
    try:
        other.start()
    except OSError:  # no room for another process
        return _in_turn(questions)
    finally:
        writer.close()
    given: list[list[Answer]] = [[] for _ in questions]
    given[::2] = _in_turn(questions[::2])
    received = _received(reader, text)
    other.join()
    given[1::2] = _in_turn(questions[1::2]) if received is None else received
    return given


def _answer(writer: Connection, text: Text, questions: Questions[Answer]) -> None:
    """What the second process does."""
    packed = BytesIO()
    _Packer(packed, text).dump(_in_turn(questions))
    writer.send_bytes(packed.getbuffer())
    writer.close()


def _received(reader: Connection, text: Text) -> list[list[Any]] | None:
    """What the second process answered; nothing if it broke off."""
    try:
        answers: list[list[Any]] = _Unpacker(BytesIO(reader.recv_bytes()), text).load()
    except (EOFError, OSError):
        return None
    return answers


class _Packer(Pickler):
    """Packs answers, the numbers of the text by their names: many rules ask whether two are the same one."""

    def __init__(self, file: BytesIO, text: Text) -> None:
        super().__init__(file)
        self._own = {id(claim): claim.id for claim in text.claims}

    def persistent_id(self, thing: object) -> str | None:
        return self._own.get(id(thing)) if isinstance(thing, Claim) else None


class _Unpacker(Unpickler):
    def __init__(self, file: BytesIO, text: Text) -> None:
        super().__init__(file)
        self._named = {claim.id: claim for claim in text.claims}

    def persistent_load(self, name: str) -> Claim:
        return self._named[name]
