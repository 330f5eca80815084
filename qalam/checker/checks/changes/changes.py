"""A difference printed beside both of its figures: 'было 1 240, стало 1 310, на 60 больше'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from qalam.checker.checks.changes.change_ends import ends_of
from qalam.checker.checks.changes.change_slips import slip_of_difference, slip_of_growth
from qalam.checker.checks.changes.differences import (
    BY,
    GROWTHS,
    IS_DOWN,
    IS_UP,
    REACH,
    difference_finding,
    is_difference,
    is_near,
    is_told_by,
)
from qalam.checker.checks.changes.fitting import growth_fits, in_one_scale
from qalam.checker.checks.changes.folds import MISSED, folds_in
from qalam.checker.checks.changes.growth import growth_finding, is_told_less
from qalam.checker.checks.changes.other_pairs import fits_another_pair
from qalam.checker.checks.changes.subjects import is_about_another
from qalam.checker.claims import Claim, slack, value_of
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.slips import unit_printed
from qalam.checker.text import Text
from qalam.checker.words.dates.dated import LAST_YEAR
from qalam.checker.words.named.row import PLANNED
from qalam.checker.words.units.units import PERCENTAGE_POINTS

# '… азаюы 5 жаттықтырушының кетуімен байланысты': why it changed, and not by how much
_CAUSE = as_pattern(r"(?:\s[^\W\d]+){1,5}\s(?:байланысты|салдарынан|себебінен)\b", re.I)
_YEAR_BEFORE = words_pattern("|".join(LAST_YEAR), re.I)
_PLANNED = words_pattern(rf"\b(?:{PLANNED})", re.I)
_POINTS = as_pattern(rf"[^\W\d]*\s?(?:пункт|тармақ|points?\b)|{PERCENTAGE_POINTS}", re.I)  # '4,7 процентного пункта'
_TIED = frozenset({"parts", "subset", "stages", "prizes", "share"})
LEAST = 20  # a change that others hardly make by chance
BACK = 2  # sentences before a change in which a third figure may stand
CROWD = 12  # figures of which two may make any change
_CLAUSE = as_pattern(r",\s(?!(?:с|со|от|from|яғни|то есть|было|если|былтыр|в (?:19|20)\d\d)\s)", re.I)
ROUGHLY = Decimal("0.2")  # of a difference that is only 'about' so many


def check_changes(text: Text, relations: list[Relation]) -> list[Finding]:
    """Findings about differences whose two figures stand beside them."""
    parts = {part.id for tie in relations if tie.kind in _TIED for part in tie.parts}
    found = [finding for sentence in text.sentences for finding in _differences(text, sentence, parts)]
    # A title and the text below it may print one change: it is told where it stands last.
    last = {(*finding.claims[:2], finding.actual): finding for finding in found}
    # Two changes beside one pair of figures: neither is surely its own.
    rivals = Counter(finding.claims[:2] for finding in last.values())
    return [finding for finding in last.values() if rivals[finding.claims[:2]] == 1]


def _differences(text: Text, sentence: Sentence, parts: set[str]) -> Iterator[Finding]:
    if sentence.is_row:
        return
    for change in (*text.by_sentence[sentence.number], *folds_in(text, sentence)):
        if change.is_number and not is_difference(text, sentence, change):
            continue
        ends = ends_of(text, sentence, change, parts)
        if ends is None or _CAUSE.match(text.content, change.end, sentence.end):
            continue
        if _is_of_year_before(text, *ends, change) or _is_to_come(text, ends[1], change):
            continue
        first, later = ends
        if any(BY.search(text.content[max(0, end.start - 6) : end.start]) for end in ends):
            continue  # 'на 19,4%, на 4,1%' are changes themselves
        if change.unit in GROWTHS and first.is_count:
            yield from _growth(text, first, later, change)
            continue
        exact = abs(later.value - first.value)
        is_relative = (
            change.unit == "percent"
            and not _POINTS.match(text.content, change.end)
            and growth_fits(first, later, change)
        )
        rough = exact * ROUGHLY if change.is_rough else 0
        is_right = abs(exact - change.value) <= slack(first, later, change) + rough or is_relative
        is_right |= abs(first.value + later.value - change.value) <= slack(first, later, change)  # of two causes
        is_meant = is_near(exact, change.value) or _is_percent_as_points(text, first, later, change)
        is_meant = is_meant or slip_of_difference(first, later, change)
        if is_right or not is_meant or _is_of_mistyped_unit(text, sentence, ends, change):
            continue
        is_of_whole = any(_is_of_whole(text, *pair, change) for pair in (ends, ends[::-1]))
        if is_of_whole or _is_of_other_ends(text, sentence, ends, change) or _have_their_own(text, ends, change):
            continue
        yield difference_finding(first, later, change)


def _is_of_year_before(text: Text, first: Claim, later: Claim, change: Claim) -> bool:
    """Whether a change behind the first of two figures is counted from a year before it, and the later one is of the
    next year: 'в 2017 году 4,6 млрд (вдвое больше, чем годом ранее), в 2018 году – 6,3'."""
    if not first.end <= change.start < change.end <= later.start or first.sentence != later.sentence:
        return False
    told = text.between(first.sentence, text.sentences[first.sentence].start, later.start)
    years = [[one for one in told if one.unit == "year" and one.end <= first.start]]
    years.append([one for one in told if one.unit == "year" and one.start >= change.end])
    if not all(years) or years[0][-1].value >= years[1][-1].value:
        return False
    return _YEAR_BEFORE.search(text.content, first.end, years[1][-1].start) is not None


def _is_to_come(text: Text, later: Claim, change: Claim) -> bool:
    """Whether a change is only planned, in a sentence behind that of two figures which have come about."""
    sentences = text.sentences[later.sentence], text.sentences[change.sentence]
    if later.sentence >= change.sentence:
        return False
    planned = [_PLANNED.search(text.content, one.start, one.end) is not None for one in sentences]
    return planned[1] and not planned[0]


def _is_percent_as_points(text: Text, first: Claim, later: Claim, change: Claim) -> bool:
    """Whether so many points are just the percent by which a share grew: 'с 32% до 40%, на 25 процентных пунктов'."""
    is_points = change.unit == "percent" and _POINTS.match(text.content, change.end) is not None
    return is_points and first.unit == later.unit == "percent" and growth_fits(first, later, change, is_by=True)


def _is_times_as_percent(low: Claim, high: Claim, change: Claim) -> bool:
    """Whether so many percent, told with tenths, are just how many times the larger of two figures is the smaller: 'на
    1,3%' for 107 and 142."""
    is_percent = change.unit == "percent" and change.decimals > 0 and change.value > 1
    return is_percent and growth_fits(low, high, replace(change, unit="times"))


