"""Words of lists that leave some out."""

from __future__ import annotations

# Grades of skill of teachers, doctors and trainers, which not everybody has.
GRADES = (
    r"категори[июяей]",
    r"\bсанат(?:ы|ты|тағы|ына|ында)\b",
    r"педагог-?\s?(?:мастер|исследовател|эксперт|модератор|шебер|зерттеуші|сарапшы)",
    r"\b(?:first|second|highest) (?:category|grade)",
)

# Those who have none: with them a list of grades leaves nobody out.
OF_NO_GRADE = (
    *(
        r"без (?:\w+ )?категори",
        r"не име\w+ (?:\w+ )?категори",
        r"нет (?:\w+ )?категори",
        r"соответстви\w+ (?:занимаем|должност)",
    ),
    *(r"молод\w+ специалист", r"стаж[её]р", r"\bпедагог(?:и|ов|а)?\s?[–—-]\s\d", r"\d\sпедагог(?:ов|а)?\b(?!-)"),
    *(r"санатсыз", r"санат\w* жоқ", r"санаты болма", r"жас маман", r"тағылымдам"),
    *(r"without (?:a )?(?:category|grade)", r"no (?:category|grade)"),
)

# Things in the plural, by the end of their noun. A Kazakh noun of which no number is told may be of many.
PLURALS = (r"[а-яё]{2,}[ыи]е?", r"[a-z]{3,}s")
