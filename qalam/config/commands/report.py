"""`qalam report`: the yearly report in three languages, as HTML, DOCX, PDF and JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.db import ProgrammingError

from qalam.config.database.running import database_running
from qalam.config.yearly_report import SITE, compose_files
from qalam.documents.saving import save
from qalam.kernel.arguments import Arguments
from qalam.kernel.refusal import Refusal
from qalam.kernel.school_year import SchoolYear
from qalam.kernel.trilingual import LANGUAGES, Language, Trilingual
from qalam.registry.queries.city import NO_RECORDS, NoRecords
from qalam.reports.files import FORMATS

ALL = "all"


class NotOffered(Refusal):
    """A language or a format that the report does not come in."""


def main(argv: Sequence[str]) -> int:
    """Compose everything first, then save: what cannot be made whole is not begun."""
    options = parser().parse_args(argv)
    year = SchoolYear(options.year)
    languages = chosen_languages(options.lang)
    formats = chosen(options.format, FORMATS, NO_FORMAT)
    with database_running():
        try:
            files = compose_files(
                year,
                languages=languages,
                formats=formats,
                to=options.to,
                site=options.site,
                template=options.template,
            )
        except ProgrammingError as problem:
            # The tables themselves are not there yet.
            raise NoRecords(NO_RECORDS) from problem
    for path, content in files:
        save(path, content)
        print(path)
    return 0


def parser() -> Arguments:
    options = Arguments(prog="qalam report", description=__doc__)
    options.add_argument("year", help="school year, such as 2022-2023")
    options.add_argument("--lang", default=ALL, help=f"{', '.join(LANGUAGES)} or {ALL}")
    options.add_argument("--to", type=Path, default=Path("out"), metavar="DIR", help="folder of the files")
    options.add_argument("--format", default="html,docx,pdf", help=f"any of {', '.join(FORMATS)}, set apart by commas")
    options.add_argument("--template", type=Path, metavar="FILE", help="DOCX whose styles are used")
    options.add_argument("--site", metavar="URL", default=SITE, help=f"where the numbers open, {SITE} unless told")
    return options


def chosen_languages(text: str) -> tuple[Language, ...]:
    """The languages asked for; refuses with NotOffered."""
    if text == ALL:
        return LANGUAGES
    wanted = chosen(text, LANGUAGES, NO_LANGUAGE)
    return tuple(language for language in LANGUAGES if language in wanted)


def chosen(text: str, offered: Sequence[str], sentence: Trilingual) -> tuple[str, ...]:
    """The names of a comma list, each offered; refuses with NotOffered."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in text.split(",") if name.strip()))
    unknown = [name for name in names if name not in offered]
    if unknown or not names:
        raise NotOffered(sentence.fill(name=", ".join(unknown) or text, known=", ".join(offered)))
    return names


NO_LANGUAGE = Trilingual(
    kk="Есеп «{name}» тілінде жасалмайды. Тілдері: {known} немесе all.",
    ru="На языке «{name}» отчёта нет. Языки: {known} или all.",
    en="The report does not come in '{name}'. Its languages: {known} or all.",
)
NO_FORMAT = Trilingual(
    kk="Есептің «{name}» пішімі жоқ. Пішімдері: {known}.",
    ru="Отчёт не выпускается в формате «{name}». Форматы: {known}.",
    en="The report does not come as '{name}'. Its formats: {known}.",
)
