"""What is measured of a thing, and in what it is never told."""

from __future__ import annotations

from qalam.checker.words.concepts.told_units import (
    AREA,
    DEGREES,
    DURATION,
    ENERGY,
    LENGTH,
    POWER,
    SPEED,
    VOLUME,
    WEIGHT,
    YEARS,
)

# Words of each measure.
MEASURES: dict[str, tuple[str, ...]] = {
    "length": (
        *("ұзындығ", "ұзындық", "қашықтығ", "қашықтық", "арақашық", "протяж", "длина.", "длиной.", "длину.", "длины."),
        *("длиною.", "расстоян", "length", "distance"),
    ),
    "height": (
        *("биіктіг", "тереңдіг", "ені.", "высота.", "высотой.", "высоту.", "глубин", "ширин", "height", "depth"),
        *("width",),
    ),
    "share": (
        *("доля.", "долей.", "доли.", "охват.", "охвата.", "охватом.", "качество знан", "качество обуч"),
        *("успеваемост", "үлесі", "қамту.", "қамтуы", "қамтылу", "білім сапа", "үлгерім", "библиотечный фонд"),
        *("книжный фонд", "кітап қор", "кітапхана қор", "share", "coverage"),
    ),
    "area": (
        *("алаңы.", "аумағы.", "аумағын.", "жер көлем", "жер ауданы", "егіс көлем", "егістік көлем", "егіс алқаб"),
        *("жер аумағ", "егістік алқаб", "жалпы ауданы", "жалпы аудан.", "оқу алаң", "тұрғын алаң", "площад", "area"),
    ),
    "weight": ("салмағ", "вес.", "весом.", "масса.", "массой.", "weight"),
    "temperature": ("температур", "temperature"),
    "age": (
        *("орташа жасы", "орташа жас.", "орта жасы", "орта жас.", "средний возраст", "среднего возраста"),
        *("mean age", "average age"),
    ),
    "service": ("өтілі", "орташа өтіл", "стаж.", "стажем.", "стажа.", "length of service"),
    "duration": ("ұзақтығ", "продолжительн", "длительност", "duration"),
    "volume": (
        *("объём", "объем", "вместимост", "ёмкост", "емкост", "сыйымдылы", "көлемі.", "көлемін.", "capacity", "volume"),
    ),
    "score": (
        *("орташа балы", "орташа балл", "орта балы", "орта балл", "орташа ұпай", "орта ұпай", "средний балл"),
        *("среднего балла", "mean score", "average score"),
    ),
    "wage": (
        *("жалақы", "еңбекақы", "айлығы", "зарплат", "заработн плат", "оклад", "стипенди", "шәкіртақы", "жәрдемақы"),
        *("пособие.", "пособия.", "salary", "wage"),
    ),
    "price": ("құны.", "құнын", "бағасы", "стоимость", "стоимостью", "цена.", "ценой.", "төлемақы", "price", "cost."),
    "area or district": ("ауданы.",),
    "term": ("мерзімі.", "мерзім.", "срок.", "сроки.", "срока."),
    "sum": (
        *("айыппұл", "штраф.", "штрафа.", "штрафы.", "залал.", "шығын.", "ущерб", "субсиди", "жәрдемақы", "пособие."),
        *("премия.", "премию.", "сыйақы", "салық.", "налог.", "выручк", "түсім ақша", "прибыль.", "пайда.", "fine."),
    ),
    "longest way": ("ұзақ бағыт", "қысқа бағыт", "длинный маршрут", "короткий маршрут", "longest route"),
    "run": ("пробег", "километраж", "жүріп өткен жол"),
    "load": ("грузоподъ", "жүк көтергіш", "жүк көтерімділ"),
    "harvest": ("урожай.", "урожая.", "валовой сбор", "надой", "жалпы түсім"),
    "content": ("содержание нитрат", "содержание вредн", "концентрац", "нитрат мөлшер", "мощность дозы"),
    "income": (
        *("доход.", "доходы.", "табысы", "көмек мөлшер", "төлем мөлшер", "жәрдемақы мөлшер", "көтермеақы"),
        *("размер помощи", "размер пособи", "размер выплат", "размер подъёмн", "размер подъемн", "подъёмные."),
    ),
    "time": (
        *("қабылдау уақыт", "күту уақыт", "болу уақыт", "келу уақыт", "жауап беру уақыт", "время прибыт"),
        *("ұйқысы", "дневной сон", "время ожидан", "время приёма", "время приема", "время реагир"),
        *("пребывани", "перерыв.", "үзіліс."),
        *("недельн нагрузк", "учебн нагрузк", "часов нагрузк", "педагогическ нагрузк", "нагрузк учител"),
        *("нагрузк педагог", "нагрузк воспитател", "норма часов", "нормы часов", "количеств часов", "число часов"),
        *(
            "объём нагрузк",
            "объем нагрузк",
            "рабоч врем",
            "рабоч недел",
            "рабоч дня",
            "рабочий день",
            "апталық жүктеме",
        ),
        *("оқу жүктеме", "сағаттық жүктеме", "педагогикалық жүктеме", "педагогтік жүктеме", "жүктеме көлем"),
        *("мұғалімнің жүктемесі", "сағат сан", "сағаттар сан", "жұмыс уақыты.", "teaching load", "working week"),
    ),
    "number": ("число.", "численност", "саны.", "санын.", "number of"),
    "amount": ("количеств",),
    "speed": ("жылдамдығ", "скорост", "speed"),
    "people": ("контингент",),
    # Whatever stands between them and their number, it is of something else.
    "": (
        *("аудан.", "вестник", "стипендиат", "шәкіртақы ал", "вестибюл", "массов", "ценност", "центр", "высотн"),
        *("жасы.", "жаста", "алаңында", "спорт алаңы", "ойын алаңы", "детская площадка", "площадк", "удельный вес"),
        *("үлес салмағ", "удельн вес", "удельным весом", "в число", "объёмн", "объемн", "қар көлем"),
    ),
}