def _is_of_other_ends(text: Text, sentence: Sentence, ends: tuple[Claim, Claim], change: Claim) -> bool:
    """Whether a change is just that between one of its two figures and a third told shortly before: 'достиг 6 480.
    В 2023-м было 5 400, в 2024-м – 6 000. За два года прибавка составила 1 080'."""
    if change.unit in GROWTHS or change.value < LEAST:
        return False
    first = text.sentences[max(0, sentence.number - BACK)].start
    near = text.claims_within(first, sentence.end)
    units = {"count", *(end.unit for end in ends)}
    near = [one for one in near if one.unit in units or (one.is_count and ends[0].unit == "count")]
    alike = [one for one in near if not (one.is_rough or one.may_be_year)]
    return len(alike) <= CROWD and any(
        abs(one.value - end.value) == change.value for end in ends for one in alike if one not in (*ends, change)
    )


def _have_their_own(text: Text, ends: tuple[Claim, Claim], change: Claim) -> bool:
    """Whether two figures of a sentence before have their own change right behind them: 'халқы 1 430 105-тен 1 511
    807-ге жетіп, 81 702 адамға артты. Шымкентте өсім – 27 515 адам'."""
    exact = abs(ends[1].value - ends[0].value)
    behind = text.between(ends[1].sentence, max(end.end for end in ends), text.sentences[ends[1].sentence].end)
    return ends[1].sentence < change.sentence and any(one.value == exact and one.is_count for one in behind)


def _is_since_another(text: Text, ends: tuple[Claim, Claim], change: Claim) -> bool:
    """Whether a change in percent is just that between one of its two figures and a third of its sentence."""
    others = [one for one in text.by_sentence[change.sentence] if one.is_count and one.value > 0 and one not in ends]
    units = {"count", *(end.unit for end in ends)}
    others = [one for one in others if one.unit in units and not (one.is_rough or one.may_be_year)]
    ways = _ways(text, *ends, change)
    pairs = [sorted((one, end), key=value_of) for one in others for end in ends] if len(others) <= CROWD else []
    return any(
        ("up" in ways and growth_fits(low, high, change)) or ("down" in ways and growth_fits(high, low, change))
        for low, high in pairs
    )


