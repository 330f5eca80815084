"""What was, what came and what went, and what is: 'на начало года 1 128, прибыло 23, выбыло 31, на конец 1 120'.

Of each figure it is asked, by its own words, whether it came, went, or is what was or what is; then the two of one
thing and all that came and went between them are held against one another, in whatever order they are told. Where only
things that came are told, or only such as went, others may have gone the other way: then words have to say that they
were all, that they came beside what was, or that the rest is what is left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.checks.changes.differences import difference_finding
from qalam.checker.claims import slack, value_of
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.accounts import (
    CLOSING,
    CONCEPTS,
    FLOWS,
    MEASURED,
    ROOT,
    Account,
    Figure,
    accounts_of,
    figures_of_account,
    may_be_of,
)
from qalam.checker.readers.changes.fits import is_difference_told
from qalam.checker.readers.changes.mentions import mentions_in
from qalam.checker.relations.labels import places_in
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import printed, slip_between, unit_printed
from qalam.checker.spelled import is_spelled
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import BY_THIS, SUMMED_UP
from qalam.checker.words.concepts import balances as of
from qalam.checker.words.dates.months import MONTH_PATTERNS
from qalam.kernel.trilingual import Trilingual

MOVED = Trilingual(
    kk="{sum} = {expected}, ал соңында {printed} деп тұр. Сандардың бірін түзетіңіз.",
    ru="{sum} = {expected}, а на конец указано {printed}. Исправьте одно из чисел.",
    en="{sum} = {expected}, but {printed} is printed for the end. Correct one of the figures.",
)
_IN_ALL = as_pattern(rf"\b(?:{'|'.join((*SUMMED_UP, *BY_THIS))})\b", re.I)
_PART = as_pattern("|".join((*MONTH_PATTERNS, "квартал", "четверт", "полугод", "семестр", "тоқсан", "жартыжыл")))
_ON_THE_FIRST = as_pattern(r"\b1(?:-\w+)?\s[^\W\d]|\b(?:теперь|сейчас|қазір|бүгін)")
MOVES = frozenset({of.CAME, of.WENT, of.FURTHER})
_OF_ANY = ("тенге", "теңге", "тысяч", "жылы", "года", "конец", "начало")
GENERAL = frozenset(one[:ROOT] for one in stems(" ".join(_OF_ANY)))
DIGITS = 3  # of a figure that a slip of the pen hardly explains by chance
SPAN = 2  # sentences between the figures of an account
MOST = 6  # figures that came or went in one account


def check_movements(text: Text, relations: Sequence[Relation]) -> list[Finding]:
    """Findings about what was, came, went and is that do not come out."""
    # A number that its parts, too, say to be another is told of once, with its parts.
    told = {(tie.whole.id, sum(part.value for part in tie.parts)) for tie in relations if tie.whole and not tie.holds}
    found: list[Finding] = []
    last = -1
    for sentence in text.sentences:
        said = text.content[sentence.start : sentence.end]
        if sentence.number <= last or not text.by_sentence[sentence.number] or not MOVES & CONCEPTS.named_in(said):
            continue
        figures = figures_of_account(text, sentence.number)
        moves = [one for one in figures if one.way]
        if not moves or len(moves) > MOST:
            continue
        accounts = list(accounts_of(figures, moves))
        if any(one.holds for one in accounts):
            last = max(one.claim.sentence for one in moves)
            continue
        sure = [one for one in accounts if _is_sure(text, one) and (one.end.claim.id, one.expected) not in told]
        net = None if accounts else _net(text, moves)
        if net is not None:
            found.append(net)
            last = net.claims[-1].sentence
        if sure and len({one.end.claim.id for one in sure}) == 1:
            found.append(_finding(sure[-1]))
            last = max(one.claim.sentence for one in moves)
    return found


def _net(text: Text, moves: Sequence[Figure]) -> Finding | None:
    """What is wrong with a change told to follow from those that came and went: 'принято 86, уволено 62; за счёт этого
    штат вырос на 24'."""
    if {one.way for one in moves} != FLOWS or len(moves) != len(FLOWS) or not may_be_of(*moves):
        return None
    gone, came = sorted((one.claim for one in moves), key=value_of)
    if is_difference_told(text, gone, came):
        return None  # the change is of other things, too
    last = max(gone.sentence, came.sentence)
    for sentence in text.sentences[last : last + 2]:
        for mention in mentions_in(text, sentence):
            change = mention.claim
            start = max(sentence.start, *(one.claim.end for one in moves))
            is_told = change.start > start and change.is_count and not (mention.is_weak or change.is_rough)
            if is_told and _IN_ALL.search(text.content, start, change.start):
                is_off = abs(came.value - gone.value - change.value) > slack(gone, came, change)
                return difference_finding(gone, came, change) if is_off else None
    return None


def _is_sure(text: Text, account: Account) -> bool:
    """Whether words make figures what was and what is of one account, and nothing says that others came or went."""
    start, end = account.start, account.end
    numbers = [one.claim.sentence for one in (start, end, *account.moves)]
    is_told = of.OPENED in start.said or CLOSING & end.said or (start.is_dated and end.is_dated)
    if max(numbers) - min(numbers) > SPAN or not is_told or not _may_have_moved(account):
        return False
    if _is_of_part(text, account) or any(one.way for one in account.others):
        return False
    first, last = text.sentences[min(numbers)].start, text.sentences[max(numbers)].end
    if _are_parts_of(text, account):
        return False
    said = CONCEPTS.named_in(text.content[first:last])
    if of.APART in said or _are_of_two_places(text, account) or not _are_all_told(account, said):
        return False
    is_left = of.UNSPENT in end.said or _is_what_is_left(account)
    if start.claim.unit in MEASURED and not (start.words & end.words) - GENERAL and not is_left:
        return False  # 'год назад бюджет – 12,9 млрд … израсходовано … доходы составили 4,1 млрд'
    missing = abs(account.expected - end.claim.value)
    return of.ALL_TOLD in said or not is_spelled(text.content, missing, first, last)  # 'трое ушли в отпуск'


