"""The files of a comparison: a title, a header, lines, and the digest of all of it.

Damaged and foreign ones are refused. Every file is for its owner's eyes only, and is written whole or not at all.
"""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

WORD, VERSION = "qalam-towns", 1
LONGEST_LINE = 4096
CODE = r"[a-z][a-z0-9-]{1,39}"
ID = r"[0-9a-f]{32}"
MARK = r"[0-9a-f]{16}"
TAG = r"[0-9a-f]{32}"
DIGEST = r"[0-9a-f]{64}"


class Foreign(Refusal):
    """A file that is none of a comparison, or another of its files than is needed here."""


class Damaged(Refusal):
    """A file that is not as it was written."""


class CannotRead(Refusal):
    """A file that is not there, or cannot be opened."""


class CannotWrite(Refusal):
    """A place where no file can be written."""


class Exists(Refusal):
    """A file that is never written over."""


@dataclass(frozen=True)
class Kind:
    """A kind of file: its name in the title, the names of its header with what each may be, and its lines."""

    name: str
    header: Mapping[str, str]
    line: re.Pattern[str]

    @property
    def title(self) -> str:
        """The first line."""
        return f"{WORD} {self.name} {VERSION}"


class Reading:
    """A file that is being read. `digest` is known, and the whole file found sound, once all lines were read."""

    def __init__(self, path: Path, kind: Kind, stream: IO[bytes]) -> None:
        """Read title and header; refuses with Foreign or Damaged."""
        self.path, self.kind = path, kind
        self.header: dict[str, str] = {}
        self.digest = ""
        self._stream, self._sum, self._number = stream, sha256(), 0
        self.read_header()

    def read_header(self) -> None:
        """Title, header, and how many lines follow."""
        title = self.next_line(FOREIGN)
        if title != self.kind.title:
            is_ours = title.partition(" ")[0] == WORD
            raise Foreign((OTHER_KIND if is_ours else FOREIGN).fill(path=self.path, title=title, kind=self.kind.title))
        for name, form in self.kind.header.items():
            self.header[name] = self.named(name, form)
        self.many = int(self.named("lines", r"\d{1,9}"))

    def named(self, name: str, form: str) -> str:
        """What a line of the header says."""
        found = re.fullmatch(rf"{name} ({form})", self.next_line())
        if found is None:
            raise self.damaged(BAD_LINE)
        return found[1]

    def lines(self) -> Iterator[re.Match[str]]:
        """Every line; refuses with Damaged where one cannot be read, and where the file is not whole."""
        match = self.kind.line.fullmatch
        for _ in range(self.many):
            found = match(self.next_line())
            if found is None:
                raise self.damaged(BAD_LINE)
            yield found
        self.digest = self._sum.hexdigest()
        if self.next_line() != f"sha256 {self.digest}" or self._stream.read(1):
            raise self.damaged(NOT_WHOLE)

    def next_line(self, otherwise: Trilingual | None = None) -> str:
        """The next line without its end; refuses with Damaged, or where nothing is known yet, with Foreign."""
        raw = self._stream.readline(LONGEST_LINE)
        self._number += 1
        try:
            if not raw.endswith(b"\n"):
                raise ValueError
            text = raw[:-1].decode("utf-8")
        except ValueError as problem:
            if otherwise is not None:
                raise Foreign(otherwise.fill(path=self.path)) from problem
            raise self.damaged(NOT_WHOLE if len(raw) < LONGEST_LINE else BAD_LINE) from problem
        self._sum.update(raw)
        return text

    def damaged(self, why: Trilingual) -> Damaged:
        """The refusal that names the line."""
        return Damaged(why.fill(path=self.path, line=self._number))


@contextmanager
def reading(path: Path, kind: Kind) -> Iterator[Reading]:
    """A file to be read; refuses with CannotRead, Foreign or Damaged."""
    try:
        stream = path.open("rb")
    except OSError as problem:
        raise CannotRead(CANNOT_READ.fill(path=path)) from problem
    with stream:
        try:
            yield Reading(path, kind, stream)
        except IsADirectoryError as problem:
            raise CannotRead(CANNOT_READ.fill(path=path)) from problem


