"""Areas and institutions of one demo city, with names, profiles and places on the map."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from qalam.demo.days import day
from qalam.demo.sheets import Sheets, Span
from qalam.kernel.check_digit import check_digit
from qalam.kernel.kazakh.alphabet import search_key, sort_key
from qalam.kernel.trilingual import Trilingual
from qalam.registry.models import Area, Institution, InstitutionName, InstitutionProfile, StateOrder

Kind = Institution.Kind
DOCUMENT = "Облыс әкімдігінің {year} жылғы № {number} қаулысы"
"""What a state order rests on."""
_RUSSIAN = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
_LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "zh",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
            "a",
            "g",
            "k",
            "n",
            "o",
            "u",
            "u",
            "kh",
            "i",
        ],
        strict=True,
    )
)


@dataclass(frozen=True)
class Place:
    """An institution to be: what its records say of it, and how many children come."""

    kind: str
    names: Trilingual
    area: str
    ownership: str
    opened: str
    seats: int
    number: int | None = None
    weight: float = 1.0
    russian: float = 0.0
    shifts: int = 1

    @property
    def is_day_school(self) -> bool:
        """A state general or primary school."""
        return self.ownership == "state" and self.kind in (Kind.GENERAL_SCHOOL, Kind.PRIMARY_SCHOOL)

    @property
    def is_school(self) -> bool:
        return self.kind in (Kind.GENERAL_SCHOOL, Kind.PRIMARY_SCHOOL, Kind.EVENING_SCHOOL)

    @property
    def is_preschool(self) -> bool:
        return self.kind in (Kind.KINDERGARTEN, Kind.MINI_CENTRE)


@dataclass(frozen=True)
class Places:
    """The institutions of the city with their ids and BINs, in one order, and the ids of its areas by name."""

    places: tuple[Place, ...]
    ids: np.ndarray
    areas: dict[str, int]
    bins: list[str]

    def where(self, wanted: Any) -> np.ndarray:
        """The places for which `wanted` is true, as places in the order."""
        return np.array([index for index, place in enumerate(self.places) if wanted(place)], dtype=np.int64)

    def numbered(self, *numbers: int) -> list[int]:
        """The ids of the state schools of these numbers."""
        found = {place.number: int(id) for place, id in zip(self.places, self.ids, strict=True) if place.number}
        return [found[number] for number in numbers]

    def of_kind(self, kind: str) -> list[int]:
        """The ids of the institutions of a kind."""
        return [int(id) for place, id in zip(self.places, self.ids, strict=True) if place.kind == kind]


@cache
def told() -> dict[str, Any]:
    """What `places.toml` says."""
    return tomllib.loads((Path(__file__).parent / "places.toml").read_text(encoding="utf-8"))


def build_places(sheets: Sheets, chance: np.random.Generator, copy: int) -> Places:
    """Areas and institutions of the city; only the first copy carries the code of the state classifier."""
    areas = build_areas(sheets, copy)
    places = (*schools(), *kindergartens(chance), *centres())
    bins = [invented_bin(place, copy * 1000 + index) for index, place in enumerate(places)]
    ids = add_institutions(sheets, chance, places, areas, bins)
    add_names(sheets, places, ids)
    add_profiles(sheets, places, ids)
    add_state_orders(sheets, places, ids)
    return Places(places, ids, areas, bins)


def add_institutions(
    sheets: Sheets, chance: np.random.Generator, places: Sequence[Place], areas: dict[str, int], bins: list[str]
) -> np.ndarray:
    """The institutions themselves, somewhere in their areas; their ids."""
    return sheets.add(
        Institution,
        len(places),
        bin=bins,
        kind=[str(place.kind) for place in places],
        number=[place.number for place in places],
        area_id=[areas[place.area] for place in places],
        longitude=[coordinate(chance, place.area, "longitude") for place in places],
        latitude=[coordinate(chance, place.area, "latitude") for place in places],
        period=since(places),
    )


def add_names(sheets: Sheets, places: Sequence[Place], ids: np.ndarray) -> None:
    """What they are called, from their first day on, or what they were called before."""
    names = [(int(id), *name) for place, id in zip(places, ids, strict=True) for name in names_of(place)]
    institution, told, first, last = zip(*names, strict=True)
    sheets.add(
        InstitutionName,
        len(names),
        institution_id=np.array(institution),
        name_kk=[name.kk for name in told],
        name_ru=[name.ru for name in told],
        name_en=[name.en for name in told],
        sort_key=[sort_key(name.kk) for name in told],
        search_key=[search_key(name.kk) for name in told],
        period=Span(list(first), list(last)),
    )


def names_of(place: Place) -> Iterator[tuple[Trilingual, str, str | None]]:
    """Each name of an institution, from its first day until that of the next; some kindergartens were renamed."""
    begun = place.opened
    own = place.names.kk.partition("»")[0].removeprefix("«")
    for name, kk, ru, en, renamed_on in told()["kindergartens"]["renamed"] if place.is_preschool else ():
        if name == own:
            yield Trilingual(kk, ru, en), begun, str(renamed_on)
            begun = str(renamed_on)
    yield place.names, begun, None


def add_profiles(sheets: Sheets, places: Sequence[Place], ids: np.ndarray) -> None:
    """Whose they are, in which languages they teach, and how many they take."""
    sheets.add(
        InstitutionProfile,
        len(places),
        institution_id=ids,
        ownership=[place.ownership for place in places],
        languages=["{kk,ru}" if place.russian else "{kk}" for place in places],
        seats=[place.seats for place in places],
        shifts=[place.shifts for place in places],
        period=since(places),
    )


def add_state_orders(sheets: Sheets, places: Sequence[Place], ids: np.ndarray) -> None:
    """Each private kindergarten has held a state order since it opened."""
    held = [index for index, place in enumerate(places) if place.is_preschool and place.ownership == "private"]
    ordered = [places[index] for index in held]
    sheets.add(
        StateOrder,
        len(ordered),
        institution_id=ids[held],
        seats=[place.seats for place in ordered],
        document=[DOCUMENT.format(number=number, year=place.opened[:4]) for number, place in enumerate(ordered, 101)],
        ended_by="",
        period=since(ordered),
    )


def since(places: Sequence[Place]) -> Span:
    """From the day on which each of them opened."""
    return Span([place.opened for place in places])


def build_areas(sheets: Sheets, copy: int) -> dict[str, int]:
    """The city, its villages and micro-districts; their ids by key, the city's under `city`."""
    city, suffix = told()["area"], f" {copy + 1}" if copy else ""
    (root,) = sheets.add(
        Area,
        1,
        kind="city",
        kato="" if copy else city["kato"],
        parent_id=None,
        name_kk=city["kk"] + suffix,
        name_ru=city["ru"] + suffix,
        name_en=city["en"] + suffix,
    )
    areas = {"city": int(root)}
    for kind, group in (("village", "villages"), ("microdistrict", "microdistricts")):
        for key, area in told()[group].items():
            names = {f"name_{language}": area[language] for language in ("kk", "ru", "en")}
            (areas[key],) = sheets.add(Area, 1, kind=kind, kato="", parent_id=int(root), **names).tolist()
    return areas


