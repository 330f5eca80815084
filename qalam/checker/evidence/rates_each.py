"""Words by which a number is told for each of many: 'по 25 человек', 'әрқайсысы 176 750 теңгеден', 'орташа 10,9'."""

from __future__ import annotations

import re
from collections.abc import Callable

from qalam.checker.claims import Claim
from qalam.checker.evidence.rates import Around
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern

UNITS = frozenset({"measure", "times"})
NEAR = 70  # characters before a number in which it is told to be for each, and behind it
EACH_BEFORE: dict[str, Pattern] = {
    "each": as_pattern(
        r"\bәр(?:бір|қайсы\w*)?\s|\b(?:на|для|у|в|за|из) (?:одно|кажд|1[\s-])|\bкажд|\beach\b|\bevery\b|\bper\b|"
        r"\bбір\s[^\W\d]+[ғгқк][ае]\b|\b1\s[^\W\d]+[ғгқк][ае]\b",
        re.I,
    ),
    "mean": as_pattern(r"орта(?:ша|\s?есеппен)|в среднем|средн(?:ий|яя|ее|юю|ем)\b|on average|average", re.I),
    "falls": as_pattern(r"приход[ия]\w*|выход[ия]\w*|шаққанда|тиесілі|состав\w+|обход\w+", re.I),
    "by": as_pattern(r"\bпо\s(?:[^\W\d]+\s){0,1}\Z", re.I),
}
EACH_BEHIND: dict[str, Pattern] = {
    "from": as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}?(?<=[дтн][ае]н)\b", re.I),
    "per": as_pattern(
        r"\s?(?:[^\W\d]+\s){0,3}?(?:на (?:одно|кажд|человек|душу|врач|класс|групп|учени)|"
        r"в (?:кажд|одно|месяц|год|день)|per\b|each\b|кажд)",
        re.I,
    ),
    "falls": as_pattern(r"[^.;\d]{0,40}?(?:келеді|тиеді|тиесілі|приход[ия]|\bкелді)", re.I),
}


def may_be_each(around: Around, claim: Claim) -> bool:
    """Whether a number may be told for each of many, or as so many times another."""
    if claim.unit == "times":
        return claim.value > 1
    if not (claim.is_count or claim.unit in UNITS) or claim.may_be_year or claim.value <= 1:
        return False
    return any(look(around, claim) for look in EACH.values())


def _before(pattern: Pattern) -> Callable[[Around, Claim], float]:
    def look(around: Around, claim: Claim) -> float:
        sentence = around.text.sentences[claim.sentence]
        return pattern.search(around.text.content, max(sentence.start, claim.start - NEAR), claim.start) is not None

    return look


def _behind(pattern: Pattern) -> Callable[[Around, Claim], float]:
    def look(around: Around, claim: Claim) -> float:
        sentence = around.text.sentences[claim.sentence]
        return pattern.match(around.text.content, claim.end, min(sentence.end, claim.end + NEAR)) is not None

    return look


EACH: dict[str, Callable[[Around, Claim], float]] = {
    **{f"each_{name}": _before(pattern) for name, pattern in EACH_BEFORE.items()},
    **{f"of_{name}": _behind(pattern) for name, pattern in EACH_BEHIND.items()},
}
