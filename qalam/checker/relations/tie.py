"""Numbers that may add up, tied as parts of a whole or as what lies within it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim, slack, value_of
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MEASURES, is_dashed, is_of_each, is_rest, leaves_some
from qalam.checker.relations.sides.sides import leave_none_out, leave_nothing_out, sides_of
from qalam.checker.relations.vacancies import may_fill
from qalam.checker.slips import common_unit, least, most, one_slip_away, slip_between
from qalam.checker.text import Text
from qalam.checker.words.parts.leaders import LEADERS, NEXT_ONES

_JOINED = as_pattern(r"\s(?:және|мен|пен|бен|и|and)\s(?:[^\W\d]+\s){0,4}$")
_LEADERS = words_pattern(rf"\b(?:{'|'.join(LEADERS)})", re.I)
_NEXT_ONES = as_pattern(rf"\b(?:{'|'.join(NEXT_ONES)})", re.I)  # 'ең көбі – 1 391, одан кейін 622 және 547'
_ENDS = as_pattern(r"-?[^\W\d]*(?:\s[^\W\d]+){0,2}\W*")
_SHARE_BEHIND = as_pattern(
    r"(?P<before>[^\d(),;.:]{0,24})\((?P<share>\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|пайыз|процент)[^()\d]{0,16}\)"
    r"(?P<behind>[^\d(),;.:]{0,30})"
)
SHARE_OFF = Decimal("0.5")  # percentage points that a rounded share may miss
CLEARLY_SOME = 97  # percent: shares of all that are rounded miss a hundred by less
CLEARLY = Decimal("1.08")  # times the whole, which no rounding of a part explains
FAR = 2  # times the whole
PAIR = 2
FEW = 3  # parts of which several may be wrong
SMALL = 20  # times the sum of parts of another sort
LONG = 1_000  # a whole that others hardly come one slip near by chance
SOME = 100  # such a whole, where the parts are said to leave nothing out
LARGE = 20  # a number that others hardly add up to by chance


def tie_all(text: Text, whole: Claim, listed: list[Claim], *, is_aside: bool = False) -> Iterable[Relation]:
    """A list that is complete when each of its numbers may be a part and none is left to 'the rest'; one that is all of
    what parentheses hold ends with them."""
    if any(is_of_each(text, part) for part in listed):
        return
    parts = [part for part in listed if may_fill(text, whole, part)]
    sides = sides_of(text, whole, parts) if len(parts) == len(listed) else []
    if sides:  # '14 школ (8 с казахским языком, 6 – с русским, 3 малокомплектные)'
        yield from tie(whole, sides, is_exhaustive=True)
        return
    has_rest = leaves_some(text, whole, listed[-1] if listed else None)
    is_counted = any(is_rest(text, part) for part in parts)
    is_exhaustive = len(parts) == len(listed) > 1 and bool(is_counted or not has_rest)
    is_exhaustive = is_exhaustive and not _are_only_leaders(text, whole, parts)
    is_exhaustive = is_exhaustive and not are_some_by_shares(text, whole, parts)
    yield from tie(
        whole,
        parts,
        is_exhaustive=is_exhaustive,
        is_closed=is_exhaustive and _is_closed(text, parts, is_aside=is_aside),
    )


def _are_only_leaders(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a list names those that have the most first, and so need not name all: '176 школ: больше всего в Акжаре
    – 62, далее Сайлау – 22'."""
    if _total(parts) >= whole.value or parts[0].start < whole.end:
        return False
    if _LEADERS.search(text.content, whole.end, parts[0].start):
        return True
    return _NEXT_ONES.search(text.content, text.sentences[whole.sentence].start, whole.start) is not None


