"""A plan that is said to be carried out to so many percent, beside the figure planned and the one reached.

'План набора выполнен на 104%: при плане 250 зачислили 240'; 'Жоспар 96%-ға орындалды: 250 орнына 260 бала қабылданды'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.checks.changes.differences import is_near
from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.shares.fulfilled import CARRIED_OUT, PLAN, PLAN_BEFORE, PLAN_BEHIND
from qalam.kernel.trilingual import Trilingual

FULFILLED = Trilingual(
    kk="Жоспардағы {planned} орнына {done} болса, орындалуы {expected} %, ал мәтінде {printed} % деп тұр. "
    "Пайызды немесе сандардың бірін түзетіңіз.",
    ru="При плане {planned} и факте {done} выполнение составляет {expected} %, а напечатано {printed} %. "
    "Исправьте процент или одно из чисел.",
    en="{done} where {planned} were planned is {expected} %, but {printed} % is printed. "
    "Correct the percentage or one of the figures.",
)
_CARRIED_OUT, _PLAN = (as_pattern("|".join(words), re.I) for words in (CARRIED_OUT, PLAN))
_BEFORE = as_pattern(rf"\b(?:{'|'.join(PLAN_BEFORE)})(?:\s[^\W\d]+){{0,3}}\s(?:[–—-]\s)?\Z", re.I)
_BEHIND = as_pattern(rf"-?[^\W\d]*(?:\s[^\W\d]+){{0,3}}?\s(?:{'|'.join(PLAN_BEHIND)})", re.I)
BEFORE = 60  # characters before a figure in which it is said to be planned


def check_fulfilled(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about such percentages that are not what the figure reached is of the one planned."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Finding]:
    claims = text.by_sentence[sentence.number]
    shares = [claim for claim in claims if claim.unit == "percent"]
    if len(shares) != 1 or shares[0].is_rough or not shares[0].value:
        return
    if not all(words.search(text.content, sentence.start, sentence.end) for words in (_CARRIED_OUT, _PLAN)):
        return
    counts = _counts(text, sentence.number)
    if not counts and sentence.number + 1 < len(text.sentences):
        counts = _counts(text, sentence.number + 1)
    planned = [claim for claim in counts if _is_planned(text, claim)]
    if len(counts) != 2 or len(planned) != 1:
        return
    done = counts[counts[0] is planned[0]]
    if any(claim.is_rough or not claim.value for claim in counts) or not may_be_part(planned[0], done):
        return
    exact = done.value * 100 / planned[0].value
    unit = Decimal(1).scaleb(-shares[0].decimals)
    loose = slack(planned[0], done) * 100 / planned[0].value * 2
    if abs(exact - shares[0].value) >= unit + loose and is_near(exact, shares[0].value):
        yield _finding(planned[0], done, shares[0], exact)


def _counts(text: Text, number: int) -> list[Claim]:
    return [claim for claim in text.by_sentence[number] if claim.is_count and not claim.may_be_year]


def _is_planned(text: Text, claim: Claim) -> bool:
    start = text.sentences[claim.sentence].start
    before = text.content[max(start, claim.start - BEFORE) : claim.start]
    return _BEFORE.search(before) is not None or _BEHIND.match(text.content, claim.end) is not None


def _finding(planned: Claim, done: Claim, share: Claim, exact: Decimal) -> Finding:
    expected = written(exact.quantize(Decimal(1).scaleb(-share.decimals), ROUND_HALF_UP))
    message = FULFILLED.fill(
        planned=written(planned.value), done=written(done.value), expected=expected, printed=written(share.value)
    )
    claims = (planned, done, share)
    return Finding("percent-mismatch", "warning", claims, message, f"{expected} %", f"{written(share.value)} %")
