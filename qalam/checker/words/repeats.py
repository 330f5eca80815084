"""Words by which one figure is known again in another sentence."""

from __future__ import annotations

# Words that open or join a sentence and say nothing of what is counted.
EMPTY = (
    *("қорытындылай", "келе", "бүгін", "бүгінде", "бүгінгі", "қазір", "қазіргі", "таңда", "барлығы", "жалпы", "және"),
    *(
        "мен",
        "бойынша",
        "осылайша",
        "айта",
        "айтқанда",
        "қорыта",
        "кетейік",
        "саны",
        "бар",
        "күні",
        "таңдағы",
        "уақытта",
    ),
    *("сегодня", "сейчас", "всего", "итак", "таким", "образом", "настоящее", "время", "напомним", "также", "по", "на"),
    *(
        "в",
        "во",
        "и",
        "с",
        "что",
        "данный",
        "момент",
        "текущий",
        "отметим",
        "today",
        "now",
        "the",
        "in",
        "of",
        "are",
        "общее",
        "общая",
        "общий",
    ),
    *("there", "thus", "has", "have", "runs", "total", "all", "altogether"),
)

# Beginnings of words that say only that there is such a thing.
EXIST = (
    *(
        "жұмыс",
        "істе",
        "істейді",
        "оқиды",
        "білім ал",
        "алады",
        "тәрбиелен",
        "еңбек",
        "етеді",
        "обуча",
        "учатся",
        "воспитыва",
        "орналас",
        "құра",
        "болды",
        "болып",
        "отыр",
        "бүгін",
        "жиын",
    ),
    *(
        "функциониру",
        "работа",
        "труд",
        "действу",
        "насчитыва",
        "име",
        "составля",
        "состав",
        "есть",
        "числ",
        "количеств",
    ),
    *("существу", "сегодня", "всего"),
)

# What pupils do everywhere, in more than one word.
TEACHING = (r"білім ал\w*", r"білім беріл\w*", r"оқып жатыр", r"получа\w+ образование")

# An event may happen twice with different numbers, and a part or an addition is another figure.
NOT_A_STATE = (
    *("ашыл", "салын", "бөлін", "жоспар", "қатыс", "қабылда", "жетіспе", "тағы", "жаңа", "оның", "олар", "оған"),
    *("открыт", "построен", "постро", "выделен", "план", "участв", "принят", "нехват", "ещ", "нов", "них", "котор"),
    *("бұл", "осы", "аталған", "эт", "данн", "указанн"),
    *("введ", "былтыр", "өткен", "прошл", "бұрын", "ранее", "opened", "built", "new", "last", "these", "those"),
)

# Kazakh places, and the endings that leave them the same place: 'қаламызда', 'қаладағы', 'қала бойынша'.
PLACE_STEMS = ("қала", "аудан", "облыс", "ауыл")
PLACE_ENDINGS = ("", "(?:ымыз|іміз|мыз|міз)?(?:[дт][ае](?:ғы|гі)?|[нтд][ыі]ң)?")

# Before a number whose noun stands before it.
NUMBER_OF = (r"\bсаны\b", r"\b(?:количество|число)\s", r"\bnumber of\b")

# Words around the number of all the organisations of a place: before it, and behind it.
_PLACES_KK = r"(?P<place>\b(?:қала|аудан|облыс)(?:мыз)?(?:дағы|ның|мыздағы|мыздың)?)"
ALL_OF: tuple[tuple[str, str], ...] = (
    (rf"{_PLACES_KK}\s+$", r"\s(?P<noun>\w+[нтд][ыі]ң)\s+(?:барлығ|бәрі)"),
    (rf"{_PLACES_KK}\s+(?:барлық|бүкіл)\s+$", r"\s(?P<noun>\w+)"),
    (r"\bвс(?:е|ех|ем|еми)\s+$", r"\s(?P<noun>\w+)\s+(?P<place>города|района|области)\b"),
    (r"\ball(?: of)?(?: the)?\s+$", r"\s(?P<noun>\w+)\s+(?:of|in) the (?P<place>city|district|region)\b"),
)

# A figure of the whole place; without one the sentence may speak of any school or district.
PLACES = (
    "мектепте",
    "мектеп бойынша",
    "школе",
    "гимназии",
    "лицее",
    "колледжде",
    "балабақшада",
    "қала",
    "облыс",
    "өңір",
    "ел",
    "аудан",
    "город",
    "област",
    "регион",
    "стран",
    "район",
    "city",
    "district",
    "region",
)
