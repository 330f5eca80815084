"""`qalam package verify`: check a city's data package; no network, no database, no secret."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qalam.kernel.arguments import Arguments
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import Language, Trilingual
from qalam.transparency.folder import Unreadable, read_key
from qalam.transparency.notes import Key
from qalam.transparency.packages.checking import check
from qalam.transparency.packages.reading import LARGEST, Package


def main(argv: Sequence[str], *, language: Language) -> int:
    """Exit status 0 when every step holds, else 1; what is no package or no key is refused (2)."""
    options = parser().parse_args(argv)
    key = read_key(Path(options.key)) if Path(options.key).is_file() else Key.read(options.key)
    package = Package.read(content_of(options.file))
    steps = list(check(package, key))
    for step in steps:
        print(f"{'✓' if step.holds else '✗'} {step.sentence.say(language)}")
    said = package.statement
    told = TOLD.fill(origin=said.origin, day=write_date(said.day, language), size=said.size, digest=said.digest)
    print(told.say(language))
    return int(not all(step.holds for step in steps))


def parser() -> Arguments:
    options = Arguments(prog="qalam package", description=__doc__)
    deeds = options.add_subparsers(dest="deed", required=True, metavar="DEED")
    verifying = deeds.add_parser("verify", help="check hash, signature, tables and sums of a package")
    verifying.add_argument("file", type=Path, metavar="FILE", help="the package, a ZIP file")
    verifying.add_argument("--key", required=True, metavar="KEY", help="public key of the city's log, or a file of it")
    return options


def content_of(path: Path) -> bytes:
    """The bytes of a file; refuses with Unreadable, also one that is too large."""
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as problem:
        raise Unreadable(CANNOT_READ_PACKAGE.fill(path=path)) from problem
    if len(content) > LARGEST:
        raise Unreadable(CANNOT_READ_PACKAGE.fill(path=path))
    return content


CANNOT_READ_PACKAGE = Trilingual(
    kk="«{path}» файлы оқылмайды. Қаланың сайтынан алынған деректер пакетін көрсетіңіз.",
    ru="Файл «{path}» не читается. Укажите пакет данных, взятый с сайта города.",
    en="The file '{path}' cannot be read. Name a data package taken from the city's site.",
)
TOLD = Trilingual(
    kk="{origin}, {day}, журналда {size} жазба, хэш {digest}",
    ru="{origin}, {day}, записей в журнале {size}, хэш {digest}",
    en="{origin}, {day}, {size} leaves in the log, hash {digest}",
)
