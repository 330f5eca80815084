"""A figure's value as it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from qalam.figures.figure import Figure
from qalam.figures.population import Unit
from qalam.kernel.kazakh.endings import decline, decline_words
from qalam.kernel.numerals import english, russian
from qalam.kernel.numerals.writing import write
from qalam.kernel.trilingual import Language
from qalam.reports.wording.units import Noun, agree, noun_of

NO_VALUE = "—"
PERCENT: Mapping[Language, str] = {"kk": "%", "ru": "\u00a0%", "en": "%"}
NO_BREAK = "\u00a0"
GENDERS: Mapping[str, russian.Gender] = {"feminine": "feminine", "neuter": "neuter"}


def places_of(figure: Figure) -> int:
    """How many decimal places the figure is published with."""
    exponent = figure.round_to.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def printed(figure: Figure, value: Decimal | None, language: Language, *, is_prose: bool = False) -> str:
    """`26 136`, `84,5 %`, and a dash where there is nothing to divide by; prose says `100 %`, tables `100,0 %`."""
    if value is None:
        return NO_VALUE
    is_whole = value == value.to_integral_value()
    text = write(value, language, places=0 if is_prose and is_whole else places_of(figure))
    return text + PERCENT[language] if figure.unit is Unit.PERCENT else text


def spelled(value: Decimal, language: Language, *, case: str = "nom", gender: str = "") -> str:
    """A whole number in words; a number with decimals stays in figures."""
    if value != value.to_integral_value():
        text = write(value, language)
        return decline(text, case) if language == "kk" else text
    whole = int(value)
    if language == "kk":
        return decline_words(whole, case)
    if language == "en":
        return english.in_words(whole)
    return russian.in_words(whole, GENDERS.get(gender, "masculine"))


def said(figure: Figure, value: Decimal | None, language: Language, options: Mapping[str, str]) -> str:
    """The value as a `figure` tag asks for it: with its case ending, in words, with its noun."""
    if value is None:
        return NO_VALUE
    case = options.get("case", "nom") if language == "kk" else "nom"
    if "words" in options:
        text = spelled(value, language, case=case, gender=options["words"])
    else:
        text = printed(figure, value, language, is_prose=True)
        text = decline(text, case) if case != "nom" else text
    noun = asked_noun(figure, value, language, options)
    return f"{text}{NO_BREAK}{noun}" if noun else text


def asked_noun(figure: Figure, value: Decimal, language: Language, options: Mapping[str, str]) -> str:
    """The noun that stands after the number: the tag's own forms, or the figure's unit."""
    if "one" in options:
        one = options["one"]
        many = options.get("many", one)
        return agree(Noun(one, (one, options.get("few", many), many), (one, many)), value, language)
    return noun_of(figure.unit, value, language) if "unit" in options else ""
