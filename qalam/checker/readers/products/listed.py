"""A mean told of numbers that are listed beside it: '42, 55, 38 и 65 км, в среднем 61 км', 'Төрт тоқсанның орташасы –
61%'.

It is their sum by their number; or, where each of them stands with the number of those of whom it is told, that of all
of these: '20 выпускников, средний балл 74; 30 выпускников, средний балл 86; в среднем 81,2'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, Written, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.products.rates import rate_of
from qalam.checker.sentences import Sentence
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.units.means import CALLED_MEAN, NUMERALS, NUMERALS_OF
from qalam.kernel.trilingual import Trilingual

LISTED = Trilingual(
    kk="({listed}) ÷ {count} = {expected}, ал орташа мән ретінде {printed} деп жазылған. Сандардың бірін түзетіңіз.",
    ru="({listed}) ÷ {count} = {expected}, а как среднее указано {printed}. Исправьте одно из чисел.",
    en="({listed}) ÷ {count} = {expected}, but {printed} is printed as their mean. Correct one of the figures.",
)
_CALLED = as_pattern(rf"\b(?:{'|'.join(CALLED_MEAN)})\Z", re.I)
_MAY_BE = words_pattern(r"орташа|средн|average|mean\b", re.I)
_HOW_MANY = words_pattern(rf"\b(?P<many>[^\W\d]+)\s(?:{'|'.join(NUMERALS_OF)})", re.I)
_NEXT = as_pattern(r"(?:\s?[^\W\d]+){0,2}?\s?(?:,|;|\s(?:и|және|мен|пен|бен|and))\s", re.I)
LEAD = 60  # characters before a mean in which it is called so
FEWEST, MOST = 3, 12  # numbers


def check_listed_means(text: Text) -> Iterator[Finding]:
    """Findings about means that all the numbers of their unit before them, of one sentence, do not make."""
    for sentence in text.sentences:
        if sentence.is_row or not _MAY_BE.search(text.content, sentence.start, sentence.end):
            continue
        for mean in text.by_sentence[sentence.number]:
            start = max(sentence.start, mean.start - LEAD)
            if not mean.is_rough and _CALLED.search(text.content, start, mean.start):
                yield from _held(text, sentence, mean)


def _held(text: Text, sentence: Sentence, mean: Claim) -> Iterator[Finding]:
    own = [one for one in text.by_sentence[sentence.number] if one.end <= mean.start]
    before = text.by_sentence[sentence.number - 1] if sentence.number else ()
    for told in (own, list(before)):
        listed = [one for one in told if _is_alike(one, mean)]
        if FEWEST <= len(listed) <= MOST:
            yield from _of_list(text, sentence, mean, listed, told)
            return


def _of_list(
    text: Text, sentence: Sentence, mean: Claim, listed: Sequence[Claim], told: Sequence[Claim]
) -> Iterator[Finding]:
    if len({(one.decimals, one.step) for one in listed}) != 1 or mean.step != listed[0].step:
        return
    many = _many(text.content[max(sentence.start, mean.start - LEAD) : mean.start])
    is_told = many == len(listed) or (told and listed[-1].sentence == mean.sentence)
    exact = sum((one.value for one in listed), Decimal(0)) / len(listed)
    is_among = min(one.value for one in listed) <= mean.value <= max(one.value for one in listed)
    if many not in {0, len(listed)} or not (is_among or is_told) or abs(exact - mean.value) < unit_printed(mean):
        return
    weighed = _weighed(listed, told)
    if weighed is not None:
        if is_among and abs(weighed - mean.value) >= unit_printed(mean):
            yield _finding(mean, listed, weighed)
        return
    is_row = all(_NEXT.fullmatch(text.content, one.end, two.start) for one, two in pairwise(listed))
    rate = rate_of(text, mean)
    if rate is not None and (rate.things or rate.is_spread) and not is_row:
        return  # 'в среднем по 300 на школу'
    if len(listed) == len(told) or many or is_row:
        yield _finding(mean, listed, exact)


def _weighed(listed: Sequence[Claim], told: Sequence[Claim]) -> Decimal | None:
    """The mean of numbers that stand each behind the people of whom it is told; nothing where they do not."""
    weights = [one for one in told if one.unit == "people" and one not in listed]
    if len(weights) != len(listed):
        return None
    pairs = list(zip(weights, listed, strict=True))
    if any(weight.start > one.start for weight, one in pairs):
        return None
    total = sum((weight.value for weight in weights), Decimal(0))
    return sum((weight.value * one.value for weight, one in pairs), Decimal(0)) / total if total else None


def _is_alike(one: Claim, mean: Claim) -> bool:
    """Whether a number is told as the mean is; one of nothing named goes with that of a list before its only noun."""
    if one.is_rough or one.may_be_year:
        return False
    names = {one.unit, mean.unit}
    return len(names) == 1 or names <= {"count", "measure", "points"} or (one.unit == "count" and not one.noun)


def _many(before: str) -> int:
    """Of how many the words say that a mean is; nought where they say nothing of it."""
    told = _HOW_MANY.search(before)
    word = told["many"].lower() if told else ""
    return next((number for number, words in NUMERALS.items() if word.startswith(words)), 0)


def _finding(mean: Claim, listed: Sequence[Claim], exact: Decimal) -> Finding:
    expected = written(exact.quantize(Decimal(1).scaleb(-max(mean.decimals, 1)), ROUND_HALF_UP))
    numbers = Written(" + ".join(written(one.value) for one in listed))
    count, printed = written(Decimal(len(listed))), written(mean.value)
    message = LISTED.fill(listed=numbers, count=count, expected=expected, printed=printed)
    return Finding("repeated-differs", "warning", (*listed, mean), message, expected, printed)
