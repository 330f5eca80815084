"""A change beside two figures that their words make that of then and that of now, in any order and wording.

The figures stand next to each other, in one sentence or two; the change right before them, between them or right behind
them. It is told as one by a verb or by a name: 'биыл олардың қатары 35% көбейіп', 'Спад составил 25%', 'на 37 больше'.
Nothing is told where another pair fits, where the clause of the change is about something else, or where it may be a
share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.checks.changes.added import concludes, is_added, is_all_added
from qalam.checker.checks.changes.change_slips import slip_of_difference, slip_of_growth
from qalam.checker.checks.changes.change_things import is_of_another, is_set_against
from qalam.checker.checks.changes.differences import (
    GROWTHS,
    IS_DOWN,
    IS_UP,
    SUMS_UP,
    difference_finding,
    is_difference,
    is_near,
    is_told_by,
)
from qalam.checker.checks.changes.ends_of_others import is_of_first
from qalam.checker.checks.changes.fitting import growth_fits
from qalam.checker.checks.changes.growth import growth_finding, is_told_less
from qalam.checker.checks.changes.other_pairs import fits_another_pair
from qalam.checker.checks.changes.roles import SUCH, in_order, role_of
from qalam.checker.checks.changes.subjects import is_about_another, things
from qalam.checker.claims import Claim, slack
from qalam.checker.clauses import stems
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.text import Text
from qalam.checker.words.again.recalled import ANY_NOUN
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.changes.roles import CHANGE_NAMED, CHANGED, SAID_BY, THEN_TIME
from qalam.checker.words.units.units import PERCENTAGE_POINTS

_EITHER = rf"(?:{'|'.join((*UP, *DOWN))}|\b(?:{'|'.join(CHANGED)}))"
_SAID_BY = as_pattern(rf",\s(?:{'|'.join(SAID_BY)})[^,;()\d]{{0,80}},", re.I)
_NAMED = as_pattern(
    rf"\b(?:{'|'.join(CHANGE_NAMED)})(?:\s[^\W\d]+){{0,4}}?\s(?:[–—:-]\s)?(?:(?:на|в|by)\s)?\Z|[+−]\s?\Z", re.I
)
_BY = as_pattern(r"\b(?:на|by)\s(?:[^\W\d]+\s)?\Z", re.I)
_IN_TIMES = as_pattern(r"\b(?:в|во)\s(?:[^\W\d]+\s)?\Z", re.I)
_VERB = words_pattern(_EITHER, re.I)
_RIGHT_BEHIND = words_pattern(rf"-?[^\W\d]*(?:\s[^\W\d]+){{0,1}}?\s{_EITHER}", re.I)
_BY_KAZAKH = words_pattern(rf"(?:-?[ғқгк][ае]|\s[^\W\d]+(?<=[ғқгкн][ае]))\b(?:\s[^\W\d]+)?\s{_EITHER}", re.I)
_POINTS = as_pattern(rf"[^\W\d]*\s?(?:пункт|тармақ|points?\b)|{PERCENTAGE_POINTS}", re.I)
_PLANNED = as_pattern(r"план|жоспар|прогноз|болжам|\bнорм|\bинфляц", re.I)
_THEN = as_pattern(rf"\b(?:{'|'.join(THEN_TIME)})(?![^\W\d])", re.I)
_COMPARED = as_pattern(
    r"\b(?:чем|к (?:прошл|предыдущ|аналогичн|уровн)\w+|сравнени\w+|относительно|отношению|қарағанда|салыстыр\w+|than"
    r"|compared)\b",
    re.I,
)
_OPENING = as_pattern(r"\W*[^\W\d]+(?:[ -][^\W\d]+){0,3}")
REACH = 70  # characters before a change in which its verb or its name stands
MOST_LINES = 2  # that end among a change and its two figures
_NOT_IN_PAIR = frozenset({"year", "school-year"})


def check_then_and_now(text: Text, relations: Sequence[Relation], found: Sequence[Finding]) -> list[Finding]:
    """Findings about changes that neither a pattern tied nor `found` tells to be wrong."""
    known = {claim.id for finding in found for claim in finding.claims}
    known |= {part.id for tie in relations if tie.kind == "share" for part in tie.parts[1:]}
    parts = frozenset(part.id for tie in relations if tie.kind == "parts" and tie.holds for part in tie.parts)
    settled = known | parts
    told = []
    for sentence in text.sentences:
        if sentence.is_row:
            continue
        for change in text.by_sentence[sentence.number]:
            if change.id in settled or change.is_rough or not (_is_change(text, change) or is_added(text, change)):
                continue
            of_change = _of_change(text, change, parts)
            told += [one for one in of_change if not known & {claim.id for claim in one.claims}]
    return told


def _is_change(text: Text, change: Claim) -> bool:
    """Whether a number is told as by how much something changed."""
    if not (change.is_count or change.unit in {*GROWTHS, "points", "measure", "change"}) or change.may_be_year:
        return False
    sentence = text.sentences[change.sentence]
    before = _SAID_BY.sub("", text.content[max(sentence.start, change.start - REACH) : change.start])
    behind = text.content[change.end : min(sentence.end, change.end + REACH)]
    if _POINTS.match(behind) and change.unit == "percent":
        return False
    if is_difference(text, sentence, change) or _NAMED.search(before):
        return True
    own = re.split(r"[;:()]|,\s", before)[-1]
    leads = _BY if change.unit != "times" else _IN_TIMES
    if leads.search(before):
        return _VERB.search(own) is not None or _RIGHT_BEHIND.match(behind) is not None
    if change.unit == "percent":
        return _RIGHT_BEHIND.match(behind) is not None or (
            _VERB.search(own) is not None and re.search(r"[^\W\d]+(?:ил|ыл|л[аои])\s\Z", own) is not None
        )
    return _BY_KAZAKH.match(behind) is not None


def _of_change(text: Text, change: Claim, parts: frozenset[str]) -> Iterator[Finding]:
    is_told = _is_change(text, change)
    for pair, is_sure in _pairs(text, change, parts):
        ends = in_order(text, *pair, is_sure=is_sure)
        if ends is None or any(_is_change(text, end) for end in ends):
            continue
        if not is_told and not is_all_added(text, change, ends):
            continue
        is_part = any(end.id in parts for end in ends) and not any(_opens_with(text, change, end) for end in ends)
        if is_part or _is_of_another(text, change, ends):
            return
        yield from _held(text, *ends, change)
        return


def _pairs(text: Text, change: Claim, parts: frozenset[str]) -> Iterator[tuple[tuple[Claim, Claim], bool]]:
    """The two figures next to a change: behind them, between them, before them, with whether they have to be told
    surely. Parts told between a figure and what it was are passed over."""
    behind = _figures(text, change, range(change.sentence, min(len(text.sentences), change.sentence + 2)))
    before = _figures(text, change, range(max(0, change.sentence - 2), change.sentence + 1))
    before = [one for one in before if one.start < change.start]
    named = _named_by(text, change, before)
    if named is not None:
        yield (named, before[-1]), False
    before = [one for one in before if one.id not in parts] if len(before) > 2 else before
    if before and before[-1].unit in {"money", "physical"}:  # '293 тыс. кв. метров (1 070 домов)'
        before = [one for one in before if one.unit == before[-1].unit]
    behind = [one for one in behind if one.start > change.start]
    is_last = not before or before[-1].sentence < change.sentence
    if len(before) > 1 and change.sentence - before[-1].sentence < 2:
        yield (
            (before[-2], before[-1]),
            before[-2].sentence != change.sentence and before[-2].sentence != before[-1].sentence,
        )
    if before and behind and before[-1].sentence == change.sentence == behind[0].sentence:
        is_then = role_of(text, behind[0]).is_then
        if not is_of_first(text, text.sentences[change.sentence], change, [before[-1], behind[0]]):
            yield (before[-1], behind[0]), not is_then
    if len(behind) > 1 and is_last and behind[0].sentence == behind[1].sentence:
        yield (behind[0], behind[1]), behind[0].sentence != change.sentence


def _named_by(text: Text, change: Claim, before: Sequence[Claim]) -> Claim | None:
    """The only figure further before that of then whose noun the sentence of a change begins with: '512 бакалавр, 96
    магистр бар. Бакалаврлар көбейді: былтыр 430 еді, өсім 19%'."""
    if len(before) < 2 or before[-1].sentence != change.sentence or not role_of(text, before[-1]).is_then:
        return None
    told = [one for one in before[:-1] if one.sentence < change.sentence and _opens_with(text, change, one)]
    return told[0] if len(told) == 1 and told[0] is not before[-2] else None


