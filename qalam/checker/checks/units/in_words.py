"""A number and the same in words behind it, as orders and contracts tell sums: '12 400 (он екі мың төрт жүз) теңге',
'до 30 (тридцати) дней'."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.checks.again.repeated import DIFFERS
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text
from qalam.checker.words.units.numerals import COLLECTIVE, PEOPLE, UNITS_IN_WORDS

_ASIDE = as_pattern(r"\s?\(\s?([^\W\d][^()\d\n,;]{1,200})\)")
_UNIT = as_pattern(rf"\s(?:{'|'.join(UNITS_IN_WORDS)})\w{{0,6}}\s?\Z", re.I)
_PERCENT = as_pattern(r"\b(?:процент|пайыз|percent|per cent)", re.I)
_SOME_OF = as_pattern(r"(?:с[ыі]|[зс]і|зы|рті|нда|нде|ны?ң|ні?ң)\Z")  # '10 (екісі ауылдан)' are two of the ten


def check_in_words(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number whose words behind it say another."""
    found = []
    for claim in text.claims:
        aside = _ASIDE.match(text.content, claim.end)
        said = _said(text, claim, aside.start(1), aside.end(1)) if aside else 0
        if said and abs(claim.value - said) >= (claim.step or 1):
            first, second = written(claim.value), written(Decimal(said))
            message = DIFFERS.fill(first=first, second=second)
            words = [one for one in text.by_sentence[claim.sentence] if aside and one.start == aside.start(1)]
            found.append(Finding("repeated-differs", "warning", (claim, *words[:1]), message, first, second))
    return found


def _said(text: Text, claim: Claim, start: int, end: int) -> int:
    """The number that all the words of a range make; 0 where they are more than that, or name some of a number."""
    if claim.unit != "percent" and _PERCENT.search(text.content, start, end):
        return 0  # '71 (шесть процентов)'
    unit = _UNIT.search(text.content, start, end)
    end = start + len(text.content[start : unit.start() if unit else end].rstrip())
    last = text.content[start:end].lower().rpartition(" ")[2]
    if last in COLLECTIVE or last in PEOPLE or _SOME_OF.search(last):
        return 0
    sentence = text.sentences[claim.sentence]
    whole = (
        said
        for first, behind, said in spelled_numbers(text.content, sentence.start, sentence.end)
        if (first, behind) == (start, end)
    )
    return next(whole, 0)