def schools() -> Iterator[Place]:
    """All 28: general, primary, evening, private."""
    plan = told()["schools"]
    words = {
        "general": (Kind.GENERAL_SCHOOL, "жалпы білім беретін мектеп", "Общеобразовательная школа", "General School"),
        "primary": (Kind.PRIMARY_SCHOOL, "бастауыш мектеп", "Начальная школа", "Primary School"),
        "evening": (Kind.EVENING_SCHOOL, "кешкі мектеп", "Вечерняя школа", "Evening School"),
    }
    for group, (kind, kk, ru, en) in words.items():
        for number, area, weight, russian in plan[group]:
            name = plan["named"].get(str(number))
            names = Trilingual(
                kk=f"{name['kk']} атындағы № {number} {kk}" if name else f"№ {number} {kk}",
                ru=f"{ru} № {number}" + (f" имени {name['ru']}" if name else ""),
                en=f"{en} No. {number}" + (f" named after {name['en']}" if name else ""),
            )
            seats = {"general": weight * 110, "primary": weight * 40, "evening": 120}[group]
            opened = f"{1966 + number * 2}-09-01"
            shifts = 2 if group == "general" else 1
            yield Place(kind, names, area, "state", opened, seats, number, weight, russian, shifts)
    for name, area, weight, russian in plan["private"]:
        names = called(name, "жекеменшік мектебі", "Частная школа", "Private School")
        yield Place(Kind.GENERAL_SCHOOL, names, area, "private", "2018-09-01", weight * 50, None, weight, russian)


