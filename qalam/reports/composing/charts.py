"""A declared chart becomes a drawn one, with its table and the words for those who do not see it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from qalam.documents.charts import draw
from qalam.documents.series import Series
from qalam.documents.tree import Chart, Inline, Inlines, Link, Table, Text
from qalam.figures.figure import HUNDRED, Figure
from qalam.figures.population import Unit
from qalam.kernel.dates import write_date
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language, Trilingual
from qalam.reports.composing.pictures import Picture
from qalam.reports.composing.telling import Telling
from qalam.reports.wording.numbers import NO_VALUE, PERCENT, places_of, printed
from qalam.reports.wording.units import NOUNS


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its number, how it is printed and opens, and the same a year before."""

    name: str
    value: Decimal | None
    cell: Inline
    before: Decimal | None = None
    before_cell: Inline | None = None

    @property
    def text(self) -> str:
        """The number as it is printed."""
        return self.cell.text


def compose_chart(picture: Picture, telling: Telling) -> Chart:
    """The chart with its title, alt text and table."""
    bars, figure = bars_of(picture, telling)
    title = title_of(picture, bars, telling)
    days = telling.readings.days
    series = [write_date(days.day, telling.language)]
    if picture.with_before:
        series.append(write_date(days.before, telling.language))
    note = telling.say(NOTE).format(unit=unit_words(figure, telling), day=series[0])
    return Chart(
        svg=drawn(
            series_of(bars, series),
            telling.language,
            "%" if figure.unit is Unit.PERCENT else "",
            places_of(figure),
        ),
        title=title,
        alt=alt_of(title, bars, series),
        note=note,
        table=table_of(title, bars, series, telling),
    )


def bars_of(picture: Picture, telling: Telling) -> tuple[tuple[Bar, ...], Figure]:
    """The bars in their order, and the figure that says what they count."""
    if picture.bars:
        bars = tuple(_bar(id, words, picture.with_before, telling) for id, words in picture.bars)
        return bars, telling.readings.answer(picture.bars[0][0]).figure
    id, dimension = picture.breakdown
    found = telling.readings.breakdown(id, dimension)
    href = f"{telling.address(id, found.on)}&by={dimension}"
    return tuple(
        Bar(
            named(picture, telling.say(cell.label), telling),
            cell.value,
            Link(printed(found.figure, cell.value, telling.language), href),
        )
        for cell in found.cells
    ), found.figure


def _bar(id: str, words: Trilingual, with_before: bool, telling: Telling) -> Bar:
    if not with_before:
        alone = telling.readings.answer(id)
        return Bar(telling.say(words), alone.value, telling.number(alone))
    now, before = telling.readings.pair(id)
    return Bar(telling.say(words), now.value, telling.number(now), before.value, telling.number(before))


def named(picture: Picture, label: str, telling: Telling) -> str:
    """The name of a bar in a breakdown; only English writes the names of languages with a capital."""
    key = label if telling.language == "en" else f"{label[:1].lower()}{label[1:]}"
    return telling.say(picture.naming).format(key=key)


def title_of(picture: Picture, bars: tuple[Bar, ...], telling: Telling) -> str:
    """What is seen; the sentence follows the numbers, so it stays true in another year."""
    title = picture.title
    chosen = title.up
    if picture.with_before and title.down and title.same:
        now, before = bars[0].value, bars[0].before
        if now is None or before is None:
            # Nothing to compare with: the title names the first number.
            return f"{bars[0].name[:1].upper()}{bars[0].name[1:]}: {bars[0].text}"
        if now == before:
            chosen = title.same
        elif now < before:
            chosen = title.down
    counted = [bar for bar in bars if bar.value is not None]
    if not counted:
        return telling.say(NOTHING)
    top = max(counted, key=lambda bar: bar.value or Decimal())
    return telling.say(chosen).format(
        top=top.name,
        top_value=top.text,
        top_share=_share(top, counted, telling),
        first=bars[0].text,
        last=bars[-1].text,
    )


def _share(top: Bar, bars: list[Bar], telling: Telling) -> str:
    total = sum((bar.value or Decimal() for bar in bars), Decimal())
    if not total or top.value is None:
        return NO_VALUE
    return write(HUNDRED * top.value / total, telling.language, places=0) + PERCENT[telling.language]


@lru_cache(maxsize=256)
def drawn(series: tuple[Series, ...], language: Language, unit: str, places: int) -> str:
    """The SVG; equal numbers are drawn once in a process, since drawing takes longer than counting."""
    return draw("bar", series, language=language, unit=unit, places=places)


def series_of(bars: tuple[Bar, ...], days: list[str]) -> tuple[Series, ...]:
    """What is drawn: the year before, if asked, then this year, which is drawn in the colour of the city."""
    now = Series(days[0], tuple((bar.name, bar.value) for bar in bars))
    before = [Series(day, tuple((bar.name, bar.before) for bar in bars)) for day in days[1:]]
    return (*before, now)


def alt_of(title: str, bars: tuple[Bar, ...], series: list[str]) -> str:
    """The chart in words: every number that is drawn."""
    if len(series) == 1:
        told = "; ".join(f"{bar.name} — {bar.text}" for bar in bars)
        return f"{title}. {told}."
    told = "; ".join(
        f"{bar.name} — {bar.text} ({series[0]}), {bar.before_cell.text if bar.before_cell else NO_VALUE} ({series[1]})"
        for bar in bars
    )
    return f"{title}. {told}."


def table_of(title: str, bars: tuple[Bar, ...], series: list[str], telling: Telling) -> Table:
    """The numbers of the chart."""
    rows: list[tuple[Inlines, ...]] = []
    for bar in bars:
        cells: list[Inlines] = [(Text(bar.name),), (bar.cell,)]
        if len(series) > 1:
            cells.append((bar.before_cell or Text(NO_VALUE),))
        rows.append(tuple(cells))
    return Table(
        caption=title,
        head=(telling.say(GROUP), *series),
        rows=tuple(rows),
        numeric=(False, *(True for _ in series)),
    )


def unit_words(figure: Figure, telling: Telling) -> str:
    """The unit of the bars in a word or two."""
    if figure.unit is Unit.PERCENT:
        return telling.say(IN_PERCENT)
    noun = NOUNS.get(figure.unit)
    return "" if noun is None else {"kk": noun.kk, "ru": noun.ru[2], "en": noun.en[1]}[telling.language]


GROUP = Trilingual(kk="Топ", ru="Группа", en="Group")
IN_PERCENT = Trilingual(kk="пайыз", ru="проценты", en="percent")
NOTE = Trilingual(
    kk="Бірлігі: {unit}. Деректер күні: {day}. Дереккөз: қаланың білім беру жазбалары.",
    ru="Единица: {unit}. Данные на {day}. Источник: записи сферы образования города.",
    en="Unit: {unit}. Data as of {day}. Source: the education records of the city.",
)
NOTHING = Trilingual(kk="Мәлімет жоқ", ru="Данных нет", en="No data")
