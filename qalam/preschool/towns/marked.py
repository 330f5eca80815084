"""A town's file: a line for each child and each sign of who files, under the secrets of the towns it has been to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.towns.files import BAD_LINE, CODE, ID, MARK, TAG, Damaged, Kind, Reading, reading, write
from qalam.preschool.towns.opening import Key
from qalam.preschool.towns.points import NotAPoint, Secret, point_of, tag_of


class Standing(StrEnum):
    """Where a child stands in its town."""

    WAITS = "waits"
    REFERRAL = "referral"
    PLACE = "place"


class Sign(StrEnum):
    """What several children can have in common with one who files for them: the number of these children is told."""

    PHONE = "phone"
    EMAIL = "email"
    SIGNATURE = "signature"


CHILD = "child"
"""The kind of text that the number of a child is, wherever it stands."""
VALUES = dict.fromkeys(Standing, r"20\d\d-(?:0[1-9]|1[0-2])") | dict.fromkeys(Sign, r"[1-9]\d{0,5}")
ABOUT = "|".join(f"(?:{what} {form})" for what, form in VALUES.items())
HEADER = {
    "comparison": ID, "children": r"[1-9]\d{0,3}", "town": CODE, "towns": f"{CODE}(?: {CODE})+",
    "under": f"{CODE}:{MARK}(?: {CODE}:{MARK})*",
}  # fmt: skip
TOWN_FILE = Kind("town", HEADER, re.compile(rf"({ABOUT}) ({TAG}) ([0-9a-f]{{64}})"))


class OtherComparison(Refusal):
    """A file and a key, or two files, of different comparisons."""


class SecondFile(Refusal):
    """Another file of a town whose file the secret has been put on."""


class WrongKey(Refusal):
    """A key under which nothing in the file can be found."""


@dataclass(frozen=True)
class Said:
    """What a town says in its file of one child or sign; `text` is the number of a person, a phone or an address."""

    what: Standing | Sign
    value: str
    text: str


class Line(NamedTuple):
    """A line of a town's file: what it says, the short name by which its town finds it again, and the point."""

    about: str
    tag: str
    point: bytes

    def __str__(self) -> str:
        return f"{self.about} {self.tag} {self.point.hex()}"


@dataclass(frozen=True)
class Top:
    """The header of a town's file, or of its hits. `under` has the mark of each secret that the points are under."""

    comparison: str
    children: int
    town: str
    towns: tuple[str, ...]
    under: Mapping[str, str]

    @property
    def header(self) -> dict[str, str]:
        """As it stands in files."""
        return {
            "comparison": self.comparison,
            "children": str(self.children),
            "town": self.town,
            "towns": " ".join(self.towns),
            "under": " ".join(f"{town}:{mark}" for town, mark in sorted(self.under.items())),
        }

    @property
    def is_under_all(self) -> bool:
        """Whether every town has put its secret on the file."""
        return set(self.under) == set(self.towns)


def top_of(file: Reading) -> Top:
    """The header of a file that is being read; refuses with Damaged where a town is none of the comparison's."""
    said = file.header
    towns, under = tuple(said["towns"].split()), dict(each.split(":") for each in said["under"].split())
    if len(set(towns)) != len(towns) or not set(towns) >= {said["town"], *under}:
        raise Damaged(BAD_LINE.fill(path=file.path, line=5))
    return Top(said["comparison"], int(said["children"]), said["town"], towns, under)


def month(day: date) -> str:
    """A month as files have it."""
    return f"{day:%Y-%m}"


def tag(key: Key, what: str, text: str) -> str:
    """The short name under which a child or a sign stands in the town's own file."""
    return tag_of(own_point(key.secret, key.opening.comparison, what, text))


def own_point(secret: Secret, comparison: str, what: str, text: str) -> bytes:
    """The point of a text under the town's own secret."""
    return secret.blind(point_of(comparison, what, text))


def write_own(path: Path, key: Key, said: Collection[Said]) -> str:
    """Write the town's file, in an order that tells nothing; its digest. No two may say the same of one text."""
    opening = key.opening
    top = Top(opening.comparison, opening.children, key.town, opening.codes, {key.town: key.mark})
    lines = sorted(marked(key, said), key=lambda line: line.tag)
    return write(path, TOWN_FILE, top.header, map(str, lines), len(lines))


