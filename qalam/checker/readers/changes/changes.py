"""Changes told beside what was and what is: 'было 340, стало 412, прирост – 21%'.

Each number that tells by how much something changed is held against the two figures around it that are most surely its
own. If any two make it, it is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qalam.checker.checks.changes.change_fits import as_told
from qalam.checker.checks.changes.differences import difference_finding
from qalam.checker.checks.changes.growth import growth_finding
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.directions import way_finding, wrong_ways
from qalam.checker.readers.changes.figures import figures_of, figures_round
from qalam.checker.readers.changes.fits import differs_by, holds, is_of_sums
from qalam.checker.readers.changes.mentions import mentions_in
from qalam.checker.readers.changes.odds import COMPARED, is_growth, least_odds
from qalam.checker.readers.changes.others import is_of_others
from qalam.checker.readers.changes.pairs import Pair, pairs_of
from qalam.checker.readers.changes.words import Mention
from qalam.checker.readers.changes.years import wrong_years
from qalam.checker.relations.relation import Relation
from qalam.checker.slips import digits_of
from qalam.checker.text import Text

_OR = as_pattern(
    r"-?[^\W\d]*(?:\s[^\W\d]+\.?){0,3}?(?:,?\s(?:или|немесе|яғни|то есть|or)\s|\s\()"
    r"(?:(?:(?:при)?рост|снижение|өсім)\s)?(?:на |by |[–—-]\s)?[+−–-]?",
    re.I,
)
_RANK = as_pattern(r"-(?:ші|шы|інші|ыншы|[ейя]|го|ое)?\s?(?:орын|мест)", re.I)
PLAIN, APART, NEVER = 0.5, 2.5, -99.0  # log-odds of a pair so sure that others, so much less, make it by chance
TIED = -0.5  # log-odds of figures that are told as those of a change which they make
WAY = 0.5  # log-odds of figures that make a change which is told to have gone the other way
LONG = 2  # digits of a change that several figures hardly make by chance
FAR = 24  # sentences on either side of a change
BARELY = -0.6  # log-odds of two things compared, by a long number that a slip of the pen explains
SEVERAL, MANY = 4, 16  # sentences before a change that tell the lists between which it lies, and their figures
SURE = 2.0  # log-odds of the figures that make a change as it is told in units


@dataclass(frozen=True, slots=True)
class Read:
    """A change with its two figures, and whether they make it."""

    mention: Mention
    pair: Pair
    odds: float
    holds: bool
    shared: tuple[Pair, ...] = ()
    """Other figures told from the one to the other that ought to make the change as well."""


def check_told_changes(text: Text, ties: Sequence[Relation]) -> list[Finding | Relation]:
    """Findings about changes that their figures do not make, and the ties of those that are right."""
    read = list(_read(text))
    right = {(_figures(one), _sort(one.mention)) for one in read if one.holds and one.odds >= TIED}
    shared = [Read(one.mention, pair, SURE, holds=False) for one in read for pair in one.shared]
    wrong = [one for one in (*read, *shared) if not one.holds and (_figures(one), _sort(one.mention)) not in right]
    sure = [one for one in wrong if _is_sure(one) and not _is_of_others(text, one)]
    found = [_finding(one) for one in sure if not _is_made_further_off(text, one)]
    other_way = [*wrong_ways(text)]
    known = {frozenset(claim.id for claim in one.claims) for one in other_way}
    for one in read:
        if _goes_other_way(text, one) and _figures(one) not in known and not _is_of_others(text, one):
            other_way.append(way_finding(*as_told(one.pair.then, one.pair.now), one.mention.claim))
    return [*found, *other_way, *wrong_years(text), *_that_hold(text, read)]


def _goes_other_way(text: Text, read: Read) -> bool:
    """Whether a change that its figures make is told as growth where they fell, or as a fall where they grew."""
    then, now = as_told(read.pair.then, read.pair.now)
    is_told = read.holds and _is_told(read.pair) and not read.pair.is_compared and not read.mention.is_weak
    if any(_RANK.match(text.content, one.end) for one in (then, now)):
        return False  # who rises comes to a lower one
    is_up, is_down = read.mention.is_up, read.mention.is_down
    return is_told and read.odds >= WAY and is_up not in (is_down, now.value > then.value)


def _that_hold(text: Text, read: Sequence[Read]) -> list[Relation]:
    """The ties of changes that are right: a difference, or a change in percent or times, with its two figures."""
    return [
        Relation(
            "change" if is_growth(one.mention, one.pair.then) else "difference",
            one.mention.claim if one.mention.claim.is_number else None,
            (one.pair.then, one.pair.now),
            holds=True,
        )
        for one in read
        if one.holds and one.odds >= TIED and _is_told(one.pair) and not _is_of_others(text, one)
    ]


def _is_told(pair: Pair) -> bool:
    """Whether words make two figures those of then and of now, or those of two things compared."""
    return not pair.is_parted and (pair.is_ordered or pair.is_from_to or pair.is_compared)


def _is_sure(read: Read) -> bool:
    """Whether a change is told of figures which words make those of then and of now."""
    pair = read.pair
    if not _is_told(pair):
        return False
    least = least_odds(read.mention, pair.then, pair.now, is_from_to=pair.is_from_to)
    compared = BARELY if least <= BARELY else COMPARED
    return read.odds >= max(least, compared if pair.is_compared else least)


def _is_of_others(text: Text, read: Read) -> bool:
    return is_of_others(text, read.mention, read.pair.then, read.pair.now)


def _read(text: Text) -> Iterator[Read]:
    """The changes of a text, each with the two figures that are most surely its own."""
    for sentence in text.sentences:
        before: Read | None = None
        for mention in mentions_in(text, sentence):
            before = _read_one(text, mention, before)
            if before is not None:
                yield before


def _read_one(text: Text, mention: Mention, before: Read | None) -> Read | None:
    """A change with the two that make it, or that are most surely its own; where the number before it tells the same
    change in units, with the figures of that."""
    pairs = list(pairs_of(text, mention))
    surest = max((one.odds for one in pairs if one.is_ordered), default=0.0)
    least = surest - APART if surest > PLAIN and mention.claim.unit in {"times", "percent"} else NEVER
    right = [
        one for one in pairs if one.odds >= least and holds(text, mention, one.then, one.now, is_ordered=one.is_ordered)
    ]
    right = right or _of_later_year(text, mention, pairs)
    if not right and before is not None and before.holds and _is_told_twice(text, before.mention, mention):
        of_both = [one for one in pairs if (one.then, one.now) == (before.pair.then, before.pair.now)]
        if of_both:
            return Read(mention, of_both[0], max(SURE, of_both[0].odds), holds=False)
    if not right and pairs and _is_made_of_sums(text, mention):
        return None
    best = max(right or pairs, key=lambda one: one.odds, default=None)
    return None if best is None else Read(mention, best, best.odds, bool(right), _shared(pairs, right))


def _of_later_year(text: Text, mention: Mention, pairs: Sequence[Pair]) -> list[Pair]:
    """The pair with the last of several figures of then that one sentence tells, where that makes the change: 'увеличен
    на 7% и составил 6 420. Для сравнения: в 2023 году было 5 450, в 2024-м – 6 000'."""
    best = max(pairs, key=lambda one: one.odds, default=None)
    return [
        one
        for one in pairs
        if best is not None
        and one.now is best.now
        and one.then.sentence == best.then.sentence != best.now.sentence
        and one.then.start > best.then.start
        and holds(text, mention, one.then, one.now, is_ordered=one.is_ordered)
    ]


