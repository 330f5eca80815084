"""A plan that is said to be carried out to so many percent, beside the figure planned and the one reached.

'План набора выполнен на 104%: при плане 250 зачислили 240'; 'Жоспар 96%-ға орындалды: 250 орнына 260 бала қабылданды'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.checks.changes.differences import is_near
from qalam.checker.checks.shares.bases import may_miss
from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.clauses import thing
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import TOTAL
from qalam.checker.words.parts.possessed import ALL_FORMS
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
_OF_PLAN_BEFORE = as_pattern(r"\bжоспардың\s\Z", re.I)
_OF_PLAN_BEHIND = as_pattern(r"[^\W\d]*\s(?:от\s)?плана\b|\sof the plan\b", re.I)
_ALL = as_pattern(rf"\b(?:{'|'.join((*TOTAL, 'жалпы'))})\b", re.I)
_OUT_OF = as_pattern(r"\b(?:из|of)(?:\s[^\W\d]+)?\s\Z", re.I)
_SOME = as_pattern(rf"-?(?:{ALL_FORMS})\b")
_MORE = as_pattern(r"\b(?:астам|аса\b|артық|более|больше|свыше|more than|over\b)", re.I)
PERIODS = (Decimal(2), Decimal(4), Decimal(12), Decimal(4) / 3)  # times that a year is the part of it reported on
OF_PERIOD = 5  # percentage points
BESIDE = 16  # characters before a percentage in which it is said to be of the plan
PAIR = 2
BEFORE = 60  # characters before a figure in which it is said to be planned


def check_fulfilled(text: Text, _: list[Relation]) -> list[Finding]:
    """Findings about such percentages that are not what the figure reached is of the one planned."""
    return [finding for sentence in text.sentences if not sentence.is_row for finding in _of_sentence(text, sentence)]


def _of_sentence(text: Text, sentence: Sentence) -> Iterator[Finding]:
    claims = text.by_sentence[sentence.number]
    shares = [claim for claim in claims if claim.unit == "percent"]
    if len(shares) != 1 or not shares[0].value:
        return
    yield from _of_plan_before(text, sentence, shares[0])
    yield from _of_plan_beside(text, sentence, shares[0])
    if shares[0].is_rough or not all(
        words.search(text.content, sentence.start, sentence.end) for words in (_CARRIED_OUT, _PLAN)
    ):
        return
    counts = _counts_near(text, sentence.number)
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


def _counts_near(text: Text, number: int) -> list[Claim]:
    """The two figures of a sentence, of that and the one before it, or of the one behind it."""
    counts = _counts(text, number)
    before = _counts(text, number - 1) if number and len(counts) < PAIR else []
    if len(before) + len(counts) == PAIR and not any(one.unit == "percent" for one in text.by_sentence[number - 1]):
        return [*before, *counts]
    return counts or (_counts(text, number + 1) if number + 1 < len(text.sentences) else [])


def _of_plan_before(text: Text, sentence: Sentence, share: Claim) -> Iterator[Finding]:
    """A percentage said to be of the plan, behind the only figure of its sentence, where the sentence before tells only
    how many of the same were planned: 'Биыл 640 баланы қарау жоспарланған. Алты айда 320 бала қаралды, бұл жоспардың
    60%-ы'."""
    counts = _counts(text, sentence.number)
    planned = _counts(text, sentence.number - 1) if sentence.number and _is_of_plan(text, sentence, share) else []
    if len(counts) != 1 or len(planned) != 1 or counts[0].start > share.start or not _is_planned(text, planned[0]):
        return
    yield from _against(text, share, counts[0], planned[0])


def _of_plan_beside(text: Text, sentence: Sentence, share: Claim) -> Iterator[Finding]:
    """The same behind the only two figures of its sentence, of which the first is of all and the later of some of them:
    'Барлығы 640 үй болса, 512-сінде жөндеу бітті, жоспардың 80%-ы', 'из 640 домов готовы 512, 80% плана'."""
    counts = [claim for claim in _counts(text, sentence.number) if claim.start < share.start]
    if len(counts) != 2 or not _is_of_plan(text, sentence, share):
        return
    plan, done = counts
    before = text.content[sentence.start : plan.start]
    is_some = _SOME.match(text.content, done.end) or MARKER.search(text.content, plan.end, done.start)
    is_of_all = _OUT_OF.search(before) or (is_some and (_ALL.search(before) or _is_planned(text, plan)))
    if is_of_all and done.value < plan.value and may_be_part(plan, done):
        yield from _against(text, share, done, plan)


def _is_of_plan(text: Text, sentence: Sentence, share: Claim) -> bool:
    before = text.content[max(sentence.start, share.start - BESIDE) : share.start]
    return bool(_OF_PLAN_BEFORE.search(before) or _OF_PLAN_BEHIND.match(text.content, share.end))


def _against(text: Text, share: Claim, done: Claim, plan: Claim) -> Iterator[Finding]:
    is_sort = done.unit == plan.unit != "count" and done.family == plan.family
    is_bare = done.sentence == plan.sentence and not (done.noun and plan.noun)
    is_sort = is_sort or is_bare or thing(text, done) == thing(text, plan)
    if not is_sort or done.is_rough or plan.is_rough or not plan.value:
        return
    exact = done.value * 100 / plan.value
    unit = may_miss(share) if share.is_rough else Decimal(1).scaleb(-share.decimals)
    loose = slack(plan, done) * 100 / plan.value * 2
    if any(abs(exact * part - share.value) <= OF_PERIOD for part in PERIODS):
        return  # of what was planned for the half-year that the figure is of
    is_more = share.is_rough and exact > share.value and _MORE.search(text.content, share.start - 12, share.end + 20)
    if not is_more and abs(exact - share.value) >= unit + loose and is_near(exact, share.value):
        yield _finding(plan, done, share, exact)


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