def write(
    path: Path, kind: Kind, header: Mapping[str, str], lines: Iterable[str], many: int, *, is_new: bool = False
) -> str:
    """Write a file, readable by its owner only; its digest. Folders are made on the way.

    Refuses with CannotWrite, or with Exists where `is_new` and there is a file already. Where `lines` raises, nothing
    is written.
    """
    if path.exists() and not path.is_file():
        # A device must never be put away for a file.
        raise CannotWrite(CANNOT_WRITE.fill(path=path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as problem:
        raise CannotWrite(CANNOT_WRITE.fill(path=path)) from problem
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            digest = pour(stream, kind, header, lines, many)
            stream.flush()
            os.fsync(stream.fileno())
        put(draft, path, is_new=is_new)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(draft)
    return digest


def put(draft: str, path: Path, *, is_new: bool) -> None:
    """Give a whole file its name; refuses with Exists."""
    if not is_new:
        os.replace(draft, path)
        return
    try:
        os.link(draft, path)
    except FileExistsError as problem:
        raise Exists(EXISTS.fill(path=path)) from problem


def pour(stream: IO[bytes], kind: Kind, header: Mapping[str, str], lines: Iterable[str], many: int) -> str:
    """Write title, header, lines and digest; the digest."""
    summed, poured = sha256(), 0
    top = [kind.title, *(f"{name} {header[name]}" for name in kind.header), f"lines {many}"]
    for text in top:
        raw = f"{text}\n".encode()
        summed.update(raw)
        stream.write(raw)
    for text in lines:
        raw = f"{text}\n".encode()
        summed.update(raw)
        stream.write(raw)
        poured += 1
    if poured != many:
        raise ValueError(f"{many} lines were announced and {poured} came")
    digest = summed.hexdigest()
    stream.write(f"sha256 {digest}\n".encode())
    return digest


FOREIGN = Trilingual(
    kk="«{path}» файлы қалаларды салыстыру файлы емес. Салыстыруға қатысқан қала берген файлды көрсетіңіз.",
    ru="Файл «{path}» не из сверки городов. Укажите файл, который дал участник сверки.",
    en="The file '{path}' is none of a comparison of towns. Name a file that one of its towns has given you.",
)
OTHER_KIND = Trilingual(
    kk="«{path}» файлының түрі немесе нұсқасы басқа: «{title}». Мұнда «{kind}» керек.",
    ru="Файл «{path}» другого вида или другой версии: «{title}». Здесь нужен «{kind}».",
    en="The file '{path}' is of another kind or version: '{title}'. What is needed here is '{kind}'.",
)
BAD_LINE = Trilingual(
    kk="«{path}» файлының {line}-жолы бүлінген. Файлды жіберушіден қайта сұраңыз.",
    ru="В файле «{path}» повреждена строка {line}. Попросите отправителя прислать файл снова.",
    en="Line {line} of the file '{path}' is damaged. Ask whoever sent the file to send it again.",
)
NOT_WHOLE = Trilingual(
    kk="«{path}» файлы жазылғандағыдай емес: {line}-жолдағы бақылау қосындысы сәйкес келмейді. Қайта сұраңыз.",
    ru="Файл «{path}» не такой, каким был записан: контрольная сумма в строке {line} не сходится. Запросите его снова.",
    en="The file '{path}' is not as it was written: the digest in line {line} does not hold. Ask for it again.",
)
CANNOT_READ = Trilingual(
    kk="«{path}» файлы ашылмады. Жолын тексеріңіз.",
    ru="Файл «{path}» не открывается. Проверьте путь.",
    en="The file '{path}' cannot be opened. Check the path.",
)
CANNOT_WRITE = Trilingual(
    kk="«{path}» орнына файл жазуға болмайды: ол не жолдағы бір атау қалта не файл емес. Басқа жол көрсетіңіз.",
    ru="На место «{path}» файл не записать: это не файл, или одно из имён пути не папка. Укажите другой путь.",
    en="No file can be written to '{path}': it is none, or part of its path is no folder. Name another path.",
)
EXISTS = Trilingual(
    kk="«{path}» файлы бар, оның үстіне жазылмайды. Басқа атау беріңіз.",
    ru="Файл «{path}» уже есть, поверх него не пишется. Назовите другой файл.",
    en="The file '{path}' exists and is not written over. Name another file.",
)
