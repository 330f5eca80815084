"""`qalam ledger export | sign | accept`: the log where it lives, in the database."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qalam.config.commandline import language
from qalam.config.database.running import database_running
from qalam.config.records import present
from qalam.config.starting import migrate
from qalam.kernel.arguments import Arguments
from qalam.kernel.trilingual import Trilingual
from qalam.ledger.queries.checkpoints import latest_checkpoint
from qalam.ledger.queries.export import export_files
from qalam.ledger.services.checkpoints import keep_cosignatures, sign_checkpoint
from qalam.transparency.exporting import write_export
from qalam.transparency.folder import read_text


def main(argv: Sequence[str]) -> int:
    """Export, sign or accept."""
    options = parser().parse_args(argv)
    with database_running():
        migrate()
        if options.deed == "export":
            return export(options.to)
        if options.deed == "sign":
            print(sign_checkpoint(at=present()).note)
            return 0
        kept = keep_cosignatures(written=read_text(options.file), at=present())
    print(ACCEPTED.fill(many=len(kept), names=", ".join(each.witness for each in kept) or "—").say(language()))
    return 0


def parser() -> Arguments:
    options = Arguments(prog="qalam ledger", description=__doc__)
    deeds = options.add_subparsers(dest="deed", required=True, metavar="DEED")
    exporting = deeds.add_parser("export", help="write the log as files")
    exporting.add_argument("--to", type=Path, required=True, metavar="DIR", help="folder of the export")
    deeds.add_parser("sign", help="sign the log as it stands")
    accepting = deeds.add_parser("accept", help="keep the signatures of witnesses")
    accepting.add_argument("file", type=Path, metavar="FILE", help="a checkpoint that witnesses have signed")
    return options


def export(to: Path) -> int:
    """Write the log as it was last signed; a log that was never signed is signed first."""
    kept = latest_checkpoint() or sign_checkpoint(at=present())
    many = write_export(to, export_files(kept))
    print(EXPORTED.fill(many=many, size=kept.size, path=to).say(language()))
    return 0


ACCEPTED = Trilingual(
    kk="Куәгерлердің жаңа қолтаңбалары: {many} ({names}).",
    ru="Новых подписей свидетелей: {many} ({names}).",
    en="New signatures of witnesses: {many} ({names}).",
)
EXPORTED = Trilingual(
    kk="{path}: журналдың {size} жазбасы, {many} файл. Тексеру: qalam ledger verify {path}.",
    ru="{path}: записей журнала {size}, файлов {many}. Проверить: qalam ledger verify {path}.",
    en="{path}: {size} leaves of the log, {many} files. To check it: qalam ledger verify {path}.",
)
