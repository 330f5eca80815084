"""The parts of a whole told over the next sentences: of one division, of two outcomes, in items alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from qalam.checker.claims import Claim, slack
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.apart.divided import are_items
from qalam.checker.relations.apart.topic_numbers import is_in_aside
from qalam.checker.relations.apart.topic_sums import FAR_BELOW, MORE, is_gap_told, is_told
from qalam.checker.relations.apart.topic_wholes import (
    are_all,
    are_of_whole,
    are_places_within,
    are_to_come,
    is_of_years,
    ranges_of,
)
from qalam.checker.relations.labels import BANDS, CLASSES, PLACES, YEARS, Part, are_opposed
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import REST, is_dashed, is_of_each, leaves_some
from qalam.checker.text import Text
from qalam.checker.words.again.repeats import PLANNED
from qalam.checker.words.parts.divisions import TO_COME

_TO_COME = words_pattern("|".join((*PLANNED, *TO_COME)), re.I)
APART = 2  # sentences from one part to the next
PARALLEL_ABOVE = Decimal("1.12")  # of the whole, for items that only look alike
LEAST_PARALLEL = 50  # a whole that others hardly come near by chance
MOST_PARALLEL = 8
OUTCOME_ABOVE = Decimal("1.15")  # of the whole, for two outcomes
ALL_FAR = Decimal("0.5")  # of the whole, for all parts of a division
FEWEST_SUMS = 3  # parts of a sum of money


def by_division(text: Text, whole: Part, listed: list[Part], outer: Claim | None) -> Iterator[tuple[Relation, bool]]:
    """The ties of a whole, and whether the parts are all that their division has."""
    yield from ((tie, False) for tie in _of_outcomes(text, whole, listed, outer))
    yield from ((tie, False) for tie in _parallel(text, whole, listed, outer))
    named = Counter(row for part in listed for row in {row for row, _ in part.labels})
    divisions = sorted(row for row, times in named.items() if times > 1 and (row == PLACES or not whole.of(row)))
    if not divisions:
        return
    sentence = text.sentences[whole.claim.sentence]
    is_to_come = _TO_COME.search(text.content, sentence.start, sentence.end) is not None
    for division in divisions:
        group = _group(text, division, listed, is_to_come=is_to_come)
        is_all = len(group) > 1 and are_all(text, whole, group, division)
        if _may_be_of(text, whole, group, division, is_all=is_all, is_to_come=is_to_come):
            yield from (
                (tie, is_all)
                for tie in _of_one(text, whole, listed, group, outer=outer, division=division, is_all=is_all)
            )


def _may_be_of(text: Text, whole: Part, group: list[Part], division: int, *, is_all: bool, is_to_come: bool) -> bool:
    """Whether two parts or more of one division may be those of a whole."""
    if len(group) < 2 or (division == PLACES and not are_places_within(text, whole, group)):
        return False
    if whole.claim.unit == "money" and len(group) < FEWEST_SUMS and not is_all:
        return False
    is_planned = is_to_come and are_to_come(group)
    return division != YEARS or is_of_years(text, whole, group) or is_planned


def _of_one(
    text: Text, whole: Part, listed: list[Part], group: list[Part], *, outer: Claim | None, division: int, is_all: bool
) -> Iterator[Relation]:
    """The tie of a whole and the parts of one division that are near to it, and more than a part that it may be of."""
    claims = [part.claim for part in group]
    total = sum((claim.value for claim in claims), Decimal(0))
    if outer is not None and total <= outer.value:
        return
    if total < whole.claim.value and leaves_some(text, whole.claim, claims[-1]):
        return
    is_apart = is_all or (division == YEARS and bool(ranges_of(text, whole)))
    among = group if is_apart else listed  # others may stand between
    is_near = is_told(text, whole.claim, group, total, division)
    is_near |= is_all and abs(total - whole.claim.value) <= whole.claim.value * ALL_FAR
    if are_of_whole(text, whole.claim, among, group) and is_near:
        holds = abs(total - whole.claim.value) <= slack(whole.claim, *claims)
        may_be_short = total > whole.claim.value and not is_all and not holds
        yield Relation("parts", whole.claim, tuple(claims), holds, True, may_be_short=may_be_short)


def _of_outcomes(text: Text, whole: Part, listed: list[Part], outer: Claim | None) -> Iterator[Relation]:
    """The first two numbers behind a whole, of those with which something was done and of those with which not."""
    pair = listed[:2]
    if outer is not None or not are_opposed(pair[0].said, pair[1].said):
        return
    claims = [part.claim for part in pair]
    total = claims[0].value + claims[1].value
    is_near = whole.claim.value * FAR_BELOW <= total <= whole.claim.value * OUTCOME_ABOVE
    behind = text.content[claims[1].end : text.sentences[claims[1].sentence].end]
    is_all = total >= whole.claim.value or not any(part.claim.sentence == claims[1].sentence for part in listed[2:])
    is_near = is_near and is_all and not is_gap_told(text, whole.claim, claims, total)
    if is_near and are_of_whole(text, whole.claim, listed, pair) and not (MORE.search(behind) or REST.search(behind)):
        holds = abs(total - whole.claim.value) <= slack(whole.claim, *claims)
        yield Relation("parts", whole.claim, tuple(claims), holds, is_exhaustive=True)


def _parallel(text: Text, whole: Part, listed: list[Part], outer: Claim | None) -> Iterator[Relation]:
    """All numbers of the sentence behind a whole, each behind a label and a dash, or each in an item of its own and of
    the noun of the whole, where they make somewhat more than it: 'Оптикамен – 240, спутникпен – 92'."""
    number = listed[0].claim.sentence
    group = [part for part in listed if part.claim.sentence == number]
    claims = [part.claim for part in group]
    if outer is not None or number != whole.claim.sentence + 1 or not 1 < len(group) <= MOST_PARALLEL:
        return
    others = [claim for claim in text.by_sentence[number] if claim.is_count and not claim.may_be_year]
    first = [claim for claim in text.by_sentence[whole.claim.sentence] if claim.is_count and not claim.may_be_year]
    if len(others) != len(group) or len(first) != 1 or whole.claim.value < LEAST_PARALLEL:
        return
    rows = {row for part in group for row, _ in part.labels}
    is_one_of_them = bool(rows & {row for row, _ in whole.labels}) or "№" in whole.said
    if is_one_of_them or rows & {YEARS, BANDS, CLASSES}:
        return
    if not all(is_dashed(text, claim) for claim in claims[1:]) or not are_items(text, claims, claims[0].start):
        return
    total = sum((claim.value for claim in claims), Decimal(0))
    is_near = whole.claim.value <= total <= whole.claim.value * PARALLEL_ABOVE
    if is_near and are_of_whole(text, whole.claim, listed, group) and is_told(text, whole.claim, group, total, -1):
        holds = total - whole.claim.value <= slack(whole.claim, *claims)
        yield Relation("parts", whole.claim, tuple(claims), holds, is_exhaustive=True, may_be_short=not holds)


def _group(text: Text, division: int, listed: list[Part], *, is_to_come: bool) -> list[Part]:
    """The first parts one after another, each of another part of a division; none that is planned of a whole that is
    not."""
    group: list[Part] = []
    seen: set[int | str] = set()
    for part in listed:
        named = part.of(division) if is_to_come or not part.is_planned else frozenset()
        is_next = not group or part.claim.sentence - group[-1].claim.sentence <= APART
        if len(named) == 1 and not named & seen and is_next and not is_of_each(text, part.claim):
            group.append(part)
            seen |= named
        elif group and not is_in_aside(text, part.claim):
            break  # what stands in parentheses is within the part before it
    return group
