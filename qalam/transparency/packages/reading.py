"""Reading a package that came from outside: nothing of it is trusted, not even its size."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.transparency.checkpoints import NotACheckpoint, SignedCheckpoint
from qalam.transparency.notes import NotANote, Note
from qalam.transparency.packages.statement import NotAStatement, Statement

DESCRIPTION, NOTE, CHECKPOINT = "datapackage.json", "package.note", "checkpoint"
AROUND = frozenset({DESCRIPTION, NOTE, CHECKPOINT})
"""The files beside the tables."""
MOST_FILES = 64
LARGEST = 64 * 1024 * 1024
"""Bytes of all files together, unpacked."""


class NotAPackage(Refusal):
    """A file that is no data package of a city."""


@dataclass(frozen=True)
class Package:
    """A package as it was read: the files, and what those beside the tables say."""

    files: Mapping[str, bytes]
    description: Mapping[str, Any]
    note: Note
    statement: Statement
    log: SignedCheckpoint

    @classmethod
    def read(cls, content: bytes) -> Package:
        """The package that a zip holds; refuses with NotAPackage."""
        files = unpacked(content)
        try:
            description = json.loads(files[DESCRIPTION].decode())
            note = Note.read(files[NOTE].decode())
            log = SignedCheckpoint.read(files[CHECKPOINT].decode())
            statement = Statement.read(note.text)
        except (KeyError, ValueError, RecursionError, NotANote, NotACheckpoint, NotAStatement) as problem:
            raise NotAPackage(NOT_A_PACKAGE) from problem
        if not isinstance(description, dict) or not is_list_of_objects(description.get("resources")):
            raise NotAPackage(NOT_A_PACKAGE)
        return cls(files, description, note, statement, log)

    @property
    def resources(self) -> list[dict[str, Any]]:
        """The descriptions of its tables."""
        return list(self.description["resources"])


def is_list_of_objects(value: object) -> bool:
    """Whether it is a list of JSON objects."""
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def unpacked(content: bytes) -> dict[str, bytes]:
    """The files of a zip; refuses with NotAPackage one that is none, or is larger than a city's day can be."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            names = {one.filename for one in members}
            if len(names) != len(members) or len(members) > MOST_FILES or sum(m.file_size for m in members) > LARGEST:
                raise NotAPackage(NOT_A_PACKAGE)
            return {one.filename: read_member(archive, one) for one in members}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as problem:
        raise NotAPackage(NOT_A_PACKAGE) from problem


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of one file, not more than it says that it has."""
    with archive.open(member) as stream:
        return stream.read(member.file_size)


NOT_A_PACKAGE = Trilingual(
    kk="Бұл деректер пакеті емес: ішінде datapackage.json, package.note, checkpoint және кестелер бар ZIP файлы керек.",
    ru="Это не пакет данных: нужен файл ZIP с datapackage.json, package.note, checkpoint и таблицами.",
    en="This is no data package: it must be a ZIP file with datapackage.json, package.note, checkpoint and tables.",
)
