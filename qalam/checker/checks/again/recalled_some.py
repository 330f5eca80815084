"""Numbers told again of which some are told, of 'these' things, and few of all: 'из этих 174 учреждений'."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterator
from decimal import Decimal

from qalam.checker.checks.again.same_things import YEARS, are_of_one, are_same_things, stems_before
from qalam.checker.checks.again.told_of_all import AROUND, LEAST, attributes_of, is_all, noun_end, nouned
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.clauses import stem
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.slips import is_swapped, slips_once
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import (
    NAMED_ABOVE,
    NEUTRAL,
    NOT_NOW,
    NUMERALS_OF_SOME,
    SOME_OF,
    STANDING,
    THESE,
    WHOLE_PLACES,
)

OF_SOME = as_pattern(r"(?:[^\W\d]+-)?[^\W\d]+[нтд][ыі]ң\s(?:[^\W\d]+\s)?\d+-?(?:сы|сі|ы|і|уі|уы|еуі|ауы)")
_OF_MOST = as_pattern(rf"(?:[^\W\d]+-)?[^\W\d]+[нтд][ыі]ң\s(?:{'|'.join(SOME_OF)})", re.I)
_NOW = as_pattern(r"(?:сегодня|сейчас|ныне|today|now),?\s(?:из|of)\s$", re.I)
_STANDING, _NOT_NOW = (words_pattern(rf"\b(?:{'|'.join(words)})", re.I) for words in (STANDING, NOT_NOW))
_FROM = as_pattern(rf"(?:\A|[.!?«:\n]\s?)\W{{0,3}}(?:{_NOW.pattern}|(?:из|of)(?: (?:всех|этих|all|the))?\s$)", re.I)
_SOME_FROM = as_pattern(rf"(?:\d|\b(?:{'|'.join(NUMERALS_OF_SOME)}))\s(?:из|of)\s$", re.I)
_OF_PLACE = as_pattern(rf"\s(?:{'|'.join(WHOLE_PLACES)})", re.I)
_HYPHENED = as_pattern(r"^[^\W\d]+-")
_THESE = as_pattern(rf"\b(?:{'|'.join(THESE)})\s$", re.I)
_ABOVE = as_pattern(rf"\b(?:{'|'.join(NAMED_ABOVE)})\s$", re.I)
DONE = as_pattern(
    r"\b([^\W\d]{2,20}(?:[ғг][ае]н|[қк][ае]н|[ае]тын|[ае]тін|йтін|вш(?:их|ие)|[ую]щ(?:их|ие)|[нт]ных|вшихся|[ую]щихся))\s\Z",
    re.I,
)
NEAR_BEFORE = 4  # sentences back to what 'these' are
BACK = 10  # sentences from some of a number to the number
BACK_SWAPPED, LONG = 80, 100  # the same, where two digits of a number of three or more are exchanged
CROWD = 1_000  # numbers within reach: in more only the last ones are looked at
SMALL = 2
FEW, FEW_APART = 3, 2  # a small number of all, and by how much it may differ
NAMED = 5  # letters of the second word of a noun with a hyphen


def recalled_of_some(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """Each number of which some are told, and the only number before it that differs by one digit, of the same things
    of which all that it says was said: 'ремонт идёт в 64 школах. … завершён в 20 из 54 ремонтируемых школ'."""
    earlier: deque[Claim] = deque(maxlen=CROWD)
    for claim in nouned(text):
        forget(earlier, claim.sentence - BACK_SWAPPED)
        before = text.content[max(0, claim.start - AROUND) : claim.start]
        if claim.noun and (_SOME_FROM.search(before) or _is_of_some(text, claim)):
            near = [one for one in earlier if one.unit == claim.unit and _is_in_reach(one, claim)]
            is_told = any(one.value == claim.value for one in near)
            near = [one for one in near if _stands(text, one)] if _NOW.search(before) else near
            slips = [] if is_told else [one for one in near if slips_once(one, claim) and _is_said_of(text, one, claim)]
            if len({one.value for one in slips}) == 1:
                yield slips[-1], claim
        earlier.append(claim)


def _stands(text: Text, one: Claim) -> bool:
    """Whether a sentence tells how many there are now, so that 'today' behind it is of no other time."""
    said = text.sentences[one.sentence]
    is_now = _STANDING.search(text.content, said.start, said.end) is not None
    return is_now and _NOT_NOW.search(text.content, said.start, said.end) is None


def _is_in_reach(one: Claim, claim: Claim) -> bool:
    """Whether one number stands near before another, or has its digits in another order, which numbers hardly have by
    chance."""
    return claim.sentence - one.sentence <= BACK or (is_swapped(one, claim) and one.value >= LONG)


def _is_of_some(text: Text, claim: Claim) -> bool:
    """Whether some of a number are told behind it: '84 әдіскердің 20-сы', '84 әдіскердің басым бөлігі', 'Из 84
    методистов 20 …'."""
    sentence = text.sentences[claim.sentence]
    if any(words.match(text.content, claim.end + 1, sentence.end) for words in (OF_SOME, _OF_MOST)):
        return True
    behind = [one for one in text.by_sentence[claim.sentence] if one.start > claim.end and one.unit not in YEARS]
    start = max(sentence.start, claim.start - AROUND)
    return (
        bool(behind) and behind[0].value < claim.value and _FROM.search(text.content[start : claim.start]) is not None
    )