def kindergartens(chance: np.random.Generator) -> Iterator[Place]:
    """All 54: state, private, mini-centres, and those opened in the two years of the report."""
    plan = told()["kindergartens"]
    areas = [*plan["areas"]]
    words = {
        "state": ("бөбекжайы", "Ясли-сад", "Kindergarten", 225, "state", Kind.KINDERGARTEN),
        "private": ("балабақшасы", "Детский сад", "Kindergarten", 115, "private", Kind.KINDERGARTEN),
        "mini_centre": ("шағын орталығы", "Мини-центр", "Mini-centre", 50, "state", Kind.MINI_CENTRE),
    }
    for group, (kk, ru, en, seats, ownership, kind) in words.items():
        for index, name in enumerate(plan[group]):
            size = int(seats * (0.75 + 0.5 * ((index * 7) % 11) / 10))
            russian = 0.4 if index % 6 == 2 else 0.0
            opened = f"{(1975 if group == 'state' else 2008) + index % 12}-09-01"
            area = areas[(index * 3 + len(group)) % len(areas)]
            yield Place(kind, called(name, kk, ru, en), area, ownership, opened, size, None, size, russian)
    kk, ru, en, *_ = words["private"]
    for index, (name, opened, seats) in enumerate(plan["opened"]):
        area = areas[(index * 2 + 1) % len(areas)]
        yield Place(Kind.KINDERGARTEN, called(name, kk, ru, en), area, "private", str(opened), seats, None, seats)


def centres() -> Iterator[Place]:
    """What is neither school nor kindergarten."""
    house = Trilingual("Оқушылар шығармашылығы үйі", "Дом творчества школьников", "Pupils' Creativity House")
    yield Place(Kind.CREATIVITY_HOUSE, house, "samal", "state", "1979-09-01", 600)
    department = Trilingual(
        "Жаңаөзен қалалық білім бөлімі", "Жанаозенский городской отдел образования", "Zhanaozen Education Department"
    )
    yield Place(Kind.DEPARTMENT, department, "city", "state", "1995-01-01", 0)
    centre = Trilingual("Қалалық әдістемелік орталық", "Городской методический центр", "City Methodical Centre")
    yield Place(Kind.METHODICAL_CENTRE, centre, "city", "state", "2004-01-01", 0)
    clubs = [("Жігер", "arai", "2019-10-01"), ("Дос", "tenge", "2019-10-01")]
    clubs += [("Самғау", "rakhat", "2021-10-01"), ("Ұшқын", "rakhat", "2021-11-01"), ("Көктем", "rakhat", "2022-03-01")]
    for name, area, opened in clubs:
        names = called(name, "аула клубы", "Дворовый клуб", "Yard Club")
        yield Place(Kind.YARD_CLUB, names, area, "state", opened, 60)


def called(name: str, kk: str, ru: str, en: str) -> Trilingual:
    """An institution by its own name: «Мерей» балабақшасы."""
    return Trilingual(f"«{name}» {kk}", f"{ru} «{in_russian(name)}»", f"{in_latin(name)} {en}")


def in_russian(name: str) -> str:
    """A Kazakh name in Russian letters."""
    return name.translate(_RUSSIAN)


def in_latin(name: str) -> str:
    """A Kazakh name in Latin letters without marks."""
    return "".join(_LATIN.get(letter, letter) for letter in name.lower()).title()


def invented_bin(place: Place, serial: int) -> str:
    """A number built like a BIN whose check digit is wrong, so that no organisation can have it."""
    opened = np.datetime64(place.opened)
    eleven = f"{str(opened)[2:4]}{str(opened)[5:7]}40{serial:05d}"
    right = check_digit(tuple(map(int, eleven)))
    return eleven + str(((10 if right is None else right) + 5) % 10)


def coordinate(chance: np.random.Generator, area: str, axis: str) -> str:
    """Somewhere in the area, within about half a kilometre of its middle."""
    plan = told()
    middle = (plan["villages"] | plan["microdistricts"] | {"city": plan["area"]})[area][axis]
    return f"{middle + (chance.random() - 0.5) * 0.01:.5f}"


def is_open(place: Place, year: int) -> bool:
    """Whether the institution works at the beginning of the school year."""
    return bool(np.datetime64(place.opened) <= day(f"{year}-09-01"))