MEASURED = frozenset(
    {
        LENGTH,
        AREA,
        WEIGHT,
        VOLUME,
        DEGREES,
        SPEED,
        POWER,
        ENERGY,
        DURATION,
        YEARS,
        "money",
        "people",
        "places",
        "points",
        "percent",
    }
)

# Of no length, weight or heat: whatever is counted, and its share of all.
OF_NO_SIZE = MEASURED - {LENGTH, AREA, WEIGHT, VOLUME, DEGREES, SPEED, POWER, ENERGY}

# In what each is told; what is told in anything else of MEASURED is wrong.
TOLD_IN: dict[str, frozenset[str]] = {
    "length": frozenset({LENGTH, DURATION, "times"}),
    "height": frozenset({LENGTH, "times", "percent"}),
    "share": OF_NO_SIZE,
    "area": frozenset({AREA}),
    "weight": frozenset({WEIGHT, "percent"}),
    "temperature": frozenset({DEGREES}),
    "age": frozenset({YEARS, DURATION}),
    "service": frozenset({YEARS, DURATION, "people", "percent"}),
    "duration": frozenset({DURATION, YEARS, "places"}),
    "score": frozenset({"points", "people"}),
    "wage": frozenset({"money", "people", "percent"}),
    "price": frozenset({"money", "percent", DURATION, "people", "places"}),
    "area or district": MEASURED - {WEIGHT, VOLUME, DEGREES, SPEED, POWER, ENERGY, "money"},
    "term": frozenset({DURATION, YEARS, "percent", "count"}),
    "sum": frozenset({DURATION, YEARS, "money", "people", "places", "points", "percent"}),
    "longest way": frozenset({LENGTH, DURATION}),
    "run": frozenset({LENGTH, "percent", "money"}),
    "load": frozenset({WEIGHT, "percent"}),
    "harvest": frozenset({WEIGHT, "percent", "money", DURATION, YEARS, AREA}),
    "content": MEASURED - {LENGTH, AREA, DEGREES, SPEED, DURATION, YEARS, "money", "people"},
    "income": OF_NO_SIZE,
    "time": OF_NO_SIZE - {"money"},
    "number": OF_NO_SIZE,
    "amount": MEASURED,
    "volume": MEASURED - {LENGTH, DEGREES, SPEED, YEARS},
    "speed": frozenset({LENGTH, SPEED, "percent"}),
    "people": frozenset({"people", "percent", "count", "organisations", "places"}),
}

