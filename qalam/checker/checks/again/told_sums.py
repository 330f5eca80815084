"""A number that comes back to several told before as their sum, to what some of a number leave, or to what a number
changed by, with a slip: '57 классов гимназии и 43 класса лицея … все 110 классов', '240 учителей, подтвердили 187,
остальным … этих 57', 'the share rose from 86.2 to 92.7 … the 5.6-point gain'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import uncounted
from qalam.checker.slips import slip_between
from qalam.checker.text import Text
from qalam.checker.words.again.known_again import AGAIN, OTHERS
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.parts.told_sums import ANY_THING, LEFT
from qalam.kernel.trilingual import Trilingual

SUM = Trilingual(
    kk="Бұрын айтылған сандар {printed} емес, {expected} болады. Сандардың бірін түзетіңіз.",
    ru="Названные раньше числа дают {expected}, а напечатано {printed}. Исправьте одно из чисел.",
    en="The figures told before make {expected}, but {printed} is printed. Correct one of the figures.",
)
_AGAIN = words_pattern(rf"\b(?:{'|'.join(AGAIN)})\s(?:[^\W\d]+\s){{0,1}}$", re.I)
_ANY_THING = as_pattern(rf"\s(?:[^\W\d]+\s){{0,2}}?(?:{'|'.join(ANY_THING)})", re.I)
_LEFT = words_pattern(rf"\b(?:{'|'.join(LEFT)})", re.I)
_LEFT_BEFORE = words_pattern(rf"\b(?:{'|'.join(LEFT)})\s(?:[^\W\d]+\s){{0,2}}$", re.I)
_CHANGED = words_pattern("|".join((*UP, *DOWN)), re.I)
_OTHERS = words_pattern("|".join(OTHERS), re.I)
_GAIN = as_pattern(
    r"-?\s?(?:percentage[ -])?points?\s(?:gain|rise|increase|growth|jump|drop|fall|decline|decrease)", re.I
)
_GAIN_BEFORE = as_pattern(
    r"\b(?:прирост|рост|увеличение|повышение|снижение|падение|сокращение|спад)\w*\s(?:в|на)\s$", re.I
)
_LABELLED = as_pattern(r"[^\W\d]:\s\Z")  # 'Ағымдағы жөндеу: 54 нысан'
REACH = 3  # sentences
AROUND = 30  # characters before a number
LEAST = 10
MOST = 6  # numbers of a sentence that one sums up
NEAR = Decimal("0.12")  # of the sum
_PAIRED = ({"percent", "measure"}, {"people", "count"}, {"organisations"}, {"points", "measure"})
_UNITS = frozenset({"people", "organisations", "count", "percent", "places"})


def check_told_sums(text: Text, relations: Sequence[Relation], reported: Iterable[Finding]) -> list[Finding]:
    """Each number that says it is of those told before, and is not what these make."""
    wrong = {claim.id for finding in reported for claim in finding.claims}
    tied = {claim.id for tie in relations if tie.holds and tie.whole for claim in (tie.whole, *tie.parts)}
    found = []
    for claim in text.claims:
        if claim.id in wrong or claim.id in tied or not _is_exact(claim) or text.sentences[claim.sentence].is_row:
            continue
        told = list(_made(text, claim))
        if told and not any(value == claim.value for value, _ in told) and not _is_told(text, claim):
            slips = [(value, claims) for value, claims in told if _is_slip(value, claim)]
            if len(slips) == 1 and not {one.id for one in slips[0][1]} & wrong:
                found.append(_finding(slips[0][0], slips[0][1], claim))
    return found


def _is_exact(claim: Claim) -> bool:
    is_measure = claim.unit in _UNITS or (claim.unit in {"points", "measure"} and claim.decimals > 0)
    return is_measure and not (claim.is_rough or claim.step or claim.may_be_year)


def _is_told(text: Text, claim: Claim) -> bool:
    return any(one.value == claim.value and one.end <= claim.start and one.is_count for one in _near(text, claim))


def _near(text: Text, claim: Claim) -> list[Claim]:
    first = max(0, claim.sentence - REACH)
    return [one for number in range(first, claim.sentence + 1) for one in text.by_sentence[number]]


def _made(text: Text, claim: Claim) -> Iterator[tuple[Decimal, tuple[Claim, ...]]]:
    """What the numbers of the sentences before may make, with these numbers."""
    sentence = text.sentences[claim.sentence]
    before = text.content[max(sentence.start, claim.start - AROUND) : claim.start]
    is_again = _AGAIN.search(before) is not None
    is_any = _ANY_THING.match(text.content, claim.end) is not None and not _LABELLED.search(before)
    if claim.value >= LEAST and claim.unit != "percent" and (is_again or is_any):
        yield from _sums(text, claim)
    if claim.value >= LEAST and claim.unit != "percent" and (is_again or _LEFT_BEFORE.search(before)):
        yield from _rests(text, claim)
        yield from _rest_of_two(text, claim)
    if is_difference(text, sentence, claim) or _GAIN.match(text.content, claim.end) or _GAIN_BEFORE.search(before):
        yield from _gaps(text, claim)


def _lines(text: Text, claim: Claim) -> Iterator[list[Claim]]:
    """The exact numbers of each of the sentences before one."""
    for number in range(claim.sentence - 1, max(-1, claim.sentence - 1 - REACH), -1):
        if not text.sentences[number].is_row:
            yield [one for one in text.by_sentence[number] if _is_exact(one)]


def _sums(text: Text, claim: Claim) -> Iterator[tuple[Decimal, tuple[Claim, ...]]]:
    """The sum of all things of a sentence that name no whole: all of the noun, or organisations of several sorts."""
    noun = _noun(text, claim)
    is_any = _ANY_THING.match(text.content, claim.end) is not None
    for line in _lines(text, claim):
        alike = [one for one in line if noun and _noun(text, one) & noun]
        sorts = [one for one in line if one.unit == "organisations"]
        parts = alike if len(alike) > 1 else sorts if is_any else []
        if 1 < len(parts) <= MOST:
            value = sum((one.value for one in parts), Decimal(0))
            yield value, tuple(parts)
            start = text.sentences[parts[0].sentence].start
            if 0 < claim.value - value <= uncounted(text, start, parts):
                yield claim.value, tuple(parts)  # 'и один физкультурный комплекс'


def _rests(text: Text, claim: Claim) -> Iterator[tuple[Decimal, tuple[Claim, ...]]]:
    """What is left of the first number of people or things when those behind it are taken away, where the text says
    that some are left."""
    lines = list(_lines(text, claim))[:2][::-1]
    first = text.sentences[max(0, claim.sentence - 1)].start
    told = [one for line in lines for one in line if one.unit in {"people", "organisations", "count"}]
    if 2 <= len(told) <= MOST and _LEFT.search(text.content, first, claim.start):
        whole, *parts = told
        rest = whole.value - sum((one.value for one in parts), Decimal(0))
        if rest > 0 and max(one.value for one in parts) < whole.value:
            yield rest, tuple(told)


def _rest_of_two(text: Text, claim: Claim) -> Iterator[tuple[Decimal, tuple[Claim, ...]]]:
    """What is left of the only larger number of such people of the sentence before, where one number of them stands
    before the rest: '49 топта 741 тәрбиеленуші … 32 тобында 479 бала, 17 топта қалған 262 бала'."""
    own = [one for one in text.by_sentence[claim.sentence] if one.end <= claim.start and _is_alike(one, claim)]
    line = next(_lines(text, claim), [])
    wholes = [one for one in line if _is_alike(one, claim) and one.value > claim.value]
    if len(own) == len(wholes) == 1 and own[0].value < wholes[0].value:
        yield wholes[0].value - own[0].value, (wholes[0], own[0])


def _is_alike(one: Claim, claim: Claim) -> bool:
    return one.unit == claim.unit != "count" and one.family == claim.family and _is_exact(one)


def _gaps(text: Text, claim: Claim) -> Iterator[tuple[Decimal, tuple[Claim, ...]]]:
    """The difference of the only two numbers of a unit of a sentence before, where none stands beside the change."""
    own = [one for one in text.by_sentence[claim.sentence] if one is not claim and one.unit == claim.unit]
    if own:
        return
    for line in _lines(text, claim):
        number = line[0].sentence if line else 0
        said = text.content[text.sentences[number].start : text.sentences[number].end]
        is_changed = _CHANGED.search(said) or _OTHERS.search(said)
        own_words = stems(text.sentence_of(claim))
        is_of_them = claim.decimals > 0 or bool(stems(said) & own_words)
        for units in _PAIRED if is_changed and is_of_them else ():
            if claim.unit not in units:
                continue
            pair = [one for one in line if one.unit in units]
            if len(pair) == 2 and pair[0].decimals == pair[1].decimals == claim.decimals:
                yield abs(pair[0].value - pair[1].value), tuple(pair)


def _noun(text: Text, claim: Claim) -> frozenset[str]:
    behind = text.content[claim.end : claim.end + AROUND].split()[:1]
    return stems(claim.noun or " ".join(behind))


def _is_slip(value: Decimal, claim: Claim) -> bool:
    """Whether a slip of the pen makes a number of what it should be."""
    scale = claim.decimals
    one, two = (str(int(number.scaleb(scale))) for number in (value, claim.value))
    slip = slip_between(one, two) if len(one) > 1 else None
    return slip == "swapped" or (slip == "replaced" and abs(value - claim.value) <= value * NEAR)


def _finding(value: Decimal, made: tuple[Claim, ...], claim: Claim) -> Finding:
    expected, printed = written(value), written(claim.value)
    message = SUM.fill(expected=expected, printed=printed)
    return Finding("repeated-differs", "warning", (*made, claim), message, expected, printed)
