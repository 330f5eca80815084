"""So many times told behind both of its figures, of two times or of two things.

'В 2019 году места ждали 345 120 детей. На 1 января 2025 года – 70 тысяч детей. Ожидающих стало меньше почти в 5 раз';
'2022 жылы 7 251 орын жетіспеді. Биыл осы көрсеткіш 3 есе, яғни 2 417 орынға дейін азайды'; 'қалада 14 218 неке қиылып,
4 062 жұп ажырасты, яғни неке 3,5 есе көп'.
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
from qalam.checker.words.changes.of_two import COMPARED_WITH, CONCLUDES, OTHER_TIMES_SAID, THAT_MAKES

_UP, _DOWN = (words_pattern("|".join(words), re.I) for words in (UP, DOWN))
_THAT_IS = as_pattern(r",?\s(?:яғни|то есть|that is),?\s(?:до\s|to\s)?")
_THIS_FIGURE = as_pattern(r"(?:осы|бұл) (?:көрсеткіш|сан)|эт(?:от показатель|а цифра|о число)|this figure", re.I)
_TIMES = frozenset({"year", "school-year", "date"})
_CONCLUDES = as_pattern(rf"\s*(?:{'|'.join(CONCLUDES)})\b", re.I)
_THAT_MAKES = as_pattern(rf"[,:;–—]\s(?:{'|'.join(THAT_MAKES)})\b", re.I)
_LAST_MARK = as_pattern(r"(?:,|\s[–—]|:|;)\s(?P<own>[^,:;]*)\Z")
_EMPTY = as_pattern(rf"\b(?:{'|'.join(THAT_MAKES)}|в|во|на)\b", re.I)
_FOLD_BEHIND = as_pattern(rf"\s(?:[^\W\d]+\s){{0,2}}?(?:{'|'.join((*UP, *DOWN, *COMPARED_WITH))})", re.I)
_THAN = as_pattern(
    r"[^.;()]{0,30}\b(?:чем|than)\s(?:по|в|во|у|на|среди|за|in|among|for)\s(?P<of>[^,.;:()]{3,60})", re.I
)
_OTHER_TIME = words_pattern("|".join((*OTHER_TIMES_SAID,)), re.I)
_MEASURES = frozenset({"percent", "physical", "measure", "points", "year", "school-year", "years"})
NEAR = 40  # characters before so many times in which another time is named
ROOT = 4  # letters by which two words are one
FARTHEST = 10  # times what is told: a number further off is of another thing
BACK = 2  # sentences
LOOSE = Decimal("0.8")  # times: 'в 5 раз' of what grew 5,3 times
ABOUT = Decimal("0.1")  # of a larger number of times


def check_times_apart(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about such changes that are clearly not what one figure is of the other."""
    found: list[Finding] = []
    for sentence in text.sentences:
        changes = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "times"]
        if sentence.is_row or len(changes) != 1 or changes[0].is_rough:
            continue
        things = _two_things(text, sentence, changes[0])
        if things is not None and _is_missed(*things, changes[0]):
            found.append(growth_finding(*things, changes[0]))
        ends = _ends(text, sentence, changes[0]) if things is None else None
        if ends is not None and _is_wrong(text, sentence, *ends, changes[0]):
            found.append(growth_finding(*ends, changes[0]))
    return found


def _ends(text: Text, sentence: Sentence, change: Claim) -> tuple[Claim, Claim] | None:
    """The figures of then and of now: the only two numbers of the sentences before, of one noun and two times; or the
    only one of the sentence before and the level that 'this figure' came to."""
    own = [claim for claim in text.by_sentence[sentence.number] if claim.is_count and not claim.may_be_year]
    if not sentence.number:
        return None
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


def _two_things(text: Text, sentence: Sentence, change: Claim) -> tuple[Claim, Claim] | None:
    """The only two numbers of a sentence, of one unit, right before what concludes from them how many times the one is
    the other; or those of the sentence before, where this one opens so."""
    own = _figures(text, sentence)
    if _OTHER_TIME.search(text.content, change.start - NEAR if change.start > NEAR else 0, sentence.end):
        return None
    if not own and sentence.number and _CONCLUDES.match(text.content, sentence.start, sentence.end):
        own = _figures(text, text.sentences[sentence.number - 1])
    if len(own) != 2 or own[1].end > change.start or not _are_of_units(*own):
        return None
    is_apart = own[1].sentence != sentence.number
    gap = text.content[own[1].end : change.start]
    if not (is_apart or _THAT_MAKES.search(gap) or _names_nothing_new(text, sentence, own[1], change)):
        return None
    than = _THAN.search(text.content, change.end, sentence.end)
    if than is not None and not stems(than["of"]) & stems(text.content[sentence.start : change.start]):
        return None  # 'на «отлично» написали 490 из 5 635, это в 3,6 раза меньше, чем по русскому'
    is_compared = (_UP.search(gap) or _FOLD_BEHIND.match(text.content, change.end, sentence.end)) is not None
    return (own[1], own[0]) if is_compared else None


def _figures(text: Text, sentence: Sentence) -> list[Claim]:
    """The numbers of a sentence that tell how many, nothing where one is not exact."""
    told = [one for one in text.by_sentence[sentence.number] if one.unit in _MEASURES or one.is_count]
    return [] if any(one.is_rough or one.value <= 0 or one.unit == "percent" for one in told) else told


def _are_of_units(one: Claim, two: Claim) -> bool:
    is_unit = one.unit == two.unit or "count" in (one.unit, two.unit)
    return is_unit and not (one.may_be_year or two.may_be_year)


def _names_nothing_new(text: Text, sentence: Sentence, last: Claim, change: Claim) -> bool:
    """Whether all that leads to so many times was named with the two numbers: 'жеке балабақша – 286, мемлекеттік – 119,
    жекеменшіктері 2,4 есе көп'."""
    gap = text.content[last.end : change.start]
    mark = _LAST_MARK.search(gap)
    if mark is None:
        return False
    own, said = stems(_EMPTY.sub(" ", mark["own"])), stems(text.content[sentence.start : last.end])
    return all(any(name.startswith(word[:ROOT]) for word in said) for name in own)


def _is_missed(one: Claim, two: Claim, change: Claim) -> bool:
    """Whether so many times are clearly not what one number is of the other: cut off or rounded."""
    exact = max(one.value, two.value) / min(one.value, two.value)
    loose = (
        LOOSE * max(Decimal(1), change.value * ABOUT) if not change.decimals else Decimal(1).scaleb(-change.decimals)
    )
    rounded = exact * (one.step / one.value + two.step / two.value) / 2
    return abs(exact - change.value) > loose + rounded and exact <= change.value * FARTHEST


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