def _are_parts_of(text: Text, account: Account) -> bool:
    """Whether the figures behind what was make it up: 'түлек 286, жұмыста 223, әскерде 26, ЖОО-да 30, қалғаны 7'."""
    start, end = account.start.claim, account.end.claim
    parts = [one for one in text.claims_within(start.end, end.end) if one.is_count and not one.may_be_year]
    return len(parts) > len(account.moves) + 1 and sum(value_of(one) for one in parts) == start.value


def _may_have_moved(account: Account) -> bool:
    """Whether no more came or went than there were, but for those who come and go all the time, as in a shelter."""
    start, moves = account.start, account.moves
    is_turnover = (start.opens or start.is_dated) and {one.way for one in moves} == FLOWS
    largest = max(start.claim.value, account.end.claim.value)
    return is_turnover or all(one.claim.value <= largest for one in moves)


def _is_of_part(text: Text, account: Account) -> bool:
    """Whether what came and went is told of a part of the time up to what is: 'в первой четверти прибыло 18 … на конец
    года – 431'."""
    first, last = account.moves[0].claim, account.end.claim
    if first.sentence == last.sentence:
        return False
    led = text.content[text.sentences[first.sentence].start : first.start]
    own, till = (set(_PART.findall(said.lower())) for said in (led, text.sentence_of(last)))
    return bool(own - till) and not _ON_THE_FIRST.search(text.sentence_of(last))


def _are_all_told(account: Account, said: frozenset[str]) -> bool:
    """Whether words make figures what was and what is, and all that came and went between is told: both came and went,
    or it is said that no others did, or of what is that it is left, or of what came that it is beside what was."""
    start, end = account.start, account.end
    is_only_gone = all(one.way == of.WENT for one in account.moves)
    if account.expected <= 0:
        return False
    if of.UNSPENT in end.said:
        return is_only_gone
    is_closed = bool(CLOSING & end.said) or (end.is_dated and not end.is_autumn)
    is_told = (start.opens or start.is_dated) and (end.closes or is_closed)
    if {one.way for one in account.moves} == FLOWS:
        return (is_told and is_closed) or ((start.opens or end.closes) and _is_likely(account))
    is_left = is_only_gone and of.LEFT in end.said
    # 'Талапкерлер – 33. 5 адам шеттетілді, қалған 28 талапкер …'
    is_next = end.claim.unit == "people" and start.claim.end <= end.claim.start and not account.others
    if is_left and is_next and (start.words & end.words) - GENERAL:
        return _is_likely(account)
    is_slip = len(FLOWS & said) == 1 and _is_slip(account)
    is_further = any(of.FURTHER in one.said for one in account.moves)
    if _is_what_is_left(account):
        return _is_likely(account)
    is_all = of.ALL_TOLD in said or (end.closes and (is_left or is_further or is_slip))
    return start.opens and is_all and _is_likely(account)


def _is_what_is_left(account: Account) -> bool:
    """Whether what was and what is left of it are told of two times: 'на 1 января 48, к концу осталось 17'."""
    start, end = account.start, account.end
    is_left = of.LEFT in end.said and all(one.way == of.WENT for one in account.moves)
    return is_left and (of.OPENED in start.said or start.is_dated) and (of.CLOSED in end.said or end.is_dated)


def _is_likely(account: Account) -> bool:
    """Whether what came and went is little beside what was, or one slip in a figure explains why they differ."""
    start, end, due = account.start.claim.value, account.end.claim.value, account.expected
    most = max(one.claim.value for one in account.moves)
    is_closed = bool(CLOSING & account.end.said)
    if abs(due - end) <= (max(most, start / 4) if is_closed else most) and abs(start - end) < start / 2:
        return True
    return _is_slip(account)


def _is_slip(account: Account) -> bool:
    """Whether one slip of the pen in what was or in what is explains why an account does not come out."""
    end, due = account.end.claim.value, account.expected
    back = account.start.claim.value + end - due
    pairs = ((account.end.claim, due), (account.start.claim, back))
    return any(
        value > 0
        and len(printed(claim)) >= DIGITS
        and slip_between(str(int(value / unit_printed(claim))), printed(claim)) is not None
        for claim, value in pairs
    )


def _are_of_two_places(text: Text, account: Account) -> bool:
    """Whether what is is told of a place that what was is not told of."""
    start, end = (text.sentences[one.claim.sentence] for one in (account.start, account.end))
    if start is end:
        return False
    return bool(places_in(text, end.start, end.end) - places_in(text, start.start, start.end))


def _finding(account: Account) -> Finding:
    terms = "".join(f" {'+' if one.way == of.CAME else '−'} {written(one.claim.value)}" for one in account.moves)
    expected, told = written(account.expected), written(account.end.claim.value)
    message = MOVED.fill(sum=f"{written(account.start.claim.value)}{terms}", expected=expected, printed=told)
    return Finding("repeated-differs", "warning", account.claims, message, expected, told)
