"""`qalam demo`: an invented city with exactly the totals of the published report, and how the two compare."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from qalam.access.actor import CLOCKWORK
from qalam.config.commandline import language
from qalam.config.database.running import database_running
from qalam.config.starting import migrate
from qalam.demo.building import SUBJECTS, build
from qalam.demo.comparing import Line, compare
from qalam.demo.days import SCALE, SEED
from qalam.demo.models import Build
from qalam.demo.refusing import PLANTED_SAID
from qalam.figures.reading import Reading
from qalam.kernel.arguments import Arguments
from qalam.kernel.clock import now, today
from qalam.kernel.numerals.writing import write
from qalam.kernel.refusal import Refusal
from qalam.kernel.trilingual import Trilingual
from qalam.preschool.passing import let_pass
from qalam.registry.queries.city import day_asked, present, reference_day

LARGEST = 40


class NoSuchScale(Refusal):
    """A scale below one, or beyond what the numbers of people allow."""


class NotOneCity(Refusal):
    """A region beside a report that is of one city."""


def parser() -> Arguments:
    options = Arguments(prog="qalam demo", description=__doc__)
    options.add_argument("--seed", type=int, default=SEED, help="another seed makes other people with the same totals")
    options.add_argument("--scale", type=int, default=SCALE, help="so many times the city: 20 is a region")
    options.add_argument("--next-day", type=int, metavar="N", help="let N days pass and do what is due on each")
    options.add_argument("--compare", action="store_true", help="published and computed figures, side by side")
    return options


def main(argv: Sequence[str]) -> int:
    """Build the demo city, or compare the one that stands."""
    options = parser().parse_args(argv)
    if not 1 <= options.scale <= LARGEST or options.seed < 0:
        raise NoSuchScale(NO_SUCH_SCALE.fill(most=LARGEST))
    with database_running():
        migrate()
        if options.next_day is not None:
            return print_days(options.next_day)
        if options.compare:
            refuse_region()
            return print_comparison(list(compare(Reading(day_asked(None, today())))))
        is_new = build_with_progress(seed=options.seed, scale=options.scale)
    print((BUILT if is_new else STANDS).fill(seed=options.seed, scale=options.scale).say(language()))
    print(PLANTED_SAID.say(language()))
    return 0


def refuse_region() -> None:
    """The report was published of one city; a demo city of another scale has nothing to be compared with."""
    built = Build.objects.exclude(scale=SCALE).first()
    if built is not None:
        raise NotOneCity(NOT_ONE_CITY.fill(scale=built.scale))


def print_days(days: int) -> int:
    """Let days pass, and say what came of it."""
    done = let_pass(days, by=CLOCKWORK, at=present(now()))
    spoken = language()
    told = "; ".join(f"{DUE[name].say(spoken)} – {count}" for name, count in done.items())
    print(PASSED.fill(day=reference_day(today()), done=told).say(language()))
    return 0


def build_with_progress(*, seed: int, scale: int) -> bool:
    """Build the city with a bar on the terminal; False where it stands already."""
    spoken = language()
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=scale * len(SUBJECTS) + 1)

        def report(title: Trilingual) -> None:
            progress.update(task, advance=1, description=title.say(spoken))

        return build(seed=seed, scale=scale, report=report)


def print_comparison(lines: list[Line]) -> int:
    """A table of all published figures; status 1 when a difference has no reason."""
    spoken = language()
    table = Table(box=None, pad_edge=False)
    for heading, side in zip(HEAD.say(spoken).split("|"), ("left", "right", "right", "right", "left"), strict=True):
        table.add_column(heading, justify=side, overflow="fold")  # type: ignore[arg-type]
    for line in lines:
        numbers = (line.published, line.computed, line.difference)
        texts = ["—" if number is None else write(plain(number), spoken) for number in numbers]
        table.add_row(line.id, *texts, line.reason.say(spoken) if line.reason else "")
    Console(highlight=False, markup=False).print(table)
    unexplained = [line.id for line in lines if not line.is_explained]
    if unexplained:
        print(UNEXPLAINED.fill(ids=", ".join(unexplained)).say(spoken))
    return 1 if unexplained else 0


def plain(number: Decimal) -> Decimal:
    """Without zeros behind the comma that say nothing."""
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()


HEAD = Trilingual(
    kk="Көрсеткіш|Жарияланғаны|Есептелгені|Айырмасы|Себебі",
    ru="Показатель|Опубликовано|Вычислено|Разница|Причина",
    en="Figure|Published|Computed|Difference|Reason",
)
BUILT = Trilingual(
    kk="Көрсету қаласы дайын (seed {seed}, scale {scale}). Ондағы адамдардың бәрі ойдан шығарылған.",
    ru="Показательный город готов (seed {seed}, scale {scale}). Все люди в нём выдуманы.",
    en="The demo city stands (seed {seed}, scale {scale}). All people in it are invented.",
)
DUE = {
    "expired": Trilingual("мерзімі өткен ұсыныс", "истекло предложений", "offers that ran out"),
    "annulled": Trilingual("күші жойылған жолдама", "аннулировано направлений", "referrals annulled"),
    "resumed": Trilingual("кезекке қайта оралған өтініш", "возобновлено заявлений", "applications resumed"),
    "lapsed": Trilingual("мерзімі біткен анықтама", "истекло справок", "papers that lapsed"),
    "freed": Trilingual("ауысқан баладан босаған орын", "освободилось мест", "places left by a move"),
    "closed": Trilingual(
        "тапсырысы біткен соң жабылған орын", "закрыто мест без заказа", "places closed without order"
    ),
    "claimed": Trilingual("тілек бойынша берілген орын", "мест отдано по желаниям", "places given by wishes"),
    "offered": Trilingual("жаңа ұсыныс", "новых предложений", "new offers"),
    "reminded": Trilingual("мерзімі жақындағанын еске салу", "напоминаний о сроке", "reminders of a term"),
    "warned": Trilingual("анықтама туралы ескерту", "предупреждений о справках", "warnings about papers"),
}
"""What a day does, by the names of `run_due`."""
PASSED = Trilingual(
    kk="Көрсету қаласында енді {day}. Орындалғаны: {done}.",
    ru="В показательном городе теперь {day}. Сделано: {done}.",
    en="It is {day} in the demo city now. Done: {done}.",
)
STANDS = Trilingual(
    kk="Бұл көрсету қаласы бұрыннан бар (seed {seed}, scale {scale}).",
    ru="Этот показательный город уже построен (seed {seed}, scale {scale}).",
    en="This demo city already stands (seed {seed}, scale {scale}).",
)
UNEXPLAINED = Trilingual(
    kk="Айырмасының себебі көрсетілмеген: {ids}.",
    ru="Разница без причины: {ids}.",
    en="Differences without a reason: {ids}.",
)
NO_SUCH_SCALE = Trilingual(
    kk="--scale 1 мен {most} аралығындағы бүтін сан, --seed теріс емес бүтін сан болуы керек.",
    ru="--scale — целое число от 1 до {most}, --seed — неотрицательное целое число.",
    en="--scale is a whole number from 1 to {most}, and --seed is not negative.",
)
NOT_ONE_CITY = Trilingual(
    kk="Көрсету қаласы {scale} есе үлкен, ал есеп бір қала туралы. Салыстыруға қажеттісі: qalam demo --scale 1.",
    ru="Показательный город увеличен в {scale} раз, а отчёт — об одном городе, сравнить нельзя: qalam demo --scale 1.",
    en="The demo city is {scale} times the one city that the report is of; to compare, build it: qalam demo --scale 1.",
)