def _opens_with(text: Text, change: Claim, one: Claim) -> bool:
    """Whether the sentence of a change begins with the noun of a figure told before it."""
    sentence = text.sentences[change.sentence]
    opened = _OPENING.match(text.content, sentence.start, sentence.end) if one.noun else None
    return opened is not None and one.sentence < sentence.number and bool(stems(one.noun) & stems(opened[0]))


def _figures(text: Text, change: Claim, numbers: range) -> list[Claim]:
    """The exact figures of some sentences that may be the ends of a change."""
    return [
        one
        for number in numbers
        if not text.sentences[number].is_row
        for one in text.by_sentence[number]
        if one is not change and _may_be_end(one, change)
    ]


def _may_be_end(one: Claim, change: Claim) -> bool:
    if one.may_be_year or one.value <= 0 or one.unit in _NOT_IN_PAIR:
        return False
    if change.unit in GROWTHS:
        return one.is_count or one.unit in {"measure", "physical"}
    if change.unit in {"points", "measure"}:
        return one.unit in {"points", "measure", "count"}
    return one.is_count and (one.unit == change.unit or "count" in (one.unit, change.unit))


def _is_of_another(text: Text, change: Claim, ends: tuple[Claim, Claim]) -> bool:
    """Whether a change is of another thing, another pair or another sort than two figures."""
    return (
        any(end.is_rough for end in ends)
        or (is_about_another(text, change, ends) and not _concludes(text, change, ends))
        or (is_of_another(text, change, ends) and not _is_of_such(text, change))
        or is_set_against(text, change, ends)
        or _is_of_another_time(text, change, ends)
        or _has_rival(text, change, ends)
        or _PLANNED.search(text.sentence_of(change)) is not None
        or _are_two_things(text, change, ends)
        or fits_another_pair(text, change, *ends)
        or _may_be_share(text, change, ends)
    )


