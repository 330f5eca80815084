"""How much was found in a text, and how much of it could be held against something: said in one sentence each."""

from __future__ import annotations

from qalam.checker.check import Checked
from qalam.kernel.trilingual import Trilingual

NOTHING = Trilingual(
    "Сәйкессіздік табылмады.",
    "Несоответствий не найдено.",
    "Nothing was found that does not add up.",
)
FOUND = Trilingual("Табылғаны: {count}.", "Найдено: {count}.", "Found: {count}.")
NO_NUMBERS = Trilingual(
    "Мәтінде салыстыруға болатын сан жоқ.",
    "В тексте нет чисел, которые можно сопоставить.",
    "The text has no numbers that could be compared.",
)
ALL_COMPARED = Trilingual(
    "Жылдар мен нөмірлерді қоспағанда, мәтіндегі сандардың бәрі салыстырылды ({all}).",
    "Все числа текста, не считая годов и номеров, сопоставлены ({all}).",
    "Every number in the text, years and the like aside, was compared ({all}).",
)
NONE_COMPARED = Trilingual(
    "Жылдар мен нөмірлерді қоспағанда, мәтінде {all} сан бар, бірақ салыстыратын ештеңе табылмады.",
    "Чисел в тексте, не считая годов и номеров: {all}; сопоставить не с чем.",
    "Numbers in the text, years and the like aside: {all}; there was nothing to compare with.",
)
SOME_COMPARED = Trilingual(
    "Жылдар мен нөмірлерді қоспағанда, мәтіндегі {all} санның {unchecked} саны ештеңемен салыстырылмады.",
    "Чисел в тексте, не считая годов и номеров: {all}; ни с чем не сопоставлено: {unchecked}.",
    "Numbers in the text, years and the like aside: {all}; compared with nothing: {unchecked}.",
)
# One number or many: the sentence speaks of each.
NOT_RIGHT = Trilingual(
    "Салыстырылмаған сан дұрыс деп саналмайды, астынан нүктемен сызылған.",
    "Несопоставленное число не считается верным и подчёркнуто точками.",
    "A number that was not compared is not counted as right and is underlined with dots.",
)
MENDED = Trilingual(
    "Ескі қаріптен бүлінген әріптер түзетіліп оқылды.",
    "Буквы, испорченные старым шрифтом, при чтении исправлены.",
    "Letters damaged by an old font were mended in reading.",
)


def summary(checked: Checked) -> Trilingual:
    """How many contradictions there are."""
    count = len(checked.findings)
    return FOUND.fill(count=count) if count else NOTHING


def compared(checked: Checked) -> tuple[Trilingual, ...]:
    """How many numbers could be compared, what that means for the others, and whether letters were mended."""
    return *_compared(len(checked.measures), len(checked.unchecked)), *([MENDED] if checked.is_mended else [])


def _compared(measures: int, unchecked: int) -> tuple[Trilingual, ...]:
    if not measures:
        return (NO_NUMBERS,)
    if not unchecked:
        return (ALL_COMPARED.fill(all=measures),)
    sentence = NONE_COMPARED if unchecked == measures else SOME_COMPARED
    return sentence.fill(all=measures, unchecked=unchecked), NOT_RIGHT
