"""How much of a document is read, and what is said of one that holds more."""

from __future__ import annotations

from qalam.checker.reading.unfit import Unfit
from qalam.kernel.trilingual import Trilingual

LARGEST_UNPACKED = 64 * 1024 * 1024  # bytes of all members of an archive that are read
MOST_PIECES = 1_000_000  # elements and runs of letters; a report of a thousand pages has half as many
MOST_MEMBERS = 10_000  # files in an archive
LONGEST = 20_000_000  # characters of text

INTRICATE = Trilingual(
    kk="«{name}» ішкі құрылысы тым күрделі: ашылғанда оқу шегінен асады. Мәтінін жаңа құжатқа көшіріп тексеріңіз.",
    ru="«{name}» слишком сложен внутри: развёрнутый, он больше, чем читается. Скопируйте текст в новый документ.",
    en="'{name}' is too intricate inside: unpacked it is more than is read. Copy its text into a new document.",
)
PAGES = Trilingual(
    kk="«{name}» беттері тым көп: шегі {limit} бет. Файлды бөліп тексеріңіз.",
    ru="В «{name}» слишком много страниц: предел {limit}. Проверьте файл по частям.",
    en="'{name}' has too many pages: the limit is {limit}. Check the file in parts.",
)
LONG = Trilingual(
    kk="«{name}» ішіндегі мәтін тым ұзын: шегі {limit} таңба. Мәтінді бөліп тексеріңіз.",
    ru="Текст в «{name}» слишком длинный: предел {limit} знаков. Проверьте его по частям.",
    en="The text in '{name}' is too long: the limit is {limit} characters. Check it in parts.",
)


class BeyondLimit(Unfit):
    """A document that holds more than is read."""


class Budget:
    """What may still be read of one document, whatever parts it is kept in."""

    def __init__(self) -> None:
        self.bytes = LARGEST_UNPACKED
        self.pieces = MOST_PIECES
        self.letters = LONGEST

    def unpack(self, block: bytes) -> bytes:
        """The block, paid for."""
        self.bytes -= len(block)
        if self.bytes < 0:
            raise BeyondLimit(INTRICATE)
        return block

    def take(self, letters: int = 0) -> None:
        """One element or run of letters more."""
        self.pieces -= 1
        self.letters -= letters
        if self.pieces < 0:
            raise BeyondLimit(INTRICATE)
        if self.letters < 0:
            raise BeyondLimit(LONG, LONGEST)