def are_some_by_shares(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether each number of a list has its share of the whole in parentheses behind it, and all these hold and are
    together clearly below a hundred: '420 түлек: 250-і (59,5%) жұмыста, 70-і (16,7%) оқуда'."""
    if not whole.value or _total(parts) >= whole.value or leave_none_out(text, list(parts)):
        return False
    told = [_SHARE_BEHIND.match(text.content, part.end) for part in parts]
    said = [one["before"] + one["behind"] for one in told if one]
    if len(said) == PAIR and leave_nothing_out(*said):
        return False  # '250-і (59,5%) қыз, 150-і (35,7%) ұл'
    rates = [
        (Decimal(one["share"].replace(",", ".")), part.value * 100 / whole.value)
        for one, part in zip(told, parts, strict=True)
        if one
    ]
    is_right = all(abs(rate - exact) <= SHARE_OFF for rate, exact in rates)
    return len(rates) == len(parts) and is_right and sum(rate for rate, _ in rates) < CLEARLY_SOME


def _is_closed(text: Text, parts: list[Claim], *, is_aside: bool) -> bool:
    """Whether a list ends with its parentheses, with 'and' before its last number, or with its sentence and gives each
    a label and a dash."""
    if len(parts) < 3:
        return False
    marks = {";" in text.content[one.end : other.start] for one, other in pairwise(parts)}
    if len(marks) > 1:
        return False  # two lists, one behind the other
    if is_aside:
        return True
    joined = _JOINED.search(text.content, parts[-2].end, parts[-1].start) is not None
    behind = text.content[parts[-1].end : text.sentences[parts[-1].sentence].end]
    return joined or (all(is_dashed(text, part) for part in parts) and _ENDS.fullmatch(behind) is not None)


def _rough(whole: Claim, parts: list[Claim]) -> Iterable[Relation]:
    """Parts that are only 'about' or 'more than' so many, where even so they are clearly more than the whole, or one of
    them is."""
    largest = max(parts, key=value_of)
    if least(largest) > most(whole):
        yield Relation("subset", whole, (largest,), holds=False)
        return
    total = sum((part.value for part in parts), Decimal(0))
    is_same = all(part.unit in {whole.unit, "count"} and part.value < whole.value for part in parts)
    if len(parts) > 1 and is_same and whole.value * CLEARLY < total < whole.value * FAR:
        yield Relation("parts", whole, tuple(parts), holds=False, is_exhaustive=True)


def _are_of_another(whole: Claim, parts: list[Claim]) -> bool:
    """Whether several numbers are each above the whole: it was no whole of theirs ('two schools: 390, 312')."""
    return len(parts) > 1 and all(part.value > whole.value for part in parts)


def is_net(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a sum of money is what the second of two leaves of the first: 'чистое кредитование: кредиты, погашение
    кредитов'."""
    is_money = whole.unit == "money" and len(parts) == PAIR and whole.value > 0
    return is_money and parts[0].value - parts[1].value == whole.value


def are_far_below(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether things are counted beside the places or money of a whole: 'шесть на 1 840 мест: пять в городе и одно в
    селе'."""
    return _total(parts) * SMALL < whole.value and not any(part.unit == whole.unit for part in parts)


def _are_of_another_sort(whole: Claim, parts: list[Claim], total: Decimal) -> bool:
    """Whether parts are far above a whole of nothing named, or far below the places or money beside them."""
    if whole.unit in MEASURES:
        return are_far_below(whole, parts)
    is_far = whole.unit == "count" and not whole.family and total > whole.value * FAR
    return is_far and not (_is_swollen(whole, parts) or (len(parts) >= FEW and one_slip_away(whole, parts)))


def _is_swollen(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a slip in the larger of two parts explains that it alone is more than a whole of some size; of round
    numbers chance makes many so: '120 наборов: 400 книг и 320 тетрадей'."""
    low, high = sorted(parts, key=value_of) if len(parts) == PAIR else (whole, whole)
    if not low.value < whole.value < high.value or whole.value < SOME or common_unit((whole, *parts)) > 1:
        return False
    return slip_between(str(int(whole.value - low.value)), str(int(high.value))) in {"replaced", "swapped"}


def may_make(whole: Claim, parts: Sequence[Claim], near: Decimal, least: int = LONG) -> bool:
    """Whether parts miss their whole by no more than `near` of it, or by one slip in a whole of `least` or more, which
    others hardly make by chance."""
    gap = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    if gap <= whole.value * near:
        return True
    is_long = whole.value >= least and all(part.value < whole.value for part in parts)
    return is_long and one_slip_away(whole, parts)


def are_as_exact(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether all numbers are exact, or all rounded, or only the whole is: to a hundredth of it or less, and told to
    its last digit, as '399 тысяч' is and '400 тысяч' is not."""
    is_told = whole.step > 0 and whole.value % (whole.step * 10) != 0
    is_fine = is_told and whole.step * 100 <= whole.value and not any(part.step for part in parts)
    return is_fine or {claim.step > 0 for claim in (whole, *parts)} != {True, False}


def _are_of_each(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether parts are so much more than their whole that several numbers would have to be wrong, though each lies
    within it: they were no parts of one division, but each of all of them."""
    total = _total(parts)
    if len(parts) < FEW or any(part.value > whole.value for part in parts):
        return False
    is_slip = slip_between(str(int(whole.value)), str(int(total))) is not None
    return not is_slip and total - max(part.value for part in parts) >= whole.value


def _total(parts: Sequence[Claim]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))


def _of_first_level(parts: list[Claim]) -> list[Claim]:
    """The parts without those that a part before them is made of: '3 888: 2 916 in grades 1-4, 972 in grades 5-11'."""
    for place in range(len(parts) - 2):
        total = Decimal(0)
        for end in range(place + 1, len(parts)):
            total += parts[end].value
            if total == parts[place].value >= LARGE and end > place + 1:
                return [*parts[: place + 1], *_of_first_level(parts[end + 1 :])]
            if total > parts[place].value:
                break
    return parts


def tie(
    whole: Claim,
    parts: list[Claim],
    *,
    is_exhaustive: bool,
    is_closed: bool = False,
    may_be_short: bool = False,
) -> Iterable[Relation]:
    """A sum that is reached before the last part ends the list, unless the list is closed. Parts far
    above a whole of nothing named were not its parts. A list that `may_be_short` of its whole is one
    that looks complete without saying so."""
    if not parts or _are_of_another(whole, parts):
        return
    if any(part.is_rough for part in parts):
        yield from _rough(whole, parts)
        return
    if len(parts) > 1 and any(part.value == whole.value for part in parts):
        yield Relation("subset", whole, tuple(parts), holds=True)  # all of them are in one part, so the parts overlap
        return
    if is_net(whole, parts):
        yield Relation("subset", whole, tuple(parts[1:]), holds=True)
        return
    total = Decimal(0)
    for place, part in enumerate(parts, 1):
        total += part.value
        is_last = place == len(parts)
        is_end = place > 1 and (is_last or not is_closed)
        if is_end and abs(total - whole.value) <= (slack(whole, *parts) if is_last else 0):
            yield Relation("parts", whole, tuple(parts[:place]), holds=True, is_exhaustive=is_exhaustive)
            return
    outer = _of_first_level(parts)
    is_slip = whole.value < total <= whole.value * CLEARLY and _total(outer) != whole.value
    if len(outer) < len(parts) and not is_slip:
        yield from tie(whole, outer, is_exhaustive=False)
    elif not _are_of_another_sort(whole, parts, total):
        yield from _failing(whole, parts, is_exhaustive=is_exhaustive, may_be_short=may_be_short)


def _failing(whole: Claim, parts: list[Claim], *, is_exhaustive: bool, may_be_short: bool) -> Iterable[Relation]:
    """Parts that do not make their whole, and need not where they are only some of it, all of it or each of all."""
    total = _total(parts)
    is_all = len(parts) == 1 and total == whole.value  # 'оның 19-ы да'
    if is_all or _are_of_each(whole, parts):
        yield Relation("subset", whole, tuple(parts), holds=True)
    elif total < whole.value and not is_exhaustive:
        yield Relation("subset", whole, tuple(parts), holds=True, may_be_short=may_be_short)
    else:
        yield Relation("parts", whole, tuple(parts), holds=False, is_exhaustive=is_exhaustive)
