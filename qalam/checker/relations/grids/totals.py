"""Totals of tables that words name: the row or the column of all, the number of the sentence that leads to a table
which a column of it makes, and columns of shares of one whole.

Where one column makes what is told of it, the table divides that, so the others are held against the other totals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from qalam.checker.claims import Claim, may_be_part
from qalam.checker.needed import Pattern
from qalam.checker.patterns import as_pattern, words_pattern
from qalam.checker.relations.grids.grid import Grid, grids
from qalam.checker.relations.lists.making_hundred import NEAR_HUNDRED, NEARER, NOT_FAR, may_slip_to_hundred, shares
from qalam.checker.relations.relation import Relation
from qalam.checker.relations.sums.totals import summed
from qalam.checker.relations.tables.tables import names_total
from qalam.checker.relations.tie import LARGE, are_as_exact, may_make
from qalam.checker.sentences import Sentence
from qalam.checker.slips import one_slip_away, one_slip_mends
from qalam.checker.text import Text
from qalam.checker.words.parts.divided import DIVIDED, NOT_SPLIT, SPLIT
from qalam.checker.words.parts.divisions import DIVIDED_BY
from qalam.checker.words.parts.ends import OTHERS, THE_REST
from qalam.checker.words.parts.overlaps import OVERLAP
from qalam.checker.words.shares.told import SHARE
from qalam.checker.words.units.scores import RATES

_DIVIDED = as_pattern("|".join((*SPLIT, *DIVIDED)), re.I)
_SHARE = as_pattern(rf"{'|'.join(SHARE)}|%", re.I)
_PERCENT = as_pattern(r"%|пайыз|процент|per ?cent", re.I)
_RATES = words_pattern("|".join((*RATES, *NOT_SPLIT)), re.I)
_BY = as_pattern(rf"[\s|]*(?:{'|'.join(DIVIDED_BY)})", re.I)
_OVERLAP = words_pattern("|".join(OVERLAP), re.I)
_REST = as_pattern("|".join((*THE_REST, *OTHERS)), re.I)
FEWEST, MOST = 3, 40  # rows of a table without a total of its own
LEAD = 3  # sentences above a table in which its number may be told
AROUND = 2  # sentences before a table and behind it that may say that its rows overlap
NEAREST = 2  # numbers of the lead that a column may be meant to make
LITTLE = Decimal("0.1")  # of a whole
FAR = Decimal("0.15")  # of it, where the text says that the table divides it
LONG = 1_000  # a whole that others hardly come near and one slip off by chance
ALL = 100  # percent
SURELY = 10  # percentage points from one hundred, beyond which only a total of one hundred says that they are all


def grid_totals(text: Text) -> list[Relation]:
    """The sums of each table with its own totals, else with those that are told around it."""
    return [tie for grid in grids(text) for tie in _of_grid(text, grid)]


def _of_grid(text: Text, grid: Grid) -> Iterator[Relation]:
    turned = grid.turned()
    if any(line.is_total for line in grid.of_records):
        yield from _of_own(text, grid)
    elif FEWEST <= len(grid.records) <= MOST and not any(line.is_inner for line in grid.of_records):
        yield from _of_lead(text, grid)
    is_only = len(grid.records) == 1
    for column in [at for at, line in enumerate(grid.lines) if line.is_total]:
        yield from _of_sums([one for one in _along(turned, column) if not _are_percent(one.parts)], is_only=is_only)


def _of_own(text: Text, grid: Grid) -> Iterator[Relation]:
    """The columns of a table with one row of all, the first or the last."""
    named = [at for at, line in enumerate(grid.of_records) if line.is_total]
    if len(named) != 1 or named[0] not in {0, len(grid.records) - 1}:
        return
    sums, is_only = list(_along(grid, named[0])), len(grid.lines) == 1
    yield from _of_sums([one for one in sums if not _are_percent(one.parts)], is_only=is_only)
    if all(_are_percent([one.whole]) for one in sums if one.whole is not None):
        for one in sums:  # else the shares are held against the numbers beside them
            yield from _shares_of_all(text, one)


def _along(grid: Grid, total: int) -> Iterator[Relation]:
    """What stands in a record of all, with all others of each line, where one of these at most tells none."""
    if any(line.is_inner or line.is_bullet for line in grid.of_records):
        return
    for line, record in zip(grid.lines, zip(*grid.records, strict=True), strict=True):
        parts = [cell.claim for at, cell in enumerate(record) if cell is not None and at != total]
        own = record[total]
        if own is None or line.is_mean or line.is_change or len(parts) < max(2, len(record) - 2):
            continue
        if own.claim.value == max(part.value for part in parts) > 0:
            continue  # the greatest of all
        told = [own.claim, *parts]
        are_amounts = not line.is_share and all(one.is_count or one.unit == "measure" for one in told)
        if are_amounts or _are_percent(told):
            yield summed(own.claim, parts)


def _are_percent(claims: Sequence[Claim]) -> bool:
    return all(claim.unit == "percent" for claim in claims)


def _of_sums(sums: Sequence[Relation], *, is_only: bool) -> Iterator[Relation]:
    """Those of one total of which as many hold as not; a single one that misses by little, or by a slip, where the
    table has no other line or this one three parts."""
    holding = sum(one.holds for one in sums)
    if len(sums) == 1:
        are_meant = _is_near(sums[0]) and (is_only or len(sums[0].parts) > 2)
    else:
        are_meant = holding > 0 and holding * 2 >= len(sums) - (len(sums) == FEWEST)
    yield from (one for one in sums if are_meant and (one.holds or _may_be_sum(one)))


def _is_near(one: Relation) -> bool:
    if one.whole is None:
        return False
    is_long = len(one.parts) > 2
    return may_make(one.whole, one.parts, LITTLE) or (is_long and one_slip_mends(one.whole, one.parts))


def _may_be_sum(one: Relation) -> bool:
    """Whether a sum that fails is of whole numbers, or misses by little or by a slip: numbers with tenths are often
    means."""
    if one.whole is None or one.whole.is_count:
        return True
    return may_make(one.whole, one.parts, LITTLE) or one_slip_away(one.whole, one.parts)


def _shares_of_all(text: Text, one: Relation) -> Iterator[Relation]:
    """The shares of a column over a total of one hundred."""
    if one.whole is None or one.whole.value != ALL or not _are_percent([one.whole, *one.parts]):
        return
    gap = abs(sum((part.value for part in one.parts), Decimal(0)) - ALL)
    last = min(one.whole.sentence + AROUND, len(text.sentences) - 1)
    start = text.sentences[max(0, one.parts[0].sentence - 1 - AROUND)].start
    if gap <= NOT_FAR and not _OVERLAP.search(text.content, start, text.sentences[last].end):
        yield shares(list(one.parts), is_all=gap > SURELY)


def _of_lead(text: Text, grid: Grid) -> Iterator[Relation]:
    """The columns of a table without a row of all, under the sentences above it and the one behind it that opens with
    the word for a total."""
    lead = lead_of(text, grid)
    following = text.sentences[grid.sentences[-1].number + 1 : grid.sentences[-1].number + 2]
    behind = [one for one in following if names_total(text.content[one.start : one.end])]
    told = [one for one in (*lead, *behind) if text.by_sentence[one.number]]
    columns = [[cell.claim for cell in column if cell] for column in zip(*grid.records, strict=True)]
    columns = [column for column in columns if len(column) == len(grid.records)]
    counts = [column for column in columns if all(one.is_count and not one.is_rough for one in column)]
    ends = [_total_of(text, one) for one in behind]
    yield from _counts(text, told, counts, is_divided=_is_divided(text, grid, lead), is_only=len(grid.lines) == 1)
    if len(counts) == 1 and ends and ends[0] in _wholes(text, behind, counts[0]):
        total = summed(ends[0], counts[0])
        yield from [] if total.holds or not may_make(ends[0], counts[0], FAR) else [total]
    if len(grid.lines) == 1 and len(columns) == 1:
        yield from _shares_told(text, grid, lead, columns[0])


def _total_of(text: Text, sentence: Sentence) -> Claim | None:
    """The first number of a sentence, where it is the only one of its unit there."""
    counts = [claim for claim in text.by_sentence[sentence.number] if claim.is_count]
    return counts[0] if counts and all(claim.unit != counts[0].unit for claim in counts[1:]) else None


def _is_divided(text: Text, grid: Grid, lead: Sequence[Sentence]) -> Decimal:
    """By how much of a number the only column of a table may miss it that is said to divide that number; nothing where
    it is not."""
    head = text.sentences[max(0, grid.sentences[0].number - 1)]
    if not lead or _says(text, lead, _OVERLAP):
        return Decimal(0)
    if _says(text, lead[-1:], _DIVIDED):
        return FAR
    return LITTLE if _BY.match(text.content, head.start, head.end) is not None else Decimal(0)


def _counts(
    text: Text, told: Sequence[Sentence], columns: Sequence[list[Claim]], *, is_divided: Decimal, is_only: bool
) -> Iterator[Relation]:
    sums = [[summed(whole, column) for whole in _wholes(text, told, column)] for column in columns]
    holding = [tie for column in sums for tie in column if tie.holds and tie.whole]
    holding = [tie for tie in holding if is_only or (tie.whole and tie.whole.value >= LARGE)]
    yield from holding
    known = {tie.whole.id for tie in holding if tie.whole}
    led = {tie.whole.sentence for tie in holding if tie.whole}
    for column in sums:
        if any(tie.holds for tie in column):
            continue
        if is_only and is_divided:
            yield from (tie for tie in column[:NEAREST] if tie.whole and may_make(tie.whole, tie.parts, is_divided))
            return
        failing = [tie for tie in column if tie.whole and tie.whole.id not in known and _is_meant(tie, led)]
        if len(failing) == 1 and (holding or len(columns) == 1):
            yield from failing


def _is_meant(tie: Relation, led: set[int]) -> bool:
    """Whether one slip parts a column from a number told beside one that another column makes, or from a long one."""
    if tie.whole is None or not one_slip_away(tie.whole, tie.parts):
        return False
    return tie.whole.sentence in led or (tie.whole.value >= LONG and may_make(tie.whole, tie.parts, LITTLE))


def _wholes(text: Text, told: Sequence[Sentence], column: Sequence[Claim]) -> list[Claim]:
    """The numbers of some sentences, the nearest first, of which the column may be all."""
    numbers = [claim for sentence in reversed(told) for claim in reversed(text.by_sentence[sentence.number])]
    return [
        whole
        for whole in numbers
        if whole.is_count
        and not (whole.is_rough or whole.may_be_year)
        and whole.value > max(part.value for part in column)
        and all(may_be_part(whole, part) for part in column)
        and are_as_exact(whole, column)
    ]


def _shares_told(text: Text, grid: Grid, lead: Sequence[Sentence], column: list[Claim]) -> Iterator[Relation]:
    """A column headed as one of shares, or told to be in percent, whose shares make nearly a hundred."""
    first, last = grid.sentences[0], grid.sentences[-1]
    heads = [one for one in text.sentences[max(0, first.number - 1) : first.number] if one.is_row]
    if not _are_told_shares(text, column, [*lead[-1:], *heads]):
        return
    if any(_says(text, [*lead, *heads], words) for words in (_RATES, _OVERLAP)):
        return
    has_rest = _REST.search(text.content, last.start, last.end) is not None
    total = sum((claim.value for claim in column), Decimal(0))
    is_slip = _says(text, lead, _DIVIDED) and may_slip_to_hundred(column, total)
    if is_slip or abs(total - ALL) <= (NEARER if has_rest else NEAR_HUNDRED):
        yield shares(column, is_all=has_rest or is_slip)


def _are_told_shares(text: Text, column: Sequence[Claim], told: Sequence[Sentence]) -> bool:
    """Whether the numbers of a column are shares by their own sign and their head, or with decimals by what leads to
    the table: '% of all teachers'."""
    if _are_percent(column):
        return _says(text, told, _SHARE)
    are_bare = all(claim.unit in {"measure", "count"} for claim in column)
    return are_bare and any(claim.decimals for claim in column) and _says(text, told, _PERCENT)


def lead_of(text: Text, grid: Grid) -> list[Sentence]:
    """The sentences right above a table."""
    first = grid.sentences[0].number
    while first and text.sentences[first - 1].is_row:
        first -= 1
    lead: list[Sentence] = []
    for sentence in reversed(text.sentences[max(0, first - LEAD) : first]):
        if sentence.is_row:
            break
        lead.insert(0, sentence)
    return lead


def _says(text: Text, sentences: Sequence[Sentence], words: Pattern) -> bool:
    return any(words.search(text.content, sentence.start, sentence.end) for sentence in sentences)
