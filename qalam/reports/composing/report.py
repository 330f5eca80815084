"""The report in one language: its text with every tag answered, then definitions and what it was computed from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qalam.documents.tree import (
    Block,
    Chart,
    Document,
    Heading,
    ListBlock,
    Notice,
    Paragraph,
    Table,
    plain,
)
from qalam.kernel.dates import write_date
from qalam.kernel.trilingual import LANGUAGES, Language, Trilingual
from qalam.reports.composing.charts import compose_chart
from qalam.reports.composing.definitions import compose_definitions
from qalam.reports.composing.pictures import PICTURES
from qalam.reports.composing.tables import TABLES, compose_table
from qalam.reports.composing.telling import Telling, standing_at
from qalam.reports.composing.words import compose_words
from qalam.reports.fonts import house_fonts
from qalam.reports.manuscript.reading import read_section
from qalam.reports.manuscript.sections import read_sections
from qalam.reports.manuscript.source import BlockSource, HeadingSource, ListSource, ParagraphSource, Section
from qalam.reports.manuscript.tags import Tag, WrongText
from qalam.reports.readings import Readings

TITLE = "title"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a reader must be told of the report as a whole."""

    is_invented: bool = False
    is_draft: bool = True
    edition: int = 0
    reason: str = ""


def compose_report(readings: Readings, standing: Standing = Standing()) -> Mapping[Language, Document]:
    """The report in all three languages, from one set of figures.

    Refuses with WrongText what a text asks wrongly, and with NoRecords a year without records.
    """
    readings.refuse_without_records()
    return {language: compose_document(Telling(language, readings), standing) for language in LANGUAGES}


def compose_document(telling: Telling, standing: Standing) -> Document:
    """The report in one language."""
    # Charts are drawn while composing, so their letters have to be known before.
    house_fonts()
    sections = read_sections(telling.language)
    title, subtitle = compose_title(telling)
    blocks = [block for section in sections for block in compose_section(section, telling)]
    closing = compose_definitions(telling, fact_codes(sections))
    return Document(
        title=title,
        subtitle=subtitle,
        language=telling.language,
        on=telling.readings.days.day,
        blocks=(*notices(telling, standing), *blocks, *closing),
        facts=colophon(telling, standing),
    )


def compose_title(telling: Telling) -> tuple[str, str]:
    """Title and subtitle, from the file of their own."""
    section = read_section(TITLE, telling.language)
    composed = [block for block in section.blocks if isinstance(block, HeadingSource | ParagraphSource)]
    title, subtitle = (plain(compose_words(block.words, telling)) for block in composed[:2])
    return title, subtitle


def compose_section(section: Section, telling: Telling) -> Iterator[Block]:
    """The blocks of a section; its first heading is the anchor that stays the same in all languages."""
    headings = 0
    for block in section.blocks:
        headings += isinstance(block, HeadingSource)
        anchor = section.code.replace("_", "-") + (f"-{headings}" if headings > 1 else "")
        yield compose_block(block, anchor, telling)


def compose_block(block: BlockSource, anchor: str, telling: Telling) -> Block:
    """One block with its tags answered."""
    match block:
        case HeadingSource(level, words):
            return Heading(level, plain(compose_words(words, telling)), anchor)
        case ParagraphSource(words):
            return Paragraph(compose_words(words, telling))
        case ListSource(items):
            return ListBlock(tuple(compose_words(item, telling) for item in items))
        case Tag():
            return compose_drawn(block, telling)


def compose_drawn(tag: Tag, telling: Telling) -> Table | Chart:
    """The table or chart that a block tag names."""
    known = TABLES if tag.name == "table" else PICTURES
    if tag.argument not in known:
        raise WrongText(UNKNOWN_NAME.fill(place=tag.place, name=tag.argument, known=", ".join(known)))
    with standing_at(tag.place):
        if tag.name == "table":
            return compose_table(TABLES[tag.argument], telling)
        return compose_chart(PICTURES[tag.argument], telling)


def fact_codes(sections: tuple[Section, ...]) -> tuple[str, ...]:
    """The facts that the text names, each once, in reading order."""
    tags = [tag for section in sections for tag in section.tags() if tag.name == "fact"]
    return tuple(dict.fromkeys(tag.argument for tag in tags))


def notices(telling: Telling, standing: Standing) -> Iterator[Notice]:
    """What must be known before reading on."""
    if standing.is_invented:
        yield Notice(telling.say(INVENTED))
    if standing.is_draft:
        yield Notice(telling.say(DRAFT))
        if broken := telling.readings.broken:
            yield Notice(" ".join((telling.say(BROKEN), *(telling.say(sentence) for sentence in broken))))
    if standing.reason:
        yield Notice(telling.say(AMENDED).format(reason=standing.reason))


def colophon(telling: Telling, standing: Standing) -> tuple[tuple[str, str], ...]:
    """What the report was computed from."""
    lines = [(telling.say(COMPUTED), write_date(telling.readings.days.day, telling.language))]
    if standing.edition:
        lines.append((telling.say(EDITION), str(standing.edition)))
    return (*lines, (telling.say(HASH), telling.readings.records_hash()))


UNKNOWN_NAME = Trilingual(
    kk="{place}: «{name}» деген кесте не диаграмма жоқ, барлары: {known}.",
    ru="{place}: таблицы или диаграммы «{name}» нет, есть: {known}.",
    en="{place}: there is no table or chart '{name}', there are: {known}.",
)
INVENTED = Trilingual(
    kk="Бұл есеп ойдан құрылған жазбалардан жасалған: ондағы адамдар мен ұйымдар шын өмірде жоқ.",
    ru="Отчёт составлен по вымышленным записям: таких людей и организаций на самом деле нет.",
    en="This report was made from invented records: its people and institutions do not exist.",
)
DRAFT = Trilingual(
    kk="Бұл — жоба: жарияланған басылым емес, сандар жазбалармен бірге өзгеруі мүмкін.",
    ru="Это проект, а не опубликованное издание: числа могут меняться вместе с записями.",
    en="This is a draft and no published edition: its numbers may change with the records.",
)
BROKEN = Trilingual(
    kk="Мына сандар өзара сәйкес келмейді, сондықтан есепті жариялауға болмайды:",
    ru="Эти числа не сходятся, поэтому отчёт нельзя опубликовать:",
    en="These numbers do not agree, so the report cannot be published:",
)
AMENDED = Trilingual(
    kk="Бұл — түзетілген басылым. Түзету себебі: {reason}.",
    ru="Это исправленное издание. Причина исправления: {reason}.",
    en="This is an amended edition. Reason: {reason}.",
)
COMPUTED = Trilingual(kk="Есептелген күн", ru="Рассчитано на", en="Computed as of")
EDITION = Trilingual(kk="Басылым", ru="Издание", en="Edition")
HASH = Trilingual(
    kk="Жазбалардың ізі (SHA-256)", ru="Отпечаток записей (SHA-256)", en="Fingerprint of the records (SHA-256)"
)
