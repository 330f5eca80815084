"""`qalam ledger verify | receipt | cosign | keygen`: the log from outside; no database, no secret."""

from __future__ import annotations

import argparse
import json
import os
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from qalam.kernel.arguments import Arguments
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Language, Trilingual
from qalam.transparency.exporting import replace_text
from qalam.transparency.findings import Replayer, Told, say
from qalam.transparency.folder import CHECKPOINT, Folder, read_checkpoint, read_key, read_text
from qalam.transparency.notes import KEY_SIZE, NAME, TIMED, Key, Signer
from qalam.transparency.receipts import Receipt
from qalam.transparency.verifying import Trust, verify

MOST_LINES = 100
"""More findings than these are counted, not printed."""
OWNER_ONLY = 0o600


class KeyExists(Refusal):
    """A key is never written over another."""


class NoSuchName(Refusal):
    """A name that no key can have."""


def main(
    argv: Sequence[str], *, language: Language, now: Callable[[], datetime], replayer: Replayer | None = None
) -> int:
    """Exit status 0 sound, 1 findings; what cannot be read is refused (2)."""
    options = parser().parse_args(argv)
    if options.deed == "verify":
        return tell_findings(options, language, replayer)
    if options.deed == "receipt":
        return tell_steps(options, language)
    if options.deed == "cosign":
        return cosign(options, language, replayer, at=now())
    return make_key(options)


def parser() -> Arguments:
    options = Arguments(prog="qalam ledger", description=__doc__)
    deeds = options.add_subparsers(dest="deed", required=True, metavar="DEED")
    verifying = deeds.add_parser("verify", help="check an export: every signature, hash, moment and rule")
    cosigning = deeds.add_parser("cosign", help="check an export, then sign its checkpoint as a witness")
    for each in (verifying, cosigning):
        each.add_argument("folder", type=Path, metavar="DIR", help="folder of the export")
        each.add_argument(
            "--older", type=Path, action="append", default=[], metavar="FILE", help="a checkpoint kept from before"
        )
        each.add_argument("--key", metavar="KEY", help="public key of the log, or a file of it; log.pub unless told")
    verifying.add_argument(
        "--witness", action="append", default=[], metavar="KEY", help="public key of a witness who must have signed"
    )
    verifying.add_argument("--format", choices=("text", "json"), default="text")
    cosigning.add_argument("--key-file", type=Path, required=True, metavar="FILE", help="the witness's private key")
    proving = deeds.add_parser("receipt", help="check a receipt of the queue")
    proving.add_argument("file", type=Path, metavar="FILE", help="the receipt, a JSON file")
    proving.add_argument("--key", required=True, metavar="KEY", help="public key of the log, or a file of it")
    making = deeds.add_parser("keygen", help="make the key of a witness")
    making.add_argument("name", help="the name to sign under, such as gazet.kz/witness")
    making.add_argument("--to", type=Path, required=True, metavar="FILE", help="file of the private key")
    return options


def tell_findings(options: argparse.Namespace, language: Language, replayer: Replayer | None) -> int:
    """Print what does not hold in an export, a line each, and a last line that says how it stands."""
    folder, trust = Folder(options.folder), trust_of(options)
    found = list(verify(folder, trust, replayer))
    said = folder.checkpoint().signed.checkpoint
    if options.format == "json":
        told = [{"leaf": each.leaf, "code": each.code, "message": each.sentence.as_dict()} for each in found]
        print(json.dumps({"origin": said.origin, "size": said.size, "findings": told}, ensure_ascii=False, indent=1))
        return int(bool(found))
    print_findings(found, language)
    if not options.key:
        print(OWN_KEY.fill(key=trust.key).say(language))
    if replayer is None:
        print(NO_RULES.say(language))
    print((FOUND if found else SOUND).fill(many=len(found), origin=said.origin, size=said.size).say(language))
    return int(bool(found))


def print_findings(found: Sequence[Told], language: Language) -> None:
    """A line for each finding, up to what people read."""
    for each in found[:MOST_LINES]:
        print(say(each, language))
    if len(found) > MOST_LINES:
        print(MORE.fill(many=len(found) - MOST_LINES).say(language))


def tell_steps(options: argparse.Namespace, language: Language) -> int:
    """Print each step of the proof of a receipt."""
    receipt = Receipt.read(read_text(options.file))
    steps = list(receipt.steps(key_of(options.key)))
    for each in steps:
        print(f"{'✓' if each.holds else '✗'} {each.sentence.say(language)}")
    return int(not all(each.holds for each in steps))


