"""Cases, and how many they are for each thousand: 'туды 6 000 бала … 24 жағдай, 1000 туғанға шаққанда 4,0'.

The number of all who were born, or who live there, stands beside or some sentences above. Rates of a part of a year are
reckoned for a whole one, and those of deaths of infants by births of two years: so a rate alone must miss by much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.made import is_missed_by_slip, makes
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.units.rates_per import (
    BORN,
    LIVING,
    OF_BORN,
    OF_LIVING,
    OTHERWISE,
    PART_OF_YEAR,
    RATE,
    RECKONED,
    THOUSANDS,
)
from qalam.kernel.trilingual import Trilingual

RATE_OF = Trilingual(
    kk="{base} санына {cases} жағдай – әр {each} шаққанда {expected}, ал {printed} деп жазылған. "
    "Сандардың бірін түзетіңіз.",
    ru="{cases} на {base} – это {expected} на каждые {each}, а напечатано {printed}. Исправьте одно из чисел.",
    en="{cases} of {base} are {expected} for each {each}, but {printed} is printed. Correct one of the figures.",
)
_MAY_TELL = words_pattern("мың|тыс|000", re.I)
_OF_EACH = {
    name: [as_pattern(row.format(thousands=THOUSANDS, of=of), re.I) for row, of in zip(RECKONED, words, strict=True)]
    for name, words in (("born", OF_BORN), ("living", OF_LIVING))
}
_ALL = {
    name: (
        as_pattern(rf"(?:{words})[^,;.()\d]{{0,25}}\Z", re.I),
        as_pattern(rf"(?:-[^\W\d]+)?(?:\s[^\W\d]+){{0,2}}?\s(?:{words})", re.I),
    )
    for name, words in (("born", BORN), ("living", LIVING))
}
_AGAIN = as_pattern(rf"\b(?:{'|'.join(RATE)})\s?[–—-]?\s?\Z", re.I)
_TO_RATE = as_pattern(r"[^.;()\d]{0,30}\s?", re.I)
_FROM_RATE = as_pattern(r"(?:\s[^\W\d]+){0,2}\s", re.I)
_OTHERWISE = words_pattern("|".join(OTHERWISE), re.I)
_PART_OF_YEAR = words_pattern("|".join(PART_OF_YEAR), re.I)
_ASIDE = as_pattern(r"\([^()]*\)")
EACH = {"one": Decimal(1_000), "ten": Decimal(10_000), "hundred": Decimal(100_000)}
BACK = 12  # sentences from a rate to the number of all
AGAIN = 3  # sentences in which a rate may be told of the same thousand
AROUND = 60  # characters beside a number
FAR = Decimal("0.08")  # of a rate: one that is told alone may be reckoned of others


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate with its cases, and of how many of whom it is."""

    rate: Claim
    cases: Claim
    each: Decimal
    of: str
    base: Claim

    @property
    def fits(self) -> bool:
        return makes(self.rate, self.base, self.cases, 1 / self.each)


