"""What tells that a number and those of the run behind it are of different things."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qalam.checker.claims import Claim
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import MEASURES, is_dashed
from qalam.checker.text import Text
from qalam.checker.words.shares.fulfilled import PLAN

_PLAN_BEFORE = as_pattern(r"(?:план\w*|жоспар\w*|межел\w*|target)\s?(?:[–—-]|бойынша)?\s\Z", re.I)
_PLAN = words_pattern("|".join(PLAN), re.I)
NEAR = 24  # characters before a number in which it is said to be of a plan


def is_of_plan(text: Text, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether only the whole is told as a plan, beside what was done: 'отправлены 210 человек, план – 215. …'."""
    before = text.content[max(0, whole.start - NEAR) : whole.start]
    if _PLAN_BEFORE.search(before) is None:
        return False
    return _PLAN.search(text.content, whole.end, text.sentences[parts[-1].sentence].end) is None


def goes_on_with_passed(text: Text, parts: Sequence[Claim]) -> bool:
    """Whether a part behind a dash names nothing and goes on with a number passed over, which names something: 'взяли
    17 дипломов, на областном – 9'."""
    own = {part.id for part in parts}
    for part in parts[1:]:
        counts = [one for one in text.by_sentence[part.sentence] if one.is_count and one.end <= part.start]
        last = counts[-1] if counts else part
        if last.id not in own and last.noun and last.unit not in MEASURES and not part.noun and is_dashed(text, part):
            return True
    return False
