"""A mean told behind the numbers that it is of: 'І тоқсан – 58%, ІІ – 61%, ІІІ – 60%, ІV – 65%. Төрт тоқсанның орташасы
– 61%', 'баллы 4,2; 4,5; 3,9, в среднем 4,2'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, Written, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
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
LEAD = 60  # characters before a mean in which it is called so
FEWEST, MOST = 3, 12  # numbers


def check_listed_means(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about means that all the numbers of their unit before them, of one sentence, do not make."""
    return [
        finding
        for sentence in text.sentences
        if not sentence.is_row and _MAY_BE.search(text.content, sentence.start, sentence.end)
        for mean in text.by_sentence[sentence.number]
        if not mean.is_rough and _CALLED.search(text.content, max(sentence.start, mean.start - LEAD), mean.start)
        for finding in _held(text, sentence, mean)
    ]


def _held(text: Text, sentence: Sentence, mean: Claim) -> Iterator[Finding]:
    own = [one for one in text.by_sentence[sentence.number] if one.end <= mean.start and one.unit == mean.unit]
    before = text.by_sentence[sentence.number - 1] if sentence.number else ()
    listed = own or [one for one in before if one.unit == mean.unit]
    if not FEWEST <= len(listed) <= MOST or not _are_alike(listed, mean):
        return
    many = _many(text.content[max(sentence.start, mean.start - LEAD) : mean.start])
    exact = sum((one.value for one in listed), Decimal(0)) / len(listed)
    is_among = min(one.value for one in listed) <= mean.value <= max(one.value for one in listed)
    if is_among and many in {0, len(listed)} and abs(exact - mean.value) >= unit_printed(mean):
        yield _finding(mean, listed, exact)


def _are_alike(listed: Sequence[Claim], mean: Claim) -> bool:
    """Whether numbers are told alike, as the rows of one list are."""
    is_exact = all(not (one.is_rough or one.may_be_year) for one in listed)
    return is_exact and len({(one.decimals, one.step) for one in listed}) == 1 and mean.step == listed[0].step


def _many(before: str) -> int:
    """Of how many the words say that a mean is; nought where they say nothing of it."""
    told = _HOW_MANY.search(before)
    word = told["many"].lower() if told else ""
    return next((number for number, words in NUMERALS.items() if word.startswith(words)), 0)


def _finding(mean: Claim, listed: list[Claim], exact: Decimal) -> Finding:
    expected = written(exact.quantize(Decimal(1).scaleb(-max(mean.decimals, 1)), ROUND_HALF_UP))
    numbers = Written(" + ".join(written(one.value) for one in listed))
    count, printed = written(Decimal(len(listed))), written(mean.value)
    message = LISTED.fill(listed=numbers, count=count, expected=expected, printed=printed)
    return Finding("repeated-differs", "warning", (*listed, mean), message, expected, printed)