def _concludes(text: Text, change: Claim, ends: tuple[Claim, Claim]) -> bool:
    """Whether the sentence of a change, or its clause where it is a number of things, follows from its figures."""
    is_clause = change.is_count and concludes(text, change, ends)
    return is_clause or SUMS_UP.match(text.sentence_of(change).lstrip()) is not None


def _is_of_such(text: Text, change: Claim) -> bool:
    """Whether the sentence of a change says that it is of what was told before it, or sums that up."""
    said = text.sentence_of(change)
    return SUCH.search(said) is not None or SUMS_UP.match(said.lstrip()) is not None


def _has_rival(text: Text, change: Claim, ends: tuple[Claim, Claim]) -> bool:
    """Whether another change stands among the three, or behind the second figure where this one stands between."""
    start = min(change.start, *(end.start for end in ends))
    last = max(change.end, *(end.end for end in ends))
    if text.content.count("\n", start, last) > MOST_LINES:
        return True
    if change.unit not in GROWTHS:
        return False
    alike = [one for one in text.by_sentence[change.sentence] if one.unit == change.unit and one.start > change.end]
    if min(end.start for end in ends) < change.start < max(end.start for end in ends) and alike:
        return True  # each of the two has its own change
    others = [one for one in text.claims_within(start, last) if one not in (change, *ends)]
    return any(one.unit == change.unit and one.value != change.value for one in others)


