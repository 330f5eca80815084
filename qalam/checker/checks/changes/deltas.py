"""A change in units and in percent beside the figure that it led to, or set out from: 'на 12 школ (10%), до 132'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.checks.changes.differences import is_difference, is_near
from qalam.checker.claims import Claim, slack, value_of
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import CAME_TO_BEFORE, CAME_TO_BEHIND, DOWN, UP
from qalam.kernel.trilingual import Trilingual

DELTA = Trilingual(
    kk="{delta} бірлікке өзгеріс {level} санына қарағанда {expected} % болады, ал мәтінде {printed} % деп тұр. "
    "Пайызды немесе сандардың бірін түзетіңіз.",
    ru="Изменение на {delta} при числе {level} составляет {expected} %, а напечатано {printed} %. "
    "Исправьте процент или одно из чисел.",
    en="A change of {delta} with a figure of {level} is {expected} %, but {printed} % is printed. "
    "Correct the percentage or one of the figures.",
)
_BY = as_pattern(r"\b(?:на|by)\s$", re.I)
_UP, _DOWN = (words_pattern("|".join(words), re.I) for words in (UP, DOWN))
_CAME_TO_BEHIND = as_pattern(rf"(?:-?[ғқгк][ае])?(?:\s[^\W\d]+){{0,2}}?\s(?:{'|'.join(CAME_TO_BEHIND)})\b", re.I)
_CAME_TO_BEFORE = as_pattern(rf"\b(?:{'|'.join(CAME_TO_BEFORE)})\s\Z", re.I)
_BREAK = as_pattern(r"[;:.]\s|\d")
_DATIVE = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,3}(?<=[ғқгк][ае])\s(?:немесе|яғни)\s", re.I)
_GREW = as_pattern(rf"(?:-?[ғқгк][ае])?\s(?:{'|'.join((*UP, *DOWN))})", re.I)  # '253,6 мың адамға немесе 1,46% өсті'
_BESIDE = as_pattern(
    r"-?(?:[^\W\d]+)?(?:\s[^\W\d]+){0,3}?\s?(?:\(\s?(?:или |немесе |яғни |or )?|,?\s(?:или|немесе|яғни|то есть|or)\s)"
    r"(?:на |по |by )?[+−-]?\s?",
    re.I,
)
_SET_OUT_FROM = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+)?(?<=[дтн][ае]н)\s\d")  # '41 млн теңгеден 74 млн'


def check_deltas(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about changes in units and in percent that no figure of their sentence makes one."""
    return [
        finding
        for sentence in text.sentences
        if not sentence.is_row
        for first, later in zip(text.by_sentence[sentence.number], text.by_sentence[sentence.number][1:], strict=False)
        for finding in _of_pair(text, sentence, first, later)
    ]


def _of_pair(text: Text, sentence: Sentence, first: Claim, later: Claim) -> Iterator[Finding]:
    delta, share = (later, first) if first.unit == "percent" else (first, later)
    if share.unit != "percent" or not delta.is_count or delta.is_rough or share.is_rough:
        return
    if not (share.value and delta.value) or not _BESIDE.fullmatch(text.content, first.end, later.start):
        return
    if _SET_OUT_FROM.match(text.content, delta.end):
        return  # '80%-ға (41 млн теңгеден 74 млн теңгеге) өсті'
    is_by = _BY.search(text.content[max(0, first.start - 4) : first.start]) and is_difference(text, sentence, later)
    is_told = _DATIVE.fullmatch(text.content, first.end, later.start) and _GREW.match(text.content, later.end)
    if not (is_by or is_told or is_difference(text, sentence, first)):
        return  # 'с 1 000 до 750 детей, то есть на 25%'
    levels = [level for level in _levels(text, sentence.number, delta) if not _is_change(text, sentence, level)]
    before = _levels(text, sentence.number - 1, delta) if sentence.number and not levels else []
    then = _then(text, sentence, levels or before, delta)
    if then is not None:
        cut = list(_cut_off(delta, share, levels or before, then))
        yield from cut or _wrong(then, delta, share, [then.value])
        return
    if not levels and sentence.number and not text.sentences[sentence.number - 1].is_row:
        levels = _without_parts(_levels(text, sentence.number - 1, delta))
        levels = levels if len(levels) == 1 and _is_same(levels[0], delta) else []
    if len(levels) != 1 or levels[0].is_rough or not levels[0].value:
        return
    bases = [base for base in _bases(text, sentence, levels[0], delta) if base > 0]
    yield from _wrong(levels[0], delta, share, bases, is_told=_came_to(text, later, levels[0]))


def _then(text: Text, sentence: Sentence, levels: list[Claim], delta: Claim) -> Claim | None:
    """Of two exact figures that a change lies between the one that it set out from: '8 мектеп, биыл 10 мектеп, бұл 2
    мектепке немесе 25%-ға көп'."""
    if len(levels) != 2 or any(level.is_rough for level in levels):
        return None
    low, high = sorted(levels, key=value_of)
    is_up, is_down = (way.search(text.content, sentence.start, sentence.end) is not None for way in (_UP, _DOWN))
    is_between = low.value > 0 and abs(high.value - low.value - delta.value) <= slack(low, high, delta)
    if not is_between or is_up == is_down or low.value == delta.value:
        return None
    return low if is_up else high


