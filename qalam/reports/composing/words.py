"""Words with tags become words with numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from qalam.documents.tree import Inline, Inlines, Link, Text
from qalam.kernel.dates import Case, write_date
from qalam.kernel.trilingual import Trilingual
from qalam.reports.composing.telling import Telling, standing_at
from qalam.reports.facts import all_facts
from qalam.reports.manuscript.source import Words
from qalam.reports.manuscript.tags import DAY_NAMES, Tag, WrongText
from qalam.reports.wording.changes import change_in_words
from qalam.reports.wording.names import list_names
from qalam.reports.wording.numbers import said


def compose_words(words: Words, telling: Telling) -> Inlines:
    """The run of words with each tag answered; refuses with WrongText, naming file and line."""
    return tuple(word if isinstance(word, Text | Link) else answer_tag(word, telling) for word in words)


def answer_tag(tag: Tag, telling: Telling) -> Inline:
    """What stands in the place of an inline tag."""
    with standing_at(tag.place):
        return ANSWERS[tag.name](tag, telling)


def _figure(tag: Tag, telling: Telling) -> Inline:
    answer = telling.readings.answer(tag.argument, tag.at)
    return telling.number(answer, said(answer.figure, answer.value, telling.language, tag.options))


def _change(tag: Tag, telling: Telling) -> Inline:
    now, before = telling.readings.pair(tag.argument, tag.at)
    text = change_in_words(now.figure, now.value, before.value, telling.language)
    return Link(text, telling.address(now.figure.id, now.on))


def _schools(tag: Tag, telling: Telling) -> Inline:
    by = tag.options.get("by", "institution")
    found = telling.readings.breakdown(tag.argument, by, tag.at)
    names = [telling.say(cell.label) for cell in found.cells if cell.numerator]
    return Link(list_names(names, telling.language), f"{telling.address(found.figure.id, found.on)}&by={by}")


def _fact(tag: Tag, telling: Telling) -> Inline:
    facts = all_facts()
    if tag.argument not in facts:
        raise WrongText(UNKNOWN_FACT.fill(place=tag.place, code=tag.argument, known=", ".join(facts)))
    return Text(telling.say(facts[tag.argument].words))


def _date(tag: Tag, telling: Telling) -> Inline:
    day = telling.readings.days.named(tag.name)
    return Text(write_date(day, telling.language, cast(Case, tag.options.get("case", "nom"))))


def _calendar(tag: Tag, telling: Telling) -> Inline:
    if tag.argument not in DAY_NAMES:
        raise WrongText(UNKNOWN_DAY.fill(place=tag.place, name=tag.argument, known=", ".join(DAY_NAMES)))
    return Text(str(telling.readings.days.named(tag.argument).year))


def _year(tag: Tag, telling: Telling) -> Inline:
    year = telling.readings.days.year
    return Text(str(year if tag.name == "year" else year.previous))


ANSWERS: Mapping[str, Callable[[Tag, Telling], Inline]] = {
    "figure": _figure,
    "change": _change,
    "schools": _schools,
    "fact": _fact,
    "calendar": _calendar,
    "year": _year,
    "year_before": _year,
    **dict.fromkeys(DAY_NAMES, _date),
}
UNKNOWN_FACT = Trilingual(
    kk="{place}: «{code}» деген дерек facts.toml файлында жоқ, барлары: {known}.",
    ru="{place}: факта «{code}» нет в facts.toml, есть: {known}.",
    en="{place}: facts.toml has no fact '{code}', it has: {known}.",
)
UNKNOWN_DAY = Trilingual(
    kk="{place}: «{name}» деген күн жоқ, барлары: {known}.",
    ru="{place}: дня «{name}» нет, есть: {known}.",
    en="{place}: there is no day '{name}', there are: {known}.",
)
