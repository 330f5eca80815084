"""Sums that fail since one of their numbers belongs to another sum, which the text tells and which is right.

'3 150 оқушының 2 410-ы үйірмеге барады. Үйірмеге баратындардың қалған 230-ы мектепке бармайды': the two make the
2 640 told before. No word says so; that the numbers make a large one exactly does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part, slack
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.slips import slip_between
from qalam.checker.text import Text

_BY = as_pattern(r"[.;]\s+(?:(?:[^\W\d]+\s){1,3}бойынша\b[^.;:\d]{0,20}|По\s[^.;:\d]{3,30}|By\s[a-z ]{3,30}):")
BACK = 6  # sentences before the first number of a sum in which another may explain it
AHEAD = 2  # the same behind its last number
LEAST = 20  # a number that others hardly make by chance
LARGE = 100  # the same where many others might
HUNDRED = 100
TINY = 12  # a number that may name a sort: of a mark, a group, a class, of children of a family
FAR_LESS = 10  # times that it is less than each number that is counted
MOST_NEAR = 40  # numbers near a sum: among more some make any other


def without_explained(text: Text, ties: Iterable[Relation]) -> list[Relation]:
    """The ties without the sums that fail and of which another number explains why."""
    return [tie for tie in map(_without_names, ties) if not _is_explained(text, tie)]


def _without_names(tie: Relation) -> Relation:
    """A sum that fails by just the tiny numbers among its parts, without them: they name what is counted, '508 – 1-й
    группы, 2 168 – 2-й'."""
    if tie.kind != "parts" or tie.holds or tie.whole is None or tie.whole.value < LARGE:
        return tie
    own = tuple(part for part in tie.parts if part.value > TINY)
    if not 1 < len(own) < len(tie.parts) or min(part.value for part in own) < TINY * FAR_LESS:
        return tie
    is_all = _total(own) == tie.whole.value
    return replace(tie, parts=own, holds=True, mend=None) if is_all else tie


def _is_explained(text: Text, tie: Relation) -> bool:
    whole, parts = tie.whole, tie.parts
    if tie.kind == "shares" and not tie.holds:
        return _make_share(text, parts)
    if tie.kind != "parts" or tie.holds or whole is None or len(parts) < 2:
        return False
    if any(one.is_rough for one in parts) or any(text.sentences[one.sentence].is_row for one in (whole, *parts)):
        return False
    if _is_level_below(text, whole, parts) or _divide_one(whole, parts):
        return True
    near = _near(text, whole, parts)
    if len(near) > MOST_NEAR:
        return False
    return any(
        reads(text, whole, parts, near) for reads in (_of_another_whole, _added_to_whole, _left_by_others, _moved)
    )


def _make_share(text: Text, parts: tuple[Claim, ...]) -> bool:
    """Whether shares divide the last one told before them in their sentence, and make it but for rounding: '96% –
    children, of whom under 1 year – 28%, …'."""
    sentence, total = text.sentences[parts[0].sentence], _total(parts)
    before = [one for one in text.between(sentence.number, sentence.start, parts[0].start) if one.unit == "percent"]
    if not before or not max(part.value for part in parts) < before[-1].value < HUNDRED:
        return False
    halves = (Decimal(5).scaleb(-one.decimals - 1) for one in (before[-1], *parts))
    gap = abs(total - before[-1].value)
    return gap <= sum(halves, Decimal(0)) and gap < abs(total - HUNDRED)


