"""An export of a log: a folder of files, read without a database and without a secret."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.transparency.checkpoints import NotACheckpoint, SignedCheckpoint
from qalam.transparency.notes import Key, NotAKey
from qalam.transparency.tiles import Tile

CHECKPOINT, OLDER, KEY, TILES = "checkpoint", "checkpoints", "log.pub", "tile"
LARGEST_TEXT = 1_000_000


class Unreadable(Refusal):
    """An export, a checkpoint or a key that cannot be read at all."""


@dataclass(frozen=True)
class Named:
    """A checkpoint by the name of its file."""

    name: str
    signed: SignedCheckpoint


@dataclass(frozen=True)
class Folder:
    """The folder of an export."""

    path: Path

    def checkpoint(self) -> Named:
        """The checkpoint that the export is of; refuses with Unreadable."""
        return read_checkpoint(self.path / CHECKPOINT, CHECKPOINT)

    def older(self) -> Iterator[Named]:
        """Every older checkpoint that the export holds; refuses with Unreadable."""
        if (self.path / OLDER).is_dir():
            for place in sorted((self.path / OLDER).iterdir()):
                yield read_checkpoint(place, f"{OLDER}/{place.name}")

    def key(self) -> Key:
        """The public key that the export names as that of its log; refuses with Unreadable."""
        return read_key(self.path / KEY)

    def tile(self, tile: Tile) -> bytes | None:
        """The bytes of a tile or a bundle; None where the file is missing. Refuses with Unreadable."""
        place = self.path / TILES / tile.path
        try:
            return place.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as problem:
            raise Unreadable(CANNOT_READ.fill(path=place)) from problem


def read_checkpoint(path: Path, name: str | None = None) -> Named:
    """The checkpoint in a file; refuses with Unreadable."""
    try:
        return Named(name or path.name, SignedCheckpoint.read(read_text(path)))
    except NotACheckpoint as problem:
        raise Unreadable(NO_CHECKPOINT.fill(path=path)) from problem


def read_key(path: Path) -> Key:
    """The public key in a file; refuses with Unreadable."""
    try:
        return Key.read(read_text(path))
    except NotAKey as problem:
        raise Unreadable(NO_KEY.fill(path=path)) from problem


def read_text(path: Path) -> str:
    """A short file of text; refuses with Unreadable."""
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST_TEXT).decode("utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise Unreadable(CANNOT_READ.fill(path=path)) from problem


CANNOT_READ = Trilingual(
    kk="«{path}» файлы оқылмайды. Журнал экспортының қалтасын немесе оның файлын көрсетіңіз.",
    ru="Файл «{path}» не читается. Укажите папку выгрузки журнала или файл из неё.",
    en="The file '{path}' cannot be read. Name the folder of an export of the log, or a file of one.",
)
NO_CHECKPOINT = Trilingual(
    kk="«{path}» файлы бақылау жазбасы емес. Экспорттағы checkpoint сияқты файлды көрсетіңіз.",
    ru="Файл «{path}» не контрольная запись. Укажите такой файл, как checkpoint в выгрузке.",
    en="The file '{path}' is no checkpoint. Name a file such as `checkpoint` in an export.",
)
NO_KEY = Trilingual(
    kk="«{path}» файлында ашық кілт жоқ. Экспорттағы log.pub сияқты файлды көрсетіңіз.",
    ru="В файле «{path}» нет открытого ключа. Укажите такой файл, как log.pub в выгрузке.",
    en="The file '{path}' holds no public key. Name a file such as `log.pub` in an export.",
)
