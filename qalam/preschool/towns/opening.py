"""What a comparison begins with: which towns take part, and the key that each of them makes for it alone."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.towns.files import BAD_LINE, CODE, DIGEST, ID, Damaged, Kind, reading, write
from qalam.preschool.towns.points import NotASecret, Secret

DAY = r"\d{4}-\d\d-\d\d"
NAME = r"[^|\s][^|\n]{0,59}"
NAMED = re.compile(rf"town ({CODE}) ({NAME})\|({NAME})\|({NAME})")
PASSED = re.compile(rf"passed ({CODE}) ({DIGEST})")
BEGUN = {"comparison": ID, "opened": DAY, "children": r"[1-9]\d{0,3}"}
OPENING = Kind("opening", BEGUN, NAMED)
KEY = Kind("key", BEGUN | {"town": CODE, "secret": DIGEST}, re.compile(f"{NAMED.pattern}|{PASSED.pattern}"))
GIVEN = re.compile(rf"({CODE})=({NAME})(?:\|({NAME})\|({NAME}))?")
FEWEST, MOST_CHILDREN = 2, 10_000


class NoSuchTown(Refusal):
    """A town that cannot be written so, or does not take part."""


class TooFewTowns(Refusal):
    """A comparison of fewer than two towns, or with one named twice."""


class NoSuchNumber(Refusal):
    """A number of children that is none to tell of."""


@dataclass(frozen=True)
class Opening:
    """A comparison: its own random number, its day, and the towns by code.

    A phone, an e-mail or a signature is told of where so many `children` of all towns together are behind it.
    """

    comparison: str
    opened_on: date
    children: int
    towns: Mapping[str, Trilingual]

    @property
    def header(self) -> dict[str, str]:
        """As it stands in files."""
        return {
            "comparison": self.comparison, "opened": self.opened_on.isoformat(), "children": str(self.children)
        }  # fmt: skip

    @property
    def lines(self) -> list[str]:
        """A line for each town."""
        return [f"town {code} {name.kk}|{name.ru}|{name.en}" for code, name in sorted(self.towns.items())]

    @property
    def codes(self) -> tuple[str, ...]:
        """The towns in the order of their codes."""
        return tuple(sorted(self.towns))

    def write(self, path: Path) -> None:
        """Write it for all towns; there is nothing secret in it. Refuses with Exists."""
        write(path, OPENING, self.header, self.lines, len(self.towns), is_new=True)


def open_comparison(given: Sequence[str], *, children: int, on: date) -> Opening:
    """A new comparison of towns written as `aktau=Ақтау|Актау|Aktau`.

    Refuses with NoSuchTown, TooFewTowns or NoSuchNumber.
    """
    if not FEWEST <= children < MOST_CHILDREN:
        raise NoSuchNumber(NO_SUCH_NUMBER.fill(most=MOST_CHILDREN - 1))
    towns: dict[str, Trilingual] = {}
    for text in given:
        found = GIVEN.fullmatch(text)
        if found is None:
            raise NoSuchTown(NO_SUCH_NAME.fill(text=text))
        towns[found[1]] = Trilingual(found[2], found[3] or found[2], found[4] or found[2])
    if len(towns) != len(given) or len(towns) < FEWEST:
        raise TooFewTowns(TOO_FEW)
    return Opening(secrets.token_hex(16), on, children, towns)


def read_opening(path: Path) -> Opening:
    """The opening in a file; refuses with CannotRead, Foreign or Damaged."""
    with reading(path, OPENING) as file:
        towns = {found[1]: Trilingual(*found.group(2, 3, 4)) for found in file.lines()}
        return opening_of(path, file.header, towns)


def opening_of(path: Path, header: Mapping[str, str], towns: Mapping[str, Trilingual]) -> Opening:
    """The opening that a file tells; refuses with Damaged."""
    try:
        opened_on = date.fromisoformat(header["opened"])
    except ValueError as problem:
        raise Damaged(BAD_LINE.fill(path=path, line=3)) from problem
    return Opening(header["comparison"], opened_on, int(header["children"]), towns)


@dataclass(frozen=True)
class Key:
    """A town's secret of one comparison, and which file of which other town it has been put on.

    It is put on one file of each town: whoever could have another one passed could try numbers of people on it.
    """

    opening: Opening
    town: str
    secret: Secret = field(repr=False)
    passed: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def mark(self) -> str:
        """Tells this key from another of the same town."""
        return self.secret.mark

    def write(self, path: Path, *, is_new: bool = False) -> None:
        """Write it for its owner only; refuses with Exists where it should be new and is not."""
        header = self.opening.header | {"town": self.town, "secret": self.secret.write()}
        lines = [*self.opening.lines, *(f"passed {town} {digest}" for town, digest in sorted(self.passed.items()))]
        write(path, KEY, header, lines, len(lines), is_new=is_new)


def new_key(opening: Opening, town: str) -> Key:
    """A key for a town of the comparison; refuses with NoSuchTown."""
    if town not in opening.towns:
        raise NoSuchTown(NOT_AMONG.fill(town=town, towns=", ".join(opening.codes)))
    return Key(opening, town, Secret.new())


def read_key(path: Path) -> Key:
    """The key in a file; refuses with CannotRead, Foreign or Damaged."""
    with reading(path, KEY) as file:
        lines = list(file.lines())
        towns = {found[1]: Trilingual(*found.group(2, 3, 4)) for found in lines if found[1]}
        passed = {found[5]: found[6] for found in lines if found[5]}
        try:
            secret = Secret.read(file.header["secret"])
        except NotASecret as problem:
            raise Damaged(BAD_LINE.fill(path=path, line=6)) from problem
        return Key(opening_of(path, file.header, towns), file.header["town"], secret, passed)


NO_SUCH_NAME = Trilingual(
    kk="«{text}» деген қала түсініксіз. Үлгісі: aktau=Ақтау немесе «aktau=Ақтау|Актау|Aktau».",
    ru="Город «{text}» не разобрать. Образец: aktau=Ақтау или «aktau=Ақтау|Актау|Aktau».",
    en="The town '{text}' cannot be understood. It looks like aktau=Ақтау or 'aktau=Ақтау|Актау|Aktau'.",
)
TOO_FEW = Trilingual(
    kk="Салыстыруға кемінде екі қала керек, әр қала бір рет аталады.",
    ru="Для сверки нужны не меньше двух городов, каждый называется один раз.",
    en="A comparison takes two towns or more, each named once.",
)
NO_SUCH_NUMBER = Trilingual(
    kk="--children 2 мен {most} аралығындағы бүтін сан болуы керек.",
    ru="--children — целое число от 2 до {most}.",
    en="--children is a whole number from 2 to {most}.",
)
NOT_AMONG = Trilingual(
    kk="«{town}» қаласы бұл салыстыруға қатыспайды. Қатысатындары: {towns}.",
    ru="Город «{town}» в этой сверке не участвует. Участвуют: {towns}.",
    en="The town '{town}' takes no part in this comparison. These do: {towns}.",
)
