"""A share above one hundred of what is all of something at most: 'қамту 104%', '112% детей'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qalam.checker.claims import Claim
from qalam.checker.findings import Finding, written
from qalam.checker.patterns import as_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.units.scores import FILLED, GROWTH, PART_OF_ALL, UP_TO, UP_TO_BEHIND
from qalam.checker.words.units.sizes import OF_WHOM, OF_WHOM_BEFORE, SHARES_OF_ALL
from qalam.kernel.trilingual import Trilingual

ABOVE = Trilingual(
    kk="{printed} үлесі 100 %-дан асып тұр, ал мәтінде өсім туралы айтылмаған. Санды тексеріңіз.",
    ru="Доля {printed} больше 100 %, а о росте в тексте не говорится. Проверьте число.",
    en="The share {printed} is above 100 % and the text speaks of no growth. Check the figure.",
)
_SHARE_OF_ALL = as_pattern("|".join(SHARES_OF_ALL), re.I)
_OF_WHOM = as_pattern(rf"[^\W\d]*(?:{OF_WHOM})", re.I)
_OF_WHOM_BEFORE = as_pattern(OF_WHOM_BEFORE, re.I)
_FILLED = as_pattern("|".join(FILLED), re.I)
_GROWTH = as_pattern("|".join(GROWTH), re.I)
_PART_OF_ALL = as_pattern("|".join(PART_OF_ALL), re.I)
_UP_TO = as_pattern(UP_TO, re.I)
_UP_TO_BEHIND = as_pattern(UP_TO_BEHIND, re.I)
NEAR = 40  # characters right before a share
WIDE = 150  # characters before a share in which it is said of what it is
LIST = 8  # sentences of a list before a share that is the only one above one hundred


def check_shares_of_all(text: Text, relations: Sequence[Relation]) -> list[Finding]:
    """Findings about such shares."""
    return [finding for claims in text.by_sentence for finding in _above_all(text, claims)]


def _above_all(text: Text, claims: Sequence[Claim]) -> Iterator[Finding]:
    """A share above one hundred of what is all of something at most. Of several in one sentence none is meant so."""
    above = [claim for claim in claims if claim.unit == "percent" and claim.value > 100]
    for share in above if len(above) == 1 else ():
        if _is_of_all(text, share) and not _may_be_more(text, share) and not _is_of_two(claims, share):
            printed = written(share.value, " %")
            yield Finding("unit", "warning", (share,), ABOVE.fill(printed=printed), "≤ 100", printed)


def _is_of_all(text: Text, share: Claim) -> bool:
    """Whether a share is said to be one of all; of the lines of a list by what stands before them."""
    sentence = text.sentences[share.sentence]
    start = max(sentence.start, text.content.rfind(";", sentence.start, share.start))
    stop = text.content.find(";", share.end, sentence.end)
    stop = stop if stop >= 0 else sentence.end
    if _SHARE_OF_ALL.search(text.content, start, stop) or _OF_WHOM.match(text.content, share.end):
        return True
    before = text.content[max(sentence.start, share.start - NEAR) : share.start]
    if _OF_WHOM_BEFORE.search(before):
        return True
    first = max(0, share.sentence - LIST)
    others = [one for number in range(first, share.sentence) for one in text.by_sentence[number]]
    shares = [one for one in others if one.unit == "percent"]
    start = text.sentences[first].start
    is_list = len(shares) > 1 and all(one.value <= 100 for one in shares)
    is_list = is_list and text.content[start : share.start].count("\n") > 1
    return is_list and _SHARE_OF_ALL.search(text.content, start, share.start) is not None


def _may_be_more(text: Text, claim: Claim) -> bool:
    """Whether a share above one hundred may be right: of growth, of a plan, of a building that is full."""
    sentence = text.sentences[claim.sentence]
    is_of_building = _FILLED.search(text.content, sentence.start, sentence.end) is not None
    before = text.content[max(sentence.start, claim.start - WIDE) : claim.start]
    is_reached = _UP_TO.search(before) is not None or _UP_TO_BEHIND.match(text.content, claim.end) is not None
    if is_reached and _PART_OF_ALL.search(before) and not is_of_building:
        return False
    return is_of_building or _GROWTH.search(text.content, sentence.start, sentence.end) is not None


def _is_of_two(claims: Sequence[Claim], share: Claim) -> bool:
    """Whether two counts of the sentence make the share between them: '700 / 742 (106%)'."""
    counts = [claim.value for claim in claims if claim.is_count and claim.value > 0]
    return any(abs(one * 100 / other - share.value) <= 1 for one in counts for other in counts if one > other)
