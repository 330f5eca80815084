"""What is measured of a thing, and in what it is never told."""

from __future__ import annotations

# Names of what a number is told in, beside those of claims.
LENGTH, AREA, WEIGHT, VOLUME, DEGREES, DURATION, YEARS = (
    *("length", "area", "weight", "volume", "degrees"),
    *("duration", "years"),
)

# Words of each measure.
MEASURES: dict[str, tuple[str, ...]] = {
    "length": (
        *("ұзындығ", "ұзындық", "қашықтығ", "қашықтық", "арақашық", "биіктіг", "тереңдіг", "ені."),
        *("протяж", "длина.", "длиной.", "длину.", "длины.", "длиною.", "расстоян", "высота.", "высотой.", "высоту."),
        *("глубин", "ширин", "length", "distance", "height", "depth", "width"),
    ),
    "area": (
        *("алаңы.", "аумағы.", "аумағын.", "жер көлем", "жер ауданы", "егіс көлем", "егістік көлем", "егіс алқаб"),
        *("жер аумағ", "егістік алқаб", "жалпы аудан", "оқу алаң", "тұрғын алаң", "площад", "area"),
    ),
    "weight": ("салмағ", "вес.", "весом.", "масса.", "массой.", "weight"),
    "temperature": ("температур", "temperature"),
    "age": ("орташа жасы", "орташа жас.", "средний возраст", "среднего возраста", "mean age", "average age"),
    "service": ("өтілі", "орташа өтіл", "стаж.", "стажем.", "стажа.", "length of service"),
    "duration": ("ұзақтығ", "продолжительн", "длительност", "duration"),
    "score": (
        *("орташа балы", "орташа балл", "орта балы", "орта балл", "орташа ұпай", "орта ұпай"),
        *("средний балл", "среднего балла", "mean score", "average score"),
    ),
    "wage": (
        *("жалақы", "еңбекақы", "айлығы", "зарплат", "заработн плат", "оклад", "стипенди", "шәкіртақы", "жәрдемақы"),
        *("пособие.", "пособия.", "salary", "wage"),
    ),
    "price": ("құны.", "құнын", "бағасы", "стоимость", "стоимостью", "цена.", "ценой.", "төлемақы", "price", "cost."),
    "speed": ("жылдамдығ", "скорост", "speed"),
    "people": (
        *("оқушы сан", "оқушылар сан", "оқушылардың сан", "бала сан", "балалар сан", "балалардың сан", "контингент"),
        *("түлек сан", "түлектер сан", "түлектердің сан", "мұғалім сан", "мұғалімдер сан", "мұғалімдердің сан"),
        *("педагог сан", "педагогтер сан", "педагогтердің сан", "халық сан", "халқының сан", "тұрғындар сан"),
        *("тұрғындардың сан", "адам сан", "қатысушылар сан", "тәрбиеленушілер сан", "студенттер сан"),
        *("число учеников", "число учащихся", "число детей", "число педагогов", "число учителей", "число студентов"),
        *("количество учеников", "количество учащихся", "количество детей", "количество педагогов", "число жителей"),
        *("численность населения", "численность учащихся", "численность детей", "численность учеников"),
        *("численность педагогов", "количество учителей", "число участников", "количество участников"),
        *("number of pupils", "number of children", "number of teachers", "number of students"),
    ),
    # Whatever stands between them and their number, it is of something else.
    "": (
        *("ауданы.", "аудан.", "вестник", "вестибюл", "массов", "ценност", "центр", "высотн", "жасы.", "жаста"),
        *(
            "алаңында",
            "спорт алаңы",
            "ойын алаңы",
            "детская площадка",
            "площадк",
            "удельный вес",
            "удельн вес",
            "удельным весом",
        ),
    ),
}

# In what each is told; what is told in anything else of MEASURED is wrong.
TOLD_IN: dict[str, frozenset[str]] = {
    "length": frozenset({LENGTH, DURATION, "times"}),
    "area": frozenset({AREA}),
    "weight": frozenset({WEIGHT}),
    "temperature": frozenset({DEGREES}),
    "age": frozenset({YEARS, DURATION}),
    "service": frozenset({YEARS, DURATION, "people", "percent"}),
    "duration": frozenset({DURATION, YEARS, LENGTH, "places"}),
    "score": frozenset({"points", "people"}),
    "wage": frozenset({"money", "people", "percent"}),
    "price": frozenset({"money", "percent", DURATION, "people", "places"}),
    "speed": frozenset({LENGTH, "percent"}),
    "people": frozenset({"people", "percent", "count", "organisations", "places"}),
}
MEASURED = frozenset(
    {LENGTH, AREA, WEIGHT, VOLUME, DEGREES, DURATION, YEARS, "money", "people", "places", "points", "percent"}
)

# Of what a unit that is read with its number is.
FAMILIES = {
    "km": LENGTH,
    "m": LENGTH,
    "m2": AREA,
    "km2": AREA,
    "ha": AREA,
    "kg": WEIGHT,
    "t": WEIGHT,
    "q": WEIGHT,
    "l": VOLUME,
    "degrees": DEGREES,
}
