"""A file or standard input to text, within limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from qalam.checker.reading.docx import docx_text
from qalam.checker.reading.encoding import decode, read_as
from qalam.checker.reading.html import html_text
from qalam.checker.reading.kinds import NOT_READ, OTHERWISE_NAMED, kind_of
from qalam.checker.reading.limits import LONG, LONGEST
from qalam.checker.reading.odt import odt_text
from qalam.checker.reading.unfit import Unfit
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

LARGEST = 32 * 1024 * 1024  # bytes


def _pdf_text(data: bytes) -> str | None:
    """The reader of PDF takes a tenth of a second to load, so that it is loaded for such a file alone."""
    text: str | None = import_module("qalam.checker.reading.pdf").pdf_text(data)
    return text


readers: dict[str, Callable[[bytes], str | None]] = {
    "": decode,
    ".txt": decode,
    ".md": decode,
    ".docx": docx_text,
    ".odt": odt_text,
    ".html": html_text,
    ".htm": html_text,
    ".pdf": _pdf_text,
}

_UNREADABLE = Trilingual(
    kk="«{name}» файлын оқу мүмкін болмады: мұндай файл жоқ немесе оған рұқсат берілмеген. Атауын тексеріңіз.",
    ru="Файл «{name}» прочитать не удалось: его нет или к нему нет доступа. Проверьте имя.",
    en="The file '{name}' could not be read: it does not exist or is not open to you. Check the name.",
)
_DIRECTORY = Trilingual(
    kk="«{name}» – файл емес, қалта. Ішіндегі файлдың атауын беріңіз.",
    ru="«{name}» – не файл, а папка. Укажите файл в ней.",
    en="'{name}' is a folder, not a file. Name a file in it.",
)
_LARGE = Trilingual(
    kk="«{name}» тым үлкен: шегі {limit} МБ. Мәтінді бөліп тексеріңіз.",
    ru="«{name}» слишком велик: предел {limit} МБ. Проверьте текст по частям.",
    en="'{name}' is too large: the limit is {limit} MB. Check the text in parts.",
)
_FORMAT = Trilingual(
    kk="«{suffix}» пішімі оқылмайды. Мәтінді .docx, .odt, .pdf, .html, .txt немесе .md файлы ретінде сақтаңыз.",
    ru="Формат «{suffix}» не читается. Сохраните текст как файл .docx, .odt, .pdf, .html, .txt или .md.",
    en="The format '{suffix}' is not read. Save the text as a .docx, .odt, .pdf, .html, .txt or .md file.",
)
_NO_TEXT = Trilingual(
    kk="«{name}» ішінде мәтін танылмады. Файл бүлінген болуы мүмкін: оны қайта сақтаңыз (мәтінді UTF-8 кодтауында).",
    ru="В «{name}» не распознан текст. Возможно, файл повреждён: сохраните его заново (текст в кодировке UTF-8).",
    en="No text was recognised in '{name}'. It may be damaged: save it again (plain text in UTF-8).",
)
_EMPTY = Trilingual(
    kk="«{name}» ішінде бірде-бір әріп не сан жоқ: тексеретін ештеңе жоқ. Дұрыс файлды беріңіз.",
    ru="В «{name}» нет ни буквы, ни цифры: проверять нечего. Дайте нужный файл.",
    en="'{name}' holds not a letter nor a digit: there is nothing to check. Give the right file.",
)
_SCAN = Trilingual(
    kk="«{name}» файлында беттердің суреті ғана бар, оқылатын мәтіні жоқ. Мәтіні бар нұсқасын беріңіз.",
    ru="В «{name}» только изображения страниц, текста для чтения нет. Дайте вариант с текстом.",
    en="'{name}' holds only pictures of pages and no text to read. Give a version with text.",
)


class CannotRead(Refusal):
    """A file that the checker cannot turn into text."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, and what is to be said of how it was read."""

    text: str
    remark: Trilingual | None = None


def read_file(name: str, standard_input: BinaryIO) -> Document:
    """A file read; `-` is standard input. Refuses what is absent, too large or no text."""
    known_format(name)
    try:
        if name == "-":
            data = standard_input.read(LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(LARGEST + 1)
    except IsADirectoryError:
        raise CannotRead(_DIRECTORY.fill(name=name)) from None
    except (OSError, ValueError):
        raise CannotRead(_UNREADABLE.fill(name=name)) from None
    return document_of(name, data)


def known_format(name: str) -> str:
    """The ending of a file's name by which it is read; `-` has none. Refuses those that are not read."""
    suffix = "" if name == "-" else Path(name).suffix.lower()
    if suffix not in readers:
        raise CannotRead(_FORMAT.fill(suffix=suffix))
    return suffix


def text_of(name: str, data: bytes) -> str:
    """The text alone."""
    return document_of(name, data).text


def document_of(name: str, data: bytes, *, largest: int = LARGEST, longest: int = LONGEST) -> Document:
    """A file's bytes, read by the ending of its name: `largest` bytes, `longest` characters.
    Refuses what is too large, too long or no text, and what is another kind of file than its name says."""
    suffix = known_format(name)
    if len(data) > largest:
        raise CannotRead(_LARGE.fill(name=name, limit=largest // 1024 // 1024))
    if not data.strip():
        raise CannotRead(_EMPTY.fill(name=name))
    suffix = _suffix_by_kind(name, suffix, data)
    try:
        text = readers[suffix](data)
    except Unfit as unfit:
        raise CannotRead(unfit.sentence.fill(name=name, limit=unfit.limit)) from None
    if text is None:
        raise CannotRead(_NO_TEXT.fill(name=name))
    if not any(map(str.isalnum, text)):
        raise CannotRead((_SCAN if suffix == ".pdf" else _EMPTY).fill(name=name))
    if len(text) > longest:
        raise CannotRead(LONG.fill(name=name, limit=longest))
    return Document(text, read_as(data) if readers[suffix] in (decode, html_text) else None)


def _suffix_by_kind(name: str, suffix: str, data: bytes) -> str:
    """The ending by which a file is read; standard input, which has no name, by what it holds."""
    kind = kind_of(data)
    if kind in NOT_READ:
        raise CannotRead(NOT_READ[kind].fill(name=name))
    if not kind or readers[kind] is readers[suffix]:
        return suffix
    if not suffix:
        return kind
    raise CannotRead(OTHERWISE_NAMED.fill(name=name, kind=kind))
