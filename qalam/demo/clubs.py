"""Extracurricular education: circles of schools, the creativity house and the yard clubs, and who attends them."""

from __future__ import annotations

import numpy as np

from qalam.demo.allotting import choose
from qalam.demo.city import City
from qalam.demo.days import BEFORE, NOW, day, school_year
from qalam.demo.places import Kind
from qalam.demo.sheets import Span
from qalam.enrichment.models import Circle, Membership
from qalam.kernel.trilingual import Trilingual

CHILDREN = {BEFORE: 24_310, NOW: 26_136}
SECOND_CIRCLE = 0.16
SCHOOL_CIRCLES, HOUSE_CIRCLES, CLUB_CIRCLES = 12, 36, 4
CIRCLES = (
    ("arts", Trilingual("Домбыра үйірмесі", "Кружок домбры", "Dombra circle")),
    ("sport", Trilingual("Тоғызқұмалақ секциясы", "Секция тогызкумалака", "Togyzkumalak section")),
    ("science", Trilingual("Робот техникасы үйірмесі", "Кружок робототехники", "Robotics circle")),
    ("local_history", Trilingual("Өлкетану үйірмесі", "Краеведческий кружок", "Local history circle")),
    ("languages", Trilingual("Ағылшын тілі үйірмесі", "Кружок английского языка", "English circle")),
    ("arts", Trilingual("Бейнелеу өнері студиясы", "Изостудия", "Art studio")),
    ("sport", Trilingual("Волейбол секциясы", "Секция волейбола", "Volleyball section")),
    ("science", Trilingual("Жас математик үйірмесі", "Кружок юного математика", "Young mathematicians' circle")),
    ("arts", Trilingual("Би тобы", "Танцевальная группа", "Dance group")),
    ("sport", Trilingual("Қазақша күрес секциясы", "Секция казахской борьбы", "Kazakh wrestling section")),
    ("science", Trilingual("Бағдарламалау үйірмесі", "Кружок программирования", "Programming circle")),
    ("local_history", Trilingual("Туризм үйірмесі", "Туристический кружок", "Tourism circle")),
)


def build_clubs(city: City) -> None:
    """Circles since 2020 or since their house opened; memberships of both years."""
    places, circles_of = city.places, {}
    many = {Kind.CREATIVITY_HOUSE: HOUSE_CIRCLES, Kind.YARD_CLUB: CLUB_CIRCLES}
    for index, place in enumerate(places.places):
        count = SCHOOL_CIRCLES if place.is_day_school else many.get(Kind(place.kind), 0)
        kinds = [CIRCLES[number % len(CIRCLES)] for number in range(count)]
        circles_of[int(places.ids[index])] = city.sheets.add(
            Circle,
            count,
            institution_id=int(places.ids[index]),
            field=[field for field, _ in kinds],
            name_kk=[name.kk for _, name in kinds],
            name_ru=[name.ru for _, name in kinds],
            name_en=[name.en for _, name in kinds],
            period=Span(max(np.datetime64(place.opened), day("2019-09-01"))),
        )
    elsewhere = np.concatenate(
        [circles_of[id] for id in (*places.of_kind(Kind.CREATIVITY_HOUSE), *places.of_kind(Kind.YARD_CLUB))]
    )
    for year, children in CHILDREN.items():
        roll = city.pupils[year].where(city.pupils[year].is_day_pupil)
        chosen = choose(city.chance, np.arange(len(roll.person)), children)
        own = np.array([circles_of[id][0] for id in roll.institution[chosen].tolist()])
        own += city.chance.integers(0, SCHOOL_CIRCLES, children)
        join(city, own, roll.person[chosen], year)
        second = chosen[city.chance.random(children) < SECOND_CIRCLE]
        open_now = elsewhere if year == NOW else elsewhere[:HOUSE_CIRCLES]
        join(city, city.chance.choice(open_now, len(second)), roll.person[second], year)


def join(city: City, circle: np.ndarray, person: np.ndarray, year: int) -> None:
    """Memberships over a school year."""
    city.sheets.add(Membership, len(person), circle_id=circle, person_id=person, period=school_year(year))
