"""The ways in which figures break down: by institution, territory, sex, language, and what else all rooms share."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from qalam.figures.population import Dimension
from qalam.kernel.kazakh.alphabet import sort_key
from qalam.kernel.trilingual import Trilingual
from qalam.registry.models import Area, Institution
from qalam.registry.queries.names import named_institutions

LAST = 10**6
"""The place of institutions without a number: after all that have one."""


def worded(code: str, title: Trilingual, words: Mapping[Any, Trilingual]) -> Dimension:
    """A dimension whose keys are coded: shown in the order of `words`."""

    def labels(keys: Collection[Any], on: date) -> Mapping[Any, Trilingual]:
        return {key: word for key, word in words.items() if key in keys}

    return Dimension(code, title, labels)


def counted(code: str, title: Trilingual) -> Dimension:
    """A dimension whose keys are numbers: shown as they are, from the least."""

    def labels(keys: Collection[Any], on: date) -> Mapping[Any, Trilingual]:
        return {key: Trilingual(f"{key}", f"{key}", f"{key}") for key in sorted(keys)}

    return Dimension(code, title, labels)


def natural(text: str) -> str:
    """A sort key in which 2 comes before 10."""
    return re.sub(r"\d+", lambda digits: digits.group().zfill(9), text)


def institution_labels(keys: Collection[Any], on: date) -> Mapping[Any, Trilingual]:
    """Institutions by their names of the day: kind by kind, by number, then by name."""
    found = Institution.objects.in_bulk(list(keys))
    names = named_institutions(on, found)
    kinds = list(Institution.Kind.values)

    def place(key: Any) -> tuple[int, int, str]:
        institution = found[key]
        return (
            kinds.index(institution.kind),
            LAST if institution.number is None else institution.number,
            natural(names[key].sort_key if key in names else institution.bin),
        )

    return {
        key: names[key].name if key in names else Trilingual(*[found[key].bin] * 3) for key in sorted(found, key=place)
    }


def area_labels(keys: Collection[Any], on: date) -> Mapping[Any, Trilingual]:
    """Territories by name: the city, its villages, its micro-districts."""
    kinds = list(Area.Kind.values)
    found = sorted(
        Area.objects.filter(pk__in=keys), key=lambda area: (kinds.index(area.kind), natural(sort_key(area.name_kk)))
    )
    return {area.pk: Trilingual(area.name_kk, area.name_ru, area.name_en) for area in found}


AREA = Dimension("area", Trilingual("Аумақ", "Территория", "Territory"), area_labels)
HOME_AREA = Dimension("home_area", Trilingual("Тұрғылықты жері", "Место жительства", "Place of residence"), area_labels)
KIND = worded(
    "kind",
    Trilingual("Ұйым түрі", "Вид организации", "Kind of institution"),
    {
        "kindergarten": Trilingual("Балабақша", "Детский сад", "Kindergarten"),
        "mini_centre": Trilingual("Шағын орталық", "Мини-центр", "Mini-centre"),
        "general_school": Trilingual("Жалпы білім беретін мектеп", "Общеобразовательная школа", "General school"),
        "primary_school": Trilingual("Бастауыш мектеп", "Начальная школа", "Primary school"),
        "evening_school": Trilingual("Кешкі мектеп", "Вечерняя школа", "Evening school"),
        "creativity_house": Trilingual("Шығармашылық үйі", "Дом творчества", "Creativity house"),
        "yard_club": Trilingual("Аула клубы", "Дворовый клуб", "Yard club"),
        "methodical_centre": Trilingual("Әдістемелік орталық", "Методический центр", "Methodical centre"),
        "department": Trilingual("Білім бөлімі", "Отдел образования", "Education department"),
    },
)
OWNERSHIP = worded(
    "ownership",
    Trilingual("Меншік нысаны", "Форма собственности", "Ownership"),
    {
        "state": Trilingual("Мемлекеттік", "Государственная", "State"),
        "private": Trilingual("Жекеменшік", "Частная", "Private"),
    },
)
INSTITUTION = Dimension(
    "institution",
    Trilingual("Білім беру ұйымы", "Организация образования", "Institution"),
    institution_labels,
    nests_in=(AREA,),
)
SEX = worded(
    "sex",
    Trilingual("Жынысы", "Пол", "Sex"),
    {"f": Trilingual("Әйел", "Женский", "Female"), "m": Trilingual("Ер", "Мужской", "Male")},
)
LANGUAGE = worded(
    "language",
    Trilingual("Оқыту тілі", "Язык обучения", "Language of instruction"),
    {
        "kk": Trilingual("Қазақ тілі", "Казахский", "Kazakh"),
        "ru": Trilingual("Орыс тілі", "Русский", "Russian"),
        "en": Trilingual("Ағылшын тілі", "Английский", "English"),
    },
)
GRADE = counted("grade", Trilingual("Сынып", "Класс", "Grade"))
SHIFT = counted("shift", Trilingual("Ауысым", "Смена", "Shift"))
BIRTH_YEAR = counted("birth_year", Trilingual("Туған жылы", "Год рождения", "Year of birth"))
MODE = worded(
    "mode",
    Trilingual("Оқу нысаны", "Форма обучения", "Mode of study"),
    {
        "day": Trilingual("Күндізгі", "Дневная", "Day"),
        "evening": Trilingual("Кешкі", "Вечерняя", "Evening"),
        "home": Trilingual("Үйден оқыту", "Обучение на дому", "Taught at home"),
    },
)
SUBJECTS = {
    "kazakh": Trilingual("Қазақ тілі мен әдебиеті", "Казахский язык и литература", "Kazakh language and literature"),
    "russian": Trilingual("Орыс тілі мен әдебиеті", "Русский язык и литература", "Russian language and literature"),
    "english": Trilingual("Ағылшын тілі", "Английский язык", "English"),
    "mathematics": Trilingual("Математика", "Математика", "Mathematics"),
    "informatics": Trilingual("Информатика", "Информатика", "Informatics"),
    "physics": Trilingual("Физика", "Физика", "Physics"),
    "chemistry": Trilingual("Химия", "Химия", "Chemistry"),
    "biology": Trilingual("Биология", "Биология", "Biology"),
    "geography": Trilingual("География", "География", "Geography"),
    "history": Trilingual("Қазақстан тарихы", "История Казахстана", "History of Kazakhstan"),
    "world_history": Trilingual("Дүниежүзі тарихы", "Всемирная история", "World history"),
    "law": Trilingual("Құқық негіздері", "Основы права", "Law"),
}


def subject_labels(keys: Collection[Any], on: date) -> Mapping[Any, Trilingual]:
    """Subjects in the order of the table; a code that is not in it stands last, as it is."""
    known = {code: name for code, name in SUBJECTS.items() if code in keys}
    return known | {code: Trilingual(code, code, code) for code in sorted(set(keys) - set(SUBJECTS)) if code}


SUBJECT = Dimension("subject", Trilingual("Пән", "Предмет", "Subject"), subject_labels)
