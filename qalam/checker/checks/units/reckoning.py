"""Amounts told in monthly reckoning figures and in tenge: '20 МРП, или 78 640 тенге', '10 АЕК (39 320 теңге)'.

What two such pairs agree on is the tenge of one figure; a pair that one slip of the typist parts from it is wrong. Of
another year the figure is another, and no slip away.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import slip_between
from qalam.checker.text import Text
from qalam.checker.words.units.units import RECKONING
from qalam.kernel.trilingual import Trilingual

DIFFERS = Trilingual(
    kk="{count} × {one} = {expected}, ал {printed} деп жазылған: басқа жерде бір көрсеткіш {one} теңге болып шығады. "
    "Сандарды тексеріңіз.",
    ru="{count} × {one} = {expected}, а указано {printed}: по другим суммам один показатель равен {one} тенге. "
    "Проверьте числа.",
    en="{count} × {one} = {expected}, but {printed} is printed: by the other amounts one figure is {one} tenge. Check "
    "the figures.",
)
_FIGURE = words_pattern(rf"\b(?:{'|'.join(RECKONING)})", re.I)
_OR = r"(?:\s?\(|,?\s(?:или|то есть|немесе|яғни|or)\s|\s?[–—=-]\s|,\s(?:бұл|это)\s(?:[–—-]\s)?)"
_THEN = as_pattern(rf"\s(?:{'|'.join(RECKONING)})[^\W\d]*{_OR}", re.I)  # from the figures to the tenge
_TENGE_THEN = as_pattern(rf"\s(?:теңге|тенге|тг|tenge)\.?[^\W\d]*{_OR}", re.I)
_FIGURE_BEHIND = as_pattern(rf"\s(?:{'|'.join(RECKONING)})", re.I)
_ONE = as_pattern(
    rf"(?:\A|[^\d\s])\s?\b(?:{'|'.join(RECKONING)})[^\W\d]*\s(?:[–—=-]\s|құны\s|равен\s|составляет\s)\Z", re.I
)
_RANGE, _RANGE_BEFORE = as_pattern(r"\s?[–-]\s?\d|\s(?:до|дейін)\b"), as_pattern(r"\d\s?[–-]\Z")
BEFORE = 30  # characters before the tenge of one figure
FEWEST = 2  # pairs that agree
MOST = 12  # figures told in one text, of as many years at most


@dataclass(frozen=True, slots=True)
class _Pair:
    """So many figures, none told where it is one, and their tenge."""

    count: Claim | None
    tenge: Claim

    @property
    def times(self) -> Decimal:
        return self.count.value if self.count else Decimal(1)

    @property
    def one(self) -> Decimal:
        return self.tenge.value / self.times


def check_reckoning(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about pairs that are a slip away from what the others agree on."""
    if not _FIGURE.search(text.content):
        return []
    pairs = [pair for sentence in text.sentences for pair in _pairs(text, text.by_sentence[sentence.number])]
    ones = ((pair, pair.one.quantize(Decimal(1), ROUND_HALF_UP)) for pair in pairs)
    told = Counter(one for pair, one in ones if one and _fits(pair, one)).most_common(MOST)
    known = [one for one, _ in told if sum(_fits(pair, one) for pair in pairs) >= FEWEST]
    wrong = [pair for pair in pairs if not any(_fits(pair, one) for one in known)]
    found = ((pair, one) for pair in wrong for one in known if _is_slip(pair, one))
    return [_finding(pair, one) for pair, one in found]


def _pairs(text: Text, claims: tuple[Claim, ...]) -> Iterator[_Pair]:
    for place, tenge in enumerate(claims):
        if tenge.unit != "money" or tenge.step or tenge.is_rough or _is_range(text, tenge):
            continue
        before, behind = claims[place - 1] if place else None, claims[place + 1] if place + 1 < len(claims) else None
        if before is not None and _THEN.fullmatch(text.content, before.end, tenge.start):
            count: Claim | None = before
        elif behind is not None and _TENGE_THEN.fullmatch(text.content, tenge.end, behind.start):
            count = behind if _FIGURE_BEHIND.match(text.content, behind.end) else None
            if count is None:
                continue
        elif _ONE.search(text.content, max(0, tenge.start - BEFORE), tenge.start):
            count = None
        else:
            continue
        if count is None or (count.value > 0 and not count.is_rough):
            yield _Pair(count, tenge)


def _is_range(text: Text, tenge: Claim) -> bool:
    """Whether a number is the first or the last of several: '10–20 МРП (39 320–78 640 тенге)'."""
    before = text.content[max(0, tenge.start - 2) : tenge.start]
    return _RANGE.match(text.content, tenge.end) is not None or _RANGE_BEFORE.search(before) is not None


def _fits(pair: _Pair, one: Decimal) -> bool:
    return abs(pair.times * one - pair.tenge.value) < 1


def _is_slip(pair: _Pair, one: Decimal) -> bool:
    """Whether one digit of the tenge, or of the figures, parts a pair from what one figure is."""
    slips = slip_between(str(int(pair.tenge.value)), str(int(_due(pair, one))))
    if slips is not None or pair.count is None:
        return slips is not None
    places = pair.count.decimals
    count = (pair.tenge.value / one).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    is_whole = abs(count * one - pair.tenge.value) < 1
    return is_whole and slip_between(*(str(int(number.scaleb(places))) for number in (pair.times, count))) is not None


def _due(pair: _Pair, one: Decimal) -> Decimal:
    return (pair.times * one).quantize(Decimal(1), ROUND_HALF_UP)


def _finding(pair: _Pair, one: Decimal) -> Finding:
    expected, printed = written(_due(pair, one)), written(pair.tenge.value)
    message = DIFFERS.fill(count=written(pair.times), one=written(one), expected=expected, printed=printed)
    claims = (pair.count, pair.tenge) if pair.count else (pair.tenge,)
    ordered = tuple(sorted(claims, key=lambda claim: claim.start))
    return Finding("repeated-differs", "warning", ordered, message, expected, printed)
