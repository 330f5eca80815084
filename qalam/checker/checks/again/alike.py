"""Whether two sentences say the same in almost the same words, of which each tells a number: what a headline and the
sentence below it share, or two sentences of which the later one tells the earlier again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from qalam.checker.checks.again.statements import are_named_apart, are_told_apart, is_change_told, statement
from qalam.checker.claims import Claim
from qalam.checker.clauses import attributes, stems, thing
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.scopes import MARKER, REST, are_numbers_of_two_times, are_of_two_times
from qalam.checker.slips import printed, told_to, unit_printed
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANY_NOUN, STANDING
from qalam.checker.words.again.repeats import COMING, PLANNED
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.dates.months import ANY_MONTH
from qalam.checker.words.parts.others import ALREADY, SO_FAR

_OF_OTHERS = as_pattern(rf"{MARKER.pattern}|{REST.pattern}|\b(?:{'|'.join(ALREADY)})", re.I)
_ALREADY = as_pattern(rf"\b(?:{'|'.join(ALREADY)})", re.I)
_SO_FAR = as_pattern(rf"\b(?:{'|'.join(SO_FAR)})", re.I)
_STANDING = as_pattern(rf"\b(?:{'|'.join(STANDING)})", re.I)
_NEXT_NOUN = as_pattern(r"\s[^\W\d]{4,}")
_MONTH = as_pattern(rf"\s({ANY_MONTH})", re.I)
_UP, _DOWN = (words_pattern("|".join(words), re.I) for words in (UP, DOWN))
_PLANNED = words_pattern("|".join(PLANNED), re.I)
_COMING = words_pattern(rf"\b(?:{'|'.join(COMING)})", re.I)
_ONE = as_pattern(r"\b(?:бір|біреуі?|один|одн[аоу]|one)\b", re.I)
BEHIND = 2  # sentences behind a number in which another may make a third with it
NEAR = Decimal("0.05")  # of a number told only roughly
ROUND, ROUND_DIGITS = 1000, 2  # a headline says 2 500 for 2 478
FAR_ABOVE = Decimal("1.2")  # times a number, told as 'more than'
FARTHEST = 20  # times by which a slip may miss


def is_measure(claim: Claim) -> bool:
    return (claim.is_count and not claim.may_be_year) or claim.unit in {"percent", "points", "date"}


def is_same(one: Claim, two: Claim) -> bool:
    """Whether two numbers are one, as far as they are rounded."""
    gap = abs(one.value - two.value)
    is_round = one.value >= ROUND and len(printed(one).rstrip("0")) <= ROUND_DIGITS
    is_bound = one.is_rough and not two.is_rough and one.value <= two.value <= one.value * FAR_ABOVE
    is_rough = one.is_rough or two.is_rough or is_round
    return is_bound or gap <= max(one.step, two.step) or (is_rough and gap <= one.value * NEAR)


def is_rounded(one: Claim, two: Claim) -> bool:
    """Whether two numbers are the same, told to the rougher step of both."""
    step = max(unit_printed(one), unit_printed(two))
    return bool(set(told_to(one, step)) & set(told_to(two, step)))


def is_of_noun(text: Text, one: Claim, two: Claim) -> bool:
    """Whether two numbers of one unit are of the same things; two days of the same month."""
    if one.unit == two.unit == "date":
        months = [_MONTH.match(text.content, claim.end) for claim in (one, two)]
        return bool(months[0] and months[1] and months[0][1].lower() == months[1][1].lower())
    if one.unit == two.unit == "percent":
        first, later = thing(text, one), thing(text, two)
        return not (first and later) or bool(first & later) or not _NEXT_NOUN.match(text.content, two.end)
    own = [attributes(text, claim) for claim in (one, two)]
    if all(own) and not own[0] & own[1]:
        return False
    is_next = abs(two.sentence - one.sentence) == 1
    is_anybody = is_next and one.unit == two.unit == "people" and two.noun.startswith(ANY_NOUN)
    return is_anybody or stems(one.noun) == stems(two.noun) or bool(one.family and one.family == two.family)


def words_shared(text: Text, one: Claim, two: Claim) -> tuple[int, int, int]:
    """How many words besides the thing counted the sentences of two numbers share, and how many each has; behind
    'of whom' the later one tells of others."""
    first, later = text.sentences[one.sentence], text.sentences[two.sentence]
    noun = stems(one.noun)
    parts = MARKER.search(text.content, two.end, later.end)
    end = parts.start() if parts else later.end
    words = [stems(said) - noun for said in (text.content[first.start : first.end], text.content[later.start : end])]
    return len(words[0] & words[1]), len(words[0]), len(words[1])


def are_of_one(text: Text, one: Claim, two: Claim) -> bool:
    """Whether neither number is of a part, a rest, a plan or a change that the other is not of, or of another time,
    place, name or sort."""
    first, later = text.sentences[one.sentence], text.sentences[two.sentence]
    if any(_is_of_others(text, text.sentences[of.sentence].start, of.start) for of in (one, two)):
        return False
    said = [text.content[of.start : of.end] for of in (first, later)]
    if bool(REST.search(said[0])) != bool(REST.search(said[1])):
        return False
    if are_of_two_times(text, first.number, later.number) or _are_two_ways(*said):
        return False
    return bool(_PLANNED.search(said[0])) == bool(_PLANNED.search(said[1])) and not _are_apart(text, one, two)


def may_be_titled(text: Text, one: Claim, two: Claim) -> bool:
    """Whether a number of a title may be that of a sentence below, of which it tells less: nothing that both say is
    different, and neither is a plan, or what is done till now, if the other is not."""
    first, later = text.sentences[one.sentence], text.sentences[two.sentence]
    said = [text.content[of.start : of.end] for of in (first, later)]
    if are_numbers_of_two_times(text, one, two) or _are_two_ways(*said):
        return False
    planned = [_PLANNED.search(of) is not None for of in said]
    if planned[0] != planned[1] and not (planned[1] and _is_coming(text, one, *said)):
        return False
    is_done = [_ALREADY.search(of) or (_SO_FAR.search(of) and not _STANDING.search(of)) for of in said]
    return bool(is_done[0]) == bool(is_done[1]) and not are_told_apart(statement(text, one), statement(text, two))


def _is_coming(text: Text, one: Claim, title: str, said: str) -> bool:
    """Whether a title tells what is still to come, and a sentence says the same of it: 'построят клубы', 'в плане –
    клубы'."""
    return _COMING.search(title) is not None and bool((stems(title) & stems(said)) - stems(one.noun) - thing(text, one))