# Of these the length is told where the words say 'how long', and of those nothing lasts.
WAYS = (
    *("жол", "көше", "желі", "құбыр", "маршрут", "бағыт", "канал", "шекара", "дорог", "улиц"),
    *(r"\bсет", "труб", "трасс"),
)
# Work that is told by how long the things are to which it is done.
WORKS = (
    *WAYS,
    *("работ", "ремонт", "строит", "прокла", "пробег", "перевоз", "реконструкц", "жұмыс", "жөнде", "құрылыс"),
    *("тасымал", "жүргіз"),
)
THINGS_WITH_LENGTH = (
    "стеллаж",
    "труб",
    "құбыр",
    "канал",
    "забор",
    "қоршау",
    "мост",
    "көпір",
    "кабел",
    "стен",
    "қабырға",
)

# Nouns right behind a unit, each with what they are never told in.
STUFF: dict[str, tuple[str, ...]] = {
    "stuff": (
        *("молок", "сүт.", "сүттің", "сүтті", "ет.", "бензин", "нефти.", "мұнай", "ұн.", "нан.", "воды.", "су."),
        *("песка.", "құм.", "қант."),
        *("milk",),
    ),
    "solid": (
        *("көмір.", "астық", "зерна.", "зерно.", "пішен", "шөп.", "сүрлем", "сена.", "силоса.", "сенажа."),
        *("картофел", "картоп", "цемент", "grain", "coal", "hay."),
    ),
    "gathered": (
        *("макулатур", "вторсырь", "металлолом", "батаре", "крышеч", "пластик.", "пластика.", "металл сыны", "қағаз."),
        *("бумаг", "удобрен", "молока.", "мяса.", "муки.", "хлеба.", "сахара.", "масла.", "сүтті.", "сүттің.", "етті."),
        *("ұнды.", "нанды.", "қантты.", "угля.", "каменн угля", "цемента.", "көмірді."),
    ),
    "": (
        *(
            "тұрғын үй",
            "адам сағат",
            "человек час",
            "адам басына",
            "адам күн",
            "қағаз фабрик",
            "қағаз өн",
            "қағаз зауыт",
        ),
    ),
    "eggs": ("жұмыртқа", "яиц."),
    "heat": ("тепла.", "мороза.", "жары.", "аяз.", "heat."),
    "energy": ("электроэнерг", "электр қуат", "электр энерг", "электричеств", "electricity"),
    "money": ("ақша", "денег.", "қаржы.", "қаражат.", "money"),
    "people": (
        *("пассажиров.", "детей.", "учеников.", "человек.", "жителей.", "студентов.", "рабочих.", "педагогов."),
        *("зрителей.", "учителей.", "жолаушы.", "адам.", "оқушы.", "тұрғын.", "студент.", "көрермен.", "passengers."),
        *("people.",),
    ),
}
NEVER_IN: dict[str, frozenset[str]] = {
    "eggs": frozenset({LENGTH, AREA, VOLUME, DEGREES, SPEED, POWER, ENERGY, DURATION}),
    "heat": frozenset({LENGTH, AREA, WEIGHT, VOLUME, SPEED}),
    "energy": frozenset({LENGTH, AREA, WEIGHT, VOLUME, DEGREES, SPEED}),
    "stuff": frozenset({POWER, SPEED, ENERGY, DEGREES}),
    "solid": frozenset({POWER, SPEED, ENERGY, DEGREES, LENGTH, DURATION}),
    "gathered": frozenset({LENGTH, AREA, DEGREES, SPEED, POWER, ENERGY, DURATION}),
    "money": frozenset({LENGTH, AREA, WEIGHT, VOLUME, DEGREES, SPEED, POWER, ENERGY}),
    "people": frozenset({WEIGHT, VOLUME, AREA, POWER, ENERGY, DEGREES}),
}
