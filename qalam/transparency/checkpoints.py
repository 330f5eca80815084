"""Checkpoints (C2SP tlog-checkpoint): origin, size and root of a log as a signed note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.transparency.hashing import HASH_SIZE
from qalam.transparency.notes import Key, NotANote, Note, Signer
from qalam.transparency.spelling import from_base64, to_base64

SIZE = re.compile(r"0|[1-9][0-9]{0,18}")


class NotACheckpoint(Refusal):
    """A text that is no checkpoint."""


@dataclass(frozen=True)
class Checkpoint:
    """What a log says of itself: its name, how many leaves it has, and their root."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    @classmethod
    def read(cls, text: str) -> Checkpoint:
        """The checkpoint that the text of a note holds; refuses with NotACheckpoint."""
        lines = text.removesuffix("\n").split("\n")
        if len(lines) < 3 or not all(lines) or not text.endswith("\n") or not SIZE.fullmatch(lines[1]):
            raise NotACheckpoint(NOT_A_CHECKPOINT)
        try:
            root = from_base64(lines[2])
        except ValueError as problem:
            raise NotACheckpoint(NOT_A_CHECKPOINT) from problem
        if len(root) != HASH_SIZE:
            raise NotACheckpoint(NOT_A_CHECKPOINT)
        return cls(lines[0], int(lines[1]), root, tuple(lines[3:]))

    def __str__(self) -> str:
        return "\n".join([self.origin, str(self.size), to_base64(self.root), *self.extensions]) + "\n"


@dataclass(frozen=True)
class SignedCheckpoint:
    """A checkpoint with its signatures."""

    checkpoint: Checkpoint
    note: Note

    @classmethod
    def read(cls, written: str) -> SignedCheckpoint:
        """The checkpoint that a file holds; refuses with NotACheckpoint."""
        try:
            note = Note.read(written)
        except NotANote as problem:
            raise NotACheckpoint(NOT_A_CHECKPOINT) from problem
        return cls(Checkpoint.read(note.text), note)

    def is_signed_by(self, key: Key) -> bool:
        """Whether the log signed it, under its own name."""
        return key.name == self.checkpoint.origin and self.note.is_signed_by(key)

    def signed_at(self, key: Key) -> datetime | None:
        """When the log says that it signed; None where its timed signature is missing or not sound."""
        return self.note.time_by(key)


def sign(checkpoint: Checkpoint, signer: Signer, *, at: datetime) -> Note:
    """The note of a checkpoint with the two signatures of its log: a plain one, and one that says when."""
    text = str(checkpoint)
    return Note(text, (signer.sign(text), signer.cosign(text, at=at)))


NOT_A_CHECKPOINT = Trilingual(
    kk="Бұл бақылау жазбасы емес: журналдың аты, өлшемі, түбірі және қолтаңбалар керек.",
    ru="Это не контрольная запись: нужны имя журнала, размер, корень и подписи.",
    en="This is no checkpoint: it needs the name of the log, its size, its root, and signatures.",
)
