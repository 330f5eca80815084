"""Words that say of how many years a number is, and which year a part is of."""

from __future__ import annotations

# How many years, in words; in figures they are read as they stand.
COUNTED: dict[str, int] = {
    "два": 2,
    "двух": 2,
    "оба": 2,
    "три": 3,
    "трёх": 3,
    "трех": 3,
    "четыре": 4,
    "четырёх": 4,
    "четырех": 4,
    "пять": 5,
    "пяти": 5,
    "шесть": 6,
    "шести": 6,
    "екі": 2,
    "үш": 3,
    "төрт": 4,
    "бес": 5,
    "алты": 6,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}
YEARS = (
    r"(?:(?:полных|учебных|последних|минувших|прошедших|календарных|оқу|толық|соңғы|school|academic)\s){0,2}"
    r"(?:года|лет|сезона|сезонов|жыл(?:да|дың|ды|дағы|дан|ы| ішінде)?|years|seasons)\b"
)

# A year told by the one before it.
NEXT_YEAR = (
    *(r"\bв следующем\b", r"\bследующий год", r"\bгодом позже", r"\bчерез год", r"\bзатем\b", r"\bпотом\b"),
    *(r"\bпрошл\w+ год", r"\bв этом\b", r"\bнынешн", r"\bтекущ"),
    *(r"\bкелесі", r"\bодан кейін", r"\bбиыл", r"\bбылтыр", r"\bөткен жыл", r"\bбір жылдан соң"),
    *(r"\bthe (?:next|following)\b", r"\bthen\b", r"\bthis year", r"\blast year", r"\ba year later"),
)
