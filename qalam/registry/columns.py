"""What a specialist sees of a row. Names of institutions are those of the day: `named` joins them."""

from __future__ import annotations

from qalam.figures.population import Column
from qalam.kernel.trilingual import Trilingual

NAMED = Column(Trilingual("Білім беру ұйымы", "Организация образования", "Institution"), "named__name_kk")
PERIOD = Column(Trilingual("Кезеңі", "Период", "Period"), "period")
NUMBER = Trilingual("Нөмірі", "Номер", "Number")
SEATS = Trilingual("Орын саны", "Число мест", "Seats")
GROUP = Trilingual("Топ, сынып", "Группа, класс", "Group")
PLACE = Trilingual("Орны", "Место", "Place")
POINTS = Trilingual("Балл", "Баллы", "Points")
DAY = Trilingual("Күні", "Дата", "Date")


def person_columns(path: str) -> tuple[Column, ...]:
    """Who it is: the name and the birth date of the person at the end of `path`."""
    return (
        Column(Trilingual("Тегі", "Фамилия", "Surname"), f"{path}__surname"),
        Column(Trilingual("Аты", "Имя", "Given name"), f"{path}__given_name"),
        Column(Trilingual("Әкесінің аты", "Отчество", "Patronymic"), f"{path}__patronymic"),
        Column(Trilingual("Туған күні", "Дата рождения", "Date of birth"), f"{path}__born_on"),
    )