def _near(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> list[Claim]:
    """The counts near a sum that are none of its own and of one sort with its whole."""
    own = {one.id for one in (whole, *parts)}
    numbers = sorted(one.sentence for one in (whole, *parts))
    first = text.sentences[max(0, numbers[0] - BACK)].start
    end = text.sentences[min(len(text.sentences) - 1, numbers[-1] + AHEAD)].end
    return [
        one
        for one in text.claims_within(first, end)
        if one.id not in own and one.is_count and not one.may_be_year and may_be_part(whole, one)
    ]


def _total(claims: Iterable[Claim]) -> Decimal:
    return sum((one.value for one in claims), Decimal(0))


def _is_slip(one: Decimal, other: Decimal) -> bool:
    return one == other or slip_between(str(one), str(other)) is not None


def _of_another_whole(text: Text, whole: Claim, parts: tuple[Claim, ...], near: Sequence[Claim]) -> bool:
    """Whether parts make just another number, told in another sentence than theirs, and the whole they were tied to is
    no slip for that, or of another time."""
    total = _total(parts)
    is_one = len({one.sentence for one in (whole, *parts)}) == 1
    is_new = _BY.search(text.content, whole.end, parts[0].start) is not None  # 'Жасы бойынша: …' divides all anew
    if total < (LARGE if is_one and not is_new else LEAST):
        return False
    made = [one for one in near if one.value == total and not one.is_rough]
    if is_one:  # '512 педагогов. За год 340 прошли курсы: по физике – 120, …', 'в 2024 году 640, в 2023 году 580: …'
        made = [one for one in made if one.end <= whole.start and one.sentence >= whole.sentence - 1]
    else:
        made = [one for one in made if one.sentence not in {part.sentence for part in parts}]
    if not _is_slip(whole.value, total):
        return bool(made)
    return any(
        one.sentence < whole.sentence < parts[0].sentence and are_of_two_times(text, one.sentence, whole.sentence)
        for one in made
    )


def _added_to_whole(text: Text, whole: Claim, parts: tuple[Claim, ...], near: Sequence[Claim]) -> bool:
    """Whether the last part and the whole make a number told behind them: '14 школ, из них 8 новых. До конца года ещё
    5, всего будет 19'."""
    last = parts[-1]
    if last.sentence == whole.sentence or whole.value + last.value < LEAST / 2:
        return False
    together = whole.value + last.value
    return any(
        one.start > last.end and abs(one.value - together) <= slack(one) and 0 <= one.sentence - last.sentence <= 1
        for one in near
    )


def _left_by_others(text: Text, whole: Claim, parts: tuple[Claim, ...], near: Sequence[Claim]) -> bool:
    """Whether the last part is just what another number, or a run of numbers right before it, leaves of the whole."""
    last, others = parts[-1], parts[:-1]
    due = whole.value - last.value
    if whole.value < LARGE or last.sentence == others[-1].sentence or _is_slip(due, _total(others)):
        return False
    before = [one for one in near if one.end <= last.start and not one.is_rough]
    if any(one.value == due for one in before):
        return True
    run = [one for one in (*before, *others) if whole.end <= one.start]
    total = Decimal(0)
    for one in sorted(run, key=lambda claim: -claim.start):
        total += one.value
        if total >= due:
            return total == due
    return False


def _moved(text: Text, whole: Claim, parts: tuple[Claim, ...], near: Sequence[Claim]) -> bool:
    """Whether the two parts are those who came and those who went: 'қазір 88, басында 93: 21-і кетті, 16-сы келді'."""
    if len(parts) != 2 or whole.value < LEAST:
        return False
    change = parts[0].value - parts[1].value
    return change != 0 and any(
        abs(one.value - whole.value) == abs(change) and one.sentence == whole.sentence == parts[0].sentence
        for one in near
    )


def _is_level_below(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether the last part and those behind it in its sentence make just a part before it: they divide that."""
    last, others = parts[-1], parts[:-1]
    if last.sentence == others[-1].sentence or last.value < LARGE:
        return False
    total = Decimal(0)
    for place, one in enumerate(text.between(last.sentence, last.start, text.sentences[last.sentence].end)):
        if not one.is_count or not may_be_part(whole, one):
            continue
        total += one.value
        if place and any(total == other.value for other in others):
            return True
    return False


def _divide_one(whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether the first two make the whole and all that follow make one of the two: '860, было 790, добавилось 70:
    спортивных 24, технических 21, …'."""
    pair, others = parts[:2], parts[2:]
    is_made = len(others) > 1 and _total(pair) == whole.value >= LEAST
    return is_made and _total(others) in {one.value for one in pair}