def cosign(options: argparse.Namespace, language: Language, replayer: Replayer | None, *, at: datetime) -> int:
    """Sign the checkpoint of a sound export as a witness; one that is not sound is not signed (1)."""
    folder, signer = Folder(options.folder), Signer.read(read_text(options.key_file))
    found = list(verify(folder, trust_of(options), replayer))
    if found:
        print_findings(found, language)
        print(NOT_SOUND.say(language))
        return 1
    note = folder.checkpoint().signed.note
    signature = signer.cosign(note.text, at=at)
    replace_text(options.folder / CHECKPOINT, str(note.with_signatures(signature)))
    print(signature.line)
    return 0


def make_key(options: argparse.Namespace) -> int:
    """Write a new private key, readable by its owner only, and print the public one; refuses with KeyExists."""
    if not NAME.fullmatch(options.name):
        raise NoSuchName(NO_SUCH_NAME.fill(name=options.name))
    signer = Signer(options.name, secrets.token_bytes(KEY_SIZE))
    try:
        place = os.open(options.to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    except FileExistsError as problem:
        raise KeyExists(KEY_EXISTS.fill(path=options.to)) from problem
    try:
        with os.fdopen(place, "w", encoding="utf-8") as stream:
            stream.write(signer.write(TIMED) + "\n")
    except OSError:
        # Half a key signs nothing, and its file would keep a whole one out.
        options.to.unlink(missing_ok=True)
        raise
    print(signer.key(TIMED))
    return 0


def trust_of(options: argparse.Namespace) -> Trust:
    """What the command line says to hold the export against."""
    return Trust(
        key=key_of(options.key) if options.key else Folder(options.folder).key(),
        older=[read_checkpoint(path) for path in options.older],
        witnesses=[key_of(text) for text in getattr(options, "witness", ())],
    )


def key_of(text: str) -> Key:
    """A public key, written out or as the file that holds it; refuses with NotAKey or Unreadable."""
    return read_key(Path(text)) if Path(text).is_file() else Key.read(text)


OWN_KEY = Trilingual(
    kk="Кілт экспорттың өзінен алынды: {key}. Оны жарияланған кілтпен салыстырыңыз немесе --key арқылы беріңіз.",
    ru="Ключ взят из самой выгрузки: {key}. Сравните его с опубликованным или укажите через --key.",
    en="The key is the export's own: {key}. Compare it with the published one, or name that with --key.",
)
NO_RULES = Trilingual(
    kk="Кезек ережелері қайта есептелген жоқ.",
    ru="Правила очереди заново не проверялись.",
    en="The rules of the queue were not replayed.",
)
MORE = Trilingual(kk="Тағы {many} табылды.", ru="И ещё {many}.", en="And {many} more.")
FOUND = Trilingual(
    kk="{origin} журналы, {size} жазба: табылған кемшілік — {many}.",
    ru="Журнал {origin}, записей: {size}. Найдено нарушений: {many}.",
    en="The log {origin}, {size} leaves: {many} findings.",
)
SOUND = Trilingual(
    kk="{origin} журналы, {size} жазба: бәрі дұрыс.",
    ru="Журнал {origin}, записей: {size}. Всё верно.",
    en="The log {origin}, {size} leaves: all is sound.",
)
NOT_SOUND = Trilingual(
    kk="Экспортта кемшілік бар, сондықтан қол қойылмады.",
    ru="В выгрузке есть нарушения, поэтому подпись не поставлена.",
    en="The export is not sound, so it was not signed.",
)
KEY_EXISTS = Trilingual(
    kk="«{path}» файлы бар; кілттің үстіне басқа кілт жазылмайды. Басқа атау беріңіз.",
    ru="Файл «{path}» уже есть; поверх ключа другой не пишется. Назовите другой файл.",
    en="The file '{path}' exists, and no key is written over another. Name another file.",
)
NO_SUCH_NAME = Trilingual(
    kk="«{name}» атауы кілтке жарамайды: бос орын мен «+» белгісі болмауы керек.",
    ru="Имя «{name}» для ключа не годится: в нём не должно быть пробелов и «+».",
    en="'{name}' cannot be the name of a key: it may have no spaces and no '+'.",
)
