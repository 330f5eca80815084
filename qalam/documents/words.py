"""The few words that writers add to a document by themselves."""

from __future__ import annotations

from typing import Literal

from qalam.kernel.trilingual import Language, Trilingual

CONTENTS = Trilingual(kk="Мазмұны", ru="Содержание", en="Contents")
COLOPHON = Trilingual(kk="Құжат туралы", ru="О документе", en="About this document")
CHART_TABLES = Trilingual(kk="Суреттердің деректері", ru="Данные к рисункам", en="Data behind the figures")
SHOW_TABLE = Trilingual(kk="Деректерді кестемен көрсету", ru="Показать данные таблицей", en="Show the data as a table")
DATA_AT_END = Trilingual(
    kk="Деректері құжат соңындағы кестеде", ru="Данные в таблице в конце документа", en="Data in a table at the end"
)
ON_PAGE = Trilingual(kk="{n}-бет", ru="с. {n}", en="p. {n}")
NO_VALUE = Trilingual(kk="дерек жоқ", ru="нет данных", en="no data")
PAGE_TITLE = Trilingual(kk="Бет", ru="Страница", en="Page")

TABLE_NUMBER = Trilingual(kk="{n}-кесте.", ru="Таблица {n}.", en="Table {n}.")
CHART_NUMBER = Trilingual(kk="{n}-сурет.", ru="Рисунок {n}.", en="Figure {n}.")
CHART_DATA_NUMBER = Trilingual(kk="{n}-суреттің деректері.", ru="Данные к рисунку {n}.", en="Data behind figure {n}.")

LOCALE: dict[Language, str] = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}


def write_label(kind: Literal["table", "chart", "chart data"], number: int, language: Language) -> str:
    """What stands before a caption: `3-кесте.`, `Рисунок 3.`, `Data behind figure 3.`"""
    forms = {"table": TABLE_NUMBER, "chart": CHART_NUMBER, "chart data": CHART_DATA_NUMBER}
    return forms[kind].fill(n=number).say(language)
