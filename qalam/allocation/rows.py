"""The fields of a CSV table, each row with the number of its line; damage is refused with file, line and reason.

A table without quotation marks is cut where its bytes lie; any other goes through the `csv` module.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from qalam.allocation.problem import Ints
from qalam.allocation.scanning import Bytes, longest_field, read_numbers, split_rows
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

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

Finding = tuple[int, int, Trilingual]


@dataclass(frozen=True, eq=False)
class Table:
    """Field `c` of row `r` is `content[starts[r, c]:starts[r, c + 1] - 1]`: one byte is between two fields.

    `damage` is what ended the reading early.
    """

    file: str
    content: bytes
    starts: Ints
    lines: Ints
    damage: DamagedTable | None

    @cached_property
    def text(self) -> Bytes:
        return np.frombuffer(self.content, dtype=np.uint8)

    def bounds(self, column: int) -> tuple[Ints, Ints]:
        """Where the fields of a column start and end."""
        return np.ascontiguousarray(self.starts[:, column]), self.starts[:, column + 1] - 1

    def field(self, row: int, column: int) -> str:
        return self.content[self.starts[row, column] : self.starts[row, column + 1] - 1].decode()

    def numbers(self, column: int, *, least: int) -> Ints:
        """The column as whole numbers, -1 where the field is not one (`number_finding` says so)."""
        return read_numbers(self.text, *self.bounds(column), least)

    def number_finding(self, stage: int, numbers: Ints, column: int, *, least: int) -> list[Finding]:
        row = first_row(numbers < 0)
        return [] if row < 0 else [(row, stage, NUMBER.fill(value=self.field(row, column), least=least))]

    def refuse(self, findings: Sequence[Finding]) -> None:
        """Raise the first of the findings (row, stage of the check, reason), else the damage of the table."""
        if findings:
            row, _, reason = min(findings, key=lambda finding: finding[:2])
            raise DamagedTable(self.file, int(self.lines[row]), reason)
        if self.damage is not None:
            raise self.damage


def first_row(wrong: NDArray[np.bool_]) -> int:
    """The first row where it holds, -1 if nowhere."""
    row = int(wrong.argmax()) if len(wrong) else 0
    return row if len(wrong) and wrong[row] else -1


def content_of(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DamagedTable(path.name, 1, MISSING) from error
    try:
        content.decode()
    except UnicodeDecodeError as error:
        raise DamagedTable(path.name, content[: error.start].count(b"\n") + 1, NOT_TEXT) from error
    return content


def table_of(file: str, content: bytes, header: Sequence[str]) -> Table:
    """The rows after the header; blank lines are skipped."""
    content = content.removeprefix(BYTE_ORDER_MARK)
    plain = not (b'"' in content or b"\0" in content or content.count(b"\r") != content.count(b"\r\n"))
    if not plain:
        return _through_csv(file, content, header)
    first, _, _ = content.partition(b"\n")
    if first.removesuffix(b"\r") != ",".join(header).encode():
        raise DamagedTable(file, 1, HEADER.fill(expected=",".join(header)))
    text = np.frombuffer(content, dtype=np.uint8)
    starts, lines, odd = split_rows(text, min(len(first) + 1, len(content)), 1, len(header))
    if longest_field(starts) > csv.field_size_limit():
        return _through_csv(file, content, header)
    damage = DamagedTable(file, odd, WIDTH.fill(expected=len(header))) if odd else None
    return Table(file, content, starts, lines, damage)


def _through_csv(file: str, content: bytes, header: Sequence[str]) -> Table:
    reader = csv.reader(io.StringIO(content.decode(), newline=""), strict=True)
    fields: list[bytes] = []
    lines: list[int] = []
    damage: DamagedTable | None = None
    try:
        if next(reader, None) != list(header):
            raise DamagedTable(file, 1, HEADER.fill(expected=",".join(header)))
        for row in reader:
            if row and (len(row) != len(header) or not all(row)):
                damage = DamagedTable(file, reader.line_num, WIDTH.fill(expected=len(header)))
                break
            if row:
                fields.extend(field.encode() for field in row)
                lines.append(reader.line_num)
    except csv.Error:
        damage = DamagedTable(file, reader.line_num, QUOTES)
    bounds = np.cumsum([0, *(len(field) + 1 for field in fields)], dtype=np.int64)
    width = len(header)
    starts = np.column_stack((bounds[:-1].reshape(len(lines), width), bounds[width::width]))
    return Table(file, b",".join(fields), starts, np.array(lines, dtype=np.int64), damage)


class Folder:
    """The tables of a folder; each that is read leaves its hash."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.hashes: dict[str, str] = {}

    def has(self, name: str) -> bool:
        return (self.path / name).exists()

    def table(self, name: str, *header: str) -> Table:
        content = content_of(self.path / name)
        self.hashes[name] = hashlib.sha256(content).hexdigest()
        return table_of(name, content, header)

    def table_if_any(self, name: str, *header: str) -> Table | None:
        return self.table(name, *header) if self.has(name) else None
