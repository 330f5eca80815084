"""The words for what figures are told in, as they stand beside a number or at the head of a column."""

from __future__ import annotations

from qalam.figures.population import Unit
from qalam.kernel.trilingual import Trilingual

UNITS: dict[Unit, Trilingual] = {
    Unit.PEOPLE: Trilingual(kk="адам", ru="чел.", en="people"),
    Unit.CHILDREN: Trilingual(kk="бала", ru="детей", en="children"),
    Unit.PUPILS: Trilingual(kk="оқушы", ru="учащихся", en="pupils"),
    Unit.ORGANISATIONS: Trilingual(kk="ұйым", ru="организаций", en="organisations"),
    Unit.SCHOOLS: Trilingual(kk="мектеп", ru="школ", en="schools"),
    Unit.INSTITUTIONS: Trilingual(kk="мекеме", ru="учреждений", en="institutions"),
    Unit.CLUBS: Trilingual(kk="клуб", ru="клубов", en="clubs"),
    Unit.GROUPS: Trilingual(kk="топ, сынып", ru="групп, классов", en="groups, classes"),
    Unit.ROOMS: Trilingual(kk="кабинет", ru="кабинетов", en="rooms"),
    Unit.EVENTS: Trilingual(kk="іс-шара", ru="мероприятий", en="events"),
    Unit.MEASURES: Trilingual(kk="шара", ru="мер", en="measures"),
    Unit.SEATS: Trilingual(kk="орын", ru="мест", en="places"),
    Unit.POINTS: Trilingual(kk="балл", ru="баллов", en="points"),
    Unit.DAYS: Trilingual(kk="күн", ru="дней", en="days"),
    Unit.TENGE: Trilingual(kk="теңге", ru="тенге", en="tenge"),
    Unit.PERCENT: Trilingual(kk="%", ru="%", en="%"),
    Unit.RATE: Trilingual(kk="бірге шаққанда", ru="на одного", en="to one"),
}
