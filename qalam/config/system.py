"""What the operating system refuses to any command, and how that is said."""

from __future__ import annotations

import errno

from qalam.kernel.disk import is_full_disk
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual


class DiskIsFull(Refusal):
    """There is no room left on the disk."""


class NotPermitted(Refusal):
    """A file or folder may not be read or written."""


def refusal_of(problem: OSError) -> Refusal | None:
    """The refusal for what the system said; None for what is no matter of disk or permission."""
    if is_full_disk(problem):
        return DiskIsFull(FULL)
    if problem.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return NotPermitted(NOT_PERMITTED.fill(file=problem.filename))
    return None


def reason(words: str) -> str:
    """The one line of a program's words that says why it failed.

    A connection's failure names host, port and database, never the password.
    """
    lines = [" ".join(line.split()) for line in words.splitlines() if line.strip()]
    for sign in ("FATAL:", "PANIC:", "error:"):
        for line in lines:
            if sign in line:
                return line.partition(sign)[2].strip().rstrip(".")
    return (lines or ["?"])[-1].rstrip(".")


FULL = Trilingual(
    kk="Дискіде бос орын қалмады. Сақталған жазбалар орнында; орын босатып, қайта іске қосыңыз.",
    ru="На диске не осталось места. Сохранённые записи целы; освободите место и запустите снова.",
    en="The disk is full. What was saved is safe; free some space and start again.",
)
NOT_PERMITTED = Trilingual(
    kk="{file} файлына не қалтасына рұқсат жоқ. Рұқсатын өзгертіңіз немесе басқа орын көрсетіңіз.",
    ru="Нет доступа к файлу или папке {file}. Измените права или укажите другое место.",
    en="There is no access to the file or folder {file}. Change its permissions or name another place.",
)
