"""The closing part: what each figure of the report means, where its rule comes from, and the facts it names."""

from __future__ import annotations

from collections.abc import Iterator

from qalam.documents.tree import Block, Heading, Inline, Link, Paragraph, Text
from qalam.figures.figure import Figure
from qalam.kernel.acts import act_address, name_act
from qalam.kernel.source import Confidence, Source
from qalam.kernel.trilingual import Trilingual
from qalam.reports.composing.tables import definition_anchor
from qalam.reports.composing.telling import Telling
from qalam.reports.facts import Fact, all_facts


def compose_definitions(telling: Telling, fact_codes: tuple[str, ...]) -> Iterator[Block]:
    """Definitions of every figure used so far, then the facts that the text names."""
    yield Heading(1, telling.say(DEFINITIONS), "definitions")
    yield Paragraph((Text(telling.say(HOW_TO_READ)),))
    for figure in telling.readings.figures():
        yield Paragraph(tuple(_definition(figure, telling)), anchor=definition_anchor(figure.id))
    facts = all_facts()
    if fact_codes:
        yield Heading(2, telling.say(FACTS), "facts")
        for code in fact_codes:
            yield Paragraph(tuple(_fact(facts[code], telling)))


def _definition(figure: Figure, telling: Telling) -> Iterator[Inline]:
    yield Link(telling.say(figure.title), telling.address(figure.id, telling.readings.days.day))
    yield Text(f". {telling.say(figure.meaning)} ")
    yield from _source(figure.source, figure.confidence, telling)


def _fact(fact: Fact, telling: Telling) -> Iterator[Inline]:
    yield Text(telling.say(fact.words), strong=True)
    yield Text(f" — {telling.say(fact.meaning)}. ")
    yield from _source(fact.source, fact.confidence, telling)


def _source(source: Source, confidence: Confidence, telling: Telling) -> Iterator[Inline]:
    if not confidence.is_law:
        yield Text(telling.say(PRACTICE))
        return
    yield Text(telling.say(BY_ACT))
    name, address = name_act(source.act, telling.language), act_address(source.act, telling.language)
    yield Link(name, address) if address else Text(name)
    yield Text(".")


DEFINITIONS = Trilingual(kk="Анықтамалар мен дереккөздер", ru="Определения и источники", en="Definitions and sources")
HOW_TO_READ = Trilingual(
    kk="Есептегі әр сан қаланың жазбаларынан есептелген. Төменде әр көрсеткіштің нені білдіретіні және қандай актіге "
    "не тәжірибеге сүйенетіні жазылған.",
    ru="Каждое число отчёта посчитано по записям города. Ниже сказано, что означает каждый показатель и на какой акт "
    "или практику он опирается.",
    en="Every number of the report was counted from the records of the city. Below stands what each figure means, and "
    "which act or practice it rests on.",
)
FACTS = Trilingual(
    kk="Мәтінде аталған тұрақты деректер",
    ru="Постоянные данные, названные в тексте",
    en="Fixed facts named in the text",
)
BY_ACT = Trilingual(kk="Негізі: ", ru="Основание: ", en="Basis: ")
PRACTICE = Trilingual(kk="Жергілікті тәжірибе.", ru="Местная практика.", en="Local practice.")
