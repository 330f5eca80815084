"""How `qalam check` is called, explained in the language of the reader."""

from __future__ import annotations

from qalam.kernel.arguments import LANGUAGE_OPTION, Arguments
from qalam.kernel.trilingual import LANGUAGES, Language, Trilingual

GUESSED = "auto"

WHAT = Trilingual(
    kk="Есептегі өзара сәйкес келмейтін сандарды табады.",
    ru="Находит в отчёте числа, которые не сходятся.",
    en="Find what does not add up in a report.",
)
FILES = Trilingual(
    kk=".docx, .odt, .pdf, .html, .txt немесе .md; «-» – стандартты енгізу; екі файл берілсе, биылғысы "
    "былтырғысымен де салыстырылады",
    ru=".docx, .odt, .pdf, .html, .txt или .md; «-» – стандартный ввод; из двух файлов отчёт этого года сверяется и с "
    "прошлогодним",
    en=".docx, .odt, .pdf, .html, .txt or .md; - for standard input; of two files, this year's is also held against "
    "last year's",
)
LANGUAGE = Trilingual(
    kk="жауаптың тілі; айтылмаса – мәтіннің тілі",
    ru="язык ответа; если не указан – язык текста",
    en="language of the answer; that of the text if not told",
)
FORMAT = Trilingual(
    kk="жауаптың түрі: мәтін, дерек немесе бет",
    ru="вид ответа: текст, данные или страница",
    en="form of the answer: text, data or a page",
)
RECORDS = Trilingual(
    kk="қала көрсеткіштерімен салыстыру", ru="сверить с показателями города", en="compare with the figures of the city"
)
DAY = Trilingual(
    kk="көрсеткіштер қай күнге алынады (2023-05-01); айтылмаса – жазбалардың соңғы күніне",
    ru="на какой день брать показатели (2023-05-01); если не указан – на последний день записей",
    en="as of this day (2023-05-01); the last day of the records if not told",
)
STATUS = Trilingual(
    kk="Аяқталу коды: 0 – ештеңе табылмады, 1 – табылды, 2 – оқу мүмкін болмады.",
    ru="Код завершения: 0 – ничего не найдено, 1 – найдено, 2 – прочитать не удалось.",
    en="Exit status: 0 nothing found, 1 something found, 2 cannot be read.",
)


def parser(language: Language) -> Arguments:
    """The arguments of the command."""
    options = Arguments(language, prog="qalam check", description=WHAT.say(language), epilog=STATUS.say(language))
    options.given.add_argument("files", nargs="+", metavar="FILE", help=FILES.say(language))
    add = options.chosen.add_argument
    add(LANGUAGE_OPTION, choices=[*LANGUAGES, GUESSED], default=GUESSED, help=LANGUAGE.say(language))
    add("--format", choices=["text", "json", "html"], default="text", help=FORMAT.say(language))
    add("--against-records", action="store_true", help=RECORDS.say(language))
    add("--on", metavar="DATE", help=DAY.say(language))
    return options
