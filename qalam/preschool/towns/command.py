"""`qalam towns open | key | show | pass | compare`: what is done without a database; comparing needs no key either."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from qalam.kernel.arguments import Arguments
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.rules import PARAMETERS
from qalam.preschool.towns.comparing import ENDING, SIGNS, compare, sizes
from qalam.preschool.towns.marked import pass_on
from qalam.preschool.towns.opening import new_key, open_comparison, read_key, read_opening

CHILDREN = "preschool.doubles.children"


def main(argv: Sequence[str], *, language: Language, today: date, territory: str) -> int:
    """Do one of the deeds; what cannot be done is refused (2)."""
    options = parser(children_told(today, territory)).parse_args(argv)
    if options.deed == "open":
        return begin(options, language, today)
    if options.deed == "key":
        return make_key(options, language)
    if options.deed == "show":
        return show(options, language)
    if options.deed == "pass":
        return pass_all(options, language)
    return compare_all(options, language)


def children_told(today: date, territory: str) -> int:
    """From how many children on a phone is looked at, by the practice of the day."""
    return int(PARAMETERS.in_force(CHILDREN, on=today, city=territory).value)


def parser(children: int) -> Arguments:
    options = Arguments(prog="qalam towns", description=__doc__)
    deeds = options.add_subparsers(dest="deed", required=True, metavar="DEED")
    opening = deeds.add_parser("open", help="begin a comparison")
    opening.add_argument("towns", nargs="+", metavar="CODE=NAME", help="aktau=Ақтау, or 'aktau=Ақтау|Актау|Aktau'")
    many = f"tell of a phone, an e-mail or a signature with so many children in all; {children} unless told"
    opening.add_argument("--children", type=int, default=children, metavar="N", help=many)
    opening.add_argument("--to", type=Path, required=True, metavar="FILE", help="the opening, for every town")
    making = deeds.add_parser("key", help="make the key of a town for one comparison")
    making.add_argument("opening", type=Path, metavar="OPENING", help="the opening of the comparison")
    making.add_argument("--town", required=True, metavar="CODE", help="which of its towns")
    making.add_argument("--to", type=Path, required=True, metavar="FILE", help="the key; it stays in the town")
    showing = deeds.add_parser("show", help="say what town files are: their town, size, digest, where they have been")
    passing = deeds.add_parser("pass", help="put the town's secret on the files of the others")
    passing.add_argument("--key", type=Path, required=True, metavar="FILE", help="the key of the town")
    comparing = deeds.add_parser("compare", help="find what several towns have; needs no key")
    for each in (showing, passing, comparing):
        each.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a town's file")
    for each in (passing, comparing):
        each.add_argument("--to", type=Path, required=True, metavar="DIR", help="folder of what is written")
    return options


def begin(options: argparse.Namespace, language: Language, today: date) -> int:
    """Write an opening."""
    opening = open_comparison(options.towns, children=options.children, on=today)
    opening.write(options.to)
    print(OPENED.fill(path=options.to, towns=", ".join(opening.codes)).say(language))
    return 0


def make_key(options: argparse.Namespace, language: Language) -> int:
    """Write a key for its owner only."""
    key = new_key(read_opening(options.opening), options.town)
    key.write(options.to, is_new=True)
    print(KEY_MADE.fill(path=options.to, mark=key.mark).say(language))
    return 0


def show(options: argparse.Namespace, language: Language) -> int:
    """A line for each file."""
    for path in options.files:
        top, many, digest = sizes(path)
        print(SHOWN.fill(path=path, town=top.town, many=many, digest=digest[:16], under=top.header["under"])
              .say(language))  # fmt: skip
    return 0


def pass_all(options: argparse.Namespace, language: Language) -> int:
    """Pass the files one by one under the key; those that have been here are left as they are."""
    for path in options.files:
        to = options.to / path.name
        is_passed = pass_on(path, to, read_key(options.key), options.key)
        print((PASSED if is_passed else HAS_BEEN).fill(path=path, to=to).say(language))
    return 0


def compare_all(options: argparse.Namespace, language: Language) -> int:
    """Compare everything first, then write a file for each town."""
    for each in compare(options.files):
        to = options.to / f"{each.top.town}{ENDING}"
        each.write(to)
        signs = sum(hit.what in SIGNS for hit in each.hits)
        print(COMPARED.fill(path=to, children=len(each.hits) - signs, signs=signs).say(language))
    return 0


OPENED = Trilingual(
    kk="{path}: салыстыру ашылды ({towns}). Осы файлды барлық қалаға жіберіңіз.",
    ru="{path}: сверка открыта ({towns}). Отправьте этот файл всем городам.",
    en="{path}: the comparison is open ({towns}). Send this file to all of them.",
)
KEY_MADE = Trilingual(
    kk="{path}: кілт жасалды (белгісі {mark}). Оны ешкімге бермеңіз, салыстырудан кейін жойыңыз.",
    ru="{path}: ключ создан (метка {mark}). Никому его не передавайте, после сверки уничтожьте.",
    en="{path}: the key is made (its mark is {mark}). Give it to nobody, and destroy it after the comparison.",
)
SHOWN = Trilingual(
    kk="{path}: {town}, {many} жол, {digest}, өткізген қалалар: {under}",
    ru="{path}: {town}, строк {many}, {digest}, прошёл города: {under}",
    en="{path}: {town}, {many} lines, {digest}, passed by: {under}",
)
PASSED = Trilingual(
    kk="{path} → {to}: өткізілді.", ru="{path} → {to}: пропущен.", en="{path} → {to}: passed."
)  # fmt: skip
HAS_BEEN = Trilingual(
    kk="{path}: бұл кілтпен өткізілген, сол күйі қалды.",
    ru="{path}: под этим ключом уже пропущен, оставлен как есть.",
    en="{path}: is under this key already and is left as it is.",
)
COMPARED = Trilingual(
    kk="{path}: балалар бойынша {children}, телефон, пошта және қолтаңба бойынша {signs} сәйкестік.",
    ru="{path}: совпадений по детям {children}, по телефонам, почте и подписям {signs}.",
    en="{path}: {children} hits of children, {signs} of phones, e-mail and signatures.",
)
