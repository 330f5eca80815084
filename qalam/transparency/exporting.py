"""Writing an export: the whole folder takes its place, or nothing does."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.transparency.folder import CHECKPOINT

READABLE_FOLDER = 0o755


class NotAnExport(Refusal):
    """There is something else at the place of the export."""


def write_export(to: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write the files into the folder; how many they were. An earlier export there is replaced as a whole.

    Refuses with NotAnExport where the folder holds something else.
    """
    if to.exists() and not (to / CHECKPOINT).is_file() and (not to.is_dir() or any(to.iterdir())):
        raise NotAnExport(NOT_AN_EXPORT.fill(path=to))
    to.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(dir=to.parent, prefix=f".{to.name}."))
    many = 0
    try:
        for name, content in files:
            many += 1
            place = draft / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        draft.chmod(READABLE_FOLDER)
        take_place(draft, to)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    return many


def take_place(draft: Path, to: Path) -> None:
    """Put the folder where it belongs; what stood there before goes only after that."""
    before = draft.with_name(f"{draft.name}.before")
    if to.exists():
        os.rename(to, before)
    try:
        os.rename(draft, to)
    except OSError:
        if before.exists():
            os.rename(before, to)
        raise
    shutil.rmtree(before, ignore_errors=True)


def replace_text(path: Path, text: str) -> None:
    """Write a short file anew, whole or not at all."""
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_text(text, encoding="utf-8")
        os.replace(draft, path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


NOT_AN_EXPORT = Trilingual(
    kk="«{path}» қалтасында журнал экспортынан басқа файлдар бар. Басқа қалтаны көрсетіңіз.",
    ru="В папке «{path}» лежит не выгрузка журнала. Укажите другую папку.",
    en="The folder '{path}' holds something else than an export of the log. Name another folder.",
)
