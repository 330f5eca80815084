"""A change in percent with the figure it set out from behind it, or with the figure that another takes the place of.

'Поступили около 1,2 тысячи детей – на 25% больше, чем в 2022 году, когда их было 960.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from qalam.checker.checks.changes.differences import is_difference
from qalam.checker.checks.changes.fitting import growth_fits
from qalam.checker.checks.changes.growth import growth_finding
from qalam.checker.claims import Claim, slack
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import (
    AS_TO_THEN,
    DOWN,
    INSTEAD_BEFORE,
    INSTEAD_BEHIND,
    UP,
    WHEN_ASIDE,
    WHEN_WAS,
)

_WHEN_WAS = as_pattern("|".join(WHEN_WAS), re.I)
_ASIDE = as_pattern(rf"(?:{'|'.join(WHEN_ASIDE)})\Z", re.I)
_INSTEAD = as_pattern(rf"^-?[^\W\d]*(?:\s[^\W\d]+)?\s(?:{'|'.join(INSTEAD_BEHIND)})\s", re.I)
_INSTEAD_BEFORE = as_pattern(rf"\b(?:{'|'.join(INSTEAD_BEFORE)})\s\Z", re.I)
_AS_TO = as_pattern(rf"(?:{'|'.join(AS_TO_THEN)})[^.;:()%]{{0,30}}\Z", re.I)
_OPENS = as_pattern(r"\s\((?:[^\W\d]+\s){0,3}")
NEAR = 24  # characters before a figure in which it is said to be replaced
_UP, _DOWN = (words_pattern("|".join(words), re.I) for words in (UP, DOWN))
ABOUT = Decimal("0.05")  # of a figure that is only 'about' so many
AROUND = 60  # characters on either side of a change in which its direction stands
WHOLE = 100  # percent: more tells the figure of now by that of then
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


def _told(text: Text, sentence: Sentence) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The only change of a sentence with the only two figures of one unit, of then and of now, or with each two of
    which one comes in the place of the other."""
    claims = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    changes = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "percent"]
    if len(claims) < 2 or len(changes) != 1:
        return
    change, (one, two) = changes[0], claims[:2]
    is_as_to = one.end <= change.start and _is_as_to(text, sentence, change, two)
    if not is_as_to and not is_difference(text, sentence, change):
        return
    is_unit = one.unit == two.unit or "count" in (one.unit, two.unit)
    is_then = one.end <= change.start and (is_as_to or _is_of_then(text, change, two))
    is_then = is_then and is_unit and not two.is_rough
    if is_then and len(claims) == 2:
        yield two, one, change
    for then, now in pairwise(claim for claim in claims if claim.start >= change.end):
        is_exact = not (then.is_rough or now.is_rough or then.step or now.step)
        is_of_next = ";" in text.content[change.end : then.start]
        if is_exact and not is_of_next and then.unit == now.unit and _is_instead(text, then, now):
            yield then, now, change


def _is_of_then(text: Text, change: Claim, figure: Claim) -> bool:
    """Whether a figure behind a change is said to be that of then."""
    behind = text.content[change.end : figure.start] if figure.start > change.end else ""
    return _WHEN_WAS.search(behind) is not None or _ASIDE.search(behind) is not None


def _is_as_to(text: Text, sentence: Sentence, change: Claim, figure: Claim) -> bool:
    """Whether a change is named with the year that it is counted from, and the figure stands in parentheses behind it:
    'рост к 2021 году 23,5% (31,1 млрд)'."""
    is_aside = figure.start > change.end and _OPENS.fullmatch(text.content, change.end, figure.start) is not None
    return is_aside and _AS_TO.search(text.content, sentence.start, change.start) is not None


def _is_instead(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the second figure comes in the place of the first: '31 000 теңгенің орнына 46 500 теңге'."""
    gap, before = text.content[one.end : two.start], text.content[max(0, one.start - NEAR) : one.start]
    return _INSTEAD.search(gap) is not None or _INSTEAD_BEFORE.search(before) is not None


def _is_wrong(text: Text, then: Claim, now: Claim, change: Claim) -> bool:
    if not then.value or growth_fits(then, now, change, is_by=change.value < WHOLE):
        return False
    around = text.content[max(0, change.start - AROUND) : change.end + AROUND]
    is_down = _DOWN.search(around) is not None and not _UP.search(around)
    if (now.value < then.value) != is_down:
        return False
    if not now.is_rough:
        return True
    exact = abs(now.value - then.value) * 100 / then.value
    loose = (slack(now) + now.value * ABOUT) * 100 / then.value
    return abs(exact - change.value) > loose + CLEAR
