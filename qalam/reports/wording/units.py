"""What is counted, in words that agree with the number."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from qalam.figures.population import Unit
from qalam.kernel.numerals import english, russian
from qalam.kernel.trilingual import Language


class Noun(NamedTuple):
    """A noun beside a number: Kazakh has one form, Russian three, English two."""

    kk: str
    ru: tuple[str, str, str]
    en: tuple[str, str]


NOUNS: Mapping[Unit, Noun] = {
    Unit.PEOPLE: Noun("адам", ("человек", "человека", "человек"), ("person", "people")),
    Unit.CHILDREN: Noun("бала", ("ребёнок", "ребёнка", "детей"), ("child", "children")),
    Unit.PUPILS: Noun("оқушы", ("ученик", "ученика", "учеников"), ("pupil", "pupils")),
    Unit.ORGANISATIONS: Noun("ұйым", ("организация", "организации", "организаций"), ("organisation", "organisations")),
    Unit.SCHOOLS: Noun("мектеп", ("школа", "школы", "школ"), ("school", "schools")),
    Unit.INSTITUTIONS: Noun("мекеме", ("учреждение", "учреждения", "учреждений"), ("institution", "institutions")),
    Unit.CLUBS: Noun("клуб", ("клуб", "клуба", "клубов"), ("club", "clubs")),
    Unit.SEATS: Noun("орын", ("место", "места", "мест"), ("place", "places")),
    Unit.EVENTS: Noun("іс-шара", ("мероприятие", "мероприятия", "мероприятий"), ("event", "events")),
    Unit.ROOMS: Noun("бөлме", ("помещение", "помещения", "помещений"), ("room", "rooms")),
    Unit.GROUPS: Noun("топ", ("группа", "группы", "групп"), ("group", "groups")),
    Unit.MEASURES: Noun("іс-шара", ("мера", "меры", "мер"), ("measure", "measures")),
    Unit.DAYS: Noun("күн", ("день", "дня", "дней"), ("day", "days")),
    Unit.POINTS: Noun("балл", ("балл", "балла", "баллов"), ("point", "points")),
    Unit.TENGE: Noun("теңге", ("тенге", "тенге", "тенге"), ("tenge", "tenge")),
}


def noun_of(unit: Unit, value: Decimal, language: Language) -> str:
    """The word for the unit beside this number; empty for percent and rates, which need none."""
    noun = NOUNS.get(unit)
    return "" if noun is None else agree(noun, value, language)


def agree(noun: Noun, value: Decimal, language: Language) -> str:
    """The form of the noun that the number asks for."""
    if language == "kk":
        return noun.kk
    counted = int(value) if value == value.to_integral_value() else value
    return russian.plural_form(counted, *noun.ru) if language == "ru" else english.plural_form(counted, *noun.en)
