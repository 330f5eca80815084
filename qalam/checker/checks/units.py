"""Units that cannot be: a mean score in percent, a share above one hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.ties import GROWTH, MEAN_SCORE, NATIONAL_TEST, RATES
from qalam.kernel.trilingual import Trilingual

SCORE = Trilingual(
    kk="Орта ұпай {printed} деп пайызбен берілген, ал ұпай пайызбен өлшенбейді (ҰБТ-да ең "
    "жоғарысы 140 ұпай). "
    "Ұпайды жазыңыз немесе бұл қандай үлес екенін түсіндіріңіз.",
    ru="Средний балл дан в процентах ({printed}), а баллы процентами не измеряют (в ЕНТ "
    "наибольшее 140 баллов). "
    "Напишите баллы или поясните, что это за доля.",
    en="A mean score is given in percent ({printed}), but scores are points (at most 140 in the "
    "national test). "
    "Write the points, or explain what share this is.",
)
ABOVE = Trilingual(
    kk="{printed} деген үлес 100 %-дан асады, ал мәтінде өсім туралы айтылмаған. Санды тексеріңіз.",
    ru="Доля {printed} больше 100 %, а о росте в тексте не говорится. Проверьте число.",
    en="The share {printed} is above 100 % and the text speaks of no growth. Check the figure.",
)
BEYOND = Trilingual(
    kk="Орта ұпай {printed} деп берілген, ал ҰБТ-да ең жоғарысы 140 ұпай. Санды тексеріңіз.",
    ru="Средний балл указан как {printed}, а наибольший в ЕНТ – 140. Проверьте число.",
    en="The mean score is printed as {printed}, but the national test has at most 140 points. Check the figure.",
)
NO_SCORE = Trilingual(
    kk="Бұл көрсеткіш пайызбен өлшенеді, ал мәтінде {printed} ұпаймен берілген. Өлшем бірлігін түзетіңіз.",
    ru="Этот показатель измеряют в процентах, а указан он в баллах: {printed}. Исправьте единицу.",
    en="This figure is measured in percent, but it is given in points: {printed}. Correct the unit.",
)
MOST_POINTS = 140  # of the national test
_TEST = re.compile("|".join(NATIONAL_TEST))
_RATE = re.compile("|".join(RATES), re.I)
_SCORE = re.compile("|".join(MEAN_SCORE), re.I)
_GROWTH = re.compile("|".join(GROWTH), re.I)


def check_units(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about the unit of each percentage."""
    found: list[Finding] = []
    for claims in text.by_sentence:
        for place, claim in enumerate(claims):
            start = claims[place - 1].end if place else text.sentences[claim.sentence].start
            if claim.unit == "points":
                found.extend(_of_points(text, claim, start))
            if claim.unit != "percent":
                continue
            if _SCORE.search(text.content, start, claim.start):
                found.append(_finding(claim, SCORE, "points"))
            elif claim.value > 100 and not _speaks_of_growth(text, claim):
                found.append(_finding(claim, ABOVE, "≤ 100"))
    return found


def _of_points(text: Text, claim: Claim, start: int) -> Iterator[Finding]:
    """A mean score above what the test gives; a rate that is no score."""
    sentence = text.sentences[claim.sentence]
    is_test = _TEST.search(text.content, sentence.start, sentence.end) is not None
    if is_test and claim.value > MOST_POINTS and _SCORE.search(text.content, start, claim.start):
        yield _finding(claim, BEYOND, f"≤ {MOST_POINTS}")
    elif _RATE.search(text.content, start, claim.start) and not _SCORE.search(text.content, start, claim.start):
        yield _finding(claim, NO_SCORE, "%")


def _speaks_of_growth(text: Text, claim: Claim) -> bool:
    sentence = text.sentences[claim.sentence]
    return bool(_GROWTH.search(text.content, sentence.start, sentence.end))


def _finding(claim: Claim, sentence: Trilingual, expected: str) -> Finding:
    actual = f"{written(claim.value)} %" if claim.unit == "percent" else written(claim.value)
    return Finding("unit", "warning", (claim,), sentence.fill(printed=claim.text), expected, actual)
