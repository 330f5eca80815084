"""Invented towns that compare their queues, each with a key of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from qalam.kernel.trilingual import Trilingual
from qalam.preschool.towns.marked import Said, Sign, Standing, pass_on, write_own
from qalam.preschool.towns.opening import Key, Opening, new_key, open_comparison, read_key

NAMES = ("aktau=Ақтау|Актау|Aktau", "beineu=Бейнеу", "zhanaozen=Жаңаөзен|Жанаозен|Zhanaozen")
AIGUL, DIAS, TIMUR = "200303600013", "200404500021", "210505500033"
PHONE, MAIL = "+77011234567", "fixer@example.kz"
AKTAU, BEINEU, ZHANAOZEN = "aktau", "beineu", "zhanaozen"


def opening(many: int = 3, children: int = 6) -> Opening:
    return open_comparison(NAMES[:many], children=children, on=date(2023, 5, 1))


def child(iin: str, what: Standing = Standing.WAITS, since: str = "2023-03") -> Said:
    return Said(what, since, iin)


def phone(many: int, text: str = PHONE) -> Said:
    return Said(Sign.PHONE, str(many), text)


@dataclass
class Round:
    """A comparison in a folder: who says what, and the files as they go from town to town."""

    folder: Path
    says: Mapping[str, Sequence[Said]]
    opening: Opening = field(default_factory=opening)

    def __post_init__(self) -> None:
        for town in self.says:
            new_key(self.opening, town).write(self.key_file(town), is_new=True)
            write_own(self.file(town), self.key(town), self.says[town])

    def file(self, town: str) -> Path:
        return self.folder / f"{town}.towns"

    def key_file(self, town: str) -> Path:
        return self.folder / f"{town}.key"

    def key(self, town: str) -> Key:
        return read_key(self.key_file(town))

    @property
    def files(self) -> list[Path]:
        return [self.file(town) for town in self.says]

    def passes(self, town: str, of: str) -> bool:
        """The secret of a town is put on the file of another, where it lies."""
        return pass_on(self.file(of), self.file(of), self.key(town), self.key_file(town))

    def go_round(self) -> None:
        """Every file goes to every town."""
        for town in self.says:
            for of in self.says:
                if of != town:
                    self.passes(town, of)


def three(folder: Path) -> Round:
    """Aigul stands in two towns, Dias in all three, Timur in one; a phone has few children in each town."""
    says = {
        AKTAU: [child(AIGUL, Standing.PLACE, "2022-09"), child(DIAS), phone(2)],
        BEINEU: [child(DIAS, Standing.REFERRAL, "2023-04"), phone(3), phone(1, "+77017654321")],
        ZHANAOZEN: [child(AIGUL), child(DIAS, since="2023-01"), child(TIMUR), phone(1), phone(1, "+77017654321")],
    }
    return Round(folder, says)


def named(code: str) -> Trilingual:
    return opening().towns[code]
