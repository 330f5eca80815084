"""What a city signs of a day's data package: five lines, as the text of a signed note."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.transparency.checkpoints import Checkpoint
from qalam.transparency.spelling import to_base64

SUFFIX = "/package"
"""After the name of the log, so that the note can be taken for no checkpoint."""


class NotAStatement(Refusal):
    """A text that says nothing of a package."""


@dataclass(frozen=True)
class Statement:
    """The log's name, the day, the SHA-256 of the description, and the log as it was when the package was made."""

    origin: str
    day: date
    digest: str
    size: int
    root: str

    @classmethod
    def of(cls, day: date, description: bytes, log: Checkpoint) -> Statement:
        """What is to be said of a package with that description."""
        return cls(log.origin, day, sha256(description).hexdigest(), log.size, to_base64(log.root))

    @classmethod
    def read(cls, text: str) -> Statement:
        """What the text of a note says; refuses with NotAStatement."""
        lines = text.split("\n")
        try:
            first, day, digest, size, root, end = lines
            said = cls(first.removesuffix(SUFFIX), date.fromisoformat(day), digest, int(size), root)
        except ValueError as problem:
            raise NotAStatement(NOT_A_STATEMENT) from problem
        # One way of writing each: no other text says the same.
        if end or str(said) != text:
            raise NotAStatement(NOT_A_STATEMENT)
        return said

    def __str__(self) -> str:
        return f"{self.origin}{SUFFIX}\n{self.day.isoformat()}\n{self.digest}\n{self.size}\n{self.root}\n"

    def is_of(self, log: Checkpoint) -> bool:
        """Whether it names that very state of the log."""
        return (self.origin, self.size, self.root) == (log.origin, log.size, to_base64(log.root))


NOT_A_STATEMENT = Trilingual(
    kk="Қол қойылған жазба деректер пакеті туралы емес.",
    ru="Подписанная запись не о пакете данных.",
    en="The signed note is not about a data package.",
)