def _are_two_things(text: Text, change: Claim, ends: tuple[Claim, Claim]) -> bool:
    """Whether two figures have two nouns, or the sentence that tells them behind their change begins with another."""
    nouns = [stems(end.noun) for end in ends if end.noun and end.unit != "money" and not _is_anybody(end)]
    if len(nouns) == len(ends) and not nouns[0] & nouns[1]:
        return True
    first = min(end.start for end in ends)
    return first > change.end and change.sentence != ends[0].sentence and _opens_another(text, change, ends, first)


def _is_anybody(claim: Claim) -> bool:
    """Whether a noun is of any people, so that it may stand for whoever was told of: '13 336 человек'."""
    return claim.noun.startswith(ANY_NOUN)


def _is_of_another_time(text: Text, change: Claim, ends: tuple[Claim, Claim]) -> bool:
    """Whether a change is told to be of then, or of a year of its own that none of its figures has."""
    start = max([text.sentences[change.sentence].start, *(end.end for end in ends if end.end <= change.start)])
    led = text.content[start : change.start]
    if _THEN.search(led) and not _COMPARED.search(led):
        return True
    years = [
        one for one in text.by_sentence[change.sentence] if one.unit == "year" and start <= one.start < change.start
    ]
    if not years or any(end.sentence == change.sentence for end in ends):
        return False
    said = text.claims_within(text.sentences[ends[0].sentence].start, text.sentences[ends[1].sentence].end)
    return any(year.value not in {one.value for one in said} for year in years)


def _opens_another(text: Text, change: Claim, ends: tuple[Claim, Claim], first: int) -> bool:
    """Whether the sentence of two figures behind that of their change begins with a thing which that does not name."""
    sentence = text.sentences[change.sentence + 1]
    own = stems(text.sentence_of(change))
    if any(one.noun and one.unit != "money" and not stems(one.noun) & own for one in ends):
        return True
    return bool(things(text.content[sentence.start : first]) - stems(text.sentence_of(change)))


def _may_be_share(text: Text, change: Claim, ends: tuple[Claim, Claim]) -> bool:
    """Whether a percentage is just what one of the figures is of a third."""
    if change.unit != "percent" or not change.decimals:
        return False
    near = text.claims_within(text.sentences[max(0, change.sentence - 1)].start, text.sentences[change.sentence].end)
    unit = Decimal(1).scaleb(-change.decimals)
    return any(
        abs(end.value * 100 / one.value - change.value) * 2 <= unit
        for end in ends
        for one in near
        if one.is_count and one.value > 0 and one not in ends
    )


def _held(text: Text, then: Claim, now: Claim, change: Claim) -> Iterator[Finding]:
    """A change against its two figures."""
    if change.unit in GROWTHS:
        if growth_fits(then, now, change, is_by=is_told_by(text, change)) or is_told_less(text, then, now, change):
            return
        exact = now.value / then.value if change.unit == "times" else abs(now.value - then.value) * 100 / then.value
        exact = 1 / exact if change.unit == "times" and exact < 1 else exact
        if is_near(exact, change.value) or slip_of_growth(then, now, change):
            yield growth_finding(then, now, change)
        return
    exact = abs(now.value - then.value)
    if abs(exact - change.value) <= slack(then, now, change):
        return
    is_meant = is_near(exact, change.value) or slip_of_difference(then, now, change)
    if is_meant and _goes_its_way(text, then, now, change):
        yield difference_finding(then, now, change)


def _goes_its_way(text: Text, then: Claim, now: Claim, change: Claim) -> bool:
    """Whether the words beside a difference do not say that it goes the other way than its figures."""
    start, end = max(text.sentences[change.sentence].start, change.start - REACH), change.end + REACH
    end = min(end, text.sentences[change.sentence].end)
    is_up, is_down = (words.search(text.content, start, end) is not None for words in (IS_UP, IS_DOWN))
    return is_up in (is_down, now.value > then.value)
