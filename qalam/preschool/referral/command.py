"""`qalam referral verify`: check the code of a referral; no network, no database, no secret."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from qalam.kernel.arguments import Arguments
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.preschool.referral.checking import SENTENCES, SOUND, check, is_older
from qalam.preschool.referral.code import Code, read_code
from qalam.transparency.folder import read_key
from qalam.transparency.notes import Key


def main(argv: Sequence[str], *, language: Language, today: date) -> int:
    """Exit status 0 when every code is sound and the newest of its referral, else 1; no code is refused (2)."""
    options = parser(today).parse_args(argv)
    key = read_key(Path(options.key)) if Path(options.key).is_file() else Key.read(options.key)
    codes = [read_code(text) for text in options.code]
    answers = [answer(code, codes, key, options) for code in codes]
    for code, said in zip(codes, answers, strict=True):
        print(f"{'✓' if said == SOUND else '✗'} {SENTENCES[said].say(language)}\n  {told(code, language)}")
    return int(any(said != SOUND for said in answers))


def parser(today: date) -> Arguments:
    options = Arguments(prog="qalam referral", description=__doc__)
    deeds = options.add_subparsers(dest="deed", required=True, metavar="DEED")
    verifying = deeds.add_parser("verify", help="check codes, as the QR of a referral holds them")
    verifying.add_argument("code", nargs="+", metavar="CODE", help="qalam1.…; of several, says which is newer")
    verifying.add_argument("--key", required=True, metavar="KEY", help="public key of the city's log, or a file of it")
    verifying.add_argument("--kindergarten", default="", metavar="BIN", help="whose referral it must be")
    verifying.add_argument(
        "--on", type=date.fromisoformat, default=today, metavar="DAY", help="the day of checking; today unless told"
    )
    return options


def answer(code: Code, codes: Sequence[Code], key: Key, options: argparse.Namespace) -> str:
    """What holds of a code; one that a genuine code beside it replaces is `older`."""
    said = check(code, key=key, on=options.on, kindergarten=options.kindergarten)
    genuine = [each for each in codes if each.claim.key_id == key.id.hex() and each.is_signed_by(key)]
    is_replaced = said in (SOUND, "expired") and any(is_older(code, each) for each in genuine)
    return "older" if is_replaced else said


def told(code: Code, language: Language) -> str:
    """What the code says, whether it is genuine or not."""
    claim = code.claim
    return TOLD.fill(
        number=claim.number, bin=claim.bin, initials=claim.initials, year=claim.birth_year, edition=claim.edition,
        until=write_date(claim.valid_until, language),
    ).say(language)  # fmt: skip


TOLD = Trilingual(
    kk="№ {number}, балабақшаның БСН-і {bin}, бала {initials}, {year} жылы туған, соңғы күні {until}, {edition}-парақ",
    ru="№ {number}, БИН детского сада {bin}, ребёнок {initials}, {year} года рождения, последний день {until}, "
    "лист {edition}",
    en="No. {number}, BIN of the kindergarten {bin}, child {initials}, born in {year}, last day {until}, "
    "edition {edition}",
)