def _cut_off(delta: Claim, share: Claim, levels: list[Claim], then: Claim) -> Iterator[Finding]:
    """What is wrong with a percentage cut off where it ought to be rounded, whichever of the two figures it is of."""
    unit = Decimal(1).scaleb(-share.decimals)
    exact = [delta.value * 100 / level.value for level in levels]
    loose = max((delta.step / delta.value + level.step / level.value) * share.value for level in levels)
    if share.decimals and all(unit / 2 + loose < one - share.value < unit - loose for one in exact):
        rounded = (delta.value * 100 / then.value).quantize(unit, ROUND_HALF_UP)
        yield _finding("rounding", then, delta, share, rounded)


def _finding(kind: str, level: Claim, delta: Claim, share: Claim, rounded: Decimal) -> Finding:
    expected = written(rounded)
    message = DELTA.fill(
        delta=written(delta.value), level=written(level.value), expected=expected, printed=written(share.value)
    )
    return Finding(kind, "warning", (level, delta, share), message, f"{expected} %", f"{written(share.value)} %")


def _came_to(text: Text, later: Claim, level: Claim) -> bool:
    """Whether the words say that a change led to a figure right behind it: then no other may be meant."""
    if level.start < later.end or _BREAK.search(text.content, later.end, level.start):
        return False
    is_before = _CAME_TO_BEFORE.search(text.content, later.end, level.start) is not None
    return is_before or _CAME_TO_BEHIND.match(text.content, level.end) is not None


def _wrong(
    level: Claim, delta: Claim, share: Claim, bases: list[Decimal], *, is_told: bool = False
) -> Iterator[Finding]:
    """What is wrong with a percentage that is a change's share of no base; of a figure that is not told to be its own
    it may not be far off."""
    unit = Decimal(1).scaleb(-share.decimals)
    loose = (delta.step / delta.value + level.step / level.value) * share.value
    exact = [delta.value * 100 / base for base in bases]
    if any(abs(one - share.value) < unit + loose for one in exact):
        return
    nearest = min(exact, key=lambda one: abs(one - share.value))
    rounded = nearest.quantize(unit, ROUND_HALF_UP)
    if is_told or is_near(nearest, share.value) or _has_same_digits(rounded, share.value):
        yield _finding("percent-mismatch", level, delta, share, rounded)


def _levels(text: Text, number: int, delta: Claim) -> list[Claim]:
    """The numbers of a sentence that may be what changed."""
    counts = [claim for claim in text.by_sentence[number] if claim.is_count and not claim.may_be_year]
    return [claim for claim in counts if claim is not delta and _is_level(claim, delta)]


def _without_parts(levels: list[Claim]) -> list[Claim]:
    """The first of some numbers alone, where the others are its parts."""
    rest = sum((level.value for level in levels[1:]), Decimal(0))
    return levels[:1] if len(levels) > 2 and abs(rest - levels[0].value) <= slack(*levels) else levels


def _has_same_digits(exact: Decimal, printed: Decimal) -> bool:
    """Whether a percentage is the right one with its digits in another order: 4,61 for 1,46."""
    return exact.as_tuple().exponent == printed.as_tuple().exponent and sorted(str(exact)) == sorted(str(printed))


def _is_change(text: Text, sentence: Sentence, claim: Claim) -> bool:
    """Whether a number is a change itself, or has a percentage of its own beside it."""
    behind = text.between(sentence.number, claim.end, sentence.end)[:1]
    has_share = (
        bool(behind) and behind[0].unit == "percent" and _BESIDE.fullmatch(text.content, claim.end, behind[0].start)
    )
    return bool(has_share) or is_difference(text, sentence, claim)


def _bases(text: Text, sentence: Sentence, level: Claim, delta: Claim) -> tuple[Decimal, ...]:
    """What the change may be a percentage of: the figure told, or that from which it was reached."""
    is_up = _UP.search(text.content, sentence.start, sentence.end) is not None
    is_down = _DOWN.search(text.content, sentence.start, sentence.end) is not None
    before = (level.value - delta.value,) * (is_up or not is_down) + (level.value + delta.value,) * (
        is_down or not is_up
    )
    return level.value, *before


def _is_same(level: Claim, delta: Claim) -> bool:
    """Whether a number of another sentence is surely of the sort of a change: of one noun, or both of thousands."""
    is_noun = bool(delta.noun) and stems(level.noun) == stems(delta.noun)
    return level.unit == delta.unit and (is_noun or (level.step > 0 and delta.step > 0))


def _is_level(claim: Claim, delta: Claim) -> bool:
    """Whether a number may be what changed: of the unit of the change, and not less than it."""
    is_unit = claim.unit == delta.unit or "count" in (claim.unit, delta.unit)
    is_family = claim.family == delta.family or not (claim.family and delta.family)
    return is_unit and is_family and claim.value >= delta.value
