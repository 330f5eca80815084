"""Changes that a sentence tells of a row of the table above it: 'техническое | 498 | 516' and 'техническое – на 38'.

The words of the clause name the row, or the column where the rows are years; if no two of its numbers make the change,
nor any of another row, it is told where a slip parts it from what the two that are meant make, or where another change
of its sentence is one of the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby

from qalam.checker.checks.changes.differences import difference_finding
from qalam.checker.checks.changes.fitting import exact_growth
from qalam.checker.checks.changes.growth import growth_finding
from qalam.checker.claims import Claim
from qalam.checker.evidence.cells_grid import YEAR, Around, Cell, Grid, around_tables, tokens
from qalam.checker.findings import Finding
from qalam.checker.patterns import as_pattern
from qalam.checker.readers.changes.changes import is_made_beside
from qalam.checker.readers.changes.fits import holds
from qalam.checker.readers.changes.mentions import mentions_in
from qalam.checker.readers.changes.words import Mention
from qalam.checker.relations.relation import Relation
from qalam.checker.sentences import Sentence
from qalam.checker.slips import slip_from
from qalam.checker.text import Text

BEHIND = 6  # sentences behind a table that tell of it
FEWEST, MOST = 2, 8  # numbers of a line
TELLING = 3  # letters of a word that tells one line from the others
_GOES_ON = as_pattern(r"[^\d.;:\n]*,\s[^\d.;:,\n]+\s[–—-]\s(?:на\s|by\s)?", re.I)
_TWO_YEARS = as_pattern(r"\b(?:за (?:последние )?два года|екі жыл|in two years|over two years)", re.I)


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column: the words that only it has, and its numbers."""

    words: frozenset[str]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A change told of a line, and whether two numbers of this make it."""

    mention: Mention
    line: Line
    holds: bool


def check_changes_of_rows(text: Text, ties: Sequence[Relation], findings: Sequence[Finding]) -> list[Finding]:
    """Each change that the line which it is told of does not make; a number of which something else was found is left
    alone, and so is a change that other figures make."""
    around = around_tables(text)
    if not around.grids:
        return []
    known = {claim.id for finding in findings for claim in finding.claims}
    return [finding for grid in around.grids for finding in _of_grid(text, around, grid, known)]


def _of_grid(text: Text, around: Around, grid: Grid, known: set[str]) -> Iterator[Finding]:
    lines = [*_lines(grid)]
    for sentence in _behind(text, grid) if lines else ():
        told = [one for mention in _mentions(text, sentence) if (one := _told(text, around, lines, mention))]
        is_of_table = any(one.holds for one in told)
        for one in told:
            is_new = not one.holds and one.mention.claim.id not in known
            if is_new and not is_made_beside(text, one.mention):
                yield from _finding(text, one, is_of_table=is_of_table)


def _mentions(text: Text, sentence: Sentence) -> Iterator[Mention]:
    """The changes of a sentence, and those that go on without the word of change: 'выросло на 43, техническое – на 38',
    'прирост в старших группах – 26 детей, в средних – 17'."""
    own = {mention.claim.id: mention for mention in mentions_in(text, sentence)}
    last: Mention | None = None
    end = sentence.start
    for claim in text.by_sentence[sentence.number]:
        if claim.id in own:
            last = own[claim.id]
            yield last
        elif (
            last is not None
            and claim.is_count
            and last.claim.is_count
            and _GOES_ON.fullmatch(text.content, end, claim.start)
        ):
            yield replace(last, claim=claim)
        end = claim.end


def _behind(text: Text, grid: Grid) -> Iterator[Sentence]:
    for sentence in text.sentences[grid.last + 1 : grid.last + 1 + BEHIND]:
        if sentence.is_row:
            return
        yield sentence


def _lines(grid: Grid) -> Iterator[Line]:
    """The rows, and the columns of a table of which the rows are years."""
    rows = [(cells[0].named, part) for cells in _grouped(grid, "row") for part in _of_years(cells)]
    if any(_has_year(words) for words, _ in rows):
        rows = [(cells[0].headed, tuple(cell.claim for cell in cells)) for cells in _grouped(grid, "column")]
    for words, claims in rows:
        others = frozenset().union(*(other for other, _ in rows if other != words))
        own = frozenset(word for word in words - others if len(word) >= TELLING)
        are_alike = len({claim.unit == "percent" for claim in claims}) == 1
        if own and are_alike and FEWEST <= len(claims) <= MOST:
            yield Line(own, claims)


def _of_years(cells: list[Cell]) -> Iterator[tuple[Claim, ...]]:
    """The numbers of a row that are of one thing in several years, where its head tells that; else all of them."""
    of_years: dict[frozenset[str], list[Claim]] = {}
    for cell in cells:
        if _has_year(cell.headed):
            rest = frozenset(word for word in cell.headed if not word.isdecimal())
            of_years.setdefault(rest, []).append(cell.claim)
    found = [tuple(claims) for claims in of_years.values() if len(claims) >= FEWEST]
    yield from found or [tuple(cell.claim for cell in cells)]


def _grouped(grid: Grid, by: str) -> Iterator[list[Cell]]:
    cells = sorted(grid.cells, key=lambda cell: (getattr(cell, by), cell.claim.start))
    return (list(group) for _, group in groupby(cells, key=lambda cell: getattr(cell, by)))


def _has_year(words: frozenset[str]) -> bool:
    return any(len(word) == YEAR and word.isdecimal() for word in words)


def _told(text: Text, around: Around, lines: Sequence[Line], mention: Mention) -> Told | None:
    """The line of which a change is told, if its clause names but one; none where a number of another line makes it."""
    said = around.clause(mention.claim)
    named = [line for line in lines if line.words & said]
    if (
        not named and text.by_sentence[mention.claim.sentence][0] is mention.claim
    ):  # 'больше всего выросли частные центры, прибавилось 1 005 детей'
        sentence = text.sentences[mention.claim.sentence]
        said = tokens(text.content[sentence.start : mention.claim.start])
        named = [line for line in lines if line.words & said]
    if len({line.words for line in named}) != 1 or _are_of_two_scales(mention.claim, named[0]):
        return None
    if any(_is_made(text, mention, line) for line in named):
        return Told(mention, named[0], holds=True)
    if len(named) > 1:  # of one row, by what slip parts the change from it
        named = [line for line in named if slip_from(mention.claim, abs(line.claims[-1].value - line.claims[-2].value))]
    is_of_other = any(_is_made(text, mention, line) for line in lines)
    return None if is_of_other or len(named) != 1 else Told(mention, named[0], holds=False)


def _are_of_two_scales(change: Claim, line: Line) -> bool:
    """Whether the thousands or millions of a change are those of all the table, which its numbers do not say."""
    return change.step > 1 and not any(claim.step > 1 for claim in line.claims)


def _is_made(text: Text, mention: Mention, line: Line) -> bool:
    return any(holds(text, mention, then, now, is_ordered=False) for then, now in combinations(line.claims, 2))


def _finding(text: Text, told: Told, *, is_of_table: bool) -> Iterator[Finding]:
    then, now = _meant(text, told)
    change = told.mention.claim
    is_growth = change.unit == "percent" and not told.mention.is_points and then.unit != "percent"
    due = abs(exact_growth(then, now, change)) if is_growth else abs(now.value - then.value)
    if then.value != now.value and (is_of_table or slip_from(change, due)):
        yield growth_finding(then, now, change) if is_growth else difference_finding(then, now, change)


def _meant(text: Text, told: Told) -> tuple[Claim, Claim]:
    """The two numbers between which a change is told: over two years, or the last two."""
    claims = told.line.claims
    sentence = text.sentences[told.mention.claim.sentence]
    said = text.content[sentence.start : told.mention.claim.end]
    is_of_two_years = len(claims) > FEWEST and _TWO_YEARS.search(said) is not None
    return claims[-3 if is_of_two_years else -2], claims[-1]
