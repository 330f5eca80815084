"""A document with every kind of block, in each language; all of it invented."""

from __future__ import annotations

from datetime import date
from functools import cache

from qalam.documents.charts import Series, draw
from qalam.documents.tree import (
    Chart,
    Document,
    Heading,
    Link,
    ListBlock,
    Mark,
    Notice,
    Number,
    Paragraph,
    Quote,
    Table,
    Text,
)
from qalam.kernel.trilingual import Language

ON = date(2023, 9, 1)
HOSTILE = '<script>alert("1")</script> #import "x" ]]> {a} $b$ \\ @c *d* _e_ `f` //g &amp; [h]'
KAZAKH = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё Йй Ээ Щщ Ъъ Ыы Ьь"

WORDS: dict[Language, dict[str, str]] = {
    "kk": {
        "title": "Ойдан шығарылған қаланың білім беру жүйесі",
        "subtitle": "2022–2023 оқу жылының қорытындысы",
        "notice": "Бұл құжаттағы барлық жазба ойдан шығарылған: ол жазу үлгісін тексеруге ғана керек.",
        "first": "Мектепке дейінгі тәрбие",
        "second": "Кезек пен орындар",
        "third": "Шағын орталықтар",
        "sentence": "Оқу жылының басында балабақшаларға ",
        "ending": " бала барды, бұл өткен жылғыдан көп. Кезек ашық жүргізіледі, әр ата-ана өз орнын көре алады.",
        "quote": "Әрбір бала өзі тұратын жерге жақын балабақшаға баруға құқылы.",
        "caption": "Аумақ бойынша балалар",
        "place": "Аумақ",
        "before": "2021–2022",
        "now": "2022–2023",
        "seen": "Қалада балалар саны өсті",
        "alt": "Екі жылдың деректері: қалада 8120-дан 9283-ке өсті, ауылда 1203-тен 1150-ге кеміді.",
        "note": "Дереккөз: ойдан шығарылған жазбалар, 2023 жылғы 1 қыркүйек.",
        "city": "Қала",
        "village": "Ауыл",
        "source": "Анықтамалар",
        "base": "Негіз: 2–6 жастағы балалар.",
    },
    "ru": {
        "title": "Система образования вымышленного города",
        "subtitle": "Итоги 2022–2023 учебного года",
        "notice": "Все записи этого документа вымышлены: он нужен только для проверки вёрстки.",
        "first": "Дошкольное воспитание",
        "second": "Очередь и места",
        "third": "Мини-центры",
        "sentence": "В начале учебного года детские сады посещали ",
        "ending": " детей, больше, чем годом раньше. Очередь открыта, каждый родитель видит своё место.",
        "quote": "Каждый ребёнок вправе посещать детский сад рядом с домом.",
        "caption": "Дети по территориям",
        "place": "Территория",
        "before": "2021–2022",
        "now": "2022–2023",
        "seen": "Детей в городе стало больше",
        "alt": "Два года: в городе рост с 8120 до 9283, в селе снижение с 1203 до 1150.",
        "note": "Источник: вымышленные записи, 1 сентября 2023 года.",
        "city": "Город",
        "village": "Село",
        "source": "Определения",
        "base": "База: дети от 2 до 6 лет.",
    },
    "en": {
        "title": "Education in an invented city",
        "subtitle": "The school year 2022–2023 in review",
        "notice": "All records in this document are invented: it only serves to test the setting.",
        "first": "Preschool",
        "second": "Queue and places",
        "third": "Mini-centres",
        "sentence": "At the beginning of the school year kindergartens were attended by ",
        "ending": " children, more than a year before. The queue is open, every parent sees their place.",
        "quote": "Every child may attend a kindergarten close to home.",
        "caption": "Children by area",
        "place": "Area",
        "before": "2021–2022",
        "now": "2022–2023",
        "seen": "More children in the city",
        "alt": "Two years: in the city up from 8120 to 9283, in the village down from 1203 to 1150.",
        "note": "Source: invented records, 1 September 2023.",
        "city": "City",
        "village": "Village",
        "source": "Definitions",
        "base": "Base: children aged 2 to 6.",
    },
}


@cache
def sample(language: Language, sections: int = 2) -> Document:
    """The document; `sections` sets its length."""
    words = WORDS[language]
    number = Number("9\u202f283", "preschool.children", ON, "/figures/preschool.children?on=2023-09-01", words["base"])
    paragraph = Paragraph(
        (Text(words["sentence"]), number, Mark("1", "#definition-1"), Text(words["ending"]), Text(" "),
         Text(KAZAKH, emphasis=True), Text(" № 18.", strong=True))
    )  # fmt: skip
    table = _table(language, number)
    blocks = [Notice(words["notice"]), paragraph]
    for section in range(1, sections + 1):
        blocks += [
            Heading(1, f"{section}. {words['first']}", f"part-{section}"),
            paragraph,
            Heading(2, words["second"], f"part-{section}-queue"),
            ListBlock((paragraph.inlines, (Text(words["base"]),)), ordered=False),
            table,
            Quote(words["quote"]),
            Heading(3, words["third"], f"part-{section}-centres"),
            paragraph,
            _chart(language, table),
            paragraph,
            ListBlock(((Text(words["base"]),), (Link("adilet.zan.kz", "https://adilet.zan.kz/kaz"),)), ordered=True),
        ]
    blocks += [
        Heading(1, words["source"], "definitions"),
        Paragraph((Text("1. " + words["base"]),), anchor="definition-1"),
        Paragraph((Text(HOSTILE), Link("run", "javascript:alert(1)"), Mark("?", "#nowhere"))),
    ]
    facts = (("SHA-256", "a3f1" * 16), (words["place"], words["city"]))
    return Document(words["title"], words["subtitle"], language, ON, tuple(blocks), facts, True)


def _table(language: Language, number: Number) -> Table:
    words = WORDS[language]
    rows = tuple(
        ((Text(f"{words['village']} {place}"),), (Text(f"1\u202f{place:03d}"),), (Text("870"),))
        for place in range(1, 9)
    )
    first = ((Text(words["city"]),), (Text("8\u202f120"),), (number,))
    head = (words["place"], words["before"], words["now"])
    return Table(words["caption"], head, (first, *rows), (False, True, True), words["base"])


def _chart(language: Language, table: Table) -> Chart:
    words = WORDS[language]
    series = [
        Series(words["before"], ((words["city"], 8120), (words["village"], 1203))),
        Series(words["now"], ((words["city"], 9283), (words["village"], 1150))),
    ]
    return Chart(draw("bar", series, language=language), words["seen"], words["alt"], words["note"], table)
