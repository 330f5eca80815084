"""Whether parts of one division are of a whole before them: all that it has, of its years, places, and nothing else."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from qalam.checker.claims import Claim
from qalam.checker.clauses import thing
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.apart.topic_sums import MANY, follow
from qalam.checker.relations.labels import BANDS, OWNERS, PLACES, PRIVATE, STATE, YEARS, Part
from qalam.checker.relations.scopes import are_of_others, are_of_two_times, is_before_change, is_rest
from qalam.checker.sentences import LIST_MARKS
from qalam.checker.spelled import spelled_numbers
from qalam.checker.text import Text
from qalam.checker.words.parts.divisions import MOST, RANKED
from qalam.checker.words.parts.overlaps import OVERLAP

_DONE = as_pattern(r"[^\W\d]{2,}(?:л[иао](?:сь)?|(?<![аейіыоу])[дт][ыі])\b", re.I)  # a verb of what is past
_MOST = as_pattern("|".join(MOST), re.I)
_RANKED = words_pattern("|".join((*MOST, *RANKED)), re.I)
_MARK = as_pattern(rf"\s*{LIST_MARKS}\s")
_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
WORDS = 40  # characters before the first part in which a number in words stands that it divides
LEAD = 1  # the number of the sentence below a title
FEWEST_PLACES = 3
BACK = 3  # sentences before a ranking in which the number of which its places have a share is told
FEWEST_OWNERS = 3  # of which the state is one, and private ones are another


def are_places_within(text: Text, whole: Part, group: list[Part]) -> bool:
    """Whether three parts or more are of places, and the whole of none; or many in later sentences, and the whole, in
    the title or the first sentence, of another. A whole that is itself the largest of a list is none."""
    own = whole.of(PLACES)
    sentence = text.sentences[whole.claim.sentence]
    if len(group) < FEWEST_PLACES or _MOST.search(text.content, sentence.start, sentence.end):
        return False
    if _are_of_larger(text, whole.claim, [part.claim for part in group]):
        return False
    is_apart = group[0].claim.sentence > sentence.number <= LEAD and len(group) >= MANY
    return not own or (is_apart and not any(part.of(PLACES) & own for part in group))


def _are_of_larger(text: Text, whole: Claim, parts: list[Claim]) -> bool:
    """Whether places of a ranking may be of a number above the whole, told before it: 'услуг на 134,7 млрд, из бюджета
    76,9 млрд. … Больше всего в Алматы: 49,2 млрд, на второй строчке Астана: 25,1 млрд'."""
    first, last = text.sentences[parts[0].sentence], text.sentences[parts[-1].sentence]
    if not _RANKED.search(text.content, first.start, last.end):
        return False
    before = text.claims_within(text.sentences[max(0, whole.sentence - BACK)].start, whole.start)
    total = sum((part.value for part in parts), Decimal(0))
    return any(one.unit == whole.unit and one.value > max(total, whole.value) for one in before)


def is_of_years(text: Text, whole: Part, group: list[Part]) -> bool:
    """Whether a whole is of several years: planned, or told of a range of years in which those of the parts lie; and
    no part is of what is past."""
    ranges = ranges_of(text, whole)
    if any(_DONE.search(part.said) for part in group) or not (whole.is_planned or ranges):
        return False
    first, last = (min(ranges, key=_start).text[:4], max(ranges, key=_start).text[-4:]) if ranges else ("", "")
    years = [str(year) for part in group for year in part.of(YEARS) if str(year).isdecimal()]
    return not ranges or all(first <= year <= last for year in years)


def ranges_of(text: Text, whole: Part) -> list[Claim]:
    """The ranges of years in the sentence of a whole: '2023-2025 жылдарда 21 мектеп'."""
    return [claim for claim in text.by_sentence[whole.claim.sentence] if claim.unit == "years"]


def are_all(text: Text, whole: Part, group: list[Part], division: int) -> bool:
    """Whether the parts are all that their division has: all years of a range, ages without a gap, all owners."""
    if division == YEARS:
        return _cover(text, whole, group)
    if division == BANDS:
        return follow(group)
    named = {part for one in group for part in one.of(division)}
    return division == OWNERS and len(group) >= FEWEST_OWNERS and {STATE, PRIVATE} <= named


def _cover(text: Text, whole: Part, group: list[Part]) -> bool:
    """Whether the parts are of all years of the range in which the whole is told: 'в 2015–2016 годах 77 млрд, 2015 –
    19, 2016 – 58'."""
    ranges = [claim.text for claim in ranges_of(text, whole)]
    if len(ranges) != 1 or not ranges[0][:4].isdecimal() or not ranges[0][-4:].isdecimal():
        return False
    first, last = int(ranges[0][:4]), int(ranges[0][-4:])
    return {str(year) for part in group for year in part.of(YEARS)} == {str(year) for year in range(first, last + 1)}


def are_to_come(group: list[Part]) -> bool:
    """Whether the parts are of this year and the next."""
    return not any(_DONE.search(part.said) for part in group) and not any(
        str(year).isdecimal() for part in group for year in part.of(YEARS)
    )


def _start(claim: Claim) -> int:
    return claim.start


def _is_item(text: Text, claim: Claim) -> bool:
    """Whether a number stands in a line that begins with the mark of a list."""
    line = text.content.rfind("\n", 0, claim.start) + 1
    return _MARK.match(text.content, line) is not None


def _between(text: Text, whole: Claim, claims: list[Claim]) -> str:
    return text.content[whole.end : claims[0].start]


def are_of_whole(text: Text, whole: Claim, listed: list[Part], group: list[Part]) -> bool:
    """Whether the parts are exact, follow the whole with no other number of the thing between unless they are many,
    and the words do not say that they are of other things."""
    claims = [part.claim for part in group]
    is_exact = not any(claim.is_rough or bool(claim.step) != bool(whole.step) for claim in claims)
    is_first = listed[0] is group[0] or len(group) >= MANY
    is_named = whole.noun != "" or not whole.step or any(thing(text, whole) & thing(text, claim) for claim in claims)
    if not (is_exact and is_first and is_named) or any(is_rest(text, claim) for claim in claims[:-1]):
        return False
    if (
        _is_item(text, whole)
        and all(_is_item(text, claim) for claim in claims)
        and "\n" in _between(text, whole, claims)
    ):
        return False  # lines of one list are no parts of its first
    if len(group) < MANY and are_of_others(text, whole, claims[0]):
        return False
    start = max(text.sentences[claims[0].sentence].start, claims[0].start - WORDS)
    if any(said > whole.value for _, _, said in spelled_numbers(text.content, max(start, whole.end), claims[0].start)):
        return False  # 'Осы он тоғызының 11-і': of a number in words
    are_apart = any(are_of_two_times(text, one.sentence, other.sentence) for one, other in pairwise((whole, *claims)))
    if are_apart or (claims[0].sentence != whole.sentence and is_before_change(text, whole)):
        return False
    first, last = text.sentences[claims[0].sentence], text.sentences[claims[-1].sentence]
    return _OVERLAP.search(text.content, first.start, last.end) is None
