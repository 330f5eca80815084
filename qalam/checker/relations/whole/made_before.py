"""Parts that just make a number told before the one they seem to be of: 'Педагогов – 88. … Высшее образование имеют 85.
Стаж до 3 лет – у 11, до 20 лет – у 46, свыше – у 31.'"""

from __future__ import annotations

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.text import Text

BACK = 8  # sentences from a whole back to the number
LEAST = 20  # a number that others hardly add up to by chance


def made_before(text: Text, whole: Claim, parts: tuple[Claim, ...]) -> bool:
    """Whether parts of another sentence than their whole, or those with the next of their sentence, are just a number
    of its sort told shortly before it."""
    first = text.sentences[max(0, whole.sentence - BACK)].start
    told = {one.value for one in text.claims_within(first, whole.start) if _may_be(whole, one)}
    total, last = sum(part.value for part in parts), parts[-1]
    if last.sentence == whole.sentence:
        return False
    if total in told:
        return True
    for claim in text.between(last.sentence, last.end, text.sentences[last.sentence].end):
        if not claim.is_count or not may_be_part(whole, claim):
            return False
        total += claim.value
        if total in told:
            return True
    return False


def _may_be(whole: Claim, one: Claim) -> bool:
    is_count = may_be_part(whole, one) and not one.is_rough and not one.may_be_year
    return is_count and one.value > whole.value and one.value >= LEAST