def _is_of_whole(text: Text, end: Claim, other: Claim, change: Claim) -> bool:
    """Whether one figure is the last part of a number that differs from the other just by the change: '27 медалей: 5, 9
    и 13. Это на 5 больше прошлогодних 22'."""
    counts = [claim for claim in text.by_sentence[end.sentence] if claim.is_count and claim.end <= end.end]
    return any(
        abs(whole.value - other.value) == change.value
        and sum((part.value for part in counts[place + 1 :]), Decimal(0)) == whole.value
        for place, whole in enumerate(counts[:-2])
    )


def _is_of_mistyped_unit(text: Text, sentence: Sentence, ends: tuple[Claim, Claim], change: Claim) -> bool:
    """Whether points are just the difference of one figure and of one printed in percent: 'средний балл 82,4%, что на
    2,8 балла выше (79,6)'."""
    others = [claim for claim in text.by_sentence[sentence.number] if claim.unit == "percent"]
    is_points = change.unit in {"points", "measure"}
    return is_points and any(abs(one.value - end.value) == change.value for one in others for end in ends)


def _ways(text: Text, first: Claim, later: Claim, change: Claim) -> frozenset[str]:
    """Which way the words beside a change say that it goes: growth is counted from the smaller of the two figures, fall
    from the larger. Both where no word or several tell it."""
    if change.unit != "percent":
        return frozenset({"up", "down"})
    start = max(text.sentences[change.sentence].start, change.start - REACH)
    end = min(text.sentences[change.sentence].end, change.end + REACH)
    said = {"up": IS_UP.search(text.content, start, end), "down": IS_DOWN.search(text.content, start, end)}
    told = frozenset(way for way, found in said.items() if found)
    return told if len(told) == 1 else frozenset(said)


def _is_of_next(text: Text, first: Claim, change: Claim) -> bool:
    """Whether a clause of its own leads from so many times to the figures: 'кружков стало вдвое больше, а охват вырос с
    300 до 480'."""
    if first.sentence != change.sentence or first.start < change.end:
        return False
    between = text.content[change.end : first.start]
    return ":" not in between and _CLAUSE.search(between) is not None


def _fits_beside(text: Text, change: Claim) -> bool:
    """Whether two neighbouring figures of the sentence make just so many times."""
    told = [claim for claim in text.by_sentence[change.sentence] if claim.is_count and claim.value > 0]
    pairs = pairwise(in_one_scale(told))
    return any(growth_fits(min(pair, key=value_of), max(pair, key=value_of), change) for pair in pairs)


def _growth(text: Text, first: Claim, later: Claim, change: Claim) -> Iterator[Finding]:
    """A change in percent or in times against two counts, of which either may be the earlier one."""
    is_by = is_told_by(text, change)
    if change.unit == "times" and (_is_of_next(text, first, change) or _fits_beside(text, change)):
        return
    if _is_since_another(text, (first, later), change):
        return
    low, high = sorted((first, later), key=lambda claim: claim.value)
    ways = _ways(text, first, later, change)
    ends = [(low, high)] * ("up" in ways) + [(high, low)] * ("down" in ways)
    if any(growth_fits(*pair, change, is_by=is_by) for pair in ends) or is_told_less(text, first, later, change):
        return
    is_down = IS_DOWN.search(text.content, change.start - REACH if change.start > REACH else 0, change.end + REACH)
    before, after = (
        (high, low) if is_down and not IS_UP.search(text.content, change.end, change.end + REACH) else (low, high)
    )
    if len(ends) == 1:
        before, after = ends[0]
    is_in_words = change.unit == "percent" and not change.is_number
    if is_in_words and abs((high.value - low.value) * 100 / before.value - change.value) <= MISSED:
        return
    exact = high.value / low.value if change.unit == "times" else (high.value - low.value) * 100 / before.value
    if any(end.is_rough for end in ends[0]) and abs(exact - change.value) <= exact * ROUGHLY:
        return  # 'теперь их более 4 тысяч'
    is_meant = is_near(exact, change.value) or _is_times_as_percent(low, high, change)
    is_rounding = change.unit == "percent" and abs(exact - change.value) < unit_printed(change)
    is_of_another = fits_another_pair(text, change, first, later)
    is_of_another |= not is_rounding and is_about_another(text, change, (first, later))
    if not is_of_another and (is_meant or slip_of_growth(before, after, change)):
        yield growth_finding(before, after, change)
