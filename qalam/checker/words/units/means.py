"""Words of a mean told beside the numbers that it is of."""

from __future__ import annotations

# How many a mean is of, in words.
NUMERALS: dict[int, tuple[str, ...]] = {
    3: ("үш", "тр", "three"),
    4: ("төрт", "чет", "four"),
    5: ("бес", "пят", "five"),
    6: ("алты", "шест", "six"),
    7: ("жеті", "сем", "seven"),
}
# What such a number is of.
NUMERALS_OF = (
    *(
        r"тоқсан",
        r"жыл",
        r"ай",
        r"сынып",
        r"мектеп",
        r"пән",
        r"топ",
        r"четверт",
        r"год",
        r"месяц",
        r"класс",
        r"предмет",
    ),
    *(r"школ", r"групп", r"term", r"year", r"month", r"class", r"school", r"subject"),
)
# Before the mean of numbers told before it.
CALLED_MEAN = tuple(
    rf"{mean}(?:\s(?:за|по|из|значение|балл|показатель|of|is|for)(?:\s[^\W\d]+){{0,3}})?\s?"
    r"(?:[–—:-]\s?|составил[аио]?\s|is\s|was\s)?"
    for mean in (
        *(r"орташасы", r"орташа мәні", r"среднее", r"средний (?:балл|процент|показатель)", r"средняя (?:доля|явка)"),
        *(r"в среднем", r"the (?:average|mean)"),
    )
)
