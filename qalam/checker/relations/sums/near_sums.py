"""Sums that a single slip of the typist broke, where numbers hardly come so near to a sum by chance.

Every long number is held as a whole against the runs of numbers that stand whole beside it: the others of its
sentence, those of the next or the last sentences, the items of a list, a column. Words need not tie them, but they
lower the chance of an accident, which is reckoned over all runs around.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.heads import CELL
from qalam.checker.patterns import words_pattern
from qalam.checker.relations.changed_by import is_change_among
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.scopes import MARKER, REST, are_of_others, is_of_each
from qalam.checker.relations.sides.sides import are_overlapping, is_of_other_side
from qalam.checker.relations.sums.runs import are_of_one_sort, is_of_noun
from qalam.checker.slips import Slip, common_unit, slip_between, variants
from qalam.checker.text import Text
from qalam.checker.words.changes.changes import DOWN, UP
from qalam.checker.words.parts.overlaps import OVERLAP

_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
_CHANGED = words_pattern("|".join((*UP, *DOWN)), re.I)
LONG = 4  # digits of a number of which one may have been lost
LEAST = 1_000  # a whole that others make, or nearly make, less often
FEWEST, MOST = 2, 12  # parts
CROWD = 40  # numbers of a sentence: more make no sum that anybody reads
BACK = 3  # sentences on either side of a whole in which a run of parts lies
FEWEST_TRIES = 10  # runs that even a short text is taken to offer
AROUND = 50  # sentences before and behind a whole, of which all runs are counted
BOUND = 0.01  # chance that one of the runs around comes so near to its whole by accident
FAR = 2  # times a gap that the whole is larger at least
SMALLEST = 10  # a part that is told otherwise than in passing
DENSEST = 0.01  # of the gaps as near, those that a slip as rare explains: a list may leave out any number
# Of all runs tried in published texts this power of the gap, in parts of the whole, times this lie as near to a whole.
NEAR, NEARER = 0.6, 0.65
TIED = 0.4  # runs of the noun of their whole, or said to be its parts, hold so much more often
SLIPS: tuple[Slip, ...] = ("swapped", "doubled", "replaced", "lost")  # the rarer first


@dataclass(frozen=True, slots=True)
class _Run:
    """A whole and numbers that stand whole beside it, and by how much they make more, in units of the last digit that
    is no zero in all of them."""

    whole: Claim
    parts: tuple[Claim, ...]
    unit: int
    excess: int

    @property
    def numbers(self) -> Iterator[tuple[Claim, str, int]]:
        """Each number, its digits, and which way it is mended when the parts make too much."""
        yield self.whole, self._digits(self.whole), 1
        yield from ((part, self._digits(part), -1) for part in self.parts)

    def _digits(self, claim: Claim) -> str:
        return str(int(claim.value) // self.unit)


def near_sums(text: Text, tied: Sequence[Relation]) -> list[Relation]:
    """Wholes with the run of parts that makes them but for one slip, unless some sum of the same numbers holds."""
    runs = [run for whole in _wholes(text) for run in _runs(text, whole)]
    places = [run.whole.sentence for run in runs]
    settled = _settled(runs, tied)
    found: dict[str, tuple[float, Relation]] = {}
    for run in runs:
        mend = None if _is_known(run, settled) else _mend(run)
        if mend is None:
            continue
        tries = bisect_right(places, run.whole.sentence + AROUND) - bisect_left(places, run.whole.sentence - AROUND)
        slip, claim, value = mend
        density = _density(run, slip)
        chance = density * _nearness(run) * max(tries, FEWEST_TRIES) * (TIED if _is_tied(text, run) else 1)
        if density > DENSEST or chance > min(BOUND, found.get(run.whole.id, (1.0,))[0]) or not _may_add_up(text, run):
            continue
        if is_change_among(text, run.parts):
            continue
        found[run.whole.id] = chance, Relation("parts", run.whole, run.parts, False, mend=(claim, value))
    return [relation for _, relation in found.values()]


def _settled(runs: Sequence[_Run], tied: Sequence[Relation]) -> set[str]:
    """The names of wholes whose parts are known, of the runs that make some number just so, and of the pairs that are
    parts of one whole: of all those nothing more is asked."""
    sums = [(tie.whole, tie.parts) for tie in tied if tie.whole and tie.kind == "parts"]
    pairs = {_name(pair) for _, parts in sums for pair in permutations(parts[:MOST], 2)}
    sums += [(run.whole, run.parts) for run in runs if run.excess == 0]
    return {whole.id for whole, _ in sums} | {_name(parts) for _, parts in sums} | pairs


def _is_known(run: _Run, settled: set[str]) -> bool:
    """Whether the sum holds, is far from its whole, or its numbers are told to be of another."""
    if not 0 < FAR * abs(run.excess) * run.unit <= run.whole.value or run.whole.id in settled:
        return True
    return not settled.isdisjoint({_name(run.parts), *(_name((run.whole, part)) for part in run.parts)})


def _name(parts: Iterable[Claim]) -> str:
    return "+".join(part.id for part in parts)


def _wholes(text: Text) -> Iterator[Claim]:
    for claim in text.claims:
        if _is_exact(claim) and claim.value >= LEAST:
            yield claim


def _is_exact(claim: Claim) -> bool:
    return claim.is_count and not (claim.is_rough or claim.may_be_year or claim.decimals)


def _runs(text: Text, whole: Claim) -> Iterator[_Run]:
    """The runs of parts that stand whole beside a number, each once."""
    may_be: dict[str, bool] = {}
    seen: set[tuple[str, ...]] = set()
    for claims in _beside(text, whole):
        for claim in claims:
            if claim.id not in may_be:
                may_be[claim.id] = _may_be_part(whole, claim)
        parts = tuple(part for part in claims if may_be[part.id])
        if len(parts) < FEWEST:
            continue
        for own in (parts, tuple(part for part in parts if part.unit == whole.unit)):
            name = tuple(part.id for part in own)
            if FEWEST <= len(own) <= MOST and name not in seen:
                seen.add(name)
                unit = common_unit((whole, *own))
                if whole.value >= LEAST * unit and are_of_one_sort(whole, list(own)):
                    excess = sum(int(part.value) for part in own) - int(whole.value)
                    yield _Run(whole, own, unit, excess // unit)


def _may_be_part(whole: Claim, part: Claim) -> bool:
    if not (SMALLEST <= part.value < whole.value and part.step == whole.step):
        return False
    return _is_exact(part) and may_be_part(whole, part)


def _beside(text: Text, whole: Claim) -> Iterator[Sequence[Claim]]:
    """The numbers that stand behind a whole or before it: in its sentence, in one of the next or the last sentences or
    in several of them, the first of each line below it, those of its column, and its two neighbours."""
    sentence = text.sentences[whole.sentence]
    own = text.by_sentence[whole.sentence]
    if sentence.is_row:
        yield from _column(text, whole)
        return
    if len(own) > CROWD:
        return
    behind, before = [one for one in own if one.start > whole.start], [one for one in own if one.start < whole.start]
    yield behind
    yield before
    yield [one for one in own if one is not whole]
    for side, rest in ((1, behind), (-1, before)):
        lines = [text.by_sentence[number] for number in _near(text, whole.sentence, side)]
        together: list[Claim] = []
        for line in lines:
            together += line
            yield line
            yield [*together]
            yield [*rest, *together]
    yield _below(text, whole)
    yield from _neighbours(text, whole)


def _neighbours(text: Text, whole: Claim) -> Iterator[list[Claim]]:
    """The nearest number of the sort of a whole before it and the nearest behind it, and the two nearest behind it."""
    numbers = [*reversed(_near(text, whole.sentence, -1)), whole.sentence, *_near(text, whole.sentence, 1)]
    near = [claim for number in numbers for claim in text.by_sentence[number]]
    alike = [claim for claim in near if claim.unit == whole.unit and _may_be_part(whole, claim)]
    before, behind = [[c for c in alike if (c.start > whole.start) is side] for side in (False, True)]
    yield [*before[-1:], *behind[:1]]
    yield behind[:2]


def _near(text: Text, number: int, side: int) -> list[int]:
    """The sentences next to one that are no rows of a table and no crowds of numbers."""
    numbers = [number + side * step for step in range(1, BACK + 1)]
    numbers = [one for one in numbers if 0 <= one < len(text.sentences) and not text.sentences[one].is_row]
    return [one for one in numbers if len(text.by_sentence[one]) <= CROWD]


def _below(text: Text, whole: Claim) -> list[Claim]:
    """The first number of each line behind that of a whole."""
    firsts: list[Claim] = []
    for sentence in text.sentences[whole.sentence + 1 : whole.sentence + 1 + MOST]:
        line = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
        if not line or sentence.is_row:
            break
        firsts.append(line[0])
    return firsts


def _column(text: Text, whole: Claim) -> Iterator[list[Claim]]:
    """The numbers below a cell and above it in its column."""
    sentence = text.sentences[whole.sentence]
    place = len(CELL.findall(text.content, sentence.start, whole.start))
    for side in (1, -1):
        cells: list[Claim] = []
        number = whole.sentence + side
        while 0 <= number < len(text.sentences) and text.sentences[number].is_row and len(cells) <= MOST:
            cells += _cell(text, number, place)
            number += side
        yield cells


def _cell(text: Text, number: int, place: int) -> list[Claim]:
    start = text.sentences[number].start
    claims = text.by_sentence[number]
    return [claim for claim in claims if len(CELL.findall(text.content, start, claim.start)) == place]


def _mend(run: _Run) -> tuple[Slip, Claim, Decimal] | None:
    """The rarest slip that explains why the sum fails: in which number, and the value meant."""
    meant = [(claim, digits, int(digits) + way * run.excess) for claim, digits, way in run.numbers]
    made = [(_slip(digits, str(value)), claim, str(value)) for claim, digits, value in meant if value > 0]
    return next(
        (
            (slip, claim, Decimal(int(value) * run.unit))
            for rare in SLIPS
            for slip, claim, value in made
            if slip == rare
        ),
        None,
    )


def _slip(digits: str, meant: str) -> Slip | None:
    """What made these digits of those meant: in a short number no digit too few or too many."""
    slip = slip_between(digits, meant)
    if len(meant) == len(digits):
        return slip
    is_longer = len(meant) > len(digits)
    return slip if min(len(meant), len(digits)) >= LONG and (slip == "doubled" or is_longer) else None


def _density(run: _Run, slip: Slip) -> float:
    """How many of all gaps, up to twice the one there is, a slip as rare would explain."""
    widest = 2 * abs(run.excess)
    slips = SLIPS[: SLIPS.index(slip) + 1]
    gaps = {
        way * (int(other) - int(digits))
        for _, digits, way in run.numbers
        for kind in slips
        for other in variants(digits, kind)
    }
    return sum(abs(gap) <= widest for gap in gaps) / (2 * widest + 1)


def _nearness(run: _Run) -> float:
    """The share of runs that come as near to their whole, or nearer."""
    ratio = 2 * abs(run.excess) * run.unit / int(run.whole.value)
    return float(NEAR * ratio**NEARER)


def _is_tied(text: Text, run: _Run) -> bool:
    """Whether the parts are of the noun of their whole, or are said to be its parts."""
    first = min(run.parts, key=lambda part: part.start)
    start = text.sentences[first.sentence].start
    is_said = MARKER.search(text.content, max(start, run.whole.end), first.start) if first.start > start else None
    named = [part for part in run.parts if part.noun]
    return bool(is_said) or (bool(named) and all(is_of_noun(run.whole, part) for part in named))


def _may_add_up(text: Text, run: _Run) -> bool:
    """Whether nothing tells that the numbers are no parts, overlap, or leave a rest that is told beside them."""
    claims = sorted((run.whole, *run.parts), key=lambda claim: claim.start)
    first, last = text.sentences[claims[0].sentence], text.sentences[claims[-1].sentence]
    start, end = (
        text.sentences[max(0, first.number - BACK)].start,
        text.sentences[min(last.number + BACK, len(text.sentences) - 1)].end,
    )
    total = sum((part.value for part in run.parts), Decimal(0))
    told = {claim.value for claim in text.claims_within(start, end) if claim.is_count}
    if abs(total - run.whole.value) in told or total in told:
        return False
    said = text.content[claims[0].start : last.end]
    is_else = _OVERLAP.search(said) or _CHANGED.search(said) or REST.search(text.content, claims[-1].end, last.end)
    if is_else or are_overlapping(text, list(run.parts)) or any(is_of_each(text, part) for part in run.parts):
        return False
    if any(is_of_other_side(text, run.whole, part) for part in run.parts):
        return False
    return not any(are_of_others(text, run.whole, part) for part in run.parts)
