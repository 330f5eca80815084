"""A change in percent with the figure it set out from behind it, where the figure of now is only about so many.

'Поступили около 1,2 тысячи детей – на 25% больше, чем в 2022 году, когда их было 960.'
"""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.checks.changes.differences import is_difference, is_near
from qalam.checker.checks.changes.growth import growth_finding, growth_fits
from qalam.checker.claims import Claim, slack
from qalam.checker.findings import Finding
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP, WHEN_WAS

_WHEN_WAS = re.compile("|".join(WHEN_WAS), re.I)
_UP, _DOWN = (words_pattern("|".join(words), re.I) for words in (UP, DOWN))
ABOUT = Decimal("0.05")  # of a figure that is only 'about' so many
AROUND = 60  # characters on either side of a change in which its direction stands
CLEAR = 2  # percentage points that a change must miss besides


def check_based_growth(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such changes that no rounding of the figures explains."""
    return [
        growth_finding(then, now, change)
        for sentence in text.sentences
        if not sentence.is_row
        for then, now, change in _told(text, sentence)
        if _is_wrong(text, then, now, change)
    ]


def _told(text: Text, sentence: Sentence) -> list[tuple[Claim, Claim, Claim]]:
    """The only change of a sentence with the only two figures of one unit, of then and of now; one is rough."""
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    changes = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "percent"]
    if len(claims) != 2 or len(changes) != 1 or not is_difference(text, sentence, changes[0]):
        return []
    one, two = claims
    is_unit = one.unit == two.unit or "count" in (one.unit, two.unit)
    is_rough = one.is_rough and one.step > 0 and not two.is_rough
    behind = text.content[changes[0].end : two.start] if two.start > changes[0].end else ""
    if not is_unit or not is_rough or one.start > changes[0].start or not _WHEN_WAS.search(behind):
        return []
    return [(two, one, changes[0])]


def _is_wrong(text: Text, then: Claim, now: Claim, change: Claim) -> bool:
    if not then.value or growth_fits(then, now, change, is_by=True):
        return False
    around = text.content[max(0, change.start - AROUND) : change.end + AROUND]
    is_down = _DOWN.search(around) is not None and not _UP.search(around)
    if (now.value < then.value) != is_down:
        return False
    exact = abs(now.value - then.value) * 100 / then.value
    loose = (slack(now) + now.value * ABOUT) * 100 / then.value
    return abs(exact - change.value) > loose + CLEAR and is_near(exact, change.value)
