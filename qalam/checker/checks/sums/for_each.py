"""A number for each of many beside the only total of its unit and the only number of those: '1 253 ребёнка … потрачено
40 338 тыс. тенге – в среднем по 32,2 тыс. на каждого', 'гектарына 15,2 центнерден'.

The word for each says what is counted; where it is none, only one number there may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.checks.changes.roles import role_of
from qalam.checker.checks.shares.quotients import quotient_finding
from qalam.checker.claims import AMOUNTS, Claim
from qalam.checker.clauses import stems, thing
from qalam.checker.findings import Finding
from qalam.checker.nouns import counted_noun
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.lists.measured import measured_in
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import SUMMED_UP
from qalam.checker.words.shares.coverage import NARROWED
from qalam.checker.words.units.each import EACH_BEFORE, EACH_BEHIND, MEAN_OF, OF_OTHERS

_GAP = r"(?:[^.;()\d]{0,45}?)"
_BEFORE = [as_pattern(rf"\b{row}\b{_GAP}\Z", re.I) for row in (*EACH_BEFORE, *MEAN_OF)]
_BEHIND = [as_pattern(rf"(?:\s?[^\W\d]+\.?){{0,3}}?\s{row}\b", re.I) for row in EACH_BEHIND]
_FOLLOWS = as_pattern(rf"\W*(?:{'|'.join(SUMMED_UP)})\b", re.I)
_OTHERS = words_pattern(rf"\b(?:{'|'.join(OF_OTHERS)})", re.I)
_NARROWED = as_pattern(rf"\b(?:{'|'.join(NARROWED)})", re.I)
_MAY_BE = words_pattern(r"кажд|\bодн|\bбір\b|\bәр|біреу|гектар|средн|per\b|each|орташа", re.I)
_VERB = as_pattern(r"[^\W\d]+(?:л[аио]?|ю?[уая]т|[еи]т)(?:с[яь])?", re.I)
_GIVEN = as_pattern(r"\b(?:каждому|каждой|каждый|әрқайсысына|әрқайсысы|біреуіне)\b", re.I)
_MEAN = as_pattern(r"средн|орта|average", re.I)
HECTARES = "ha"
AHEAD = 2  # sentences behind a number for each in which the total that follows stands
BACK = 3  # sentences before a number for each in which its total and its number stand
LEAST = 2  # of whom a number is told for each
FARTHEST = 3  # times: a number so far from the true one is of something else
BEFORE = 90  # characters before a number in which the word for each stands
FAR_CROWD = 24  # numbers from one for each to the total that follows
CROWD = 9  # numbers: two of more make any number
PEOPLE = "people"
NOUN = 24  # characters behind a number in which its noun stands


def check_for_each(text: Text, relations: Sequence[Relation], found: Sequence[Finding]) -> list[Finding]:
    """Findings about such numbers that `found` does not tell to be wrong."""
    known = {claim.id for finding in found for claim in finding.claims}
    return [
        finding
        for sentence in text.sentences
        if not sentence.is_row and _MAY_BE.search(text.content, sentence.start, sentence.end)
        for each in text.by_sentence[sentence.number]
        if each.id not in known and _may_be_each(each)
        for finding in (*_held(text, each), *_concluded(text, each))
    ]


def _may_be_each(each: Claim) -> bool:
    return (each.is_count or each.unit == "measure") and not each.is_rough and not each.may_be_year and each.value > 1


def _each_of(text: Text, each: Claim) -> str | None:
    """What a number is told for each of; empty where no word says it, nothing where it is not told so."""
    sentence, content = text.sentences[each.sentence], text.content
    start = max(sentence.start, each.start - BEFORE)
    for other in text.between(each.sentence, start, each.start):
        start = other.end if other.end <= each.start else start
    for words in _BEFORE:
        told = words.search(content, start, each.start)
        if told is not None:
            named = next((word for word in told.groups() if word), "")
            return "" if _VERB.fullmatch(named) else named  # 'каждому вручили'
    for words in _BEHIND:
        told = words.match(content, each.end, sentence.end)
        if told is not None:
            return next((word for word in told.groups() if word), "")
    return None


def _held(text: Text, each: Claim) -> Iterator[Finding]:
    named = _each_of(text, each)
    first = max(0, each.sentence - BACK)
    start = text.sentences[first].start
    if named is None or text.content.count("\n\n", start, each.start) > 1:
        return
    near = text.claims_within(start, text.sentences[each.sentence].end)
    near = [one for one in near if one.is_count and one is not each and not one.may_be_year and one.value > 1]
    totals = [one for one in near if _may_be_total(one, each)]
    numbers = [one for one in near if one not in totals and _is_of(text, one, named)]
    if len(near) > CROWD or len(totals) != 1 or len(numbers) != 1:
        return
    total, number = totals[0], numbers[0]
    if total.is_rough or number.is_rough or _is_of_others(text, total, number, each):
        return
    is_given = _is_given(text, each)
    pairs = [(total, number)] if is_given else [(one, other) for one in near for other in near if one is not other]
    is_sure = bool(named and stems(named) & stems(number.noun))
    if any(_fits(*pair, each, is_given=is_given, is_sure=is_sure and pair != (total, number)) for pair in pairs):
        return
    exact = total.value / number.value
    if max(exact, each.value) <= min(exact, each.value) * FARTHEST:
        yield quotient_finding(number, total, each)


def _concluded(text: Text, each: Claim) -> Iterator[Finding]:
    """A total behind what is told for each, which the text says to follow: 'бір ауысымда 240 бала … Жазда 6 ауысым
    болады. Сонда 1 440 бала демалады'."""
    named = _each_of(text, each)
    last = min(each.sentence + AHEAD, len(text.sentences) - 1)
    if not named or "\n\n" in text.content[each.end : text.sentences[last].start]:
        return
    near = text.claims_within(text.sentences[each.sentence].start, text.sentences[last].end)
    if len(near) > FAR_CROWD:
        return
    numbers = [one for one in near if one is not each and one.value > 1 and stems(named) & _things_of(text, one)]
    totals = [one for one in near if one.sentence > each.sentence and _may_be_total(one, each)]
    totals = [one for one in totals if _FOLLOWS.match(text.sentence_of(one))]
    if len(totals) != 1 or len(numbers) != 1 or totals[0].is_rough or numbers[0].is_rough:
        return
    total, number = totals[0], numbers[0]
    if number.start > total.start or number.unit in AMOUNTS or _is_of_others(text, total, number, each):
        return
    exact, found = total.value / number.value, each.value
    made = each.value * number.value
    is_near = max(exact, found) <= min(exact, found) * FARTHEST
    if is_near and abs(made - total.value) > total.step + unit_printed(each) * number.value / 2:
        yield quotient_finding(number, total, each)


