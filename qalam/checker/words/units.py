"""Beginnings of nouns that tell what is counted, by unit."""

from __future__ import annotations

PEOPLE = [
    "оқушы",
    "бала",
    "педагог",
    "мұғалім",
    "түлек",
    "маман",
    "тәрбиеленуші",
    "адам",
    "студент",
    "қызметкер",
    "бүлдіршін",
    "жеткіншек",
    "ұстаз",
    "қатысушы",
    "отбасы",
    "учащ",
    "ученик",
    "дет",
    "ребен",
    "ребён",
    "учител",
    "выпускник",
    "специалист",
    "воспитанник",
    "человек",
    "чел",
    "студент",
    "школьник",
    "сотрудник",
    "участник",
    "обучающ",
    "pupil",
    "child",
    "teacher",
    "graduate",
    "people",
    "person",
    "student",
    "participant",
]
ORGANISATIONS = [
    "бөбекжай",
    "балабақша",
    "мектеп",
    "орталы",
    "колледж",
    "лицей",
    "гимназия",
    "ұйым",
    "клуб",
    "мекеме",
    "школ",
    "детск",
    "детсад",
    "сад",
    "организац",
    "центр",
    "мини-центр",
    "учрежден",
    "school",
    "kindergarten",
    "college",
    "organisation",
    "centre",
]
PLACES = ["орын", "орындық", "орынды", "мест", "place", "seat"]
MONEY = ["теңге", "тенге", "тг", "доллар", "tenge"]
# A prize place is no seat: the search for a noun ends here.
PRIZES = ["жүлде", "призов", "призёр", "призер", "prize"]
POINTS = ["ұпай", "балл", "point"]

NOUNS: tuple[tuple[str, list[str]], ...] = (
    ("places", PLACES),
    ("money", MONEY),
    ("points", POINTS),
    ("prizes", PRIZES),
    ("organisations", ORGANISATIONS),
    ("people", PEOPLE),
)

MULTIPLIERS: dict[str, int] = {
    "мың": 10**3,
    "тыс": 10**3,
    "thousand": 10**3,
    "млн": 10**6,
    "миллион": 10**6,
    "million": 10**6,
    "млрд": 10**9,
    "миллиард": 10**9,
    "billion": 10**9,
}
