"""How a figure is computed, in words and with its own numbers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from qalam.figures.figure import Figure, Mean, Rate, Ratio
from qalam.figures.reading import Answer
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language, Trilingual
from qalam.reports.wording.numbers import places_of, printed
from qalam.reports.wording.units import noun_of

WAYS: Mapping[str, Trilingual] = {
    "count": Trilingual(
        kk="Жазбалар саналады, әрқайсысы бір рет.",
        ru="Записи считаются, каждая один раз.",
        en="Records are counted, each once.",
    ),
    "union": Trilingual(
        kk="Бірнеше топтың кем дегенде біреуіне кіретіндер саналады, әрқайсысы бір рет.",
        ru="Считаются те, кто входит хотя бы в одну из групп, каждый один раз.",
        en="Those in at least one of several groups are counted, each once.",
    ),
    "ratio": Trilingual(
        kk="Бөлігі бүтініне бөлініп, жүзге көбейтіледі.",
        ru="Часть делится на целое и умножается на сто.",
        en="The part is divided by the whole and multiplied by a hundred.",
    ),
    "rate": Trilingual(
        kk="Бірінің саны екіншісінің санына бөлінеді.",
        ru="Число одних делится на число других.",
        en="The number of the one is divided by the number of the other.",
    ),
    "sum": Trilingual(
        kk="Жазбалардағы мәндер қосылады.",
        ru="Значения в записях складываются.",
        en="The values of the records are added up.",
    ),
    "mean": Trilingual(
        kk="Мәндердің қосындысы олардың санына бөлінеді.",
        ru="Сумма значений делится на их число.",
        en="The sum of the values is divided by their number.",
    ),
}
EXACT = Trilingual(kk="Бүтін сан, жуықталмайды.", ru="Целое число, не округляется.", en="A whole number, not rounded.")
ROUNDED = Trilingual(
    kk="{step} дейінгі дәлдікпен жуықталады, жартысы жоғары қарай.",
    ru="Округляется до {step}, половина вверх.",
    en="Rounded to {step}, a half goes up.",
)
STEPS: Mapping[int, Trilingual] = {
    0: Trilingual(kk="бірлікке", ru="целого", en="a whole"),
    1: Trilingual(kk="ондыққа", ru="десятых", en="a tenth"),
    2: Trilingual(kk="жүздікке", ru="сотых", en="a hundredth"),
}
OF = Trilingual(kk="{whole} ішінен {part}", ru="{part} из {whole}", en="{part} of {whole}")
OF_VALUES = Trilingual(kk="{whole} мән бойынша", ru="по {whole} значениям", en="from {whole} values")
AGAINST = Trilingual(kk="{part} : {whole}", ru="{part} : {whole}", en="{part} : {whole}")


def way_of_counting(figure: Figure, language: Language) -> str:
    """One sentence on the kind of figure."""
    return WAYS[figure.kind].say(language)


def formula(answer: Answer, language: Language) -> str:
    """`7 860 ÷ 9 302 × 100 = 84,5 %`; empty for a plain count."""
    figure, whole = answer.figure, answer.denominator
    if whole is None or answer.value is None:
        return ""
    times = " × 100" if isinstance(figure, Ratio) else ""
    if isinstance(figure, Rate) and figure.per != 1:
        times = f" × {write(figure.per, language)}"
    value = printed(figure, answer.value, language)
    return f"{write(plain(answer.numerator), language)} ÷ {write(plain(whole), language)}{times} = {value}"


def base_words(answer: Answer, language: Language) -> str:
    """Of how many: `7 860 of 9 302 children`; empty where a figure has no base."""
    figure, whole = answer.figure, answer.denominator
    if whole is None:
        return ""
    part, base = write(plain(answer.numerator), language), write(plain(whole), language)
    if isinstance(figure, Mean):
        return OF_VALUES.fill(whole=base).say(language)
    if isinstance(figure, Ratio):
        unit = noun_of(figure.denominator.unit, whole, language)
        return OF.fill(part=part, whole=f"{base}\N{NO-BREAK SPACE}{unit}" if language != "ru" else base).say(language)
    return AGAINST.fill(part=part, whole=base).say(language)


def rounding(figure: Figure, language: Language) -> str:
    """How exact it is."""
    if figure.kind in {"count", "union"}:
        return EXACT.say(language)
    sentence = ROUNDED.fill(step=STEPS[places_of(figure)].say(language)).say(language)
    return sentence[0].upper() + sentence[1:]


def plain(value: Decimal) -> Decimal:
    """Without decimals that are all zero."""
    whole = value.to_integral_value()
    return whole if whole == value else value
