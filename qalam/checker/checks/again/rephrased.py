"""Two sentences that say the same in almost the same words and tell two numbers of which a slip of the pen makes one:
'в области работает 524 детских сада' and 'в области сегодня работает 224 детских сада'."""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.checks.again.alike import (
    are_of_one,
    is_measure,
    is_of_noun,
    is_one_of_several,
    is_same,
    words_shared,
)
from qalam.checker.checks.again.repeated import differing
from qalam.checker.claims import Claim
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import is_dashed
from qalam.checker.sentences import LIST_MARKS, Sentence
from qalam.checker.slips import printed, slip_between
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP

_ITEM = as_pattern(rf"\s*(?:{LIST_MARKS}|\d{{1,2}}[.)]\s)|[^\n]*;\s*$")
_CHANGED = words_pattern("|".join((*UP, *DOWN)), re.I)
# '133 балла набрал …': the score of somebody
_SCORED = as_pattern(
    r"\s?(?:балл?\w*|ұпай\w*|points?)?\s(?:набрал|получил|заработал|жина|алды|алған|иелен|went to)",
    re.I,
)
_OPENS = as_pattern(r"\W*")
REACH = 12  # sentences between the two
LONG = 3  # digits
# How many words both say, besides the thing counted, with which share of the words of the shorter one: of published
# texts hardly two sentences with different numbers that a slip makes alike share as much.
OF_LONG = ((2, Decimal("0.8")), (3, Decimal("0.6")), (4, Decimal("0.4")))
OF_SHORT = ((4, Decimal("0.8")),)
CROWD = 8  # numbers of a sentence: more are a list


def check_rephrased(text: Text, relations: list[Relation]) -> list[Finding]:
    """Each number against those of the sentences shortly before it."""
    found: dict[str, Finding] = {}
    recent: dict[str, list[tuple[Claim, str]]] = {}
    for sentence in text.sentences:
        if sentence.is_row or _ITEM.match(text.content, sentence.start, sentence.end):
            continue
        claims = _told(text, sentence)
        numbers = [(claim, printed(claim)) for claim in claims[: CROWD + 1]]
        for claim, digits in numbers if len(numbers) <= CROWD else ():
            earlier = recent.get(claim.unit, [])
            earlier[:] = [one for one in earlier if claim.sentence - one[0].sentence <= REACH]
            slips = [one for one, other in earlier if abs(len(other) - len(digits)) < 2 and slip_between(other, digits)]
            twins = [one for one in slips if _is_told_again(text, one, claim)]
            if len({one.value for one in twins}) == 1:
                found.setdefault(claim.id, differing(twins[-1], claim))
        for claim, digits in numbers:
            recent.setdefault(claim.unit, []).append((claim, digits))
    return list(found.values())


def _told(text: Text, sentence: Sentence) -> list[Claim]:
    """The measures of two digits or more of a sentence, but for changes in percent: of those many are alike."""
    measures = [claim for claim in text.by_sentence[sentence.number] if is_measure(claim) and claim.unit != "date"]
    claims = [claim for claim in measures if len(claim.text) > 1 and not is_dashed(text, claim)]
    has_shares = any(claim.unit == "percent" for claim in claims)
    if has_shares and _CHANGED.search(text.content, sentence.start, sentence.end):
        return [claim for claim in claims if claim.unit != "percent"]
    return claims


def _is_told_again(text: Text, one: Claim, two: Claim) -> bool:
    if one.sentence == two.sentence or not _is_printed_alike(one, two) or is_same(one, two):
        return False
    if not is_of_noun(text, one, two) or (_is_score_of_one(text, one) and _is_score_of_one(text, two)):
        return False
    shared, *words = words_shared(text, one, two)
    is_long = one.unit != "percent" and min(len(printed(one)), len(printed(two))) >= LONG
    if not any(shared >= fewest and shared >= min(words) * of for fewest, of in (OF_LONG if is_long else OF_SHORT)):
        return False
    return are_of_one(text, one, two) and not (is_one_of_several(text, one, two) or is_one_of_several(text, two, one))


def _is_score_of_one(text: Text, claim: Claim) -> bool:
    """Whether a sentence opens with a score and tells who had it."""
    opening = text.content[text.sentences[claim.sentence].start : claim.start]
    is_first = _OPENS.fullmatch(opening) is not None
    return claim.unit == "points" and is_first and _SCORED.match(text.content, claim.end) is not None


def _is_printed_alike(one: Claim, two: Claim) -> bool:
    return (one.step, one.decimals) == (two.step, two.decimals)