def _is_of_others(text: Text, start: int, end: int) -> bool:
    """Whether the words before a number say that it is a part, a rest, or what is done till now."""
    is_so_far = _SO_FAR.search(text.content, start, end) and not _STANDING.search(text.content, start, end)
    return bool(is_so_far or _OF_OTHERS.search(text.content, start, end))


def is_one_of_several(text: Text, one: Claim, two: Claim) -> bool:
    """Whether the sentence of the second number tells another of the same things, or one shortly behind makes the
    first with it."""
    near = text.sentences[two.sentence : two.sentence + 1 + BEHIND]
    if one.value - two.value == 1 and _ONE.search(text.content, two.end, near[-1].end):
        return True  # 'ауылдарда 5 мектеп, қалада бір мектеп'
    others = [
        other for line in near for other in text.by_sentence[line.number] if other is not two and is_measure(other)
    ]
    parts = MARKER.search(text.content, two.end, text.sentences[two.sentence].end)
    end = parts.start() if parts else text.sentences[two.sentence].end
    return any(
        other.value + two.value == one.value or (other.start < end and _is_like(text, two, other)) for other in others
    )


def _is_like(text: Text, claim: Claim, other: Claim) -> bool:
    if claim.unit in {"percent", "date"}:
        return other.unit == claim.unit and is_of_noun(text, claim, other)
    return other.unit in {claim.unit, "count"} and (not other.noun or is_of_noun(text, claim, other))


def _are_apart(text: Text, one: Claim, two: Claim) -> bool:
    first, later = statement(text, one), statement(text, two)
    if one.unit == "date":  # the days themselves differ
        first, later = (replace(told, days=frozenset()) for told in (first, later))
    return are_named_apart(first, later) or is_change_told(first) != is_change_told(later)


def _are_two_ways(first: str, later: str) -> bool:
    """Whether one says only that it rose and the other only that it fell."""
    ways = [[way.search(said) is not None for way in (_UP, _DOWN)] for said in (first, later)]
    return any(ways[0]) and any(ways[1]) and ways[0] != ways[1]


def are_made_below(one: Claim, below: Sequence[Claim]) -> bool:
    """Whether two numbers one behind the other, of all or of one noun, make that of the title: 'в 20 организациях. Ещё
    7 объектов', 'биыл 5 мектеп пен 3 балабақша, келесі жылы 5 мектеп пен 2 балабақша'."""
    rows: dict[frozenset[str], list[Claim]] = {}
    for claim in below:
        rows.setdefault(frozenset(stems(claim.noun)), []).append(claim)
    return any(
        first.value + later.value == one.value and first.unit == later.unit
        for row in (below, *rows.values())
        for first, later in pairwise(row)
    )


def has_own_year(text: Text, one: Claim, two: Claim) -> bool:
    """Whether a year stands before a number below a headline that names none, but for the first sentence there, which
    goes on with what the headline tells."""
    if two.sentence <= one.sentence + 1:
        return False
    years = [[near for near in text.by_sentence[of.sentence] if near.unit == "year"] for of in (one, two)]
    return not years[0] and any(year.end <= two.start for year in years[1])


def is_of_its_size(one: Claim, other: Claim) -> bool:
    """Whether two numbers are of one size, or have the same figures but for a lost 'thousand'."""
    is_far = max(one.value, other.value) > min(one.value, other.value) * FARTHEST
    return not is_far or printed(one).rstrip("0") == printed(other).rstrip("0")