def recalled_these(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """Each number of 'these' things that nothing before it tells, and the only one shortly before it of which a slip
    makes it: 'камеры есть только в 147 из них. … из этих 174 учреждений'."""
    earlier: deque[Claim] = deque(maxlen=CROWD)
    for claim in nouned(text, SMALL):
        before = text.content[max(0, claim.start - AROUND) : claim.start]
        is_above = _ABOVE.search(before) is not None
        forget(earlier, claim.sentence - BACK)
        if claim.value >= LEAST and claim.noun and (is_above or _THESE.search(before)):
            back = claim.sentence - (BACK if is_above else NEAR_BEFORE)
            near = [one for one in earlier if one.sentence >= back]
            slips = [one for one in near if may_be_part(one, claim) and slips_once(one, claim)]
            slips = [one for one in slips if stem(one.noun) == stem(claim.noun)] or slips
            is_told = any(one.value == claim.value for one in earlier) or _is_sum(near, claim)
            is_told = is_told or is_made_before(text, claim)
            if len({one.value for one in slips}) == 1 and not is_told:
                yield slips[-1], claim
        earlier.append(claim)


def _is_sum(earlier: Collection[Claim], claim: Claim) -> bool:
    """Whether the numbers of one sentence before make a number: '6 мектеп, 11 балабақша және 2 колледж … осы 19'."""
    sums: dict[int, Decimal] = {}
    for one in earlier:
        sums[one.sentence] = sums.get(one.sentence, Decimal(0)) + one.value
    return claim.value in sums.values()


def is_made_before(text: Text, claim: Claim) -> bool:
    """Whether the numbers of the sentence before make a number, small ones too, or the last of them: '33 маман өтінген,
    15-і алды, төртеуі кезекте. Осы 19 адамның бәрі'."""
    before = [one.value for one in text.by_sentence[claim.sentence - 1] if one.is_count] if claim.sentence else []
    return len(before) <= CROWD and any(sum(before[at:]) == claim.value for at in range(len(before) - 1))


def forget(earlier: deque[Claim], first: int) -> None:
    """Drop the numbers of sentences before one from the front."""
    while earlier and earlier[0].sentence < first:
        earlier.popleft()


def recalled_few(text: Text) -> Iterator[tuple[Claim, Claim]]:
    """Each small number of all and the only number before it of the same things with the same attributes, where the two
    differ by one or two: '9 государственных детских садов … во всех 8 государственных детских садах'."""
    earlier: list[Claim] = []
    for claim in nouned(text, FEW):
        if claim.value < LEAST and claim.noun and attributes_of(text, claim) and is_all(text, claim):
            alike = [one for one in earlier if claim.sentence - one.sentence <= BACK]
            alike = [one for one in alike if are_same_things(text, one, claim)]
            is_near = len(alike) == 1 and 0 < abs(alike[0].value - claim.value) <= FEW_APART
            if is_near:
                yield alike[0], claim
        earlier.append(claim)


def _is_said_of(text: Text, one: Claim, claim: Claim) -> bool:
    """Whether the earlier number is of the same noun, and its sentence says all that stands before the later noun."""
    said = text.sentences[one.sentence]
    words = {stem(word.lower()) for word in re.findall(r"[^\W\d]+", text.content[said.start : said.end])}
    own = attributes_of(text, claim)
    done = DONE.search(text.content, _said_from(text, claim), claim.start)
    if done and stem(done[1].lower()) not in words and not done[1].lower().startswith(NEUTRAL):
        return False  # 'мерзімі созылған 10 мектептің 7-еуі' of more that are mended
    is_all = bool(own) or _OF_PLACE.match(text.content, max(claim.end, noun_end(text, claim))) is not None
    is_all |= "-" in claim.noun and _HYPHENED.sub("", claim.noun)[:NAMED] in text.sentence_of(one).lower()
    is_all |= bool(stems_before(text, claim) & words)  # 'облыс мектептеріндегі 321 педагог-психологтың 204-і'
    return is_all and own <= words and are_of_one(text, one, claim)


def _said_from(text: Text, claim: Claim) -> int:
    """Where the words right before a number begin to be looked at."""
    return max(text.sentences[claim.sentence].start, claim.start - AROUND)
