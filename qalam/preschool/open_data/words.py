"""Titles of the tables and of their columns, in three languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import TextChoices
from django.utils import translation

from qalam.kernel.trilingual import LANGUAGES, Trilingual
from qalam.preschool.models import ManualMove, Place
from qalam.preschool.web.presenters.public_words import STANDING_WORDS
from qalam.registry.models import Institution
from qalam.registry.models.choices import GroupKind, Language, Ownership, Stay

PACKAGE = Trilingual(
    kk="Балабақшалардағы бос орындар және кезек статистикасы",
    ru="Свободные места в детских садах и статистика очереди",
    en="Free places in kindergartens and statistics of the queue",
)
ABOUT = Trilingual(
    kk="Күн сайынғы деректер. Шағын сандар жасырылады: бос ұяшық – айтылмайтын сан, нөл емес. Күтіп тұрған балалардың "
    "саны нақты саннан 4-ке дейін ғана ауытқуы мүмкін.",
    ru="Данные за каждый день. Малые числа скрыты: пустая ячейка – число, которое не сообщается, а не ноль. Число "
    "ожидающих детей может отличаться от точного не больше чем на 4.",
    en="Data of each day. Small numbers are hidden: an empty cell is a number that is not told, not nought. A number "
    "of children who wait may be off the count by 4 at most.",
)
TABLES: Mapping[str, Trilingual] = {
    "bulletin": Trilingual("Бос орындар бюллетені", "Бюллетень свободных мест", "Bulletin of free places"),
    "waiting": Trilingual("Кезекте тұрған балалар", "Дети в очереди", "Children who wait"),
    "served": Trilingual("Берілген жолдамалар, ай бойынша", "Выданные направления по месяцам", "Referrals by month"),
    "moved": Trilingual("Қолмен жылжыту, ай бойынша", "Переносы вручную по месяцам", "Moves by hand, by month"),
    "kindergartens": Trilingual("Балабақшалар тізілімі", "Реестр детских садов", "Register of kindergartens"),
    "names": Trilingual("Балабақшалардың атаулары", "Названия детских садов", "Names of kindergartens"),
}
COLUMNS: Mapping[str, Trilingual] = {
    "place": Trilingual("Орынның нөмірі", "Номер места", "Number of the place"),
    "bin": Trilingual("БСН", "БИН", "BIN"),
    "kindergarten_kk": Trilingual("Балабақша (қазақша)", "Детский сад (каз.)", "Kindergarten (Kazakh)"),
    "kindergarten_ru": Trilingual("Балабақша (орысша)", "Детский сад (рус.)", "Kindergarten (Russian)"),
    "kindergarten_en": Trilingual("Балабақша (ағылшынша)", "Детский сад (англ.)", "Kindergarten (English)"),
    "name_kk": Trilingual("Атауы (қазақша)", "Название (каз.)", "Name (Kazakh)"),
    "name_ru": Trilingual("Атауы (орысша)", "Название (рус.)", "Name (Russian)"),
    "name_en": Trilingual("Атауы (ағылшынша)", "Название (англ.)", "Name (English)"),
    "area_kk": Trilingual("Аумақ (қазақша)", "Район (каз.)", "Area (Kazakh)"),
    "area_ru": Trilingual("Аумақ (орысша)", "Район (рус.)", "Area (Russian)"),
    "area_en": Trilingual("Аумақ (ағылшынша)", "Район (англ.)", "Area (English)"),
    "birth_year": Trilingual("Туған жылы", "Год рождения", "Born in"),
    "language": Trilingual("Тәрбиелеу тілі", "Язык воспитания", "Language"),
    "languages": Trilingual("Тәрбиелеу тілдері", "Языки воспитания", "Languages"),
    "group": Trilingual("Топтың түрі", "Вид группы", "Kind of group"),
    "stay": Trilingual("Болу ұзақтығы", "Время пребывания", "Length of the day"),
    "state": Trilingual("Орынның күйі", "Состояние места", "State of the place"),
    "since": Trilingual("Қашаннан бері", "С какого времени", "Since"),
    "until": Trilingual("Қашанға дейін", "До какого времени", "Until"),
    "reason": Trilingual("Жабылу себебі", "Причина закрытия", "Why it was closed"),
    "born": Trilingual(
        "Туған жылы; others – бала саны аз жылдар бірге, every – бәрі",
        "Год рождения; others – годы, где детей мало, вместе, every – все",
        "Birth year; others: years of few children together, every: all of them",
    ),
    "total": Trilingual("Барлығы", "Всего", "All"),
    "month": Trilingual("Ай", "Месяц", "Month"),
    "kind": Trilingual("Ұйымның түрі", "Вид организации", "Kind of institution"),
    "ownership": Trilingual("Меншік нысаны", "Форма собственности", "Ownership"),
    "seats": Trilingual("Жобалық орын саны", "Число мест по проекту", "Seats by design"),
    "state_order": Trilingual("Мемлекеттік тапсырысы бар", "Есть государственный заказ", "Holds a state order"),
    "longitude": Trilingual("Бойлық", "Долгота", "Longitude"),
    "latitude": Trilingual("Ендік", "Широта", "Latitude"),
    "opened_on": Trilingual("Ашылған күні", "Дата открытия", "Opened on"),
}


def in_all_languages(say: Callable[[], Any]) -> Trilingual:
    """What a message of the catalogues says in each language."""
    spoken = []
    for language in LANGUAGES:
        with translation.override(language):
            spoken.append(str(say()))
    return Trilingual(*spoken)


def labels(choices: Iterable[TextChoices]) -> dict[str, Trilingual]:
    """The words of codes."""
    return {str(one.value): in_all_languages(lambda one=one: one.label) for one in choices}  # type: ignore[misc]


def codes() -> dict[str, dict[str, Trilingual]]:
    """The columns that hold codes, with the words of each."""
    return {
        "language": labels(Language),
        "group": labels(GroupKind),
        "stay": labels(Stay),
        "reason": labels(Place.Closing),
        "ownership": labels(Ownership),
        "kind": labels((Institution.Kind.KINDERGARTEN, Institution.Kind.MINI_CENTRE)),
        "state": {str(one): words for one, words in STANDING_WORDS.items()},
        "manual": labels(ManualMove.Reason),
    }
