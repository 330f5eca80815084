"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import io
import re
import zipfile

from qalam.checker.reading.archive import DAMAGED
from qalam.checker.reading.limits import MOST_MEMBERS
from qalam.checker.reading.unfit import LOCKED
from qalam.kernel.trilingual import Trilingual

_MEMBER = b"PK\x01\x02"
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype\s+html|html)\b", re.I)
_START = 2048
_MANIFEST = "META-INF/manifest.xml"
_LONGEST_MANIFEST = 1024 * 1024
_ENCRYPTED = 1  # of the flags of a member

NOT_READ: dict[str, Trilingual] = {
    "locked": LOCKED,
    "doc": Trilingual(
        kk="«{name}» – Office бағдарламаларының ескі пішіміндегі файл. Оны DOCX ретінде сақтаңыз.",
        ru="«{name}» – файл старого формата Office. Сохраните его как DOCX.",
        en="'{name}' is a file of the old Office format. Save it as DOCX.",
    ),
    "rtf": Trilingual(
        kk="«{name}» – RTF файлы. Оны DOCX ретінде сақтаңыз.",
        ru="«{name}» – файл RTF. Сохраните его как DOCX.",
        en="'{name}' is an RTF file. Save it as DOCX.",
    ),
    "sheet": Trilingual(
        kk="«{name}» – электрондық кесте, ал тексеретіні – мәтін. Есептің мәтінін беріңіз.",
        ru="«{name}» – электронная таблица, а проверяется текст. Дайте текст отчёта.",
        en="'{name}' is a spreadsheet, and it is texts that are checked. Give the text of the report.",
    ),
    "slides": Trilingual(
        kk="«{name}» – көрсетілім, ал тексеретіні – мәтін. Есептің мәтінін беріңіз.",
        ru="«{name}» – презентация, а проверяется текст. Дайте текст отчёта.",
        en="'{name}' is a presentation, and it is texts that are checked. Give the text of the report.",
    ),
    "picture": Trilingual(
        kk="«{name}» – сурет, онда оқылатын мәтін жоқ. Мәтіні бар нұсқасын беріңіз.",
        ru="«{name}» – изображение, текста для чтения в нём нет. Дайте вариант с текстом.",
        en="'{name}' is a picture and holds no text to read. Give a version with text.",
    ),
}
"""By kind: what is said of a file of it."""

OTHERWISE_NAMED = Trilingual(
    kk="«{name}» – шын мәнінде {kind} файлы. Атауының соңын {kind} етіп өзгертіңіз.",
    ru="«{name}» – на самом деле файл {kind}. Измените окончание его имени на {kind}.",
    en="'{name}' is really a {kind} file. Change the ending of its name to {kind}.",
)

_OPENINGS = (
    (b"%PDF-", ".pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
)
_MIMES = {"text": ".odt", "spreadsheet": "sheet", "presentation": "slides"}


def kind_of(data: bytes) -> str:
    """The ending or the name of what a file is; nothing for plain text and for what is not recognised."""
    for opening, kind in _OPENINGS:
        if data.startswith(opening):
            return kind
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "locked" if _PACKAGE in data else "doc"
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    return ".html" if _PAGE.match(data[:_START]) else ""


def _packed(data: bytes) -> str:
    """What an archive is by the names of its members."""
    if data.count(_MEMBER) > MOST_MEMBERS:
        return ""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            mime = _start_of(archive, "mimetype") if "mimetype" in names else ""
            is_locked = _is_locked(archive, names)
    except DAMAGED:
        return ""
    if is_locked:
        return "locked"
    if "content.xml" in names:
        return _MIMES.get(mime.rpartition(".")[2], ".odt")
    folders = {name.partition("/")[0] for name in names}
    for folder, kind in (("word", ".docx"), ("xl", "sheet"), ("ppt", "slides")):
        if folder in folders:
            return kind
    return ""


def _is_locked(archive: zipfile.ZipFile, names: list[str]) -> bool:
    """Whether a password keeps the text: the archive's own, or that of OpenDocument, told by its list of members."""
    if any(member.flag_bits & _ENCRYPTED for member in archive.infolist() if not member.is_dir()):
        return True
    return _MANIFEST in names and "encryption-data" in _start_of(archive, _MANIFEST, _LONGEST_MANIFEST)


def _start_of(archive: zipfile.ZipFile, name: str, length: int = _START) -> str:
    """The first letters of a member: of `mimetype`, the kind that an OpenDocument archive tells of itself."""
    with archive.open(name) as member:
        return member.read(length).decode("ascii", errors="replace").strip()
