"""`qalam towns export | take`: what needs the records of the town, the right to it, and leaves a line in the audit."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from qalam.access.models import User
from qalam.config.commandline import language
from qalam.config.database.running import database_running
from qalam.config.records import present
from qalam.config.starting import migrate
from qalam.kernel.arguments import Arguments
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.queries.towns import without_iin
from qalam.preschool.services.towns import hand_over, take
from qalam.preschool.towns.comparing import read_hits
from qalam.preschool.towns.marked import write_own
from qalam.preschool.towns.opening import read_key


class NoSuchAccount(Refusal):
    """Nobody has an account of that name."""


def main(argv: Sequence[str]) -> int:
    """Export or take."""
    options = parser().parse_args(argv)
    with database_running():
        migrate()
        return export(options) if options.deed == "export" else take_back(options)


def parser() -> Arguments:
    options = Arguments(prog="qalam towns", description=__doc__)
    deeds = options.add_subparsers(dest="deed", required=True, metavar="DEED")
    exporting = deeds.add_parser("export", help="write the town's own file from its records")
    exporting.add_argument("--to", type=Path, required=True, metavar="FILE", help="the town's file, for the others")
    taking = deeds.add_parser("take", help="find the town's own children again and keep what others have too")
    taking.add_argument("file", type=Path, metavar="FILE", help="what the comparison has found for this town")
    for each in (exporting, taking):
        each.add_argument("--key", type=Path, required=True, metavar="FILE", help="the key of the town")
        each.add_argument("--by", required=True, metavar="ACCOUNT", help="whose deed it is: a specialist's account")
    return options


def account(name: str) -> User:
    """The account of that name; refuses with NoSuchAccount."""
    found = User.objects.filter(username=name).first()
    if found is None:
        raise NoSuchAccount(NO_SUCH_ACCOUNT.fill(name=name))
    return found


def export(options: argparse.Namespace) -> int:
    """Write the town's file; the deed stands in the audit before anything is written."""
    key = read_key(options.key)
    said = hand_over(key=key, by=account(options.by), at=present())
    digest = write_own(options.to, key, said)
    print(EXPORTED.fill(path=options.to, many=len(said), left=without_iin(), digest=digest[:16]).say(language()))
    return 0


def take_back(options: argparse.Namespace) -> int:
    """Keep what came back."""
    key, hits = read_key(options.key), read_hits(options.file)
    taken = take(hits=hits, key=key, by=account(options.by), at=present())
    told = {"children": taken.children, "signs": taken.signs, "gone": taken.gone, "key": options.key}
    print(TAKEN.fill(**told).say(language()))
    return 0


NO_SUCH_ACCOUNT = Trilingual(
    kk="«{name}» деген тіркелгі жоқ. Маманның тіркелгісін көрсетіңіз.",
    ru="Учётной записи «{name}» нет. Укажите запись специалиста.",
    en="There is no account '{name}'. Name that of a specialist.",
)
EXPORTED = Trilingual(
    kk="{path}: {many} жол, бақылау қосындысы {digest}. ЖСН-і жоқ {left} бала енгізілмеді.",
    ru="{path}: строк {many}, контрольная сумма {digest}. Детей без ИИН, которые не вошли: {left}.",
    en="{path}: {many} lines, digest {digest}. Children without an IIN that are left out: {left}.",
)
TAKEN = Trilingual(
    kk="Сақталды: балалар {children}, телефон, пошта және қолтаңба {signs}; базадан кеткені {gone}. "
    "«Қайталанған өтініштер» бетін ашыңыз, {key} кілтін жойыңыз.",
    ru="Сохранено: детей {children}, телефонов, почты и подписей {signs}; уже нет в базе {gone}. "
    "Откройте страницу «Повторные заявления» и уничтожьте ключ {key}.",
    en="Kept: {children} children, {signs} phones, e-mails and signatures; gone from the records: {gone}. "
    "Open the page 'Doubles', and destroy the key {key}.",
)