def _things_of(text: Text, one: Claim) -> frozenset[str]:
    """The noun of a number, or the word behind it where no table has it."""
    return stems(one.noun) or thing(text, one)


def _is_of_others(text: Text, total: Claim, number: Claim, each: Claim) -> bool:
    """Whether a number for each is of another time, of a plan, or of others than the total and the number."""
    first, last = min(total.sentence, number.sentence), text.sentences[each.sentence]
    start = text.sentences[first].start
    if _OTHERS.search(text.content, start, last.end):
        return True
    roles = [role_of(text, one) for one in (total, number, each)]
    if any(role.is_then for role in roles) and any(role.is_now for role in roles):
        return True
    if len({one.value for one in text.claims_within(start, last.end) if one.unit == "year"}) > 1:
        return True
    behind = max([last.start, *(one.end for one in (total, number) if one.end <= each.start)])
    said = text.content[start:behind].lower()
    return any(match.group().lower() not in said for match in _NARROWED.finditer(text.content, behind, last.end))


def _may_be_total(one: Claim, each: Claim) -> bool:
    """Whether a number may be the total of which another is told for each: of its unit and larger."""
    if one.value < each.value * LEAST or one.unit == "organisations":
        return False
    if "money" in (each.unit, one.unit):
        return one.unit == each.unit or (one.unit == "money" and each.unit == "count" and not each.noun)
    if "physical" in (each.unit, one.unit):
        return one.unit == each.unit and measured_in(one) == measured_in(each)
    is_noun = bool(stems(one.noun) & stems(each.noun))
    return is_noun or (one.unit == each.unit == PEOPLE and (one.family == each.family or not each.family))


def _is_of(text: Text, one: Claim, named: str) -> bool:
    """Whether a number counts those of whom a number is told for each."""
    if named.lower().startswith("гектар"):
        return one.unit == "physical" and one.family == HECTARES
    if one.unit in AMOUNTS or one.value != one.value.to_integral():
        return False
    if not named or stems(named) & stems(one.noun or text.content[one.end : one.end + NOUN]):
        return True
    return counted_noun(named)[1] == one.unit == PEOPLE


def _is_given(text: Text, each: Claim) -> bool:
    """Whether a number is what each was given, which nobody rounds, and no mean: 'каждому вручили по 3 млн'."""
    sentence = text.sentences[each.sentence]
    before = text.content[max(sentence.start, each.start - BEFORE) : each.start]
    return each.unit == "money" and _GIVEN.search(before) is not None and _MEAN.search(before) is None


def _fits(total: Claim, number: Claim, each: Claim, *, is_given: bool, is_sure: bool) -> bool:
    """Whether one number is as many times another as is told for each, cut off or rounded; what is surely of these
    only as far as the total is rounded."""
    if total.value <= number.value:
        return False
    room = Decimal(unit_printed(each))
    if is_given:
        room = unit_printed(total) / number.value
    elif not is_sure:
        room += total.step / number.value
    return abs(total.value / number.value - each.value) <= room
