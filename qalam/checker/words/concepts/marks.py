"""Who has which mark, and the rates that are reckoned from marks.

Beginnings of words, in Kazakh, Russian and English together.
"""

from __future__ import annotations

MARKS: dict[str, tuple[str, ...]] = {
    "": ("отличие", "отличит", "отличал", "хорошего", "жақсар", "үздіксіз", "орташа"),
    "5": ("отлич", "отл.", "озат", "үздік", "бестік", "пятерк", "пятёрк", "excellent"),
    "4": ("хорош", "хор.", "ударник", "екпінді", "жақсы", "төрттік", "четверк", "четвёрк", "good."),
    "3": ("троеч", "тройк", "удовл", "уд.", "үштік", "қанағаттанарлық.", "қанағат.", "satisfactory"),
    "2": ("двоеч", "двойк", "неуд", "неусп", "екілік", "үлгермей", "қанағаттанарлықсыз", "unsatisfactory"),
}

QUALITY = (r"(?:білім\w* )?сапа", r"\bкач(?:еств|-во|\.|%|\b)", r"\bсап(?:\.|%)", r"\bquality")
SUCCESS = (r"үлгер(?:ім|у)", r"\bуспев(?:аемост|\.|%|\b)", r"\bpass rate", r"rate of success")