def check_rates_per(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about rates that their cases and the number of all do not make, where one slip explains it; one for each
    number of all."""
    by_base: dict[str, list[Rate]] = {}
    for rate in _rates(text):
        by_base.setdefault(rate.base.id, []).append(rate)
    found = []
    for rates in by_base.values():
        far = Decimal(0) if any(rate.fits for rate in rates) else FAR
        wrong = [rate for rate in rates if _is_wrong(rate, far)]
        found += [_finding(rate) for rate in wrong[:1]]
    return found


def _is_wrong(rate: Rate, far: Decimal) -> bool:
    due = rate.cases.value * rate.each / rate.base.value
    is_far = abs(due - rate.rate.value) > far * due
    return is_far and is_missed_by_slip(rate.rate, rate.base, rate.cases, 1 / rate.each)


def _rates(text: Text) -> Iterator[Rate]:
    """Each rate for the thousand that its sentence names, or one shortly before."""
    named: tuple[int, Decimal, str] | None = None
    for sentence in text.sentences:
        if sentence.is_row:
            named = None
            continue
        told = _named(text, sentence)
        if told is not None:
            start, end, each, of = told
            named = (sentence.number, each, of)
            rate = _rate(text, sentence, start, end)
        elif named is not None and sentence.number - named[0] <= AGAIN:
            _, each, of = named
            start, rate = sentence.end, _told_again(text, sentence)
        else:
            continue
        cases = _cases(text, sentence, rate, start, of) if rate is not None else None
        base = _base(text, sentence, cases, of, start) if cases is not None else None
        if rate is not None and cases is not None and base is not None and not _is_otherwise(text, sentence, base, of):
            yield Rate(rate, cases, each, of, base)


def _named(text: Text, sentence: Sentence) -> tuple[int, int, Decimal, str] | None:
    """Where a sentence names a thousand of which a rate is, which, and of whom."""
    if _MAY_TELL.search(text.content, sentence.start, sentence.end) is None:
        return None
    for name, ways in _OF_EACH.items():
        for way in ways:
            match = way.search(text.content, sentence.start, sentence.end)
            if match is not None:
                each = next(value for of, value in EACH.items() if match[of] is not None)
                return match.start(), match.end(), each, name
    return None


def _rate(text: Text, sentence: Sentence, start: int, end: int) -> Claim | None:
    """The number right before the words of a rate in Russian, or else the one shortly behind them."""
    claims = text.by_sentence[sentence.number]
    before = [claim for claim in claims if claim.end <= start][-1:]
    behind = [claim for claim in claims if claim.start >= end][:1]
    if before and before[0].decimals and _FROM_RATE.fullmatch(text.content, before[0].end, start):
        return before[0]
    if behind and _TO_RATE.fullmatch(text.content, end, behind[0].start) and _may_be_rate(behind[0]):
        return behind[0]
    return None


def _told_again(text: Text, sentence: Sentence) -> Claim | None:
    """The only number of a sentence that is called a rate."""
    found = [
        claim
        for claim in text.by_sentence[sentence.number]
        if claim.decimals and _may_be_rate(claim) and _AGAIN.search(text.content, sentence.start, claim.start)
    ]
    return found[0] if len(found) == 1 else None


def _may_be_rate(claim: Claim) -> bool:
    return (claim.is_count or claim.unit == "measure") and not claim.step and not claim.is_rough


def _cases(text: Text, sentence: Sentence, rate: Claim, start: int, of: str) -> Claim | None:
    """The only count before a rate in its sentence that is not of all."""
    found = [
        claim
        for claim in text.by_sentence[sentence.number]
        if claim.end <= min(start, rate.start)
        and claim.is_count
        and not (claim.is_rough or claim.decimals or claim.may_be_year)
        and not _is_aside(text, sentence, claim)
        and not _is_of_all(text, sentence, claim, of)
        and not _PART_OF_YEAR.match(text.content, claim.end + 1)
    ]
    return found[0] if len(found) == 1 else None


def _base(text: Text, sentence: Sentence, cases: Claim, of: str, start: int) -> Claim | None:
    """The only number of all in the nearest sentence that tells one."""
    for number in range(sentence.number, max(-1, sentence.number - 1 - BACK), -1):
        line = text.sentences[number]
        if line.is_row:
            return None
        found = [
            claim
            for claim in text.by_sentence[number]
            if claim.value > cases.value and claim.start < start and _is_of_all(text, line, claim, of)
        ]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _is_of_all(text: Text, sentence: Sentence, claim: Claim, of: str) -> bool:
    """Whether a number is said to be of those born, or of those who live there."""
    if not claim.is_count or claim.is_rough or claim.value in EACH.values():
        return False
    before, behind = _ALL[of]
    if before.search(text.content, max(sentence.start, claim.start - AROUND), claim.start):
        return True
    return behind.match(text.content, claim.end, min(sentence.end, claim.end + AROUND)) is not None


def _is_otherwise(text: Text, sentence: Sentence, base: Claim, of: str) -> bool:
    """Whether a rate is of others, or of a part of a year."""
    said = _ASIDE.sub(" ", text.content[sentence.start : sentence.end])
    if _OTHERWISE.search(said):
        return True
    around = text.content[text.sentences[max(0, sentence.number - 1)].start : sentence.end]
    return of == "living" and any(_PART_OF_YEAR.search(one) for one in (around, text.sentence_of(base)))


def _is_aside(text: Text, sentence: Sentence, claim: Claim) -> bool:
    said = text.content[sentence.start : claim.start]
    return said.count("(") > said.count(")")


def _finding(rate: Rate) -> Finding:
    due = (rate.cases.value * rate.each / rate.base.value).quantize(Decimal(1).scaleb(-max(1, rate.rate.decimals)))
    expected, printed = written(due), written(rate.rate.value)
    message = RATE_OF.fill(
        base=written(rate.base.value),
        cases=written(rate.cases.value),
        each=written(rate.each),
        expected=expected,
        printed=printed,
    )
    return Finding("repeated-differs", "warning", (rate.base, rate.cases, rate.rate), message, expected, printed)
