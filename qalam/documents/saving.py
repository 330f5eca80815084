"""A file is written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual

NO_ROOM = Trilingual(
    kk="«{path}» файлы жазылмады: дискіде орын жоқ. Орын босатып, қайта орындаңыз.",
    ru="Файл «{path}» не записан: на диске нет места. Освободите место и повторите.",
    en="The file '{path}' was not written: the disk is full. Free some space and try again.",
)
NO_ACCESS = Trilingual(
    kk="«{path}» файлы жазылмады: бұл қалтаға жазуға рұқсат жоқ. Басқа қалтаны көрсетіңіз.",
    ru="Файл «{path}» не записан: в эту папку нельзя писать. Укажите другую папку.",
    en="The file '{path}' was not written: this folder does not allow it. Name another folder.",
)
NO_FOLDER = Trilingual(
    kk="«{path}» файлы жазылмады: жолдағы атаулардың бірі қалта емес. Басқа қалтаны көрсетіңіз.",
    ru="Файл «{path}» не записан: одно из имён пути не является папкой. Укажите другую папку.",
    en="The file '{path}' was not written: part of its path is not a folder. Name another folder.",
)
FAILED = Trilingual(
    kk="«{path}» файлы жазылмады: {reason}.",
    ru="Файл «{path}» не записан: {reason}.",
    en="The file '{path}' was not written: {reason}.",
)
SENTENCES = {
    errno.ENOSPC: NO_ROOM,
    errno.EDQUOT: NO_ROOM,
    errno.EFBIG: NO_ROOM,
    errno.EACCES: NO_ACCESS,
    errno.EPERM: NO_ACCESS,
    errno.EROFS: NO_ACCESS,
    errno.ENOTDIR: NO_FOLDER,
    errno.EEXIST: NO_FOLDER,
}


class NotWritten(Refusal):
    """The file could not be written; what stood at its place before still stands there."""


def save(path: Path, content: bytes) -> None:
    """Write `content` to `path`, making the folders on the way.

    Refuses with `NotWritten` when the disk is full or the folder cannot be written to; then nothing is left
    half-written and an older file keeps its content.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, content)
    except OSError as problem:
        sentence = SENTENCES.get(problem.errno or 0, FAILED)
        raise NotWritten(sentence.fill(path=path, reason=problem.strerror)) from problem


def replace(path: Path, content: bytes) -> None:
    """Write a file in a folder that is there, whole or not at all; raises OSError where it cannot be."""
    if path.exists() and not path.is_file():
        # A device or a pipe is written to; it must never be put away for a file.
        path.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            os.fchmod(stream.fileno(), 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)
        raise


def _umask() -> int:
    """The mask of new files; reading it means setting it for a moment."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
