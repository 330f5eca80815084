"""One number among another: 'среди 63 воспитанников 41 имеет инвалидность', '63 оқушының арасында 41 бала бар'."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim, may_be_part, value_of
from qalam.checker.clauses import stems
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import words_between
from qalam.checker.slips import least, most
from qalam.checker.text import Text
from qalam.checker.words.parts.of_whom import AMONG_BEFORE, AMONG_BEHIND, OF_THIS_SUM

_BEFORE = as_pattern(rf"\b(?:{'|'.join(AMONG_BEFORE)})\s$", re.I)
_BEHIND = as_pattern(rf"(?:\s[^\W\d]+){{1,3}}?\s(?:{'|'.join(AMONG_BEHIND)})\b", re.I)
_OF_THIS_SUM = words_pattern("|".join(OF_THIS_SUM), re.I)
_CLAUSE = as_pattern(
    r"(?:\s[^\W\d]+){1,3}?(?:\s[^\W\d]+-[^\W\d]+)?(?:,\sthose\b[^,;:.()\d\n]{0,60})?"
    r"(?:,?\s(?:[^\W\d]+(?:вш|ющ|ящ|нн)(?:их|ие)(?:ся)?|who|that|which)\b[^,;:.()\d\n]{0,60})?,?\s(?:[–—-]\s)?\Z"
)
_SINCE = as_pattern(r"[^;:.()\d\n]{0,40}\Z")
_TURN = as_pattern(r",\s(?:ал|бірақ|а|но|but|while)\s", re.I)  # '23 қарсыластың ішінде озды, ал облыста 96'
_RANK = as_pattern(r"(?:-\w+)?[\s-](?:мест[оае]\b|орын|позици|place)", re.I)
REACH = 2  # numbers behind the whole: one may stand in what is said of it
WORDS = 1  # between a sum and 'of this sum': its currency
NEAR = 24  # characters before a number in which 'among' stands


def among(text: Text) -> list[Relation]:
    """Each first number behind one that others are said to be among, and each sum that is spent 'of this sum'."""
    found = _of_this_sum(text)
    for sentence in text.sentences:
        counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
        for place, whole in enumerate(counts if not sentence.is_row else ()):
            part = next((one for one in counts[place + 1 : place + 1 + REACH] if may_be_part(whole, one)), None)
            if part and not (whole.is_rough or part.is_rough) and _is_among(text, whole, part):
                found.append(Relation("subset", whole, (part,), part.value <= whole.value))
    return found


def _of_this_sum(text: Text) -> list[Relation]:
    """Money spent 'of this sum', against the greatest sum of the two sentences before and of its own."""
    found = []
    for sentence in text.sentences:
        told = _OF_THIS_SUM.search(text.content, sentence.start, sentence.end)
        if told is None:
            continue
        behind = text.between(sentence.number, told.end(), told.end() + NEAR * 2)
        before = text.between(sentence.number, told.start() - NEAR, told.start())[-1:]
        is_right_before = bool(before) and len(text.content[before[0].end : told.start()].split()) <= WORDS
        behind = before if is_right_before else behind  # 'освоено 390 млн тенге из выделенной суммы'
        first = text.sentences[max(0, sentence.number - REACH)].start
        end = behind[0].start if is_right_before else told.start()
        sums = [claim for claim in text.claims_within(first, end) if claim.unit == "money"]
        whole = max(sums, key=value_of) if sums else None
        if whole is not None and behind and _is_money(whole, behind[0]):
            is_within = behind[0].value <= whole.value
            if not (behind[0].is_rough or whole.is_rough):
                found.append(Relation("subset", whole, (behind[0],), is_within))
            elif not is_within and least(behind[0]) > most(whole):
                found.append(Relation("subset", whole, (behind[0],), holds=False))
    return found


def _is_money(whole: Claim, part: Claim) -> bool:
    """Whether a part of a sum of money is money: what is told in its millions need not name the currency anew."""
    return part.unit == "money" or (part.unit == "count" and not part.noun and part.step == whole.step > 0)


def _is_among(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether the words say that the second number is among the first: it counts the same or names nothing."""
    is_one = stems(part.noun) == stems(whole.noun) or (part.family == whole.family != "")
    if (part.noun and not is_one) or _RANK.match(text.content, part.end):
        return False
    gap = words_between(text, whole, part)
    if _BEFORE.search(text.content[max(0, whole.start - NEAR) : whole.start]):
        return _CLAUSE.fullmatch(gap) is not None
    behind = _BEHIND.match(gap)
    is_near = behind is not None and _SINCE.fullmatch(gap, behind.end()) is not None
    return is_near and _TURN.search(gap) is None
