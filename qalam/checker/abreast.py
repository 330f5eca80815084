"""Questions about one text, asked one after another or, of a long text, by two processes at once.

The questions do not know of each other: each process takes the next that nobody has taken, so neither waits for long.
The second hands its answers back with the names of the numbers in them, not with copies. If it does not come to its
end, its questions are asked here.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from io import BytesIO
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from pickle import Pickler, Unpickler
from typing import TYPE_CHECKING, Any, TypeVar

from qalam.checker.claims import Claim

if TYPE_CHECKING:
    from qalam.checker.text import Text

LONG = 60_000  # characters of a text from which a second process is worth its start

MOST = 256  # questions, for the name of one is a byte

Answer = TypeVar("Answer")
Questions = Sequence[Callable[[], Sequence[Answer]]]
Answers = dict[int, Sequence[Any]]


def asked(text: Text, questions: Questions[Answer], *, abreast: bool = False) -> list[Sequence[Answer]]:
    """The answers to each question; `abreast` allows a second process for those of a long text."""
    is_for_two = abreast and len(text.content) >= LONG and len(questions) <= MOST and _can_part()
    given = _by_two(text, questions) if is_for_two else {}
    return [given[number] if number in given else question() for number, question in enumerate(questions)]


def _can_part() -> bool:
    """Whether this process can be doubled: it has one thread, and a second processor is there to use."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    return processors > 1 and threading.active_count() == 1 and "fork" in get_all_start_methods()


def _by_two(text: Text, questions: Questions[Answer]) -> Answers:
    """The answers of both processes: to all questions, unless the second broke off or found no room."""
    context = get_context("fork")
    reader, writer = context.Pipe(duplex=False)
    queue = _queue(len(questions))
    other = context.Process(target=_answer, args=(writer, text, questions, queue), daemon=True)
    try:
        other.start()
    except OSError:  # no room for another process
        return {}
    else:
        given = _taken(questions, queue)
        writer.close()
        given |= _received(reader, text)
        other.join()
        return given
    finally:
        writer.close()
        os.close(queue)


def _queue(length: int) -> int:
    """A pipe with the number of each question, of which whoever reads takes the next."""
    queue, end = os.pipe()
    os.write(end, bytes(range(length)))
    os.close(end)
    return queue


def _taken(questions: Questions[Answer], queue: int) -> Answers:
    """The answers to the questions that were left in the queue."""
    given: Answers = {}
    while taken := os.read(queue, 1):
        given[taken[0]] = questions[taken[0]]()
    return given


def _answer(writer: Connection, text: Text, questions: Questions[Answer], queue: int) -> None:
    """What the second process does."""
    packed = BytesIO()
    _Packer(packed, text).dump(_taken(questions, queue))
    writer.send_bytes(packed.getbuffer())
    writer.close()


def _received(reader: Connection, text: Text) -> Answers:
    """What the second process answered; nothing if it broke off."""
    try:
        answers: Answers = _Unpacker(BytesIO(reader.recv_bytes()), text).load()
    except (EOFError, OSError):
        return {}
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
