"""Shares of those who did something: 'ҰБТ-ға 618 түлек қатысты. … Қатысқандардың 82%-ы, яғни 507 түлек өтті', 'уже
назначены 113 педагогов. … Из числа назначенных 38 (33,6%) возглавили школы'.

The base is the number that was told with the same verb, whatever else the share may fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qalam.checker.checks.shares.bases import miss
from qalam.checker.claims import Claim, may_be_part
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.scopes import are_of_two_times
from qalam.checker.text import Text
from qalam.checker.words.shares.doers import TAKE_PART

_KAZAKH = as_pattern(r"\b([^\W\d]{2,}?)(?:ған|ген|қан|кен)(?:дард|дерд)[ыі]ң\s$", re.I)
_RUSSIAN = as_pattern(
    r"\bиз (?:числа |общего числа |всех )?([^\W\d]{4,}?)(?:енн|анн|ивш|авш|едш|ющ|ящ)[иы]х(?:ся)?\s$", re.I
)
_PART_FIRST = as_pattern(r"(?:-[^\W\d]+)?(?:\s[^\W\d]+)?\s?\(\Z")
_SHARE_FIRST = as_pattern(r"-?[^\W\d]*,?\s(?:яғни|немесе|или|то есть|\()\s?\Z", re.I)
_PART_TOLD = as_pattern(
    r"[^\d.;:()]{3,70}(?:,\s|\s[–—-]\s)(?:яғни|демек|бұл|немесе|то есть|это|или)\s[^\d.;:()]{0,50}\Z", re.I
)
_OF_DOERS = as_pattern(
    r"(?:\s?%|\s(?:процент|пайыз)[^\W\d]*)?\s(?:(?:от|из)\s)?(?:числа\s|общего числа\s|всех\s)?"
    r"([^\W\d]{4,}?)(?:енн|анн|ивш|авш|едш|ющ|ящ)[иы]х(?:ся)?(?=[\s,.;)]|\Z)",
    re.I,
)  # '55% охваченных'
_GROUPS = tuple(as_pattern("|".join(words), re.I) for words in TAKE_PART)
NAMED = 60  # characters before a share or its part in which those who did it are named
BACK = 4  # sentences back to their number
STEM = 5  # letters by which a verb is known again
FAR = 25  # percentage points: a share further off was of something else


def doers_shares(text: Text) -> Iterator[tuple[Claim, Claim, Claim]]:
    """The part, its share and its base for every such share that the base does not make."""
    for claims in text.by_sentence:
        for first, later in pairwise(claims):
            gap = text.content[first.end : later.start]
            is_share_first = first.unit == "percent"
            part, share = (later, first) if is_share_first else (first, later)
            told = (_SHARE_FIRST if is_share_first else _PART_FIRST).fullmatch(gap)
            is_behind = told is None and not is_share_first and _PART_TOLD.fullmatch(gap) is not None
            if (
                not (told or is_behind)
                or share.unit != "percent"
                or not part.is_count
                or part.is_rough
                or share.is_rough
            ):
                continue
            base = _base_of(text, first, part, share if is_behind else None)
            if base is not None and miss(part, share, base) <= FAR:
                yield part, share, base


def _base_of(text: Text, first: Claim, part: Claim, behind: Claim | None) -> Claim | None:
    """The last number before of which the same is told as of those named before the share and its part, or beside a
    share that stands behind its part."""
    start = text.sentences[first.sentence].start
    since = max(start, first.start - NAMED) if behind is None else max(part.end, behind.start - NAMED)
    before = text.content[since : first.start if behind is None else behind.start]
    named = _KAZAKH.search(before) or _RUSSIAN.search(before)
    named = named or (_OF_DOERS.match(text.content, behind.end) if behind else None)
    if named is None:
        return None
    verb = named[1].lower()[:STEM]
    verb = next((group for group in _GROUPS if group.match(verb)), as_pattern(re.escape(verb)))
    since = text.sentences[max(0, first.sentence - BACK)].start
    told = [
        claim
        for claim in text.claims_within(since, start)
        if claim.is_count and not (claim.is_rough or claim.may_be_year) and _is_told_with(text, claim, verb)
    ]
    base = told[-1] if told else None
    is_one = base is not None and base.value > part.value and may_be_part(base, part)
    return base if is_one and base and not are_of_two_times(text, base.sentence, first.sentence) else None


def _is_told_with(text: Text, claim: Claim, verb: re.Pattern[str]) -> bool:
    """Whether a verb stands beside a number up to the next ones, and not in 'of those who did'."""
    sentence = text.sentences[claim.sentence]
    counts = [other for other in text.by_sentence[claim.sentence] if other.is_count]
    start = max((other.end for other in counts if other.end <= claim.start), default=sentence.start)
    end = min((other.start for other in counts if other.start >= claim.end), default=sentence.end)
    words = re.findall(r"[^\W\d]+", text.content[start:end].lower())
    return any(verb.match(word) and not re.search(r"(?:дард|дерд)[ыі]ң$|[иы]х(?:ся)?$", word) for word in words)
