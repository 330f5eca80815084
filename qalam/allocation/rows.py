"""Rows of a CSV table, each with the number of its line; damage is refused with file, line and reason."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual


class DamagedTable(Refusal):
    """A table that cannot be read as it was meant; nothing is allocated from it."""

    def __init__(self, file: str, line: int, reason: Trilingual) -> None:
        self.file, self.line = file, line
        sentence = Trilingual(*(f"{file}:{line}: {reason.say(language)}" for language in ("kk", "ru", "en")))
        super().__init__(sentence)


MISSING = Trilingual(
    kk="файл оқылмады; оны қалтаға салыңыз.",
    ru="файл не прочитан; положите его в папку.",
    en="the file cannot be read; put it into the folder.",
)
NOT_TEXT = Trilingual(
    kk="мәтін UTF-8 кодында емес; файлды UTF-8 түрінде сақтаңыз.",
    ru="текст не в кодировке UTF-8; сохраните файл в UTF-8.",
    en="the text is not UTF-8; save the file as UTF-8.",
)
HEADER = Trilingual(
    kk="бірінші жол «{expected}» болуы керек.",
    ru="первая строка должна быть «{expected}».",
    en="the first line must be '{expected}'.",
)
WIDTH = Trilingual(
    kk="жолда {expected} толтырылған баған болуы керек.",
    ru="в строке должно быть заполненных столбцов: {expected}.",
    en="the line must have {expected} columns, none empty.",
)
QUOTES = Trilingual(
    kk="тырнақша дұрыс жабылмаған; жолды түзетіңіз.",
    ru="кавычки закрыты неверно; исправьте строку.",
    en="a quotation mark is not closed properly; correct the line.",
)
NUMBER = Trilingual(
    kk="«{value}» — {least} немесе одан үлкен бүтін сан емес.",
    ru="«{value}» — не целое число от {least}.",
    en="'{value}' is not a whole number of {least} or more.",
)

LONGEST = 9


def text_of(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise DamagedTable(path.name, 1, MISSING) from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise DamagedTable(path.name, line, NOT_TEXT) from error


def rows_of(path: Path, header: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Each row after the header, with its line; blank lines are skipped."""
    reader = csv.reader(io.StringIO(text_of(path), newline=""), strict=True)
    try:
        if next(reader, None) != list(header):
            raise DamagedTable(path.name, 1, HEADER.fill(expected=",".join(header)))
        for row in reader:
            if row and (len(row) != len(header) or not all(row)):
                raise DamagedTable(path.name, reader.line_num, WIDTH.fill(expected=len(header)))
            if row:
                yield reader.line_num, row
    except csv.Error as error:
        raise DamagedTable(path.name, reader.line_num, QUOTES) from error


def number(file: str, line: int, value: str, *, least: int) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= LONGEST and least <= int(value)):
        raise DamagedTable(file, line, NUMBER.fill(value=value, least=least))
    return int(value)
