"""What tells that a number is no part of another one, or that it is not above it for certain."""

from __future__ import annotations

import re

from qalam.checker.claims import Claim
from qalam.checker.clauses import differ_in_sort
from qalam.checker.own_words import own_words
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.readers.within.counted import counted
from qalam.checker.readers.within.ties import is_possessed
from qalam.checker.relations.scopes import are_of_two_times, is_of_each
from qalam.checker.slips import MOST_TIMES, least, most
from qalam.checker.text import Text
from qalam.checker.words.dates.dated import LAST_YEAR, NEXT_TIME

LEAST = 3  # so few are rather things of another sort
FAR = 2  # times a whole: so much more must be told to count the same
ROUGH = 1.3  # times a whole: so much more it must be where one of the two is told roughly
REACH = 20
LABEL = 12  # characters between a year and its number
_LAST = words_pattern("|".join(LAST_YEAR), re.I)
_THEN = words_pattern("|".join((*LAST_YEAR, *NEXT_TIME)), re.I)
_MORE_BEFORE = as_pattern(
    r"(?P<bound>\d\s[–—-]\s)?\b(?:более|свыше|больше|more than|over)\s(?:чем\s)?\Z", re.I
)  # '21 – свыше 120' have so many points
_MORE_BEHIND = as_pattern(r"(?:-?[дтн][ае]н)?\s(?:астам|аса\b|артық|көб)", re.I)
_NET = as_pattern(r"чист|таза\b|\bnet\b|сальдо", re.I)  # of what was lent and paid back


_OF_ALL = as_pattern(r"\b(?:из общего (?:числа|количества)|жалпы санның|of the total)\s(?:только\s|тек\s)?\Z", re.I)
LEAD = 40  # characters before a number in which it is told to be of all


def is_above(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a number is more than another can mean, and neither their times nor their sorts are told apart."""
    if not LEAST <= whole.value < part.value <= whole.value * MOST_TIMES:
        return False
    if least(part) <= most(whole) and not (_is_more_than(text, part) and not whole.is_rough):
        return False
    if is_of_each(text, part) or is_of_each(text, whole) or _are_told_unlike(text, whole, part):
        return False
    if are_of_two_times(text, whole.sentence, part.sentence) or _are_of_two_years(text, whole, part):
        return False
    if not are_of_one_time(text, whole, part):
        return False
    said = own_words(text, whole).said, own_words(text, part).said
    return not differ_in_sort(*said) and not (whole.unit == "money" and _NET.search(said[0]))


def is_some_of_all(text: Text, one: Claim, part: Claim) -> bool:
    """Whether the number before a part is told to be some of all as well: 'из общего числа 305 – государственные, 379 –
    частные'."""
    if one.sentence != part.sentence or "," not in text.content[one.end : part.start]:
        return False
    start = max(text.sentences[one.sentence].start, one.start - LEAD)
    return _OF_ALL.search(text.content, start, one.start) is not None


def are_of_one_time(text: Text, one: Claim, other: Claim) -> bool:
    """Whether two numbers both have words of the year before or the next beside them, or neither has; some of those of
    now may be told of the next."""
    said = [own_words(text, claim).said for claim in (one, other)]
    is_of_them = is_possessed(text, other) and _LAST.search(said[1]) is None
    return (is_of_them and _THEN.search(said[0]) is None) or (_THEN.search(said[0]) is None) == (
        _THEN.search(said[1]) is None
    )


def _are_told_unlike(text: Text, whole: Claim, part: Claim) -> bool:
    """Whether a number is far above another of another name, hardly above one told roughly, or told in thousands beside
    one told exactly."""
    own, of = counted(text, part), counted(text, whole)
    is_other = own.stem != of.stem if own.is_told else own.is_other
    times = part.value / whole.value
    is_rough = whole.is_rough or (part.is_rough and not _is_more_than(text, part))
    is_rounded = part.step > 0 and not whole.step and whole.value % 10 != 0 and not is_possessed(text, part)
    return (times > FAR and is_other) or (is_rough and times < ROUGH) or is_rounded


def _is_more_than(text: Text, claim: Claim) -> bool:
    """Whether a number is told to be the least that there are: 'более 500', '500-ден астамы'."""
    if _MORE_BEHIND.match(text.content, claim.end):
        return True
    before = _MORE_BEFORE.search(text.content[max(0, claim.start - REACH) : claim.start])
    return before is not None and not before["bound"]


def _are_of_two_years(text: Text, *claims: Claim) -> bool:
    """Whether each of two numbers has a year of its own beside it, another one, or the later one has a year of which
    the text did not speak before."""
    years = [_years(text, claim) for claim in claims]
    if not years[0] and years[1] and claims[0].sentence < claims[1].sentence:
        spoken_of = own_words(text, claims[0]).before + text.sentence_of(claims[0])
        return not any(year in spoken_of for year in years[1])
    return all(years) and not years[0] & years[1]


def _years(text: Text, claim: Claim) -> set[str]:
    """The year right before a number, else those between it and the numbers beside it."""
    claims = text.by_sentence[claim.sentence]
    place = claims.index(claim)
    before = [one for one in claims[max(0, place - 1) : place] if _is_year(one)]
    if before and claim.start - before[0].end < LABEL:
        return {before[0].text}
    return {one.text for one in [*before, *claims[place + 1 : place + 2]] if _is_year(one)}


def _is_year(claim: Claim) -> bool:
    return claim.unit in {"year", "school-year", "years"} or claim.may_be_year
