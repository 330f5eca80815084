"""A change in times told behind both of its figures, each in a sentence of its own or with its own year.

'В 2019 году места ждали 345 120 детей. На 1 января 2025 года – 70 тысяч детей. Ожидающих стало меньше почти в 5 раз';
'2022 жылы 7 251 орын жетіспеді. Биыл осы көрсеткіш 3 есе, яғни 2 417 орынға дейін азайды'.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qalam.checker.checks.changes.differences import is_near
from qalam.checker.checks.changes.growth import growth_finding
from qalam.checker.claims import Claim
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP

_UP, _DOWN = (words_pattern("|".join(words), re.I) for words in (UP, DOWN))
_THAT_IS = as_pattern(r",?\s(?:яғни|то есть|that is),?\s(?:до\s|to\s)?")
_THIS_FIGURE = as_pattern(r"(?:осы|бұл) (?:көрсеткіш|сан)|эт(?:от показатель|а цифра|о число)|this figure", re.I)
_TIMES = frozenset({"year", "school-year", "date"})
BACK = 2  # sentences
LOOSE = Decimal("0.8")  # times: 'в 5 раз' of what grew 5,3 times
ABOUT = Decimal("0.1")  # of a larger number of times


def check_times_apart(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such changes that are clearly not what one figure is of the other."""
    found: list[Finding] = []
    for sentence in text.sentences:
        changes = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "times"]
        if sentence.is_row or len(changes) != 1 or not sentence.number:
            continue
        ends = _ends(text, sentence, changes[0])
        if ends is not None and _is_wrong(text, sentence, *ends, changes[0]):
            found.append(growth_finding(*ends, changes[0]))
    return found


def _ends(text: Text, sentence: Sentence, change: Claim) -> tuple[Claim, Claim] | None:
    """The figures of then and of now: the only two numbers of the sentences before, of one noun and two times; or the
    only one of the sentence before and the level that 'this figure' came to."""
    own = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    first = max(0, sentence.number - (1 if own else BACK))
    before = [
        claim
        for number in range(first, sentence.number)
        for claim in text.by_sentence[number]
        if (claim.is_count and not claim.may_be_year) or claim.unit in {"percent", "times"}
    ]
    counts = [*before, *own]
    if len(counts) != 2 or any(claim.is_rough and not claim.step for claim in counts) or not _are_of_one(*counts):
        return None
    if own:
        is_level = own[0].start > change.end and _THAT_IS.fullmatch(text.content, change.end, own[0].start)
        is_told = _THIS_FIGURE.search(text.content, sentence.start, change.start)
        return (counts[0], counts[1]) if is_level and is_told else None
    years = {claim.text for claim in text.claims_within(text.sentences[first].start, sentence.start) if _is_time(claim)}
    named = stems(counts[0].noun) == stems(counts[1].noun) and counts[0].noun
    return (counts[0], counts[1]) if named and len(years) > 1 else None


def _is_time(claim: Claim) -> bool:
    return claim.unit in _TIMES


def _are_of_one(then: Claim, now: Claim) -> bool:
    return then.unit == now.unit and then.family == now.family and then.value > 0 and now.value > 0


def _is_wrong(text: Text, sentence: Sentence, then: Claim, now: Claim, change: Claim) -> bool:
    is_up = _UP.search(text.content, sentence.start, sentence.end) is not None
    is_down = _DOWN.search(text.content, sentence.start, sentence.end) is not None
    if is_up == is_down or is_up != (now.value > then.value):
        return False
    exact = max(then.value, now.value) / min(then.value, now.value)
    loose = max(LOOSE, change.value * ABOUT) if not change.decimals else Decimal(1).scaleb(-change.decimals)
    return abs(exact - change.value) > loose and is_near(exact, change.value)