def is_made_beside(text: Text, mention: Mention) -> bool:
    """Whether two figures around a change make it."""
    pairs = pairs_of(text, mention)
    return any(holds(text, mention, one.then, one.now, is_ordered=one.is_ordered) for one in pairs)


def _is_made_of_sums(text: Text, mention: Mention) -> bool:
    """Whether a change told in units is that of what several figures make."""
    change = mention.claim
    is_long = change.unit not in {"percent", "times"} and not mention.is_points and len(digits_of(change)) >= LONG
    if not is_long:
        return False
    first = max(0, change.sentence - SEVERAL)
    told = [one for number in range(first, change.sentence) for one in figures_of(text, number) if one.is_count]
    return is_of_sums(figures_round(text, mention), change) or is_of_sums(told[-MANY:], change)


def _is_made_further_off(text: Text, read: Read) -> bool:
    """Whether a figure further off, with one of the two, makes a long change told in units: that one was meant."""
    change, own = read.mention.claim, (read.pair.then, read.pair.now)
    if change.unit in {"percent", "times"} or read.mention.is_points or len(digits_of(change)) <= LONG:
        return False
    units = {figure.unit for figure in own}
    others = [one for one in text.claims_around(change, FAR) if one not in own and one.unit in units]
    return any(differs_by(one, figure, change) for one in others for figure in own)


def _shared(pairs: Sequence[Pair], right: Sequence[Pair]) -> tuple[Pair, ...]:
    """The figures of things that share a change which several of them make: 'үш ауданда үйірме 40-қа артты: Абай
    (126-дан 166-ға), …'."""
    told = [one for one in pairs if one.is_from_to]
    return tuple(one for one in told if one not in right) if sum(one in right for one in told) > 1 else ()


def _is_told_twice(text: Text, first: Mention, later: Mention) -> bool:
    """Whether a change is told in units and in percent: 'на 45 тысяч, или на 56%'."""
    is_both = (first.claim.unit == "percent") != (later.claim.unit == "percent")
    return is_both and _OR.fullmatch(text.content, first.claim.end, later.claim.start) is not None


def _figures(read: Read) -> frozenset[str]:
    return frozenset({read.pair.then.id, read.pair.now.id})


def _sort(mention: Mention) -> str:
    return mention.claim.unit if mention.claim.unit in {"percent", "times"} else "difference"


def _finding(read: Read) -> Finding:
    change = read.mention.claim
    then, now = as_told(read.pair.then, read.pair.now)
    return growth_finding(then, now, change) if is_growth(read.mention, then) else difference_finding(then, now, change)