def marked(key: Key, said: Iterable[Said]) -> Iterator[Line]:
    """The lines of the town's own file."""
    for one in said:
        what = CHILD if isinstance(one.what, Standing) else one.what.value
        point = own_point(key.secret, key.opening.comparison, what, one.text)
        yield Line(f"{one.what} {one.value}", tag_of(point), point)


def lines_of(file: Reading, top: Top) -> Iterator[Line]:
    """The lines of a file, each point of one that has been nowhere yet held against its tag; refuses with Damaged."""
    is_first = len(top.under) == 1
    for found in file.lines():
        line = Line(found[1], found[2], bytes.fromhex(found[3]))
        if is_first and tag_of(line.point) != line.tag:
            raise file.damaged(BAD_LINE)
        yield line


def pass_on(source: Path, to: Path, key: Key, kept_at: Path) -> bool:
    """Put the town's secret on another town's file, and remember the file in the key; False where it is on it already.

    Refuses with OtherComparison, SecondFile, WrongKey, Foreign, Damaged or CannotRead; then nothing is written.
    """
    with reading(source, TOWN_FILE) as file:
        top = top_of(file)
        demand_same(source, top, key)
        if key.town in top.under:
            demand_own_mark(source, top, key)
            return False
        digest = digest_of(source)
        if key.passed.get(top.town, digest) != digest:
            raise SecondFile(SECOND_FILE.fill(path=source, town=top.town))
        # Before anything is written: a file that was once passed is known, whatever happened then.
        Key(key.opening, key.town, key.secret, {**key.passed, top.town: digest}).write(kept_at)
        onward = replace(top, under={**top.under, key.town: key.mark})
        write(to, TOWN_FILE, onward.header, map(str, blinded(file, top, key)), file.many)
    return True


def blinded(file: Reading, top: Top, key: Key) -> Iterator[Line]:
    """The lines with their points under the town's secret too."""
    for line in lines_of(file, top):
        try:
            yield line._replace(point=key.secret.blind(line.point))
        except NotAPoint as problem:
            raise file.damaged(BAD_LINE) from problem


def digest_of(path: Path) -> str:
    """The digest of a town's file that is whole; refuses with Damaged."""
    with reading(path, TOWN_FILE) as file:
        for _ in file.lines():
            pass
        return file.digest


def demand_same(path: Path, top: Top, key: Key) -> None:
    """Refuse with OtherComparison a file that the key is not for."""
    if top.comparison != key.opening.comparison or top.towns != key.opening.codes:
        raise OtherComparison(OTHER_COMPARISON.fill(path=path))


def demand_own_mark(path: Path, top: Top, key: Key) -> None:
    """Refuse with WrongKey a file that was made under another key of this town."""
    if top.under.get(key.town) != key.mark:
        raise WrongKey(WRONG_KEY.fill(path=path, town=key.town, mark=top.under.get(key.town, "–")))


OTHER_COMPARISON = Trilingual(
    kk="«{path}» файлы басқа салыстыруға жатады. Осы салыстыру үшін жасалған кілт пен файлды көрсетіңіз.",
    ru="Файл «{path}» из другой сверки. Укажите ключ и файл одной и той же сверки.",
    en="The file '{path}' is of another comparison. Name a key and a file of the same one.",
)
SECOND_FILE = Trilingual(
    kk="«{path}» — осы салыстырудағы {town} қаласының екінші файлы. Біреуі бұрын өткізілген; жаңа салыстыру ашыңыз.",
    ru="«{path}» — уже второй файл города {town} в этой сверке. Один пропущен раньше; откройте новую сверку.",
    en="'{path}' is a second file of the town {town} in this comparison. One was passed before; open a new comparison.",
)
WRONG_KEY = Trilingual(
    kk="«{path}» файлы {town} қаласының белгісі {mark} басқа кілтімен жасалған, бұл кілтпен ештеңе табылмайды.",
    ru="Файл «{path}» сделан под другим ключом города {town}, с меткой {mark}; с этим ключом ничего не найти.",
    en="The file '{path}' was made under another key of {town}, of the mark {mark}; with this one nothing is found.",
)
